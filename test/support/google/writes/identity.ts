/**
 * Allow policies, service accounts and services.
 * https://docs.cloud.google.com/iam/docs/reference/rest/v1/Policy
 * https://docs.cloud.google.com/iam/docs/reference/rest/v1/projects.serviceAccounts
 * https://docs.cloud.google.com/service-usage/docs/reference/rest/v1/services/enable
 */
import { findResource } from '../resources.ts';
import { change, type WritableCloud, type WriteMethod } from './model.ts';

const account = 'v1/projects/(?<project>[^/]+)/serviceAccounts/(?<account>[^/:]+)';

export const identityWrites: readonly WriteMethod[] = [
  {
    // The whole policy is replaced.
    verb: 'POST',
    path: /^v1\/(?<name>projects\/[^/]+\/(?:locations\/[^/]+\/repositories|secrets)\/[^/:]+):setIamPolicy$/,
    write: ({ world, done }, { parts: { name = '' }, body }) => {
      if (!world.resources[name]) return { refused: 'not-found' };
      const { bindings, version } = body.policy;
      world.policies[name] = { version, bindings };
      done.push({ verb: 'changes', name });
      return { ...body.policy, etag: 'BwYkZ1nYc0V=' };
    },
  },
  {
    verb: 'POST',
    path: new RegExp(`^${account}:(?<method>enable|disable)$`),
    write: (cloud, { parts }) => {
      const name = accountName(cloud, parts);
      const { disabled: _, ...before } = (cloud.world.resources[name] ?? {}) as { disabled?: boolean };
      const missing = change(cloud, name, {});
      if (missing) return missing;
      // The API leaves out a boolean that is false.
      cloud.world.resources[name] = parts['method'] === 'disable' ? { ...before, disabled: true } : before;
      return {};
    },
  },
  {
    // By the unique id, for 30 days, unless an account of that name exists again.
    verb: 'POST',
    path: new RegExp(`^${account}:undelete$`),
    write: ({ world, done }, { parts: { account: id } }) => {
      const [name, resource] =
        Object.entries(world.deleted ?? {}).find(
          ([, each]) => (each as { uniqueId?: string }).uniqueId === id,
        ) ?? [];
      if (name === undefined || resource === undefined) return { refused: 'not-found' };
      if (world.resources[name]) return { refused: 'failed-precondition' };
      world.resources[name] = resource;
      delete world.deleted?.[name];
      done.push({ verb: 'creates', name });
      return { restoredAccount: resource };
    },
  },
  {
    verb: 'POST',
    path: /^v1\/projects\/(?<project>[^/]+)\/services\/(?<service>[^/:]+):enable$/,
    write: ({ world, done }, { parts: { project, service } }) => {
      const owner = world.resources[`projects/${project}`] as { projectNumber?: string } | undefined;
      if (!owner) return { refused: 'not-found' };
      const name = `projects/${project}/services/${service}`;
      const resource = {
        name: `projects/${owner.projectNumber}/services/${service}`,
        parent: `projects/${owner.projectNumber}`,
        state: 'ENABLED',
        config: { name: service },
      };
      world.resources[name] = resource;
      done.push({ verb: 'changes', name });
      return { name: 'operations/noop.DONE_OPERATION', done: true, response: { service: resource } };
    },
  },
];

function accountName(
  { world }: WritableCloud,
  { project, account: email }: Readonly<Record<string, string>>,
): string {
  const name = `projects/${project}/serviceAccounts/${email}`;
  const found = findResource(world.resources, name);
  return Object.keys(world.resources).find((each) => found && world.resources[each] === found) ?? name;
}
