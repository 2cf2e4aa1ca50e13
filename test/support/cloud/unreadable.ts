/** What somebody who may view the projects of a world cannot read there, whatever command they run. */
import { resolve } from './names.ts';
import { type Reach, reach } from './reach.ts';
import type { Occasion } from './subject.ts';
import type { CloudWorld, DnsScope } from './world.ts';

/** Each thing that cannot be read; empty if the whole way can be known. */
export function unreadableIn(world: CloudWorld, host: string): readonly string[] {
  const { dns, viewer, routes, routers, proxy } = world;
  const things: readonly (readonly [string, boolean])[] = [
    ['DNS of another project', boundElsewhere(world).length > 0],
    ['alternative name server', dns.serverPolicies.length > 0],
    ['target of a forwarding zone', dns.zones.some(({ forwardsTo }) => forwardsTo !== null)],
    ['producer of a peering zone', dns.zones.some(({ peersWith }) => peersWith !== null)],
    ['imported custom routes', routes.some(({ origin }) => origin === 'peering-custom')],
    ['routes of a hub', routes.some(({ origin }) => origin === 'ncc')],
    ['what stands at the next hop', isBeyond(reach(world, { host }))],
    ['ports of NAT without logging', routers.some(({ nats }) => nats.some(lacksPorts))],
    ['proxy of the node', proxy !== null],
    ['instance', viewer.instanceHidden],
    ['permission', viewer.missing.length > 0],
    ['API', viewer.disabledApis.length > 0],
  ];
  return things.flatMap(([what, isThere]) => (isThere ? [what] : []));
}

function isBeyond({ attempts }: Reach): boolean {
  return attempts.some(({ routing }) => routing !== null && 'delivers' in routing.hop);
}

function lacksPorts(nat: CloudWorld['routers'][number]['nats'][number]): boolean {
  return nat.portsExhausted && !nat.logging;
}

/**
 * Whether what decides in a world leaves no trace: a proxy that no message names, a NAT gateway without free ports and
 * without a log where nothing fails, or a zone of another project where no message names the name that is not found, or
 * the address that is.
 */
export function leavesNoTrace(world: CloudWorld, host: string, occasion: Occasion): boolean {
  if (world.proxy) return occasion === 'audit';
  const isOutOfPorts = world.routers.some(({ nats }) => nats.some(lacksPorts));
  if (occasion === 'audit' && isOutOfPorts && reach(world, { host }).why === 'nat-ports-exhausted')
    return true;
  const elsewhere = boundElsewhere(world);
  const answer = resolve(world, host);
  const isNamed = occasion !== 'audit' && (occasion === 'address' || answer.result !== 'addresses');
  return !isNamed && answer.hops.some(({ by }) => elsewhere.some(({ name }) => name === by));
}

/** Zones and response policies of other projects that are bound to this network or cluster. */
function boundElsewhere({ dns, network, cluster }: CloudWorld): readonly DnsScope[] {
  const here = `${network.project}/${network.name}`;
  return [...dns.zones, ...dns.responsePolicies].filter(
    ({ project, networks, clusters }) =>
      ![network.project, cluster.project].includes(project) &&
      (networks.includes(here) || clusters.length > 0),
  );
}
