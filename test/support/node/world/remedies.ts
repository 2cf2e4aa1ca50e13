/** Workloads that cannot pull, each for the reason of one outcome whose printed remedies are then carried out. */
import type { KubernetesObject } from '../../world/objects.ts';
import { robot } from '../registries.ts';
import {
  base64,
  controller,
  dockerConfig,
  object,
  podSpec,
  pullSecret,
  secret,
  template,
} from './objects.ts';

/** The name that the reader chooses where the report leaves it open. */
export const chosenName = 'new-credentials';

const passwords = 'htpasswd.example.com';
const tokens = 'token.example.com';
/** As Docker writes the server of Docker Hub: https://docs.docker.com/reference/cli/docker/login/. */
const hub = 'https://index.docker.io/v1/';
export const oldName = 'registry-access';

export interface Remedied {
  /** `rule/outcome`. */
  readonly outcome: string;
  readonly namespace: string;
  /** Options of `diagnose` beside the namespace. */
  readonly options: readonly string[];
  readonly objects: readonly KubernetesObject[];
  /** Deployment or StatefulSet, named `app`. */
  readonly kind: 'Deployment' | 'StatefulSet';
  /** The content of the reader's credentials file. */
  readonly credentials: string;
  /** Where the new name goes, as the report says: beside those that the Pod has, or in place of them. */
  readonly list: 'beside' | 'instead';
  /** Whether the tests place its Pods, as a scheduler does: on the second node while that takes any. */
  readonly placed: boolean;
}

const inspecting = ['--inspect-secrets'];
const onGke = ['--project', 'shop-prod', '--location', 'europe-west9', '--cluster', 'web'];

type Options = Partial<Pick<Remedied, 'options' | 'kind' | 'list' | 'placed'>> & {
  /** Of the secret that the Pod names; absent if it does not exist. */
  readonly content?: string;
  readonly type?: string;
  /** Who names the secret; absent if nobody does. */
  readonly namedBy?: 'template' | 'account';
};

/** A workload of one Pod. Its image is pulled at every start, so that nothing comes from what the node has. */
function remedied(outcome: string, image: string, server: string, options: Options = {}): Remedied {
  const { content, type, namedBy, kind = 'Deployment', list = 'instead', placed = false } = options;
  const namespace = `remedy-${outcome.split('/')[1]}`;
  const spec = podSpec(image, {
    app: { imagePullPolicy: 'Always' },
    ...(placed ? { nodeName: undefined } : {}),
    ...(namedBy === 'template' ? pullSecret(oldName) : {}),
    ...(namedBy === 'account' ? { serviceAccountName: 'puller' } : {}),
  });
  return {
    outcome,
    namespace,
    options: options.options ?? inspecting,
    objects: [
      ...(content === undefined ? [] : [secret([namespace, oldName], content, type)]),
      ...(namedBy === 'account'
        ? [object('v1', 'ServiceAccount', [namespace, 'puller'], pullSecret(oldName))]
        : []),
      kind === 'Deployment' ? controller(kind, [namespace, 'app'], 1, spec) : inOrder(namespace, spec),
    ],
    kind,
    credentials: dockerConfig(server, robot.name, robot.password),
    list,
    placed,
  };
}

/** A StatefulSet that updates as it does by default: not before its Pod is ready. */
const inOrder = (namespace: string, spec: object) =>
  object('apps/v1', 'StatefulSet', [namespace, 'app'], {
    spec: { serviceName: 'none', selector: { matchLabels: { app: 'app' } }, template: template('app', spec) },
  });

const ofSecret = (because: string, options: Options) =>
  remedied(`image-pull-secret/${because}`, `${passwords}/private/app:1.0`, passwords, {
    namedBy: 'template',
    ...options,
  });
const ofHub = (because: string, options: readonly string[]) =>
  remedied(`rate-limit/${because}`, 'redis:7', hub, { options, list: 'beside' });

const right = dockerConfig(passwords, robot.name, robot.password);

export const remediedOutcomes: readonly Remedied[] = [
  ofSecret('secret-missing', {}),
  ofSecret('secret-not-retrieved', { options: [] }),
  ofSecret('secret-malformed', {
    content: JSON.stringify({ auths: { [passwords]: { auth: base64(robot.name) } } }),
  }),
  ofSecret('secret-type-unsupported', { content: right, type: 'Opaque' }),
  ofSecret('secret-host-mismatch', {
    content: dockerConfig('registry.example.com', robot.name, robot.password),
    namedBy: 'account',
    list: 'beside',
  }),
  ofSecret('credentials-rejected', { content: dockerConfig(passwords, robot.name, 'out-of-date') }),
  remedied('image-pull-secret/secret-not-referenced', `${passwords}/private/app:1.0`, passwords, {
    kind: 'StatefulSet',
  }),
  remedied('image-pull-secret/image-missing-or-private', `${tokens}/team/app:1.0`, tokens),
  ofHub('docker-hub-rate-limit-not-gke', []),
  ofHub('docker-hub-rate-limit', onGke),
  ofHub('docker-hub-rate-limit-no-cache', [...onGke, '--universe', 's3ns']),
  remedied('container-runtime/pull-intent-not-recorded', 'open.example.com/app:1.0', '', { placed: true }),
];

/** The folder of a kubelet in which it records pulls before they begin (pkg/kubelet/images/pullmanager). */
export const pullRecords = 'kubelet/image_manager/pulling';

export const remedyNamespaces: readonly KubernetesObject[] = remediedOutcomes.map(({ namespace }) => ({
  apiVersion: 'v1',
  kind: 'Namespace',
  metadata: { name: namespace },
}));
