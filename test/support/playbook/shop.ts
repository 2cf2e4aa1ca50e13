/** The output of kubectl and gcloud for a shop on GKE, by command line. Literal on purpose: see stubs.ts. */
import { type Answer, type Answers, answers } from './stubs.ts';

export const image = 'europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1';
export const node = 'gke-web-default-pool-1a2b3c4d-x5y6';
export const account = 'nodes@shop-prod.iam.gserviceaccount.com';
export const context = 'gke_shop-prod_europe-west9_web';

/** The message of a kubelet that the token endpoint of Artifact Registry refused. */
export const forbidden = `failed to pull and unpack image "${image}": failed to resolve image: failed to authorize: failed to fetch oauth token: unexpected status from GET request to https://europe-west9-docker.pkg.dev/v2/token?scope=repository%3Ashop-images%2Fapp%2Fcart%3Apull&service=europe-west9-docker.pkg.dev: 403 Forbidden`;

const warnings = '--field-selector=type=Warning,reason!=BackOff,reason!=Unhealthy,reason!=FailedScheduling';
const columns =
  '--output=custom-columns=NAMESPACE:.metadata.namespace,NAME:.metadata.name,NODE:.spec.nodeName,ACCOUNT:.spec.serviceAccountName,SECRETS:.spec.imagePullSecrets[*].name,INIT:.spec.initContainers[*].image,INIT-POLICIES:.spec.initContainers[*].imagePullPolicy,IMAGES:.spec.containers[*].image,POLICIES:.spec.containers[*].imagePullPolicy,VOLUMES:.spec.volumes[*].image.reference,VOLUME-POLICIES:.spec.volumes[*].image.pullPolicy';
const progress =
  '--field-selector=type=Normal,involvedObject.kind=Pod,reason!=Scheduled,reason!=Created,reason!=Started,reason!=Killing,reason!=BackOff';
/** Lists every node. */
export const allNodes = 'get --raw /api/v1/nodes';
export const unsettled = '--field-selector=status.phase!=Running,status.phase!=Succeeded';
const clusterFields =
  'autopilot.enabled,autoscaling.autoprovisioningNodePoolDefaults.oauthScopes,autoscaling.autoprovisioningNodePoolDefaults.serviceAccount,binaryAuthorization.enabled,binaryAuthorization.evaluationMode,name,networkConfig.defaultEnablePrivateNodes,networkConfig.network,networkConfig.subnetwork,nodePoolDefaults.nodeConfigDefaults.containerdConfig,nodePools[].autoscaling.autoprovisioned,nodePools[].config.containerdConfig,nodePools[].config.diskSizeGb,nodePools[].config.diskType,nodePools[].config.ephemeralStorageLocalSsdConfig.localSsdCount,nodePools[].config.gcfsConfig.enabled,nodePools[].config.oauthScopes,nodePools[].config.serviceAccount,nodePools[].name,nodePools[].networkConfig.enablePrivateNodes,privateClusterConfig.enablePrivateNodes';
const instanceFields =
  'networkInterfaces[].accessConfigs[].natIP,networkInterfaces[].network,networkInterfaces[].networkIP,networkInterfaces[].stackType,networkInterfaces[].subnetwork,serviceAccounts,tags.items';
const repositoryFields =
  'cleanupPolicies,cleanupPolicyDryRun,format,kmsKeyName,mode,name,registryUri,remoteRepositoryConfig.commonRepository,remoteRepositoryConfig.dockerRepository,remoteRepositoryConfig.upstreamCredentials,virtualRepositoryConfig.upstreamPolicies';
const denials = [
  'log_id("cloudaudit.googleapis.com/policy")',
  'severity=ERROR',
  'protoPayload.serviceName=("artifactregistry.googleapis.com" OR "containerfilesystem.googleapis.com")',
  'protoPayload.metadata."@type"="type.googleapis.com/google.cloud.audit.VpcServiceControlAuditMetadata"',
].join(' AND ');
const denialFields =
  'timestamp,protoPayload.authenticationInfo.principalEmail,protoPayload.metadata.dryRun,protoPayload.metadata.violationReason,protoPayload.metadata.vpcServiceControlsUniqueId';

/** Everything that differs between Google Cloud and S3NS. */
export interface Place {
  readonly context: string;
  readonly project: string;
  readonly imageProject: string;
  readonly location: string;
  readonly registry: string;
  readonly account: string;
}

export const onGoogle: Place = {
  context,
  project: 'shop-prod',
  imageProject: 'shop-images',
  location: 'europe-west9',
  registry: 'europe-west9-docker.pkg.dev/shop-images',
  account,
};

