/**
 * What GKE and Compute Engine do by themselves after a change that a caller made:
 * - a new node pool gets `initialNodeCount` nodes in each of its zones, with its account and scopes
 *   (REST reference of GKE, `NodePool`);
 * - a pool whose configuration changes has its nodes recreated
 *   (https://docs.cloud.google.com/kubernetes-engine/docs/concepts/node-pools);
 * - a pool that is deleted is drained first, and its machines are deleted with it (gcloud reference,
 *   `container node-pools delete`);
 * - a managed instance group recreates a machine that something else deleted, with the same configuration
 *   (https://docs.cloud.google.com/compute/docs/instance-groups/about-repair); the Node object goes with the machine
 *   (https://kubernetes.io/docs/concepts/architecture/cloud-controller/#node-controller), and the kubelet of the new
 *   one registers itself (https://kubernetes.io/docs/concepts/architecture/nodes/#self-registration-of-nodes);
 * - a pool that GKE made for Pods is deleted when it is empty
 *   (https://docs.cloud.google.com/kubernetes-engine/docs/concepts/node-auto-provisioning).
 */
import type { Done } from '../google/writes/index.ts';
import { condition, hash, identity } from '../world/kubernetes.ts';
import type { World } from '../world/model.ts';
import type { Node } from '../world/objects.ts';
import {
  classLabel,
  clusterName,
  discard,
  type Machine,
  machineOf,
  nodesIn,
  type Pool,
  podsIn,
  poolLabel,
  poolOf,
} from './cluster-parts.ts';

/** Applies what follows from one change. New machines look like those that were there before it. */
export function follow(world: World, before: World, { verb, name }: Done): void {
  const [, pool] = /\/nodePools\/([^/]+)$/.exec(name) ?? [];
  if (pool !== undefined) {
    if (verb !== 'creates') removeNodes(world, pool);
    if (verb !== 'deletes') addNodes(world, before, pool);
    return;
  }
  if (/\/clusters\/[^/]+$/.test(name)) {
    for (const each of poolNames(world)) {
      removeNodes(world, each);
      addNodes(world, before, each);
    }
    return;
  }
  const [, machine] = /\/instances\/([^/]+)$/.exec(name) ?? [];
  if (machine !== undefined && verb === 'deletes') repair(world, before, name, machine);
}

/** Makes a node pool for Pods that select a ComputeClass, as node pool auto-creation does. */
export function autoCreate(world: World, computeClass: string): void {
  const found = world.kubernetes.objects.find(
    ({ kind, metadata }) => kind === 'ComputeClass' && metadata.name === computeClass,
  ) as { spec?: ComputeClassSpec } | undefined;
  if (!found?.spec?.nodePoolAutoCreation?.enabled) return;
  const { nodePoolConfig, priorities } = found.spec;
  const name = `nap-${hash(computeClass).slice(0, 8)}`;
  const cluster = clusterName(world);
  const { locations, autoscaling } = world.google.resources[cluster] as ClusterDefaults;
  const { machineFamily, storage } = priorities[0] ?? {};
  const pool: Pool = {
    name,
    config: {
      machineType: `${machineFamily}-standard-4`,
      diskSizeGb: storage?.bootDiskSize ?? 100,
      diskType: storage?.bootDiskType ?? 'pd-balanced',
      imageType: 'COS_CONTAINERD',
      labels: { [classLabel]: computeClass },
      oauthScopes: autoscaling.autoprovisioningNodePoolDefaults.oauthScopes,
      serviceAccount:
        nodePoolConfig?.serviceAccount ?? autoscaling.autoprovisioningNodePoolDefaults.serviceAccount,
    },
    initialNodeCount: 1,
    autoscaling: { enabled: true, autoprovisioned: true },
    locations,
    status: 'RUNNING',
  };
  world.google.resources[`${cluster}/nodePools/${name}`] = pool;
  listPools(world);
  addNodes(world, world, name);
}

interface ClusterDefaults {
  locations: string[];
  autoscaling: { autoprovisioningNodePoolDefaults: { oauthScopes: string[]; serviceAccount: string } };
}

interface ComputeClassSpec {
  nodePoolAutoCreation?: { enabled: boolean };
  nodePoolConfig?: { serviceAccount?: string };
  priorities: {
    machineFamily?: string;
    storage?: { bootDiskType?: string; bootDiskSize?: number };
  }[];
}

/** What happens after some time: pools that GKE made are deleted where no Pod is left. */
export function scaleDown(world: World): void {
  for (const name of poolNames(world)) {
    const { autoscaling } = (poolOf(world, name) ?? {}) as { autoscaling?: { autoprovisioned?: boolean } };
    const own = nodesIn(world).filter(({ metadata }) => metadata.labels?.[poolLabel] === name);
    const isEmpty = !podsIn(world).some(({ spec }) =>
      own.some(({ metadata }) => metadata.name === spec.nodeName),
    );
    if (!autoscaling?.autoprovisioned || !isEmpty) continue;
    removeNodes(world, name);
    delete world.google.resources[`${clusterName(world)}/nodePools/${name}`];
  }
  listPools(world);
}

