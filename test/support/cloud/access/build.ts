/** Builds the world of a draw. */
import { pick } from '../dice.ts';
import { organization } from './answers.ts';
import { denialsOf } from './build-denials.ts';
import { type Draw, draws, featuresOf } from './draw.ts';
import { downloadPermission, rolesThat } from './roles.ts';
import type {
  AccessWorld,
  Binding,
  ComputeClass,
  CustomRole,
  Node,
  PolicyLevel,
  PullSecret,
  Repository,
  ServiceAccount,
} from './world.ts';

/** A world, and the features that were drawn. */
export interface DrawnAccess {
  readonly world: AccessWorld;
  readonly features: readonly string[];
}

/** Drawn worlds. */
export const drawnAccess = draws.map((draw) => ({ world: worldOf(draw), features: featuresOf(draw) }));

const names = {
  google: {
    prefix: '',
    location: 'europe-west9',
    host: 'europe-west9-docker.pkg.dev',
    accounts: 'iam.gserviceaccount.com',
    compute: 'developer.gserviceaccount.com',
  },
  s3ns: {
    prefix: 's3ns:',
    location: 'u-france-east1',
    host: 'u-france-east1-docker.s3nsregistry.fr',
    accounts: 's3ns.iam.gserviceaccount.com',
    compute: 'developer.s3ns-system.iam.gserviceaccount.com',
  },
} as const;

/** The registry from which the node of a world pulls. */
export function registryOf({ universe }: AccessWorld): string {
  return names[universe].host;
}

/** The world of a draw: the same for the same draw. */
export function worldOf(draw: Draw): AccessWorld {
  const { prefix, location, accounts } = names[draw.universe];
  const project = `${prefix}shop-prod`;
  const node = nodeOf(draw, project);
  const reader: ServiceAccount = { email: `puller@shop-images.${accounts}`, state: 'enabled' };
  const customRoles = customRolesOf(draw, `${prefix}shop-images`);
  return {
    universe: draw.universe,
    cluster: { project, location, name: 'web', defaultAccount: defaultAccountOf(draw, node) },
    repository: repositoryOf(draw, node, reader, customRoles),
    customRoles,
    groups: {
      'release@example.com':
        draw.member === 'group-of-the-account' && node.account ? [node.account.email] : [],
      'platform@example.com': [],
    },
    node,
    secrets: secretsOf(draw, reader),
    denials: denialsOf(draw, node),
    viewer: {
      missing: [
        ...(draw.has['ancestors-unreadable'] ? ['resourcemanager.organizations.getIamPolicy'] : []),
        ...(draw.has['secrets-unreadable'] ? ['get secrets'] : []),
        ...(draw.has['permission-missing'] ? [pick(draw, 'permission', permissions)] : []),
      ],
      instanceHidden: isAutopilot(draw),
      denialsHidden: draw.has['denials-hidden'],
    },
  };
}

/** In Cloud de Confiance every cluster is. */
function isAutopilot({ universe, has }: Draw): boolean {
  return universe === 's3ns' || has.autopilot;
}

/** A permission that somebody with a role for one product lacks. */
const permissions = [
  'artifactregistry.repositories.get',
  'artifactregistry.repositories.getIamPolicy',
  'resourcemanager.projects.getIamPolicy',
  'iam.roles.get',
  'iam.serviceAccounts.get',
  'compute.instances.get',
  'container.clusters.get',
  'serviceusage.services.list',
  'logging.logEntries.list',
] as const;

function nodeOf(draw: Draw, project: string): Node {
  const { location, accounts, compute } = names[draw.universe];
  // Only nodes of a pool in a Standard cluster can be without an account.
  const isStandard = !isAutopilot(draw) && draw.madeFor === 'pool';
  const kind = draw.account === 'none' && !isStandard ? 'deleted' : draw.account;
  const state = kind === 'disabled' || kind === 'deleted' ? kind : 'enabled';
  const email = kind === 'default' ? `512345678901-compute@${compute}` : `nodes@shop-prod.${accounts}`;
  const scopes = {
    'cloud-platform': ['cloud-platform'],
    'storage-read': ['devstorage.read_only', 'logging.write', 'monitoring'],
    narrow: ['logging.write', 'monitoring'],
  }[draw.scopes];
  return {
    name: 'gke-web-default-pool-1a2b3c4d-x5y6',
    zone: `${location}-a`,
    project,
    projectNumber: '512345678901',
    account: kind === 'none' ? null : { email, state },
    madeFor: classOf(draw, kind === 'none' ? null : email),
    scopes: (kind === 'none' ? [] : scopes).map((scope) => `https://www.googleapis.com/auth/${scope}`),
  };
}

/** A class that was changed names another account than that of the node. */
function classOf({ madeFor }: Draw, email: string | null): ComputeClass | null {
  if (madeFor === 'pool') return null;
  const account = {
    'class-with-account': email,
    'class-without-account': null,
    'changed-class': 'later@shop-prod.iam.gserviceaccount.com',
  }[madeFor];
  return { name: 'web-nodes', account, isChanged: madeFor === 'changed-class' };
}

