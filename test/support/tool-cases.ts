import type { Failure, RequestPattern } from './loopback.ts';
import type { Tool } from './tools.ts';
import { podName } from './world/kubernetes.ts';
import { nodeName, s3nsShop, shop } from './world/setting.ts';

/** One run of a real tool. */
export interface ToolCase {
  name: string;
  tool: Tool;
  args: string[];
  world: string;
  /** The failure, if any. */
  failure?: Failure | LocalFailure;
}

/** Failures on the machine of the caller. */
export const LOCAL_FAILURES = ['unreachable', 'no-account', 'no-kubeconfig', 'plugin-missing'] as const;
export type LocalFailure = (typeof LOCAL_FAILURES)[number];

/**
 * Every request except discovery, so that the request for the resource fails: a `Forbidden` of kubectl must name the
 * resource, not the API.
 */
export const QUESTIONS: RequestPattern =
  /^(GET|POST) \/(api\/v1\/|apis\/(apps|authorization\.k8s\.io)\/v1\/|v\d|compute\/|dns\/)/;

const { project, imageProject, location, zone, cluster, nodeAccount } = shop;
const node = nodeName(shop, 'default-pool');
const pod = podName('cart');
const repository = ['--repository=app', `--location=${location}`, `--project=${imageProject}`];

const gcloud: Record<string, string[]> = {
  'container-clusters-describe': [
    'container',
    'clusters',
    'describe',
    cluster,
    `--location=${location}`,
    `--project=${project}`,
  ],
  'container-node-pools-list': [
    'container',
    'node-pools',
    'list',
    `--cluster=${cluster}`,
    `--location=${location}`,
    `--project=${project}`,
  ],
  'compute-instances-describe': [
    'compute',
    'instances',
    'describe',
    node,
    `--zone=${zone}`,
    `--project=${project}`,
  ],
  'compute-instances-list': ['compute', 'instances', 'list', `--project=${project}`],
  'compute-routes-list': ['compute', 'routes', 'list', `--project=${project}`],
  'compute-routers-list': ['compute', 'routers', 'list', `--project=${project}`],
  'compute-firewall-rules-list': ['compute', 'firewall-rules', 'list', `--project=${project}`],
  'compute-forwarding-rules-list': [
    'compute',
    'forwarding-rules',
    'list',
    '--global',
    `--project=${project}`,
  ],
  'network-connectivity-spokes-list': ['network-connectivity', 'spokes', 'list', `--project=${project}`],
  'iam-service-accounts-describe': [
    'iam',
    'service-accounts',
    'describe',
    nodeAccount,
    `--project=${project}`,
  ],
  'artifacts-repositories-describe': ['artifacts', 'repositories', 'describe', 'app', ...repository.slice(1)],
  'artifacts-repositories-get-iam-policy': [
    'artifacts',
    'repositories',
    'get-iam-policy',
    'app',
    ...repository.slice(1),
  ],
  'artifacts-tags-list': ['artifacts', 'tags', 'list', '--package=cart', ...repository],
  'artifacts-docker-tags-list': ['artifacts', 'docker', 'tags', 'list', `${shop.registry}/app/cart`],
  'projects-describe': ['projects', 'describe', imageProject],
  'projects-get-iam-policy': ['projects', 'get-iam-policy', imageProject],
  'projects-get-ancestors-iam-policy': ['projects', 'get-ancestors-iam-policy', imageProject],
  'services-list': [
    'services',
    'list',
    '--enabled',
    '--filter=config.name:artifactregistry.googleapis.com',
    `--project=${imageProject}`,
  ],
  'logging-read': [
    'logging',
    'read',
    'severity=ERROR',
    `--project=${imageProject}`,
    '--freshness=1d',
    '--limit=5',
  ],
  'dns-managed-zones-list': ['dns', 'managed-zones', 'list', `--project=${project}`],
};

const inShop = ['-n', shop.namespace];
/** A name with a dot has its failure in itself; the others are combined with failures. */
const kubectl: Record<string, string[]> = {
  'get-pods': ['get', 'pods', ...inShop],
  'get-pods-all-namespaces': ['get', 'pods', '-A'],
  'get-pods-json': ['get', 'pods', ...inShop, '-o', 'json'],
  'get-pods-by-name-json': ['get', 'pods', pod, ...inShop, '-o', 'json'],
  'get-pods-by-name-json.one-missing': ['get', 'pods', pod, 'gone', ...inShop, '-o', 'json'],
  'get-events-json': ['get', 'events', ...inShop, '--field-selector', 'type=Warning', '-o', 'json'],
  'get-events-json.bad-selector': ['get', 'events', ...inShop, '--field-selector', 'message=x', '-o', 'json'],
  'get-nodes-json': ['get', 'nodes', '-o', 'json'],
  'get-node-json': ['get', 'node', node, '-o', 'json'],
  'get-serviceaccount-json': ['get', 'serviceaccount', 'default', ...inShop, '-o', 'json'],
  'get-secret': ['get', 'secret', 'other-credentials', ...inShop],
  'get-secret.missing': ['get', 'secret', 'registry-credentials', ...inShop],
  'get-secret-json': ['get', 'secret', 'other-credentials', ...inShop, '-o', 'json'],
  'get-deployments': ['get', 'deployments', ...inShop, '-o', 'json'],
  'auth-can-i.ok': ['auth', 'can-i', 'list', 'events', ...inShop],
  'get-pods.unknown-context': ['get', 'pods', ...inShop, '--context=gone'],
  'config-view.ok': ['config', 'view', '--minify', '-o', 'json'],
};

