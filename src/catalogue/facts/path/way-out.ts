/**
 * Whether packets that were routed leave the network for their destination: Private Google Access for Google's own, an
 * external address or Cloud NAT for all else.
 */
import { readNatDrops } from '../../commands/gcloud/logging.ts';
import { describeSubnet } from '../../commands/gcloud/networks.ts';
import { listRouters, type Nat } from '../../commands/gcloud/routers.ts';
import type { Ask } from '../../model/ask.ts';
import type { AnyCommand } from '../../model/command.ts';
import { CannotTell } from '../../model/failures.ts';
import { type NodeNetwork, networkParams, subnetParams } from '../cluster-network.ts';
import type { Target } from './target.ts';

/** How packets get out, or what is missing. */
export type WayOutLeg =
  | { readonly state: 'open'; readonly by: 'internal' | 'external-address' | 'private-google-access' }
  /** Cloud NAT serves the subnet, which turns Private Google Access on. */
  | { readonly state: 'open'; readonly by: 'private-google-access-by-nat'; readonly nat: string }
  | {
      readonly state: 'open';
      readonly by: 'nat';
      readonly nat: string;
      /** Whether its log was read and shows no connection without a port. */
      readonly portsSuffice: boolean;
    }
  | { readonly state: 'broken'; readonly why: 'private-google-access-off' | 'no-nat' }
  | { readonly state: 'broken'; readonly why: 'nat-ports'; readonly nat: string; readonly machine: string }
  /** The gateway serves the subnet, a pull fails, and without a log nobody sees whether ports are free. */
  | { readonly state: 'unknown'; readonly why: 'nat-ports'; readonly nat: string };

/** What {@link wayOutLeg} may ask. */
export const wayOutAsks: readonly AnyCommand[] = [describeSubnet, listRouters, readNatDrops];

/** What is sent where. */
export interface Departure {
  readonly target: Target;
  readonly via: 'internet-gateway' | 'internal' | 'endpoint';
  /** Whether the host belongs to the universe, whose addresses Private Google Access reaches. */
  readonly isOwn: boolean;
  /** The node that fails to pull; null in an audit. */
  readonly failing: { readonly name: string | null } | null;
}

/** The way out of the network. Throws `CannotTell` if subnet, routers or the log of NAT cannot be read and decide. */
export async function wayOutLeg(
  ask: Ask,
  at: NodeNetwork,
  { target, via, isOwn, failing }: Departure,
): Promise<WayOutLeg> {
  if (via === 'internal') return { state: 'open', by: 'internal' };
  if (await hasExternalAddress(ask, at, target)) return { state: 'open', by: 'external-address' };
  if (isOwn) {
    const { privateGoogleAccess } = await ask(describeSubnet, subnetParams(at));
    if (privateGoogleAccess) return { state: 'open', by: 'private-google-access' };
  }
  // NAT is for IPv4; for a subnet that it serves, it turns Private Google Access on (Cloud NAT product interactions).
  const [gateway] = target.family === 4 ? await servingGateways(ask, at) : [];
  if (isOwn)
    return gateway
      ? { state: 'open', by: 'private-google-access-by-nat', nat: gateway.name }
      : { state: 'broken', why: 'private-google-access-off' };
  if (!gateway) return { state: 'broken', why: 'no-nat' };
  return portsOf(ask, at, gateway, failing);
}

async function hasExternalAddress(ask: Ask, at: NodeNetwork, { family }: Target): Promise<boolean> {
  if (family === 4) return at.external;
  return (await ask(describeSubnet, subnetParams(at))).externalIpv6;
}

/** The Public NAT gateways that serve the primary range of the subnet. */
async function servingGateways(ask: Ask, at: NodeNetwork): Promise<readonly Nat[]> {
  const { SUBNETWORK, REGION } = subnetParams(at);
  const routers = await ask(listRouters, networkParams(at));
  return routers
    .flatMap(({ nats }) => nats)
    .filter(
      ({ inside, region, everySubnet, subnets }) =>
        !inside && region === REGION && (everySubnet || subnets.includes(SUBNETWORK)),
    );
}

/**
 * Whether connections of the node find a port, as far as the log of the gateway tells. Throws `CannotTell` if there is
 * a log, nobody may read it, and no failing pull asks for more than that.
 */
async function portsOf(
  ask: Ask,
  at: NodeNetwork,
  { name: nat, region, logsErrors }: Nat,
  failing: Departure['failing'],
): Promise<WayOutLeg> {
  const served = { state: 'open', by: 'nat', nat } as const;
  if (!logsErrors)
    return failing ? { state: 'unknown', why: 'nat-ports', nat } : { ...served, portsSuffice: false };
  const reply = await ask.maybe(readNatDrops, { NETWORK_PROJECT: at.network.project });
  if (reply.why) {
    if (failing) return { state: 'unknown', why: 'nat-ports', nat };
    throw new CannotTell(reply);
  }
  const dropped = reply.answer.find(
    (drop) =>
      drop.gateway === nat &&
      drop.region === region &&
      (!failing?.name || drop.machine === null || drop.machine === failing.name),
  );
  return dropped
    ? { state: 'broken', why: 'nat-ports', nat, machine: dropped.machine ?? '' }
    : { ...served, portsSuffice: true };
}

/** The subnet has no IPv6; null if that cannot be read. */
export async function isIpv4Only(ask: Ask, at: NodeNetwork): Promise<boolean | null> {
  try {
    return (await ask(describeSubnet, subnetParams(at))).ipv4Only;
  } catch (error) {
    if (error instanceof CannotTell) return null;
    throw error;
  }
}
