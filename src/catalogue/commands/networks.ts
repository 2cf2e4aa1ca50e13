/** Decoders for networks, as Compute Engine and GKE describe them. Links are reduced to the resource that they name. */
import { array, child, flag, lastPart, list, requiredText, text, texts } from '../decode.ts';
import { Unreadable } from '../failures.ts';

/** The resource at the end of a self link: `…/projects/P/regions/R/subnetworks/S`. */
export interface ResourceLink {
  readonly project: string;
  /** null for a global resource. */
  readonly region: string | null;
  readonly name: string;
}

export interface ClusterNetwork {
  readonly network: ResourceLink | null;
  readonly subnetwork: ResourceLink | null;
  readonly privateNodes: boolean;
  /** Node pools that override it, by name. */
  readonly pools: Readonly<Record<string, boolean>>;
}

export interface InstanceNetwork {
  readonly network: ResourceLink | null;
  readonly subnetwork: ResourceLink | null;
  readonly external: boolean;
  readonly ipv4Only: boolean;
  readonly tags: readonly string[];
  readonly account: string | null;
}

export interface Subnet {
  readonly privateGoogleAccess: boolean;
  readonly ipv4Only: boolean;
}

export type NextHop = 'internet-gateway' | 'inside' | 'peering' | 'other';

export interface Route {
  readonly name: string;
  readonly range: string;
  readonly priority: number;
  /** Network tags of the instances that it applies to; all instances if there are none. */
  readonly tags: readonly string[];
  readonly via: NextHop;
  /** The next hop, if it is a resource of the customer: an instance, a VPN tunnel. */
  readonly hop: string;
}

export interface Nat {
  readonly name: string;
  readonly region: string;
  /** True for a Private NAT gateway, which leads to other networks and not to the internet. */
  readonly inside: boolean;
  readonly everySubnet: boolean;
  /** Names of the subnets whose primary range it serves, if it does not serve all of them. */
  readonly subnets: readonly string[];
}

export interface VmInstance {
  readonly name: string;
  readonly zone: string;
  readonly running: boolean;
  readonly created: string | null;
}

/** What the serial port output shows about the network path of a node. Its text is not kept. */
export interface SerialPortOutput {
  readonly downloadFailed: boolean;
  readonly timedOut: boolean;
  readonly nameUnknown: boolean;
}

export function decodeClusterNetwork(answer: unknown): ClusterNetwork {
  const config = child(answer, 'networkConfig');
  const pools = list(answer, 'nodePools').flatMap((pool) => {
    const own = child(pool, 'networkConfig');
    return 'enablePrivateNodes' in own
      ? [[requiredText(pool, 'name'), flag(own, 'enablePrivateNodes')] as const]
      : [];
  });
  return {
    network: linkAt(config, 'network'),
    subnetwork: linkAt(config, 'subnetwork'),
    privateNodes:
      flag(child(answer, 'privateClusterConfig'), 'enablePrivateNodes') ||
      flag(config, 'defaultEnablePrivateNodes'),
    pools: Object.fromEntries(pools),
  };
}

export function decodeInstanceNetwork(answer: unknown): InstanceNetwork {
  const [first] = list(answer, 'networkInterfaces');
  const [account] = list(answer, 'serviceAccounts');
  const card = first ?? {};
  const stack = text(card, 'stackType') ?? 'IPV4_ONLY';
  return {
    network: linkAt(card, 'network'),
    subnetwork: linkAt(card, 'subnetwork'),
    external: list(card, 'accessConfigs').some((access) => text(access, 'natIP') !== null),
    ipv4Only: stack === 'IPV4_ONLY',
    tags: texts(child(answer, 'tags'), 'items'),
    account: account ? text(account, 'email') : null,
  };
}

export function decodeSubnet(answer: unknown): Subnet {
  requiredText(answer, 'name');
  return {
    privateGoogleAccess: flag(answer, 'privateIpGoogleAccess'),
    ipv4Only: (text(answer, 'stackType') ?? 'IPV4_ONLY') === 'IPV4_ONLY',
  };
}

export function decodeRoutes(answer: unknown): readonly Route[] {
  return array(answer).map((route) => {
    const gateway = text(route, 'nextHopGateway');
    const hops = ['nextHopInstance', 'nextHopIp', 'nextHopIlb', 'nextHopVpnTunnel', 'nextHopHub'] as const;
    const hop = hops.map((key) => text(route, key)).find((value) => value !== null) ?? gateway ?? '';
    return {
      name: requiredText(route, 'name'),
      range: requiredText(route, 'destRange'),
      priority: numberAt(route, 'priority', 1000),
      tags: texts(route, 'tags'),
      via: gateway?.endsWith('/default-internet-gateway')
        ? 'internet-gateway'
        : text(route, 'nextHopNetwork') !== null
          ? 'inside'
          : text(route, 'nextHopPeering') !== null
            ? 'peering'
            : 'other',
      hop: lastPart(hop),
    };
  });
}

export function decodeRouters(answer: unknown): readonly Nat[] {
  return array(answer).flatMap((router) =>
    list(router, 'nats').map((nat) => {
      const subnets = list(nat, 'subnetworks').filter((subnet) =>
        texts(subnet, 'sourceIpRangesToNat').some((range) => range !== 'LIST_OF_SECONDARY_IP_RANGES'),
      );
      return {
        name: requiredText(nat, 'name'),
        region: lastPart(requiredText(router, 'region')),
        inside: text(nat, 'type') === 'PRIVATE',
        everySubnet: text(nat, 'sourceSubnetworkIpRangesToNat')?.startsWith('ALL_SUBNETWORKS_') ?? false,
        subnets: subnets.map((subnet) => lastPart(requiredText(subnet, 'name'))),
      };
    }),
  );
}

export function decodeVmInstances(answer: unknown): readonly VmInstance[] {
  return array(answer).map((machine) => ({
    name: requiredText(machine, 'name'),
    zone: lastPart(requiredText(machine, 'zone')),
    running: text(machine, 'status') === 'RUNNING',
    created: text(machine, 'creationTimestamp'),
  }));
}

/** The description of the systemd unit that downloads the kubelet, as it appears in the serial port output. */
const bootstrapFailure = /failed to start download and install k8s binaries and configurations/i;

export function decodeSerialPortOutput(answer: unknown): SerialPortOutput {
  if (typeof answer !== 'string') throw new Unreadable('not a string');
  return {
    downloadFailed: bootstrapFailure.test(answer),
    timedOut: /i\/o timeout|connection timed out/i.test(answer),
    nameUnknown: /could not resolve host|no such host|temporary failure in name resolution/i.test(answer),
  };
}

function linkAt(value: unknown, key: string): ResourceLink | null {
  const [, project, region, name] =
    /projects\/([^/]+)\/(?:global|regions\/([^/]+))\/(?:networks|subnetworks)\/([^/]+)$/.exec(
      text(value, key) ?? '',
    ) ?? [];
  return project && name ? { project, region: region ?? null, name } : null;
}

/** The number at a key, or `otherwise` if it is absent: gcloud omits fields that the API omits, such as zeros. */
export function numberAt(value: unknown, key: string, otherwise: number): number {
  const found = text(value, key);
  if (found === null) return otherwise;
  const number = Number(found);
  if (!Number.isInteger(number)) throw new Unreadable(`${key} is not a number`);
  return number;
}
