/** Refused pulls, each for one more reason. */

import { denialsWorld } from '../denials-world.ts';
import { perimeterViolation } from '../world/audit-log.ts';
import { s3nsShop, shop } from '../world/setting.ts';
import { varied } from '../world/vary.ts';
import { denyPolicy } from '../worlds/deny-policy.ts';
import { healthy } from '../worlds/healthy.ts';
import { narrowScopes } from '../worlds/narrow-scopes.ts';
import { nodeAccountOfOtherProject } from '../worlds/node-account-of-other-project.ts';
import { s3nsReaderRoleMissing } from '../worlds/s3ns-reader-role-missing.ts';
import type { OutcomeWorlds } from './model.ts';

const images = `projects/${shop.imageProject}`;
const location = `${images}/locations/${shop.location}`;
const repository = `${location}/repositories/app`;
const key = `${location}/keyRings/registry/cryptoKeys/images`;
const troubleshoot = `${repository}:troubleshoot`;
const upstream = `${location}/repositories/base`;
const cluster = `projects/${shop.project}/locations/${shop.location}/clusters/${shop.cluster}`;
const { nodePools } = narrowScopes.google.resources[cluster] as { nodePools: readonly object[] };
const accountElsewhere = 'nodes@shop-accounts.iam.gserviceaccount.com';

/** The roles are right, no policy denies, and the registry refuses the nodes all the same. */
const refused = varied(denyPolicy, { about: 'No reason is left.', resources: { [troubleshoot]: null } });

/** What Policy Troubleshooter says of both kinds of policies. */
function policies(denyAccessState: string, principalAccessBoundaryAccessState: string): object {
  return {
    denyPolicyExplanation: { denyAccessState, permissionDeniable: true },
    pabPolicyExplanation: { principalAccessBoundaryAccessState },
  };
}

function rule(name: string, of: object): Record<string, object> {
  const path = `${repository}/rules/${name}`;
  return { [path]: { name: path, operation: 'DOWNLOAD', ...of } };
}

const keyVersion = (number: number, state: string) => ({
  [`${key}/cryptoKeyVersions/${number}`]: { name: `${key}/cryptoKeyVersions/${number}`, state },
});

/** Policies in which others are named, and no group, which could hold anybody. */
const namingOthers = {
  [images]: { version: 1, bindings: [{ role: 'roles/owner', members: ['user:admin@example.com'] }] },
  [repository]: {
    version: 1,
    bindings: [
      {
        role: 'roles/artifactregistry.writer',
        members: ['serviceAccount:build@shop-ci.iam.gserviceaccount.com'],
      },
    ],
  },
};