export const onS3ns: Place = {
  context: 'gke_s3ns:shop-prod_u-france-east1_web',
  project: 's3ns:shop-prod',
  imageProject: 's3ns:shop-images',
  location: 'u-france-east1',
  registry: 'u-france-east1-docker.s3nsregistry.fr/s3ns/shop-images',
  account: 'nodes@shop-prod.s3ns.iam.gserviceaccount.com',
};

/** A command line of kubectl, pinned to the context. */
export function kubectl(words: string, place: Place = onGoogle): string {
  return `kubectl ${words} --context=${place.context}`;
}

/** `kubectl config view`, from which the context is read. */
export function contextOf(place: Place, namespace = 'shop'): object {
  return {
    'current-context': place.context,
    contexts: [{ name: place.context, context: { cluster: 'web', namespace, user: 'dev' } }],
    users: [{ name: 'dev', user: { token: 'CANARY-kubeconfig-token' } }],
  };
}

export interface PodStory {
  readonly name?: string;
  readonly namespace?: string;
  readonly image?: string;
  /** Why the pull fails; absent on a running Pod. */
  readonly message?: string;
  readonly secrets?: readonly string[];
}

/** A Pod with one container, as in the API. */
export function pod({
  name = 'cart-1',
  namespace = 'shop',
  image: of = image,
  message,
  secrets = [],
}: PodStory) {
  const state = message ? { waiting: { reason: 'ImagePullBackOff', message } } : { running: {} };
  return {
    metadata: { name, namespace, annotations: { note: 'CANARY-annotation' } },
    spec: {
      nodeName: node,
      serviceAccountName: 'default',
      imagePullSecrets: secrets.map((secret) => ({ name: secret })),
      containers: [{ name: 'cart', image: of, env: [{ name: 'PASSWORD', value: 'CANARY-variable' }] }],
    },
    status: { containerStatuses: [{ name: 'cart', state }] },
  };
}

/** The cluster: its context, its nodes, and the Pods of namespace `shop`. */
export function clusterAnswers(pods: readonly PodStory[], place: Place = onGoogle): Answers {
  const rows = pods.map(({ name = 'cart-1', message }) => [
    name,
    message ? '0/1' : '1/1',
    message ? 'ImagePullBackOff' : 'Running',
    message ? '3 (5m ago)' : '0',
    '25m',
  ]);
  const used = pods.map(({ name = 'cart-1', image: of = image, secrets = [] }) => [
    'shop',
    name,
    node,
    'default',
    secrets.join(',') || '<none>',
    '<none>',
    '<none>',
    of,
    'IfNotPresent',
    '<none>',
    '<none>',
  ]);
  const failing = pods.filter(({ message }) => message);
  return answers(
    ['kubectl config view --minify --output=json', contextOf(place)],
    [kubectl('config view --minify --output=json', place), contextOf(place)],
    [
      kubectl('get pods --namespace=shop', place),
      table(['NAME', 'READY', 'STATUS', 'RESTARTS', 'AGE'], rows),
    ],
    [kubectl('get namespace shop', place), table(['NAME', 'STATUS', 'AGE'], [['shop', 'Active', '90d']])],
    [kubectl(`get events --namespace=shop ${warnings} --output=json`, place), { items: [] }],
    [kubectl(`get pods --namespace=shop ${unsettled} --output=json`, place), { items: failing.map(pod) }],
    [
      kubectl(`get pods --namespace=shop ${columns}`, place),
      table(
        [
          ...['NAMESPACE', 'NAME', 'NODE', 'ACCOUNT', 'SECRETS', 'INIT', 'INIT-POLICIES'],
          ...['IMAGES', 'POLICIES', 'VOLUMES', 'VOLUME-POLICIES'],
        ],
        used,
      ),
    ],
    [
      kubectl(allNodes, place),
      {
        kind: 'NodeList',
        items: [
          {
            metadata: { name: node, labels: { 'cloud.google.com/gke-nodepool': 'default-pool' } },
            spec: { providerID: `gce://${place.project}/${place.location}-a/${node}` },
            status: {
              conditions: [
                { type: 'Ready', status: 'True' },
                { type: 'DiskPressure', status: 'False' },
              ],
              nodeInfo: {
                operatingSystem: 'linux',
                architecture: 'amd64',
                containerRuntimeVersion: 'containerd://2.1.4',
                kubeletVersion: 'v1.34.1',
              },
            },
          },
        ],
      },
    ],
    [kubectl(`get events --namespace=shop ${progress} --output=json`, place), { items: [] }],
    [
      kubectl('get serviceaccount default --namespace=shop --output=json', place),
      { metadata: { name: 'default', annotations: { note: 'CANARY-annotation' } } },
    ],
  );
}