function poolNames({ google }: World): string[] {
  return Object.keys(google.resources).flatMap((each) => /\/nodePools\/([^/]+)$/.exec(each)?.[1] ?? []);
}

function listPools(world: World): void {
  const cluster = clusterName(world);
  const nodePools = poolNames(world).map((name) => poolOf(world, name));
  world.google.resources[cluster] = { ...world.google.resources[cluster], nodePools } as object;
}

function removeNodes(world: World, pool: string): void {
  for (const node of nodesIn(world).filter(({ metadata }) => metadata.labels?.[poolLabel] === pool)) {
    discard(
      world,
      podsIn(world).filter(({ spec }) => spec.nodeName === node.metadata.name),
    );
    discard(world, [node]);
    const machine = Object.keys(world.google.resources).find((each) =>
      each.endsWith(`/instances/${node.metadata.name}`),
    );
    if (machine) delete world.google.resources[machine];
  }
}

function addNodes(world: World, before: World, name: string): void {
  const pool = poolOf(world, name);
  const own = nodesIn(before).find(({ metadata }) => metadata.labels?.[poolLabel] === name);
  const node = own ?? nodesIn(before)[0];
  const machine = node && machineOf(before, node);
  if (!pool || !node || !machine) throw new Error(`nothing shows what a node of ${name} looks like`);
  const project = /^projects\/[^/]+/.exec(clusterName(world))?.[0] ?? '';
  for (const zone of pool.locations)
    for (let count = 0; count < pool.initialNodeCount; count += 1) {
      const cluster = clusterName(world).replace(/^.*\//, '');
      const id = hash(`${name} ${zone} ${count} ${now()} ${nodesIn(world).length}`);
      const made = `gke-${cluster}-${name}-${id.slice(0, 8)}-${id.slice(8, 12)}`;
      world.google.resources[`${project}/zones/${zone}/instances/${made}`] = newMachine(machine, made, pool);
      world.kubernetes.objects.push(newNode(node, made, pool));
    }
}

function newMachine(like: Machine, name: string, { name: pool, config }: Pool): Machine {
  const base = String(like['selfLink']).replace(/\/[^/]+$/, '');
  return {
    ...like,
    name,
    selfLink: `${base}/${name}`,
    creationTimestamp: now(),
    labels: { ...like.labels, 'goog-k8s-node-pool-name': pool },
    serviceAccounts: config.serviceAccount
      ? [{ email: config.serviceAccount, scopes: config.oauthScopes ?? [] }]
      : [],
  };
}

function newNode(like: Node, name: string, { name: pool, config }: Pool): Node {
  const { [classLabel]: _, ...labels } = like.metadata.labels ?? {};
  const { unschedulable: _cordoned, ...spec } = like.spec;
  return {
    ...like,
    metadata: {
      ...like.metadata,
      ...identity(name, now()),
      namespace: undefined,
      name,
      creationTimestamp: now(),
      labels: {
        ...labels,
        [poolLabel]: pool,
        'kubernetes.io/hostname': name,
        ...((config['labels'] as Record<string, string> | undefined) ?? {}),
      },
    },
    spec: { ...spec, providerID: like.spec.providerID.replace(/\/[^/]+$/, `/${name}`) },
    status: {
      ...like.status,
      conditions: [
        condition(0, 'DiskPressure', 'False', 'KubeletHasNoDiskPressure', 'kubelet has no disk pressure'),
        condition(
          0,
          'MemoryPressure',
          'False',
          'KubeletHasSufficientMemory',
          'kubelet has sufficient memory',
        ),
        condition(0, 'Ready', 'True', 'KubeletReady', 'kubelet is posting ready status'),
      ],
    },
  };
}

function repair(world: World, before: World, resource: string, name: string): void {
  const node = nodesIn(world).find(({ metadata }) => metadata.name === name);
  const pool = poolOf(world, node?.metadata.labels?.[poolLabel] ?? '');
  // A machine of no node pool belongs to no instance group, and stays deleted.
  if (!node || !pool) return;
  discard(
    world,
    podsIn(world).filter(({ spec }) => spec.nodeName === name),
  );
  discard(world, [node]);
  world.kubernetes.objects.push(newNode(node, name, pool));
  world.google.resources[resource] = {
    ...(before.google.resources[resource] as Machine),
    creationTimestamp: now(),
  };
}

function now(): string {
  return new Date().toISOString();
}
