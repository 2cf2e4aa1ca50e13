/** What gcloud and kubectl answer about access in a world: raw, as the tools print it. */
import type { RawReply } from '../answers/index.ts';
import { type Arguments, parseCommandLine } from '../answers/resource.ts';
import { downloadPermission, roleDownloads } from './roles.ts';
import { agentOf, keyName, repositoryName, setupOf, upstream, upstreamBindings } from './setup.ts';
import type { AccessWorld, Binding, PolicyLevel, ServiceAccount } from './world.ts';

/** How one command is answered. */
interface Resource {
  readonly permission: string;
  /** The answer as the tool prints it; undefined if nothing of that name exists. */
  readonly answer: (world: AccessWorld, args: Arguments) => unknown;
}

/** The organization above every project of a world that has one. */
export const organization = '842463781240';
const folder = '516253491827';

const policyOf = (bindings: readonly Binding[]) =>
  bindings.length === 0
    ? { etag: 'ACAB' }
    : {
        bindings: bindings.map(({ role, members, condition }) => ({
          role,
          members,
          ...(condition
            ? {
                condition: {
                  title: condition.title,
                  expression: 'request.time < timestamp("2027-01-01T00:00:00Z")',
                },
              }
            : {}),
        })),
        etag: 'BwYx',
      };

const ancestor = ({ repository }: AccessWorld, type: string, id: string, level: PolicyLevel) => ({
  id,
  type,
  policy: policyOf(repository.policies[level]),
});

const roleAnswer = ({ customRoles }: AccessWorld, { names, flags }: Arguments) => {
  const [id = ''] = names;
  // A predefined role, of which many other permissions are left out.
  if (id.startsWith('roles/'))
    return { name: id, includedPermissions: roleDownloads(id, []) ? [downloadPermission] : [], stage: 'GA' };
  const parent = flags['project'] ? `projects/${flags['project']}` : `organizations/${flags['organization']}`;
  const role = customRoles.find(({ name }) => name === `${parent}/roles/${id}`);
  return (
    role && {
      name: role.name,
      includedPermissions: role.permissions,
      stage: 'GA',
      ...(role.deleted ? { deleted: true } : {}),
    }
  );
};

const accountsOf = ({ node, secrets }: AccessWorld): readonly ServiceAccount[] => [
  ...(node.account ? [node.account] : []),
  ...secrets.map(({ account }) => account),
];

const dockerConfig = (server: string, { email }: ServiceAccount) => {
  const key = JSON.stringify({ type: 'service_account', client_email: email });
  const auth = Buffer.from(`_json_key:${key}`).toString('base64');
  return Buffer.from(JSON.stringify({ auths: { [server]: { auth } } })).toString('base64');
};

