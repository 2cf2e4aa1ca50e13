/**
 * Whether packets that have left the routing of the network reach their destination.
 * https://docs.cloud.google.com/vpc/docs/private-google-access (no effect on machines with external addresses)
 * https://docs.cloud.google.com/vpc/docs/configure-private-google-access
 * https://docs.cloud.google.com/nat/docs/nat-product-interactions
 */
import { isIpv6 } from './addresses.ts';
import { destinationOf } from './destinations.ts';
import type { Routing } from './routing.ts';
import type { CloudWorld, Nat } from './world.ts';

/** Why packets get no further; null if they arrive. */
export type WayOutFault =
  | 'internal-address'
  | 'private-google-access-off'
  | 'no-external-address'
  | 'nat-ports-exhausted'
  | 'next-hop-drops';

/** What becomes of packets to an address that were routed. */
export function wayOutFault(world: CloudWorld, address: string, hop: Routing['hop']): WayOutFault | null {
  switch (hop.kind) {
    case 'network':
    case 'peering':
      return null;
    case 'endpoint':
      // https://docs.cloud.google.com/vpc/docs/configure-private-service-connect-apis#enable-pga
      return hasExternalAddress(world, address) || googleAccess(world, address)
        ? null
        : 'private-google-access-off';
    case 'internet-gateway':
      return throughInternetGateway(world, address);
    default:
      return hop.delivers ? null : 'next-hop-drops';
  }
}

/**
 * Google APIs are reached from an external address, or with Private Google Access; everything else from an external
 * address, or through a Public NAT gateway. NAT is for IPv4 here: NAT64 is not modelled.
 */
function throughInternetGateway(world: CloudWorld, address: string): WayOutFault | null {
  const destination = destinationOf(world, address);
  if (destination.kind === 'internal') return 'internal-address';
  if (hasExternalAddress(world, address)) return null;
  const isGoogle =
    (destination.kind === 'vip' || destination.kind === 'front-end') &&
    destination.universe === world.universe;
  if (isGoogle) return googleAccess(world, address) ? null : 'private-google-access-off';
  const nat = isIpv6(address) ? null : publicNat(world);
  if (!nat) return 'no-external-address';
  return nat.portsExhausted ? 'nat-ports-exhausted' : null;
}

function hasExternalAddress({ node, subnet }: CloudWorld, address: string): boolean {
  return isIpv6(address) ? subnet.ipv6 === 'EXTERNAL' : node.externalIpv4;
}

/**
 * Private Google Access is in effect for a range that Public NAT serves, whatever the field of the subnet says; NAT
 * itself never translates packets to Google APIs.
 */
function googleAccess(world: CloudWorld, address: string): boolean {
  return world.subnet.privateGoogleAccess || (!isIpv6(address) && publicNat(world) !== null);
}

/** The Public NAT gateway that serves the primary range of the node's subnet, from a router of its region. */
function publicNat({ routers, subnet }: CloudWorld): Nat | null {
  const serves = ({ type, allSubnets, subnets }: Nat) =>
    type === 'PUBLIC' &&
    (allSubnets ||
      subnets.some(({ name, ranges }) => name === subnet.name && ranges !== 'LIST_OF_SECONDARY_IP_RANGES'));
  return (
    routers
      .filter(({ region }) => region === subnet.region)
      .flatMap(({ nats }) => nats)
      .find(serves) ?? null
  );
}