/** What `diagnose` asks besides where no Pod waits for its image: every machine is a node, and every node is ready. */
export function nodesAnswers(place: Place = onGoogle): Answers {
  return answers([
    [
      ...['gcloud', 'compute', 'instances', 'list'],
      `--filter=labels.goog-k8s-cluster-name=web AND labels.goog-k8s-cluster-location=${place.location}`,
      `--project=${place.project}`,
      '--format=json(name,zone,status,creationTimestamp)',
    ],
    [],
  ]);
}

/** The project and the repository, which the node service account may read or not. */
export function cloudAnswers(reader: boolean, place: Place = onGoogle): Answers {
  const { project, imageProject, location, account: email } = place;
  const repository = `app --location=${location} --project=${imageProject}`;
  const role = { role: 'roles/artifactregistry.reader', members: [`serviceAccount:${email}`] };
  const scopes = ['https://www.googleapis.com/auth/cloud-platform'];
  const one = (words: string, answer: Answer) => [`gcloud ${words}`, answer] as const;
  return answers(
    one(
      `container clusters describe web --location=${location} --project=${project} --format=json(${clusterFields})`,
      {
        nodePools: [{ name: 'default-pool', config: { serviceAccount: email, oauthScopes: scopes } }],
      },
    ),
    one(
      `compute instances describe ${node} --zone=${location}-a --project=${project} --format=json(${instanceFields})`,
      { serviceAccounts: [{ email, scopes }] },
    ),
    one(`iam service-accounts describe ${email} --format=json(email,disabled)`, { email }),
    one(`artifacts repositories describe ${repository} --format=json(${repositoryFields})`, {
      name: `projects/${imageProject}/locations/${location}/repositories/app`,
      format: 'DOCKER',
      mode: 'STANDARD_REPOSITORY',
    }),
    ...denialAnswers(place),
    one(`artifacts repositories get-iam-policy ${repository} --format=json(bindings)`, {
      bindings: reader ? [role] : [],
    }),
    one(`projects get-iam-policy ${imageProject} --format=json(bindings)`, {}),
    one(`projects get-ancestors-iam-policy ${imageProject} --format=json`, []),
    one(
      `services list --enabled --filter=config.name:artifactregistry.googleapis.com --project=${imageProject} --format=json(config.name)`,
      [{ config: { name: 'artifactregistry.googleapis.com' } }],
    ),
    [
      [
        ...[
          'gcloud',
          'logging',
          'read',
          denials,
          `--project=${imageProject}`,
          '--freshness=1d',
          '--limit=200',
        ],
        `--format=json(${denialFields})`,
      ],
      [],
    ],
  );
}

/** What is asked once a pull is refused, where nothing denies it but a missing role. */
function denialAnswers({
  imageProject,
  location,
  account: email,
}: Place): readonly (readonly [string, Answer])[] {
  const inProject = `--location=${location} --project=${imageProject}`;
  const name = `projects/${imageProject}/locations/${location}/repositories/app`;
  const deny = { denyAccessState: 'DENY_ACCESS_STATE_NOT_DENIED' };
  const boundary = { principalAccessBoundaryAccessState: 'PAB_ACCESS_STATE_NOT_ENFORCED' };
  return [
    [
      `gcloud billing projects describe ${imageProject} --format=json(name,billingEnabled)`,
      {
        name: `projects/${imageProject}/billingInfo`,
        billingEnabled: true,
      },
    ],
    [
      `gcloud artifacts rules list --repository=app ${inProject} --format=json(name,action,operation,packageId,condition.expression)`,
      [],
    ],
    [
      `gcloud policy-intelligence troubleshoot-policy iam //artifactregistry.googleapis.com/${name} --principal-email=${email} --permission=artifactregistry.repositories.downloadArtifacts --project=${imageProject} --format=json(denyPolicyExplanation,pabPolicyExplanation)`,
      { denyPolicyExplanation: deny, pabPolicyExplanation: boundary },
    ],
  ];
}

/** A table as kubectl prints it: columns as wide as their widest cell, and no output without rows. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const widths = head.map((name, column) =>
    Math.max(name.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('   ')
      .trimEnd();
  return [head, ...rows].map((cells) => `${line(cells)}\n`).join('');
}
