/** What runs Pullbook in Kubernetes: public/job, written by `npm run roles`. */
import { universes } from '../../../src/cloud/universes.ts';
import {
  aboutTheImage,
  aboutTheLog,
  command,
  commented,
  indented,
  manifest,
  namespace,
  namespaceManifest,
  podSpec,
  readerBinding,
  readerRole,
  serviceAccount,
} from './parts.ts';

const generated = [
  '# Made by `npm run roles`: do not edit.',
  '# Produit par `npm run roles`\u00a0: ne pas modifier.',
  '#',
];

const accounts = { cronJob: 'pullbook', fleet: 'pullbook-fleet' } as const;

/** How many shares a fleet is examined in. */
export const shards = 3;

const { workloadPoolSuffix } = universes.google;
const poolOf = `PROJECT.${workloadPoolSuffix}`;
const principal = (account: string) =>
  `principal://iam.googleapis.com/projects/PROJECT_NUMBER/locations/global/workloadIdentityPools/${poolOf}/subject/ns/${namespace}/sa/${account}`;
const fleetAccount = `${accounts.fleet}@PROJECT.iam.gserviceaccount.com`;
const role = '--role=projects/PROJECT/roles/pullbookReader';

/** The content of each file, by name. */
export const jobFiles = (): Readonly<Record<string, string>> => ({
  'cronjob.yaml': cronJob(),
  'fleet-job.yaml': fleetJob(),
  'fleet-reader.yaml': fleetReader(),
});

/** Diagnoses its own cluster. */
function cronJob(): string {
  const about = commented([
    [
      'Diagnoses the cluster in which it runs, every 15 minutes: events, which say why a pull failed, expire after an hour.',
      'Diagnostique le cluster où il tourne, toutes les 15 minutes\u00a0: les événements, qui disent pourquoi une image n’a pas été',
    ],
    [
      'Each run prints one line of JSON (public/report.schema.json).',
      'extraite, expirent au bout d’une heure. Chaque exécution affiche une ligne de JSON (public/report.schema.json).',
    ],
    command('kubectl apply --filename=cronjob.yaml'),
    command(`kubectl create job --namespace=${namespace} --from=cronjob/pullbook pullbook-now`),
    command(`kubectl logs --namespace=${namespace} job/pullbook-now`),
    ...aboutTheImage,
    ['', ''],
    ...aboutTheLog,
    ['', ''],
    [
      'A Job fails if there is something to examine: exit code 1 means a problem, 2 something unknown, 64 and more a run that',
      'Un Job échoue dès qu’il y a quelque chose à examiner\u00a0: le code 1 signale un problème, 2 un point inconnu, 64 et plus une',
    ],
    [
      'checked nothing. Use the failed Job as an alert; it is not retried (backoffLimit: 0).',
      'exécution qui n’a rien vérifié. Le Job en échec sert d’alerte\u00a0; il n’est pas relancé (backoffLimit: 0).',
    ],
    ['', ''],
    [
      'The checks of Google Cloud need the image with gcloud, one CPU, 1 GiB of memory, and Workload Identity Federation',
      'Les vérifications de Google Cloud demandent l’image avec gcloud, un CPU, 1\u00a0Gio de mémoire, et Workload Identity Federation',
    ],
    [
      'for GKE, which was not tried; without them, these checks are unknown. The role is that of public/roles:',
      'for GKE, ce qui n’a pas été essayé\u00a0; sans cela, ces vérifications restent inconnues. Le rôle est celui de public/roles\u00a0:',
    ],
    command('gcloud iam roles create pullbookReader --project=PROJECT --file=pullbook-reader-iam.yaml'),
    command(
      `gcloud projects add-iam-policy-binding PROJECT ${role} --condition=None --member=${principal(accounts.cronJob)}`,
    ),
  ]);
  const pod = podSpec({
    account: accounts.cronJob,
    ownCluster: true,
    args: ['diagnose', '--all-namespaces', '--output=ndjson'],
    // 83 MiB were measured, of all processes together, in a cluster of 10,000 Pods.
    memory: { request: '128Mi', limit: '512Mi' },
  });
  const spec = [
    'apiVersion: batch/v1',
    'kind: CronJob',
    'metadata:',
    '  name: pullbook',
    `  namespace: ${namespace}`,
    'spec:',
    '  schedule: "*/15 * * * *"',
    '  concurrencyPolicy: Forbid',
    '  startingDeadlineSeconds: 300',
    '  successfulJobsHistoryLimit: 1',
    '  failedJobsHistoryLimit: 3',
    '  jobTemplate:',
    '    spec:',
    '      backoffLimit: 0',
    '      activeDeadlineSeconds: 600',
    '      template:',
    '        spec:',
    ...indented(pod, 10),
  ];
  const subject = ['kind: ServiceAccount', `name: ${accounts.cronJob}`, `namespace: ${namespace}`];
  return manifest(
    [...generated, ...about, ...namespaceManifest],
    serviceAccount(accounts.cronJob),
    readerRole,
    readerBinding('pullbook', subject),
    spec,
  );
}

