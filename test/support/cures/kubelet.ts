/** Whether a Pod gets its images, and what its kubelet then writes: the next try of a pull. */
import { minutesAgo } from '../clock.ts';
import { event } from '../world/events.ts';
import { hash } from '../world/kubernetes.ts';
import type { World } from '../world/model.ts';
import type { Node, Pod } from '../world/objects.ts';
import { type Machine, machineOf, nodesIn, podsIn, poolLabel, poolOf } from './cluster-parts.ts';
import { loginsFor } from './credentials.ts';
import { networkFault } from './network.ts';
import { placeOf, refusal } from './registry-access.ts';
import type { RegistryTruth, Truth } from './truth.ts';

/** The machines that were at fault when a test began: those that replace them are not. */
export type FaultyMachines = ReadonlySet<string>;

export function faultyMachines(world: World, { faultyNodes = [] }: Truth): FaultyMachines {
  const faulty = nodesIn(world).filter(({ metadata }) => faultyNodes.includes(metadata.name));
  return new Set(faulty.map(({ metadata }) => metadata.uid ?? ''));
}

/** Why a Pod does not run; null if it does. */
export function whyNotRunning(world: World, truth: Truth, faulty: FaultyMachines, pod: Pod): string | null {
  const node = nodesIn(world).find(({ metadata }) => metadata.name === pod.spec.nodeName);
  if (!node) return 'no node takes the Pod';
  if (faulty.has(node.metadata.uid ?? '')) return `the node ${node.metadata.name} is at fault itself`;
  const reasons = pod.spec.containers.map(({ image }) => whyNoImage({ world, truth, pod, node, image }));
  return reasons.find((each) => each !== null) ?? null;
}

interface Pull {
  readonly world: World;
  readonly truth: Truth;
  readonly pod: Pod;
  readonly node: Node;
  readonly image: string;
}

function whyNoImage(pull: Pull): string | null {
  const { world, truth, node, image } = pull;
  const machine = machineOf(world, node);
  const host = image.slice(0, image.indexOf('/'));
  const lost = truth.addresses && machine && networkFault(world, machine, host, truth.addresses);
  if (lost) return lost;
  const refused = placeOf(image) ? refusal(world, machine, image) : refusedBy(pull, host, machine);
  if (refused) return refused;
  const { platforms, gigabytes = 0, isGone } = truth.images?.[image] ?? {};
  if (isGone) return 'the registry does not have the image any more';
  const { architecture, operatingSystem } = node.status.nodeInfo;
  if (platforms && !platforms.includes(`${operatingSystem}/${architecture}`))
    return `the image has no program for ${operatingSystem}/${architecture}`;
  const disk = poolOf(world, node.metadata.labels?.[poolLabel] ?? '')?.config.diskSizeGb ?? 100;
  return gigabytes > disk ? `the image takes ${gigabytes} GB, and the disk has ${disk}` : null;
}

/** What a registry of somebody else says. */
function refusedBy({ world, truth, pod, node }: Pull, host: string, machine: Machine | undefined) {
  const registry = truth.registries?.[host];
  if (!registry) throw new Error(`nothing says what ${host} does`);
  if (registry.authority && !trusts(world, node, machine, host, registry.authority))
    return `the node does not trust the authority of ${host}`;
  return accepts(registry, loginsFor(world, pod, host));
}

function accepts({ anonymous, logins = [] }: RegistryTruth, sent: ReturnType<typeof loginsFor>) {
  if (sent === null) return 'a pull secret cannot be parsed';
  // The kubelet tries each of the credentials that it has for the host.
  const isKnown = sent.some(({ user, password }) =>
    logins.some((each) => each.user === user && each.password === password),
  );
  if (isKnown) return null;
  if (sent.length > 0) return 'the registry refuses the credentials';
  return anonymous === 'served' ? null : `without credentials, the registry answers: ${anonymous}`;
}