/** Failures recorded for every command, and those for which one or two commands are enough. */
const common = {
  gcloud: ['forbidden', 'perimeter', 'api-disabled', 'not-found', 'unauthenticated'],
  kubectl: ['forbidden', 'unauthenticated'],
} as const;
const selected: [Tool, string[], (Failure | LocalFailure)[]][] = [
  [
    'gcloud',
    ['container-clusters-describe', 'artifacts-repositories-describe', 'compute-instances-describe'],
    ['rate-limited', 'unavailable'],
  ],
  [
    'gcloud',
    ['iam-service-accounts-describe'],
    ['unreachable', 'no-account', 'slow', 'cut', 'garbage', 'truncated'],
  ],
  [
    'gcloud',
    ['container-clusters-describe', 'compute-instances-describe'],
    ['unreachable', 'no-account', 'garbage', 'truncated'],
  ],
  // Some lists of Compute Engine fail, others succeed with a warning.
  [
    'gcloud',
    [
      'compute-firewall-rules-list',
      'compute-forwarding-rules-list',
      'compute-instances-list',
      'compute-routers-list',
    ],
    ['rate-limited', 'unavailable'],
  ],
  // Each API words them differently, and each gcloud surface repeats them differently.
  [
    'gcloud',
    [
      'artifacts-repositories-describe',
      'compute-routes-list',
      'dns-managed-zones-list',
      'iam-service-accounts-describe',
      'logging-read',
      'network-connectivity-spokes-list',
      'projects-describe',
      'services-list',
    ],
    ['rate-limited', 'unavailable', 'garbage', 'truncated'],
  ],
  [
    'kubectl',
    ['get-pods', 'get-pods-json'],
    ['rate-limited', 'unavailable', 'unreachable', 'slow', 'cut', 'garbage', 'truncated'],
  ],
  ['kubectl', ['get-pods'], ['no-kubeconfig', 'plugin-missing']],
  ['kubectl', ['get-node-json', 'get-serviceaccount-json'], ['not-found']],
];

const s3ns = [`--location=${s3nsShop.location}`, `--project=${s3nsShop.imageProject}`];

/** Commands whose failure comes from the content of a world. */
const answered: ToolCase[] = (
  [
    [
      'container-clusters-describe.missing',
      'healthy',
      ['container', 'clusters', 'describe', 'gone', `--location=${location}`],
    ],
    [
      'container-clusters-describe.elsewhere',
      'healthy',
      ['container', 'clusters', 'describe', cluster, '--location=europe-west1'],
    ],
    [
      'iam-service-accounts-describe.missing',
      'healthy',
      ['iam', 'service-accounts', 'describe', `gone@${project}.iam.gserviceaccount.com`],
    ],
    [
      'iam-service-accounts-describe.disabled',
      'node-service-account-disabled',
      gcloud['iam-service-accounts-describe'] ?? [],
    ],
    [
      'artifacts-repositories-describe.missing',
      'healthy',
      ['artifacts', 'repositories', 'describe', 'gone', ...repository.slice(1)],
    ],
    [
      'artifacts-tags-list.package-missing',
      'healthy',
      ['artifacts', 'tags', 'list', '--package=gone', ...repository],
    ],
    ['projects-describe.missing', 'healthy', ['projects', 'describe', 'gone-project']],
    [
      'iam-service-accounts-describe.s3ns',
      's3ns-reader-role-missing',
      ['iam', 'service-accounts', 'describe', s3nsShop.nodeAccount],
    ],
    [
      'iam-service-accounts-describe.s3ns-missing',
      's3ns-reader-role-missing',
      ['iam', 'service-accounts', 'describe', 'gone@shop-prod.s3ns.iam.gserviceaccount.com'],
    ],
    [
      'artifacts-repositories-describe.s3ns',
      's3ns-reader-role-missing',
      ['artifacts', 'repositories', 'describe', 'app', ...s3ns],
    ],
    [
      'artifacts-repositories-describe.s3ns-missing',
      's3ns-reader-role-missing',
      ['artifacts', 'repositories', 'describe', 'gone', ...s3ns],
    ],
    [
      'artifacts-docker-tags-list.s3ns',
      's3ns-reader-role-missing',
      ['artifacts', 'docker', 'tags', 'list', `${s3nsShop.registry}/app/cart`],
    ],
    [
      'projects-get-iam-policy.s3ns',
      's3ns-reader-role-missing',
      ['projects', 'get-iam-policy', s3nsShop.imageProject],
    ],
  ] as [string, string, string[]][]
).map(([name, world, args]) => ({ name, tool: 'gcloud', world, args: [...args, '--format=json'] }));

/** All cases, in a fixed order. */
export function toolCases(): ToolCase[] {
  const cases = new Map<string, ToolCase>();
  const add = (tool: Tool, command: string, failure?: Failure | LocalFailure) => {
    const args = tool === 'gcloud' ? [...(gcloud[command] ?? []), '--format=json'] : (kubectl[command] ?? []);
    const name = command.includes('.') ? command : `${command}.${failure ?? 'ok'}`;
    cases.set(`${tool}/${name}`, { name, tool, args, failure, world: 'reader-role-missing' });
  };
  for (const [tool, commands] of [
    ['gcloud', gcloud],
    ['kubectl', kubectl],
  ] as const) {
    for (const command of Object.keys(commands)) {
      add(tool, command);
      if (command.includes('.')) continue;
      for (const failure of common[tool]) add(tool, command, failure);
    }
  }
  for (const [tool, commands, failures] of selected) {
    for (const command of commands) for (const failure of failures) add(tool, command, failure);
  }
  return [...cases.values(), ...answered];
}