/** Diagnoses many clusters, a share of them in each Pod. */
function fleetJob(): string {
  const about = commented([
    [
      `Diagnoses many clusters in ${shards} Pods: each takes its share of the list, and prints one line of JSON a cluster.`,
      `Diagnostique de nombreux clusters dans ${shards} pods\u00a0: chacun prend sa part de la liste, et affiche une ligne de JSON par cluster.`,
    ],
    [
      'For another number of shares, change completions, parallelism and --shards together.',
      'Pour un autre nombre de parts, changez ensemble completions, parallelism et --shards.',
    ],
    command(
      `kubectl create secret generic pullbook-kubeconfig --namespace=${namespace} --from-file=config=KUBECONFIG_FILE`,
    ),
    command('kubectl apply --filename=fleet-job.yaml'),
    command(`kubectl wait --namespace=${namespace} --for=condition=Complete --timeout=1h job/pullbook-fleet`),
    command(
      `kubectl logs --namespace=${namespace} --selector=batch.kubernetes.io/job-name=pullbook-fleet --tail=-1 | pullbook fleet --merge -`,
    ),
    ...aboutTheImage,
    ['', ''],
    ...aboutTheLog,
    ['', ''],
    [
      'A Pod ends with 0 once each cluster of its share has a line, whatever was found: the merged report gives the verdict.',
      'Un pod se termine par 0 dès que chaque cluster de sa part a une ligne, quel que soit le constat\u00a0: le verdict est celui du rapport',
    ],
    [
      'Another exit code means an incomplete share: it is retried once, unless the command line or a file is wrong (64, 66).',
      'réuni. Un autre code signale une part incomplète\u00a0: elle est relancée une fois, sauf si la ligne de commande ou un fichier est',
    ],
    [
      'backoffLimitPerIndex and FailIndex need Kubernetes 1.29 or newer.',
      'en cause (64, 66). backoffLimitPerIndex et FailIndex demandent Kubernetes 1.29 ou plus récent.',
    ],
    ['', ''],
    [
      'The clusters are the contexts of the kubeconfig in the Secret. Its users must sign in without a program, and must have what',
      'Les clusters sont les contextes du kubeconfig du Secret. Ses utilisateurs doivent s’authentifier sans programme, et avoir ce que',
    ],
    [
      'fleet-reader.yaml grants in each cluster. For all clusters of projects, use the image with gcloud, one CPU, 1 GiB of memory,',
      'fleet-reader.yaml accorde dans chaque cluster. Pour tous les clusters de projets, utilisez l’image avec gcloud, un CPU, 1\u00a0Gio de',
    ],
    [
      'no Secret, --projects=PROJECT,… instead of --all-contexts, and the account of the annotation below:',
      'mémoire, aucun Secret, --projects=PROJECT,… à la place de --all-contexts, et le compte de l’annotation ci-dessous\u00a0:',
    ],
    command(`gcloud iam service-accounts create ${accounts.fleet} --project=PROJECT`),
    command(
      `gcloud iam service-accounts add-iam-policy-binding ${fleetAccount} --role=roles/iam.workloadIdentityUser --member='serviceAccount:${poolOf}[${namespace}/${accounts.fleet}]'`,
    ),
    command(
      `gcloud projects add-iam-policy-binding PROJECT ${role} --condition=None --member=serviceAccount:${fleetAccount}`,
    ),
    [
      'The address of this account is also the user of fleet-reader.yaml. This was not tried on GKE, nor was a principal of the',
      'L’adresse de ce compte est aussi l’utilisateur de fleet-reader.yaml. Rien de cela n’a été essayé sur GKE, pas plus qu’un principal',
    ],
    ['workload identity pool in its place.', 'du pool Workload Identity à la place de ce compte.'],
  ]);
  const pod = podSpec({
    account: accounts.fleet,
    ownCluster: false,
    args: ['fleet', '--all-contexts', `--shards=${shards}`, '--output=ndjson'],
    env: { KUBECONFIG: '/kubeconfig/config' },
    // Four clusters at a time.
    memory: { request: '256Mi', limit: '512Mi' },
    mounts: ['- name: kubeconfig', '  mountPath: /kubeconfig', '  readOnly: true'],
    volumes: [
      '- name: kubeconfig',
      '  secret:',
      '    secretName: pullbook-kubeconfig',
      '    optional: true',
      '    defaultMode: 0440',
    ],
  });
  const spec = [
    'apiVersion: batch/v1',
    'kind: Job',
    'metadata:',
    '  name: pullbook-fleet',
    `  namespace: ${namespace}`,
    'spec:',
    '  completionMode: Indexed',
    `  completions: ${shards}`,
    `  parallelism: ${shards}`,
    '  backoffLimitPerIndex: 1',
    '  podFailurePolicy:',
    '    rules:',
    '      - action: Ignore',
    '        onPodConditions:',
    '          - type: DisruptionTarget',
    '            status: "True"',
    '      - action: FailIndex',
    '        onExitCodes:',
    '          containerName: pullbook',
    '          operator: In',
    '          values: [64, 66]',
    '  activeDeadlineSeconds: 3600',
    '  ttlSecondsAfterFinished: 86400',
    '  template:',
    '    spec:',
    ...indented(pod, 6),
  ];
  const annotations = ['  # annotations:', `  #   iam.gke.io/gcp-service-account: ${fleetAccount}`];
  return manifest(
    [...generated, ...about, ...namespaceManifest],
    serviceAccount(accounts.fleet, annotations),
    spec,
  );
}

/** What each cluster of a fleet grants. */
function fleetReader(): string {
  const about = commented([
    [
      'What fleet-job.yaml needs in each cluster that it examines. Replace ACCOUNT with the user that the cluster sees: the address of',
      'Ce que fleet-job.yaml demande dans chaque cluster qu’il examine. Remplacez ACCOUNT par l’utilisateur que voit le cluster\u00a0:',
    ],
    [
      'an IAM service account, or the user of a certificate.',
      'l’adresse d’un compte de service IAM, ou l’utilisateur d’un certificat.',
    ],
    command('kubectl apply --context=CONTEXT --filename=fleet-reader.yaml'),
  ]);
  const subject = ['apiGroup: rbac.authorization.k8s.io', 'kind: User', 'name: ACCOUNT'];
  return manifest([...generated, ...about, ...readerRole], readerBinding('pullbook-fleet', subject));
}