/**
 * A node trusts what the configuration of its pool names for exactly this host, if its account may read the secret.
 * https://docs.cloud.google.com/kubernetes-engine/docs/how-to/access-private-registries-private-certificates
 */
function trusts(
  { google }: World,
  node: Node,
  machine: Machine | undefined,
  host: string,
  authority: string,
): boolean {
  const [, pool] =
    Object.entries(google.resources).find(([name]) =>
      name.endsWith(`/nodePools/${node.metadata.labels?.[poolLabel]}`),
    ) ?? [];
  const { config } = (pool ?? {}) as { config?: { containerdConfig?: ContainerdConfig } };
  const { enabled, certificateAuthorityDomainConfig = [] } =
    config?.containerdConfig?.privateRegistryAccessConfig ?? {};
  const named = certificateAuthorityDomainConfig.find(({ fqdns }) => fqdns.includes(host));
  const uri = named?.gcpSecretManagerCertificateConfig.secretUri.replace(/\/versions\/[^/]+$/, '');
  const reader = `serviceAccount:${machine?.serviceAccounts?.[0]?.email}`;
  const mayRead = (google.policies[authority]?.bindings ?? []).some(
    ({ role, members }) => role === 'roles/secretmanager.secretAccessor' && members.includes(reader),
  );
  return enabled === true && uri !== undefined && sameSecret(google.resources, uri, authority) && mayRead;
}

interface ContainerdConfig {
  privateRegistryAccessConfig?: {
    enabled?: boolean;
    certificateAuthorityDomainConfig?: {
      fqdns: string[];
      gcpSecretManagerCertificateConfig: { secretUri: string };
    }[];
  };
}

/** A secret is named with the id or with the number of its project. */
function sameSecret(resources: World['google']['resources'], uri: string, authority: string): boolean {
  const [, project = '', secret] = /^projects\/([^/]+)\/secrets\/([^/]+)$/.exec(authority) ?? [];
  const { projectNumber } = (resources[`projects/${project}`] ?? {}) as { projectNumber?: string };
  return [project, projectNumber].some((each) => uri === `projects/${each}/secrets/${secret}`);
}

/**
 * Every Pod that does not run is tried again. One whose images arrive runs; of one that still fails nothing is written,
 * because its messages are there already.
 */
export function tryPulls(world: World, truth: Truth, faulty: FaultyMachines): void {
  for (const pod of podsIn(world)) {
    if (pod.metadata.deletionTimestamp !== undefined || pod.status.phase === 'Running') continue;
    if (whyNotRunning(world, truth, faulty, pod) === null) run(world, pod);
  }
}

/** The status and the events of a Pod whose images were pulled. */
function run(world: World, pod: Pod): void {
  const { containers, nodeName = '' } = pod.spec;
  const startedAt = minutesAgo(0);
  pod.status = {
    ...pod.status,
    phase: 'Running',
    conditions: ['PodScheduled', 'Initialized', 'ContainersReady', 'Ready'].map((type) => ({
      type,
      status: 'True',
      lastTransitionTime: startedAt,
    })),
    startTime: pod.status.startTime ?? startedAt,
    containerStatuses: containers.map(({ name, image }) => ({
      name,
      image,
      imageID: `${image.replace(/[:@][^/]*$/, '')}@sha256:${hash(image)}`,
      ready: true,
      started: true,
      restartCount: 0,
      state: { running: { startedAt } },
      lastState: {},
    })),
  };
  containers.forEach(({ name, image }, index) => {
    world.kubernetes.objects.push(
      event(pod, {
        type: 'Normal',
        reason: 'Pulled',
        message: `Successfully pulled image "${image}" in 1.204s (1.204s including waiting). Image size: 22183344 bytes.`,
        count: 1,
        first: 0,
        last: 0,
        path: `spec.containers{${name}}`,
        source: { component: 'kubelet', host: nodeName },
        order: 90 + index,
      }),
    );
  });
}
