/**
 * The least privileges that all playbooks need, from the permissions that commands declare: public/roles, written by
 * `npm run roles`.
 */
import { commands } from '../../src/catalogue/index.ts';
import type { Permission } from '../../src/catalogue/model/command.ts';
import { type OptIn, optIns } from '../../src/catalogue/model/tool.ts';

type RbacPermission = Extract<Permission, { verb: string }>;

/** The ClusterRole for each flag; without any flag, the reader. */
export const clusterRoleFor = {
  none: 'pullbook-reader',
  '--inspect-logs': 'pullbook-logs-reader',
  '--inspect-secrets': 'pullbook-secrets-reader',
} as const satisfies Record<OptIn | 'none', string>;

const run = commands.filter(({ machine }) => machine !== undefined);
const needs = (optIn?: OptIn) =>
  run.filter(({ machine }) => machine?.optIn === optIn).flatMap((command) => command.needs);

/** Every IAM permission that a playbook on one cluster, or on the clusters of projects, can use. */
export function iamPermissions(): readonly string[] {
  const iam = [undefined, ...optIns].flatMap(needs).flatMap((need) => ('iam' in need ? [need.iam] : []));
  return [...new Set(iam)].filter((name) => !ofFleets.test(name)).toSorted();
}

/** Permissions of a product that not every cloud has: a role with them cannot be created there. */
const ofFleets = /^gkehub\./;

/**
 * To list the members of a fleet, and to reach them: the gateway checks `gkehub.gateway.get`
 * (command_lib/container/fleet/gateway.py of Google Cloud SDK 528).
 */
function fleetPermissions(): readonly string[] {
  const listing = needs().flatMap((need) => ('iam' in need && ofFleets.test(need.iam) ? [need.iam] : []));
  return [...new Set([...listing, 'gkehub.gateway.get', 'gkehub.memberships.get'])].toSorted();
}

/** Permissions on folders and organizations, and on deny policies: IAM accepts them in an organization-level role only. */
const aboveProjects = /^(?:resourcemanager\.(?:folders|organizations)|iam\.denypolicies)\./;
/** Permissions that are needed on a project, and on the organization above it: custom roles belong to one or the other. */
const onBoth: ReadonlySet<string> = new Set(['iam.roles.get']);

/** The content of each file, by name. */
export function roleFiles(): Readonly<Record<string, string>> {
  const sorted = iamPermissions();
  return {
    'pullbook-reader.yaml': clusterRole(undefined, [
      'What the playbooks read in a cluster. No Secret and no log: those are roles of their own, each for its flag.',
      'Ce que les playbooks lisent dans un cluster. Ni Secret ni journal\u00a0: ils ont chacun leur rôle, pour leur option.',
    ]),
    'pullbook-logs-reader.yaml': clusterRole('--inspect-logs', [
      'Only for --inspect-logs. Applications print what they like, credentials too: bind it in one namespace.',
      'Uniquement pour --inspect-logs. Une application écrit ce qu’elle veut, identifiants compris\u00a0: liez-le dans un seul espace de noms.',
    ]),
    'pullbook-secrets-reader.yaml': clusterRole('--inspect-secrets', [
      'Only for --inspect-secrets. Whoever may get a Secret can read the credentials in it: bind it in one namespace.',
      'Uniquement pour --inspect-secrets. Qui peut lire un Secret voit les identifiants qu’il contient\u00a0: liez-le dans un seul espace de noms.',
    ]),
    'pullbook-reader-iam.yaml': iamRole(
      'Pullbook reader',
      sorted.filter((name) => !aboveProjects.test(name)),
      'gcloud iam roles create pullbookReader --project=PROJECT --file=pullbook-reader-iam.yaml',
    ),
    'pullbook-fleet-iam.yaml': iamRole(
      'Pullbook reader of fleets',
      fleetPermissions(),
      'gcloud iam roles create pullbookFleetReader --project=FLEET_PROJECT --file=pullbook-fleet-iam.yaml',
    ),
    'pullbook-reader-iam-organization.yaml': iamRole(
      'Pullbook reader of inherited policies',
      sorted.filter((name) => aboveProjects.test(name) || onBoth.has(name)),
      'gcloud iam roles create pullbookInheritedReader --organization=ORGANIZATION --file=pullbook-reader-iam-organization.yaml',
    ),
  };
}

const generated = [
  '# Made from the commands of the catalogue by `npm run roles`: do not edit.',
  '# Produit à partir des commandes du catalogue par `npm run roles`\u00a0: ne pas modifier.',
];

/** The rules of the ClusterRole for a flag, with one verb on one resource each. */
export function rbacRules(optIn?: OptIn): readonly RbacPermission[] {
  return needs(optIn).filter((need): need is RbacPermission => 'verb' in need);
}

function clusterRole(optIn: OptIn | undefined, about: readonly string[]): string {
  const verbsOf = new Map<string, Set<string>>();
  for (const { apiGroup = '', resource, verb } of rbacRules(optIn)) {
    const key = JSON.stringify([apiGroup, resource]);
    verbsOf.set(key, (verbsOf.get(key) ?? new Set()).add(verb));
  }
  const lines = [...verbsOf].toSorted(byKey).flatMap(([key, verbs]) => {
    const [apiGroup, resource] = JSON.parse(key) as [string, string];
    return [
      `  - apiGroups: ["${apiGroup}"]`,
      `    resources: [${resource}]`,
      `    verbs: [${[...verbs].toSorted().join(', ')}]`,
    ];
  });
  return text([
    ...generated,
    ...about.map((line) => `# ${line}`),
    'apiVersion: rbac.authorization.k8s.io/v1',
    'kind: ClusterRole',
    'metadata:',
    `  name: ${clusterRoleFor[optIn ?? 'none']}`,
    'rules:',
    ...lines,
  ]);
}

/** A role definition for `gcloud iam roles create --file`. */
function iamRole(title: string, permissions: readonly string[], line: string): string {
  return text([
    ...generated,
    `# ${line}`,
    `title: ${title}`,
    'description: Reads what Pullbook looks at when a cluster cannot pull an image. Changes nothing.',
    'stage: GA',
    'includedPermissions:',
    ...permissions.map((permission) => `  - ${permission}`),
  ]);
}

function byKey([one]: [string, unknown], [other]: [string, unknown]): number {
  return one < other ? -1 : 1;
}

function text(lines: readonly string[]): string {
  return `${lines.join('\n')}\n`;
}