const resources: Readonly<Record<string, Resource>> = {
  'gcloud artifacts repositories describe': {
    permission: 'artifactregistry.repositories.get',
    answer: (world, { names }) => {
      const { exists, project, location, name, format } = world.repository;
      if (!exists || names[0] !== name) return undefined;
      return { name: repositoryName(project, location, name), format, ...setupOf(world) };
    },
  },
  'gcloud artifacts repositories get-iam-policy': {
    permission: 'artifactregistry.repositories.getIamPolicy',
    answer: (world, { names }) => {
      if (names[0] === upstream.name) return policyOf(upstreamBindings(world));
      return world.repository.exists ? policyOf(world.repository.policies.repository) : undefined;
    },
  },
  'gcloud artifacts rules list': {
    permission: 'artifactregistry.rules.list',
    answer: ({ denials, repository: { project, location, name: repository } }) =>
      denials.downloadRules.map(({ name, action, condition, ...rule }) => ({
        name: `${repositoryName(project, location, repository)}/rules/${name}`,
        action,
        operation: 'DOWNLOAD',
        ...(rule.package ? { packageId: rule.package } : {}),
        ...(condition ? { condition: { expression: "pkg.version.id == '1'" } } : {}),
      })),
  },
  'gcloud kms keys versions list': {
    permission: 'cloudkms.cryptoKeyVersions.list',
    answer: ({ denials }) =>
      denials.key?.versions.map((state, at) => ({
        name: `${keyName}/cryptoKeyVersions/${at + 1}`,
        state,
      })),
  },
  'gcloud kms keys get-iam-policy': {
    permission: 'cloudkms.cryptoKeys.getIamPolicy',
    answer: (world) => {
      const role = 'roles/cloudkms.cryptoKeyEncrypterDecrypter';
      const members = [`serviceAccount:${agentOf(world)}`];
      return policyOf(world.denials.key?.agentDecrypts ? [{ role, members, condition: null }] : []);
    },
  },
  'gcloud billing projects describe': {
    permission: 'resourcemanager.projects.get',
    answer: ({ denials, repository }) => ({
      name: `projects/${repository.project}/billingInfo`,
      ...(denials.billing ? { billingEnabled: true } : {}),
    }),
  },
  'gcloud policy-intelligence troubleshoot-policy iam': {
    permission: 'iam.denypolicies.get',
    answer: ({ denials, viewer }) => {
      const { denyPolicy, accessBoundary } = denials;
      const deny = denyPolicy ? 'DENY_ACCESS_STATE_DENIED' : 'DENY_ACCESS_STATE_NOT_DENIED';
      const boundary = accessBoundary ? 'PAB_ACCESS_STATE_NOT_ALLOWED' : 'PAB_ACCESS_STATE_ALLOWED';
      return {
        denyPolicyExplanation: {
          denyAccessState: viewer.denialsHidden ? 'DENY_ACCESS_STATE_UNKNOWN_INFO' : deny,
        },
        pabPolicyExplanation: {
          principalAccessBoundaryAccessState: viewer.denialsHidden
            ? 'PAB_ACCESS_STATE_UNKNOWN_INFO'
            : boundary,
        },
      };
    },
  },
  'gcloud projects get-iam-policy': {
    permission: 'resourcemanager.projects.getIamPolicy',
    answer: ({ repository }, { names }) =>
      policyOf(names[0] === upstream.project ? [] : repository.policies.project),
  },
  'gcloud projects get-ancestors-iam-policy': {
    permission: 'resourcemanager.organizations.getIamPolicy',
    answer: (world, { names }) => {
      if (names[0] === upstream.project)
        return [{ id: upstream.project, type: 'project', policy: policyOf([]) }];
      return [
        ancestor(world, 'project', world.repository.project, 'project'),
        ...(world.repository.inOrganization
          ? [
              ancestor(world, 'folder', folder, 'folder'),
              ancestor(world, 'organization', organization, 'organization'),
            ]
          : []),
      ];
    },
  },
  'gcloud projects describe': {
    permission: 'resourcemanager.projects.get',
    answer: ({ node, repository }, { names }) => ({
      projectNumber: names[0] === node.project ? node.projectNumber : repository.projectNumber,
    }),
  },
  'gcloud iam roles describe': { permission: 'iam.roles.get', answer: roleAnswer },
  'gcloud iam service-accounts describe': {
    permission: 'iam.serviceAccounts.get',
    answer: (world, { names }) => {
      const account = accountsOf(world).find(({ email }) => email === names[0]);
      if (!account || account.state === 'deleted') return undefined;
      return { email: account.email, ...(account.state === 'disabled' ? { disabled: true } : {}) };
    },
  },
  'gcloud compute instances describe': {
    permission: 'compute.instances.get',
    answer: ({ node, viewer }, { names }) =>
      viewer.instanceHidden || names[0] !== node.name
        ? undefined
        : {
            name: node.name,
            ...(node.account
              ? { serviceAccounts: [{ email: node.account.email, scopes: node.scopes }] }
              : {}),
          },
  },
  'gcloud container clusters describe': {
    permission: 'container.clusters.get',
    answer: ({ cluster, node, viewer }, { names }) => {
      if (names[0] !== cluster.name) return undefined;
      const oauthScopes = node.scopes;
      return viewer.instanceHidden
        ? {
            autopilot: { enabled: true },
            autoscaling: {
              autoprovisioningNodePoolDefaults: { serviceAccount: cluster.defaultAccount, oauthScopes },
            },
          }
        : {
            nodePools: [
              { name: 'default-pool', config: { serviceAccount: node.account?.email, oauthScopes } },
            ],
          };
    },
  },
  'gcloud services list': {
    permission: 'serviceusage.services.list',
    answer: ({ denials }) =>
      denials.api === 'enabled' ? [{ config: { name: 'artifactregistry.googleapis.com' } }] : [],
  },
  'gcloud logging read': {
    permission: 'logging.logEntries.list',
    answer: ({ denials }) =>
      denials.perimeterLog.map(({ principal, dryRun }) => ({
        timestamp: '2026-11-20T09:00:00Z',
        protoPayload: {
          ...(principal ? { authenticationInfo: { principalEmail: principal } } : {}),
          metadata: {
            '@type': 'type.googleapis.com/google.cloud.audit.VpcServiceControlAuditMetadata',
            violationReason: 'NO_MATCHING_ACCESS_LEVEL',
            ...(dryRun ? { dryRun: true } : {}),
          },
        },
      })),
  },
  'kubectl get secret': {
    permission: 'get secrets',
    answer: ({ secrets }, { names, flags }) => {
      const secret = secrets.find(({ name }) => name === names[0]);
      if (!secret?.exists) return undefined;
      const type = 'kubernetes.io/dockerconfigjson';
      return flags['output'] === undefined
        ? `NAME   TYPE                             DATA   AGE\n${secret.name}   ${type}   1      3d\n`.replace(
            'NAME  ',
            'NAME'.padEnd(secret.name.length + 2),
          )
        : { type, data: { '.dockerconfigjson': dockerConfig(secret.server, secret.account) } };
    },
  },
  'kubectl get computeclasses.cloud.google.com': {
    permission: 'get computeclasses.cloud.google.com',
    answer: ({ node: { madeFor } }, { names }) =>
      names[0] === madeFor?.name
        ? {
            metadata: { name: madeFor?.name, generation: madeFor?.isChanged ? 2 : 1 },
            spec: { nodePoolConfig: madeFor?.account ? { serviceAccount: madeFor.account } : {} },
          }
        : undefined,
  },
  'kubectl get serviceaccount': {
    permission: 'get serviceaccounts',
    answer: (_world, { names }) => ({ metadata: { name: names[0] } }),
  },
};

/**
 * Answers command lines, whatever fields they select.
 * @throws for a command that the model does not know, which is a mistake of the test
 */
export function accessAnswersOf(world: AccessWorld): (argv: readonly string[]) => RawReply {
  return (argv) => {
    const [verb, args] = parseCommandLine(argv, resources);
    const resource = resources[verb];
    if (!resource)
      throw new Error(`the model has no answer to ${argv.join(' ')}: add it to test/support/cloud/access`);
    const tool = verb.startsWith('kubectl') ? 'kubectl' : 'gcloud';
    const { permission } = resource;
    if (world.viewer.missing.includes(permission))
      return { failure: { why: 'forbidden', tool, permission, on: args.flags['project'] } };
    if (verb.startsWith('gcloud artifacts') && world.denials.api === 'disabled')
      return { failure: { why: 'api-disabled', tool, on: args.flags['project'] } };
    const raw = resource.answer(world, args);
    return raw === undefined ? { failure: { why: 'not-found', tool } } : { raw };
  };
}
