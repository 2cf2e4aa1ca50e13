/**
 * A difference in the notation of a remedy: kind, name and fields as `Change` has them. Each kind says which of its
 * fields are a decision of whoever made the change; the rest follows from where it is (links, numbers, times).
 */
import type { Change, ResourceKind } from '../../../src/catalogue/model/change.ts';
import type { AnyCommand } from '../../../src/catalogue/model/command.ts';
import type { Policy } from '../world/model.ts';
import type { Difference } from './difference.ts';

type Effect = Change<AnyCommand>['effects'][number];

/** One thing that was done. Several can be in one difference: a NAT gateway is a field of its router. */
export interface Described {
  readonly verb: Effect['verb'];
  readonly kind: ResourceKind;
  readonly name: string;
  readonly fields: readonly string[];
}

// biome-ignore lint/suspicious/noExplicitAny: resources of many APIs, each read by its own line.
type Any = any;

const last = (name: string) => name.replace(/^.*\//, '');
const lastOf = (link: string) => last(String(link));

/** Resources of Google Cloud by collection: their kind, and the decisions in a new one. */
const resources: Readonly<
  Record<string, { kind: ResourceKind; name?: (each: Any) => string; decided?: (each: Any) => string[] }>
> = {
  firewalls: {
    kind: 'firewall-rule',
    decided: (each) => [
      each.direction,
      ...(each.allowed ?? []).flatMap(({ IPProtocol, ports }: Any) =>
        ports.map((port: string) => `${IPProtocol}:${port}`),
      ),
      ...(each.denied ?? []).map(({ IPProtocol }: Any) => `deny ${IPProtocol}`),
      ...(each.destinationRanges ?? ['every destination']),
      ...(each.targetServiceAccounts ?? ['every VM']),
      `priority=${each.priority}`,
    ],
  },
  routes: {
    kind: 'route',
    decided: (each) => [each.destRange, lastOf(each.nextHopGateway), `priority=${each.priority}`],
  },
  routers: { kind: 'router' },
  subnetworks: { kind: 'subnet' },
  managedZones: {
    kind: 'dns-zone',
    decided: (each) => [
      each.dnsName,
      each.visibility,
      ...each.privateVisibilityConfig.networks.map(({ networkUrl }: Any) => lastOf(networkUrl)),
    ],
  },
  rrsets: {
    kind: 'dns-record',
    name: (each) => each.name,
    decided: (each) => [`${each.type} ${each.rrdatas.join(',')}`],
  },
  nodePools: {
    kind: 'node-pool',
    decided: ({ config, initialNodeCount }) => poolDecisions(config, initialNodeCount),
  },
  clusters: { kind: 'cluster' },
  instances: { kind: 'machine' },
  serviceAccounts: { kind: 'service-account' },
  services: { kind: 'api' },
  repositories: {
    kind: 'repository',
    decided: (each) =>
      [each.mode, each.remoteRepositoryConfig?.dockerRepository?.publicRepository].filter(Boolean),
  },
};

/** The defaults of the API, which are no decision of the command, are in `pool-defaults` of `Change`. */
function poolDecisions(config: Any, count: number): string[] {
  const scopes = (config.oauthScopes ?? []).map(lastOf);
  return [
    ...(config.serviceAccount ? [config.serviceAccount] : []),
    ...(scopes.length > 0 ? [`oauthScopes=${scopes.join(',')}`] : []),
    ...(config.diskSizeGb === 100 ? [] : [`diskSizeGb=${config.diskSizeGb}`]),
    `initialNodeCount=${count}`,
  ];
}

const policies: Readonly<Record<string, ResourceKind>> = {
  repositories: 'allow-policy',
  secrets: 'secret-policy',
  serviceAccounts: 'account-policy',
};

const objects: Readonly<Record<string, { kind: ResourceKind; decided?: (each: Any) => string[] }>> = {
  Secret: { kind: 'secret', decided: ({ type }) => [type] },
  Node: { kind: 'node' },
  Pod: { kind: 'pods' },
  Deployment: { kind: 'pod-template' },
  ComputeClass: { kind: 'compute-class', decided: ({ spec }) => classDecisions(spec) },
};

function classDecisions({ nodePoolConfig, priorities }: Any): string[] {
  const { storage, machineFamily } = priorities[0];
  return [
    `machineFamily=${machineFamily}`,
    ...(nodePoolConfig?.serviceAccount ? [`serviceAccount=${nodePoolConfig.serviceAccount}`] : []),
    ...(storage ? [`bootDiskType=${storage.bootDiskType}`, `bootDiskSize=${storage.bootDiskSize}`] : []),
  ];
}

/** What was done, in the notation of a remedy. Throws for a kind that no remedy can declare. */
export function described(difference: Difference): readonly Described[] {
  const { of, name, verb, value, fields } = difference;
  if (of === 'policy') return ofPolicy(difference);
  if (of === 'object') {
    const kind = objects[name.slice(0, name.indexOf('/'))];
    if (!kind) throw new Error(`no remedy can declare ${verb} ${name}`);
    const decided = decisions(difference, kind.decided);
    // The name of a workload is the reader's; the template is what changes in it.
    const shown = kind.kind === 'pod-template' ? '' : last(name);
    return [{ verb, kind: kind.kind, name: shown, fields: decided }];
  }
  const collection = name.split('/').findLast((part) => part in resources) ?? '';
  const kind = resources[collection];
  if (!kind) throw new Error(`no remedy can declare ${verb} ${name}`);
  if (collection === 'routers' && verb === 'changes' && 'nats' in fields)
    return gateways(fields['nats'] as Any);
  const each = {
    verb,
    kind: kind.kind,
    name: kind.name?.(value) ?? last(name),
    fields: decisions(difference, kind.decided),
  };
  return [collection === 'services' && verb === 'creates' ? enabled(each, value) : each];
}

/** What was decided in a new resource, and what changed in one that was there. */
function decisions(difference: Difference, decided?: (each: Any) => string[]): string[] {
  if (difference.verb === 'creates') return decided?.(difference.value) ?? [];
  return difference.verb === 'changes' ? changed(difference) : [];
}

/** The API lists a service that is not enabled nowhere: enabling changes its state. */
function enabled(each: Described, value: Any): Described {
  return { ...each, verb: 'changes', fields: [`state=${value.state}`] };
}

function gateways({ before = [], after = [] }: Any): readonly Described[] {
  const isNew = ({ name }: Any) => !before.some((each: Any) => each.name === name);
  const added = after.filter(isNew).map(
    (each: Any): Described => ({
      verb: 'creates',
      kind: 'nat-gateway',
      name: each.name,
      fields: [
        each.natIpAllocateOption,
        each.sourceSubnetworkIpRangesToNat,
        // A range that is not the primary one has to be declared as well.
        ...(each.subnetworks ?? []).flatMap(({ name, sourceIpRangesToNat }: Any) => [
          last(name),
          ...sourceIpRangesToNat.filter((range: string) => range !== 'PRIMARY_IP_RANGE'),
        ]),
      ],
    }),
  );
  const kept = after.filter((each: Any) => !isNew(each));
  const same = JSON.stringify(kept) === JSON.stringify(before);
  return same ? added : [...added, { verb: 'changes', kind: 'router', name: 'nats', fields: [] }];
}

/** Role and member of each binding that was added; what was taken away is marked, so that nothing can declare it. */
function ofPolicy({ name, value, fields }: Difference): readonly Described[] {
  const kind = policies[name.split('/').findLast((part) => part in policies) ?? ''];
  if (!kind) throw new Error(`no remedy can declare the policy of ${name}`);
  const before = pairs((fields['bindings']?.before as Policy['bindings']) ?? []);
  const after = pairs((value as Policy).bindings ?? []);
  const added = after.filter((each) => !before.includes(each));
  const lost = before.filter((each) => !after.includes(each)).map((each) => `lost ${each}`);
  const words = [...added.flatMap((each) => each.split(' ')), ...lost];
  return [{ verb: 'changes', kind, name: last(name), fields: [...new Set(words)] }];
}

function pairs(bindings: NonNullable<Policy['bindings']>): readonly string[] {
  return bindings.flatMap(({ role, members }) => members.map((member) => `${role} ${member}`));
}

/** The fields that changed, as `path=value`; a boolean that is left out is false. */
function changed({ fields }: Difference): string[] {
  return Object.entries(fields).flatMap(([path, { before, after }]) => words(path, before, after));
}

/** A map is its leaves; a list of named items is those that differ; `a → b` is one that took the place of another. */
function words(path: string, before: Any, after: Any): string[] {
  if (Array.isArray(after) || Array.isArray(before)) return listWords(path, before ?? [], after ?? []);
  if (isMap(before) || isMap(after)) {
    const keys = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
    return keys
      .filter((key) => JSON.stringify(before?.[key]) !== JSON.stringify(after?.[key]))
      .flatMap((key) =>
        words(`${path}${path === '' || /[./]/.test(key) ? ' ' : '.'}${key}`, before?.[key], after?.[key]),
      );
  }
  return [`${path}=${after ?? (typeof before === 'boolean' ? false : 'none')}`];
}

function listWords(path: string, before: Any[], after: Any[]): string[] {
  const names = (items: Any[]) =>
    items.map((each) => (isMap(each) && each['name'] ? String(each['name']) : JSON.stringify(each)));
  const [old, now] = [names(before), names(after)];
  const added = now.filter((each) => !old.includes(each));
  const lost = old.filter((each) => !now.includes(each));
  const kept = after.flatMap((each) => {
    const was = isMap(each) && each['name'] ? before.find(({ name }) => name === each['name']) : undefined;
    return was ? words(`${path}[${each.name}]`, was, each) : [];
  });
  // A name that took the place of another; the items of other lists have no names, and come and go.
  const [one, another] = [lost[0], added[0]];
  const isNamed = after.every((each) => isMap(each) && each['name']);
  if (isNamed && one !== undefined && another !== undefined && lost.length === 1 && added.length === 1)
    return [`${path}: ${one} → ${another}`, ...kept];
  return [
    ...added.map((each) => `${path}=${each}`),
    ...lost.map((each) => `${path} without ${each}`),
    ...kept,
  ];
}

function isMap(value: unknown): value is Record<string, Any> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
