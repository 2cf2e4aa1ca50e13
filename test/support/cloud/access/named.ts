/** Clouds that people really have, on which a rule about access is easily wrong. */
import type { Verdict } from '../../../../src/catalogue/model/rule.ts';
import { worldOf } from './build.ts';
import type { Draw } from './draw.ts';
import type { AccessOccasion } from './subject.ts';
import type { AccessWorld, Binding } from './world.ts';

/** What a rule may say of a world. */
export interface NamedAccess {
  readonly name: string;
  readonly world: AccessWorld;
  readonly allowed: boolean;
  readonly occasions: readonly AccessOccasion[];
  /** The verdicts that each rule may give; a rule that is not named is not at issue. */
  readonly may: Readonly<Record<string, readonly Verdict[]>>;
}

/** A node account that holds Artifact Registry Reader on the repository, and nothing that refuses it. */
const sound: Draw = {
  universe: 'google',
  repository: 'docker',
  grantedOn: 'repository',
  member: 'the-account',
  role: 'reader',
  condition: 'none',
  account: 'own',
  madeFor: 'pool',
  scopes: 'cloud-platform',
  secret: 'none',
  perimeter: 'none',
  organization: 'none',
  denial: 'none',
  has: {
    'other-bindings': false,
    'deleted-custom-role': false,
    'denials-hidden': false,
    'ancestors-unreadable': false,
    'permission-missing': false,
    'secrets-unreadable': false,
    'api-disabled': false,
    autopilot: false,
  },
  dice: 7,
};
/** Autopilot hides the instances of its nodes. */
const onAutopilot = { has: { ...sound.has, autopilot: true } };
const worldWith = (draw: Partial<Draw>): AccessWorld => worldOf({ ...sound, ...draw });

/** A world whose project grants one more binding. */
const granting = (draw: Partial<Draw>, ...bindings: readonly Partial<Binding>[]): AccessWorld => {
  const world = worldWith(draw);
  const account = `serviceAccount:${world.node.account?.email}`;
  const whole = bindings.map((each) => ({ role: '', members: [account], condition: null, ...each }));
  const { repository } = world;
  return {
    ...world,
    repository: { ...repository, policies: { ...repository.policies, project: whole } },
  };
};

const notOk: readonly Verdict[] = ['unknown', 'problem'];
const noProblem: readonly Verdict[] = ['ok', 'unknown', 'not-applicable'];