export const authWorlds: OutcomeWorlds = {
  'image-access/role-missing': varied(refused, {
    about: 'Nobody gave the account of the nodes a role.',
    policies: namingOthers,
  }),
  'image-access/format-not-docker': varied(refused, {
    about: 'The repository holds Maven packages.',
    resources: { [repository]: { format: 'MAVEN' } },
  }),
  'node-service-account-active/account-enabled-other-project': varied(nodeAccountOfOtherProject, {
    about: 'Both service agents may use the account of another project.',
    policies: {
      [`projects/shop-accounts/serviceAccounts/${accountElsewhere}`]: {
        version: 1,
        bindings: [
          {
            role: 'roles/iam.serviceAccountTokenCreator',
            members: [`serviceAccount:service-${shop.projectNumber}@compute-system.iam.gserviceaccount.com`],
          },
          {
            role: 'roles/iam.serviceAccountUser',
            members: [
              `serviceAccount:service-${shop.projectNumber}@container-engine-robot.iam.gserviceaccount.com`,
            ],
          },
        ],
      },
    },
  }),
  'node-access-scopes/scopes-insufficient-autoprovisioned': varied(narrowScopes, {
    about: 'GKE made the nodes with scopes for logs and metrics only.',
    resources: {
      [cluster]: {
        nodePools: nodePools.map((each) => ({
          ...each,
          autoscaling: { enabled: true, autoprovisioned: true },
        })),
      },
    },
  }),
  'vpc-service-controls/perimeter-violation-limited-rules': varied(s3nsReaderRoleMissing, {
    about: 'A perimeter refuses the nodes on S3NS.',
    entries: [perimeterViolation(s3nsShop)],
  }),
  'vpc-service-controls/dry-run-violation': varied(refused, {
    about: 'A perimeter in dry-run mode would refuse the nodes.',
    entries: [perimeterViolation(shop, { dryRun: true })],
  }),
  'vpc-service-controls/violation-other-account': varied(refused, {
    about: 'A perimeter refuses another account.',
    entries: [perimeterViolation(shop, { account: 'build@shop-ci.iam.gserviceaccount.com' })],
  }),
  'vpc-service-controls/violation-without-failing-pull': varied(healthy, {
    about: 'A perimeter refuses another account, and no pull fails.',
    entries: [perimeterViolation(shop, { account: 'build@shop-ci.iam.gserviceaccount.com' })],
  }),
  'vpc-service-controls/violation-account-undisclosed': varied(refused, {
    about: 'A perimeter refuses somebody whom the log does not name.',
    entries: [perimeterViolation(shop, { account: null })],
  }),
  'deny-policies/denied-by-access-boundary': varied(refused, {
    about: 'A principal access boundary policy leaves out the project of the image.',
    resources: { [troubleshoot]: policies('DENY_ACCESS_STATE_NOT_DENIED', 'PAB_ACCESS_STATE_NOT_ALLOWED') },
  }),
  'deny-policies/policies-undetermined': varied(refused, {
    about: 'A deny policy has a condition.',
    resources: {
      [troubleshoot]: policies('DENY_ACCESS_STATE_UNKNOWN_CONDITIONAL', 'PAB_ACCESS_STATE_NOT_ENFORCED'),
    },
  }),
  'deny-policies/policies-unreadable': varied(refused, {
    about: 'The policies of the organization may not be read.',
    resources: {
      [troubleshoot]: policies('DENY_ACCESS_STATE_UNKNOWN_INFO', 'PAB_ACCESS_STATE_UNKNOWN_INFO'),
    },
  }),
  'download-rules/download-allowed': varied(refused, {
    about: 'A download rule allows the image, another one denies the rest.',
    resources: {
      ...rule('deny-all', { action: 'DENY' }),
      ...rule('allow-cart', { action: 'ALLOW', packageId: 'cart' }),
    },
  }),
  'download-rules/download-rule-undetermined': varied(refused, {
    about: 'A download rule denies some versions.',
    resources: rule('deny-old', {
      action: 'DENY',
      condition: { expression: "pkg.tags.exists(tag, tag.startsWith('1.'))" },
    }),
  }),
  'repository-key/key-usable': denialsWorld,
  'repository-key/key-destroyed': varied(denialsWorld, {
    about: 'The key of the repository is destroyed.',
    resources: keyVersion(1, 'DESTROYED'),
  }),
  'repository-key/key-version-disabled': varied(denialsWorld, {
    about: 'One of two versions of the key is disabled.',
    resources: { ...keyVersion(1, 'DISABLED'), ...keyVersion(2, 'ENABLED') },
  }),
  'repository-key/key-access-undetermined': varied(denialsWorld, {
    about: 'The policy of the key does not name the service agent.',
    policies: { [key]: { version: 1, bindings: [] } },
  }),
  'upstream-repositories/upstream-access-missing': varied(refused, {
    about: 'The service agent may not read what stands behind a virtual repository.',
    resources: {
      [repository]: {
        mode: 'VIRTUAL_REPOSITORY',
        virtualRepositoryConfig: { upstreamPolicies: [{ id: 'base', repository: upstream, priority: 100 }] },
      },
      [upstream]: { name: upstream, format: 'DOCKER', mode: 'STANDARD_REPOSITORY' },
    },
    policies: { ...namingOthers, [upstream]: namingOthers[repository] ?? {} },
  }),
  'upstream-repositories/upstream-unread': varied(denialsWorld, {
    about: 'A remote repository refuses the nodes.',
    resources: { [`${location}/vpcscConfig`]: { vpcscPolicy: 'ALLOW' } },
  }),
  'upstream-repositories/upstream-missing': varied(refused, {
    about: 'The repository is virtual, with nothing behind it.',
    resources: { [repository]: { mode: 'VIRTUAL_REPOSITORY', virtualRepositoryConfig: {} } },
  }),
};
