/** What the rules of the network chapter are about, in a world: the path to a registry, with and without a failing pull. */
import type { ClusterScope, PullFailure, RegistryPath } from '../../../src/catalogue/model/subjects.ts';
import { parseReference } from '../../../src/cloud/reference.ts';
import { classifyMessage } from '../../../src/match/index.ts';
import type { Reach } from './reach.ts';
import type { CloudWorld } from './world.ts';

/**
 * `audit`: nothing fails. `address`, `no-address`: a pull fails, and the message names the address, or does not.
 */
export const occasions = ['audit', 'address', 'no-address'] as const;
export type Occasion = (typeof occasions)[number];

/** The path from the node of a world to the host, with the failure that the node would report there. */
export function pathOf(world: CloudWorld, reach: Reach, occasion: Occasion): RegistryPath {
  const host = reach.host === 'registry-1.docker.io' ? 'docker.io' : reach.host;
  const image = `${host}/shop-images/app/cart:2.4.1`;
  const parsed = parseReference(image);
  if ('problem' in parsed) throw new Error(parsed.problem);
  return {
    image: parsed.reference,
    node: {
      cluster: world.cluster,
      name: world.node.name,
      zone: world.node.zone,
      project: world.node.project,
      pool: 'default-pool',
      computeClass: null,
      bootDiskType: null,
      streamsImages: false,
      localSsd: false,
      architecture: 'amd64',
      operatingSystem: 'linux',
      containerRuntime: 'containerd://2.1.4',
    },
    failure: occasion === 'audit' ? null : failureAt(world, reach, image, occasion),
  };
}

/** The cluster of a world, for the rule about machines that never joined. */
export function clusterScopeOf({ cluster }: CloudWorld): ClusterScope {
  return { cluster, namespace: 'shop', pod: null, image: null, controller: null, failure: null };
}

/**
 * The message of containerd. Where the registry is reached, it is one of a time before that: a timeout that has passed.
 */
function failureAt(
  world: CloudWorld,
  reach: Reach,
  image: string,
  occasion: Exclude<Occasion, 'audit'>,
): PullFailure {
  const request = `failed to pull and unpack image "${image}": failed to resolve reference "${image}": failed to do request: Head "https://${reach.host}/v2/shop-images/app/cart/manifests/2.4.1"`;
  const message = `Failed to pull image "${image}": ${request}: ${errorOf(world, reach, occasion)}`;
  const { cause, signature, details } = classifyMessage(message);
  if (!cause) throw new Error(`no cause for ${message}`);
  return { cause, signature, message, details, waitsBehind: null };
}

function errorOf(
  { proxy, subnet }: CloudWorld,
  { host, answer, attempts }: Reach,
  occasion: Occasion,
): string {
  if (proxy) return `proxyconnect tcp: dial tcp ${proxy.address}:${proxy.port}: i/o timeout`;
  if (answer.result !== 'addresses') {
    const said = answer.result === 'no-answer' ? 'server misbehaving' : 'no such host';
    return `dial tcp: lookup ${host} on 169.254.169.254:53: ${said}`;
  }
  // A registry that is reached was reached at an address that works.
  const first = attempts.find(({ faults }) => faults.length === 0) ?? attempts[0];
  if (first?.address.includes(':') && subnet.ipv6 === null)
    return `dial tcp [${first.address}]:443: connect: network is unreachable`;
  return occasion === 'address' && first
    ? `dial tcp ${first.address.includes(':') ? `[${first.address}]` : first.address}:443: i/o timeout`
    : 'net/http: request canceled while waiting for connection (Client.Timeout exceeded while awaiting headers)';
}