export const namedAccess: readonly NamedAccess[] = [
  {
    name: 'a reader pulls',
    world: worldWith({}),
    allowed: true,
    occasions: ['audit'],
    may: { 'image-access': ['ok'], 'node-service-account-active': ['ok'], 'node-access-scopes': ['ok'] },
  },
  {
    name: 'a reader is refused all the same',
    world: worldWith({ perimeter: 'refuses-the-nodes' }),
    allowed: false,
    occasions: ['refused'],
    may: { 'image-access': ['unknown'], 'vpc-service-controls': ['problem'] },
  },
  {
    name: 'nobody gave the account a role',
    world: worldWith({ grantedOn: 'nowhere' }),
    allowed: false,
    occasions: ['audit', 'refused'],
    may: { 'image-access': ['problem'] },
  },
  {
    name: 'a group of which the account is a member holds a custom role',
    world: worldWith({ member: 'group-of-the-account', role: 'custom-with' }),
    allowed: true,
    occasions: ['audit'],
    may: { 'image-access': ['unknown'] },
  },
  {
    name: 'all accounts of the project of the nodes read',
    world: worldWith({ member: 'accounts-of-the-project' }),
    allowed: true,
    occasions: ['audit'],
    may: { 'image-access': noProblem },
  },
  {
    name: 'a predefined role of another service contains the permission',
    world: granting({ grantedOn: 'nowhere' }, { role: 'roles/iam.devOps' }),
    allowed: true,
    occasions: ['audit'],
    may: { 'image-access': ['ok'] },
  },
  {
    name: 'the basic role Viewer contains the permission',
    world: granting({ grantedOn: 'nowhere' }, { role: 'roles/viewer' }),
    allowed: true,
    occasions: ['audit'],
    may: { 'image-access': ['ok'] },
  },
  {
    name: 'a condition that no longer holds',
    world: worldWith({ condition: 'does-not-hold' }),
    allowed: false,
    occasions: ['audit', 'refused'],
    may: { 'image-access': ['unknown'] },
  },
  {
    name: 'a pull secret pulls, and the account of the node has no role',
    world: worldWith({ grantedOn: 'nowhere', secret: 'of-a-reader' }),
    allowed: true,
    occasions: ['audit'],
    may: { 'image-access': ['ok'], 'image-pull-secret': ['ok'] },
  },
  {
    name: 'a pull secret for Docker Hub, and the account of the node pulls',
    world: worldWith({ secret: 'of-another-host' }),
    allowed: true,
    occasions: ['audit'],
    may: { 'image-access': ['ok'], 'image-pull-secret': ['not-applicable'] },
  },
  {
    name: 'a pull secret that does not exist, and the account of the node pulls',
    world: worldWith({ secret: 'missing' }),
    allowed: true,
    occasions: ['audit'],
    may: { 'image-access': ['ok'], 'image-pull-secret': ['not-applicable'] },
  },
  {
    name: 'a key in a pull secret is refused, and so is the account of the node',
    world: worldWith({ grantedOn: 'nowhere', secret: 'of-another' }),
    allowed: false,
    occasions: ['refused'],
    may: { 'image-access': ['problem'], 'image-pull-secret': ['unknown'] },
  },
  {
    name: 'a public repository, for nodes without an account',
    world: worldWith({ member: 'all-users', account: 'none' }),
    allowed: true,
    occasions: ['audit'],
    may: { 'image-access': ['ok'] },
  },
  {
    name: 'a repository for every account, and nodes without one',
    world: worldWith({ member: 'all-authenticated', account: 'none' }),
    allowed: false,
    occasions: ['audit', 'refused'],
    may: { 'image-access': ['problem'] },
  },
  {
    name: 'a perimeter is being prepared, and refuses nobody yet',
    world: worldWith({ perimeter: 'dry-run' }),
    allowed: true,
    occasions: ['audit'],
    may: { 'vpc-service-controls': ['unknown'], 'image-access': ['ok'] },
  },
  {
    name: 'a perimeter refuses somebody else, and a pull fails for want of a role',
    world: worldWith({ perimeter: 'refuses-others', grantedOn: 'nowhere' }),
    allowed: false,
    occasions: ['refused'],
    may: { 'vpc-service-controls': ['unknown'], 'image-access': ['problem'] },
  },
  {
    name: 'the folders and the organization may not be read',
    world: worldWith({
      grantedOn: 'organization',
      organization: 'present',
      has: { ...sound.has, 'ancestors-unreadable': true },
    }),
    allowed: true,
    occasions: ['audit'],
    may: { 'image-access': ['unknown'] },
  },
  {
    name: 'a custom role of the organization that was deleted',
    world: worldWith({
      role: 'custom-with',
      organization: 'present',
      has: { ...sound.has, 'deleted-custom-role': true },
    }),
    allowed: false,
    occasions: ['audit', 'refused'],
    may: { 'image-access': ['problem'] },
  },
  {
    name: 'the account of the nodes is disabled',
    world: worldWith({ account: 'disabled' }),
    allowed: false,
    occasions: ['refused'],
    may: { 'node-service-account-active': ['problem'], 'node-identity': notOk },
  },
  {
    name: 'a deny policy of the organization denies, the roles are right',
    world: worldWith({ denial: 'deny-policy' }),
    allowed: false,
    occasions: ['refused'],
    may: { 'image-access': ['unknown'], 'deny-policies': ['problem'] },
  },
  {
    name: 'a deny policy that may not be read denies',
    world: worldWith({ denial: 'deny-policy', has: { ...sound.has, 'denials-hidden': true } }),
    allowed: false,
    occasions: ['refused'],
    may: { 'image-access': ['unknown'], 'deny-policies': ['unknown'] },
  },
  {
    name: 'a principal access boundary denies, the roles are right',
    world: worldWith({ denial: 'access-boundary' }),
    allowed: false,
    occasions: ['refused'],
    may: { 'image-access': ['unknown'], 'deny-policies': ['problem'] },
  },
  {
    name: 'a download rule denies the image to everybody',
    world: worldWith({ denial: 'download-rule' }),
    allowed: false,
    occasions: ['refused'],
    may: { 'image-access': ['unknown'], 'download-rules': ['problem'] },
  },
  {
    name: 'the key of the repository is disabled',
    world: worldWith({ denial: 'key-disabled' }),
    allowed: false,
    occasions: ['refused'],
    may: { 'image-access': ['unknown'], 'repository-key': ['problem'] },
  },
  {
    name: 'the project of the image has no billing account',
    world: worldWith({ denial: 'billing' }),
    allowed: false,
    occasions: ['refused'],
    may: { 'image-access': ['unknown'], 'project-billing': ['problem'] },
  },
  {
    name: 'nothing is refused: what denies in spite of a role is no question',
    world: worldWith({ denial: 'deny-policy' }),
    allowed: false,
    occasions: ['audit'],
    may: {
      'deny-policies': ['not-applicable'],
      'download-rules': ['not-applicable'],
      'repository-key': ['not-applicable'],
      'upstream-repositories': ['not-applicable'],
      'project-billing': ['not-applicable'],
    },
  },
  {
    name: 'on Autopilot, a class gives its nodes an account that holds no role, and the default of the cluster holds one',
    world: worldWith({ ...onAutopilot, madeFor: 'class-with-account', grantedOn: 'nowhere' }),
    allowed: false,
    occasions: ['audit', 'refused'],
    may: { 'image-access': notOk, 'node-access-scopes': noProblem },
  },
  {
    name: 'on Autopilot, a class was changed after it made the node',
    world: worldWith({ ...onAutopilot, madeFor: 'changed-class' }),
    allowed: true,
    occasions: ['audit'],
    may: { 'image-access': ['unknown'], 'node-service-account-active': ['unknown'] },
  },
];