/** Nodes of a pool, and of a class that names no account, have the default. */
function defaultAccountOf({ madeFor, universe }: Draw, { account }: Node): string {
  const isOwn = madeFor === 'pool' || madeFor === 'class-without-account';
  return (isOwn && account?.email) || `cluster@shop-prod.${names[universe].accounts}`;
}

function repositoryOf(
  draw: Draw,
  node: Node,
  reader: ServiceAccount,
  customRoles: readonly CustomRole[],
): Repository {
  const { prefix, location } = names[draw.universe];
  const drawn: Binding = {
    role: roleOf(draw, customRoles),
    members: [memberOf(draw, node)],
    condition: draw.condition === 'none' ? null : { title: 'until 2027', holds: draw.condition === 'holds' },
  };
  const direct: Binding = {
    role: 'roles/artifactregistry.reader',
    members: [`serviceAccount:${reader.email}`],
    condition: null,
  };
  const on = (level: PolicyLevel) => [
    ...(draw.grantedOn === level ? [drawn] : []),
    ...(draw.has['other-bindings'] ? [unrelated(draw, level, node)] : []),
  ];
  return {
    project: `${prefix}shop-images`,
    projectNumber: '598765432109',
    location,
    name: 'app',
    exists: draw.repository !== 'missing',
    format: draw.repository === 'maven' ? 'MAVEN' : 'DOCKER',
    policies: {
      repository: [...on('repository'), ...(draw.secret === 'of-a-reader' ? [direct] : [])],
      project: on('project'),
      folder: on('folder'),
      organization: on('organization'),
    },
    inOrganization: draw.organization === 'present',
  };
}

/** A binding that every policy has: of others, or of a role that has nothing to do with images. */
function unrelated(draw: Draw, level: PolicyLevel, { account }: Node): Binding {
  const role = pick(draw, `${level} role`, rolesThat['do-not']);
  const email = account?.email ?? 'build@shop-ci.iam.gserviceaccount.com';
  return pick(draw, level, [
    { role, members: [`serviceAccount:${email}`], condition: null },
    { role, members: ['group:platform@example.com'], condition: null },
    { role: 'roles/artifactregistry.writer', members: ['user:ada@example.com'], condition: null },
  ]);
}

function memberOf(draw: Draw, node: Node): string {
  const email = node.account?.email ?? 'nobody@shop-prod.iam.gserviceaccount.com';
  const accounts = `principalSet://cloudresourcemanager.googleapis.com/projects/${node.projectNumber}/type/ServiceAccount`;
  return {
    'the-account': node.account?.state === 'deleted' ? deletedMember(email) : `serviceAccount:${email}`,
    'group-of-the-account': 'group:release@example.com',
    'group-of-others': 'group:release@example.com',
    'all-users': 'allUsers',
    'all-authenticated': 'allAuthenticatedUsers',
    'accounts-of-the-project': accounts,
    domain: 'domain:example.com',
    'other-account': pick(draw, 'other account', [
      'serviceAccount:build@shop-ci.iam.gserviceaccount.com',
      'user:ada@example.com',
      deletedMember(email),
    ]),
  }[draw.member];
}

/** What IAM makes of a member once its account is deleted. */
function deletedMember(email: string): string {
  return `deleted:serviceAccount:${email}?uid=104930203498573920184`;
}

function roleOf(draw: Draw, customRoles: readonly CustomRole[]): string {
  const [custom] = customRoles;
  return {
    reader: 'roles/artifactregistry.reader',
    'that-downloads': pick(draw, 'role', rolesThat.download),
    'that-does-not': pick(draw, 'role', rolesThat['do-not']),
    'custom-with': custom?.name ?? '',
    'custom-without': custom?.name ?? '',
    'in-no-list': pick(draw, 'role', rolesThat['are-in-no-list']),
  }[draw.role];
}

function customRolesOf(draw: Draw, project: string): readonly CustomRole[] {
  if (draw.role !== 'custom-with' && draw.role !== 'custom-without') return [];
  const isOfOrganization = draw.organization === 'present' && pick(draw, 'role of', [true, false]);
  const parent = isOfOrganization ? `organizations/${organization}` : `projects/${project}`;
  const other = ['artifactregistry.repositories.get', 'artifactregistry.tags.list'];
  return [
    {
      name: `${parent}/roles/puller`,
      permissions: draw.role === 'custom-with' ? [downloadPermission, ...other] : other,
      deleted: draw.has['deleted-custom-role'],
    },
  ];
}

function secretsOf(draw: Draw, reader: ServiceAccount): readonly PullSecret[] {
  const { host, accounts } = names[draw.universe];
  const secret = { name: 'registry-credentials', exists: true, server: host, account: reader };
  const other: ServiceAccount = {
    email: `old@shop-images.${accounts}`,
    state: pick(draw, 'key of', ['enabled', 'deleted']),
  };
  return {
    none: [],
    'of-a-reader': [secret],
    'of-another': [{ ...secret, account: other }],
    'of-another-host': [{ ...secret, server: 'https://index.docker.io/v1/' }],
    missing: [{ ...secret, exists: false }],
  }[draw.secret];
}
