/** Whether a node reaches a registry, and which legs of the way are broken: names, routes, firewalls, the way out. */
import { isInternal, isIpv6 } from './addresses.ts';
import { destinationOf, grounds, isOwnHost, serves } from './destinations.ts';
import { firewallVerdict } from './firewalls.ts';
import { type NameAnswer, resolve } from './names.ts';
import { type Routing, routeTo } from './routing.ts';
import { wayOutFault } from './way-out.ts';
import type { CloudWorld } from './world.ts';

export const legs = ['name', 'route', 'firewall', 'way-out'] as const;
export type Leg = (typeof legs)[number];

/** One address that the node dials. */
export interface Attempt {
  readonly address: string;
  /** null if no route leads there. */
  readonly routing: Routing | null;
  /** Every leg that is broken, in order, each with the reason. Empty for an address that is reached. */
  readonly faults: readonly Fault[];
}

export interface Fault {
  readonly leg: Leg;
  readonly why: string;
}

export interface Reach {
  readonly host: string;
  readonly reachable: boolean;
  /** The first leg that is broken. */
  readonly brokenLeg: Leg | null;
  /** Why; empty if the host is reached. */
  readonly why: string;
  /**
   * The legs on which a rule is right to report a problem: that one, and those that would be the next obstacle whatever
   * address is right. An appliance or tunnel that drops packets is a fault of the route to it and of the way out.
   */
  readonly faulty: readonly Leg[];
  /** Those that are broken for every address: a rule is wrong to call one of them good. */
  readonly faultyForAll: readonly Leg[];
  readonly answer: NameAnswer;
  readonly attempts: readonly Attempt[];
}

interface Target {
  readonly host: string;
  readonly port: number;
}

/** Whether the node of a world reaches a port of a host: the host that serves, not a short name for it. */
export function reach(world: CloudWorld, { host, port = 443 }: { host: string; port?: number }): Reach {
  if (world.proxy) return throughProxy(world, host, world.proxy);
  const to = { host, port };
  const answer = resolve(world, host);
  if (answer.result !== 'addresses') {
    const why = answer.result === 'no-answer' ? 'the name server does not answer' : 'the name has no address';
    return broken(to, answer, [], [{ leg: 'name', why }, ...faultsOfAny(world, to)]);
  }
  const attempts = answer.addresses.map((address) => dial(world, to, address));
  // The dialer tries one address after the other (net.Dialer of Go), so one that works is enough.
  if (attempts.some(({ faults }) => faults.length === 0))
    return {
      host,
      reachable: true,
      brokenLeg: null,
      why: '',
      faulty: [],
      faultyForAll: [],
      answer,
      attempts,
    };
  if (lacksZone(world, to, answer))
    return broken(to, answer, attempts, [
      { leg: 'name', why: 'a VIP would be reached; no zone leads to it' },
    ]);
  const served = attempts.filter(
    ({ address }) => serves(world, address, host) && isDialled(world, answer, address),
  );
  if (served.length === 0) {
    const why = `${host} is not served at ${attempts[0]?.address}`;
    return broken(to, answer, attempts, [{ leg: 'name', why }, ...faultsOfAny(world, to)]);
  }
  const [first] = served;
  const inOrder = [...(first?.faults ?? []), ...served.flatMap(({ faults }) => faults)];
  return broken(to, answer, attempts, inOrder, served);
}

/** Without an IPv6 address of its own, a node dials IPv6 only where it has nothing else. */
function isDialled({ subnet }: CloudWorld, { addresses }: NameAnswer, address: string): boolean {
  return !isIpv6(address) || subnet.ipv6 !== null || addresses.every(isIpv6);
}

/** One connection. */
function dial(world: CloudWorld, { host, port }: Target, address: string): Attempt {
  const routing = routeTo(world, address);
  const faults: Fault[] = [];
  if (!serves(world, address, host)) faults.push({ leg: 'name', why: `${host} is not served at ${address}` });
  const { allowed, rule } = firewallVerdict(world, { address, port, host });
  const fault = wayOutFault(world, address, routing?.hop ?? { kind: 'internet-gateway' });
  if (isIpv6(address) && world.subnet.ipv6 === null)
    faults.push({ leg: 'route', why: 'the subnet has no IPv6' });
  else if (!routing) faults.push({ leg: 'route', why: `no route leads to ${address}` });
  // The default internet gateway leads to no internal address: the route is the wrong one.
  else if (fault === 'internal-address' || fault === 'next-hop-drops')
    faults.push({ leg: 'route', why: fault });
  if (!allowed) faults.push({ leg: 'firewall', why: `${rule?.name} denies it` });
  if (fault !== null && fault !== 'internal-address') faults.push({ leg: 'way-out', why: fault });
  return { address, routing, faults };
}

/**
 * Public DNS answers for a host of the universe, its address is not reached, and a VIP would be: the network is
 * made for a VIP and lacks the zone.
 */
function lacksZone(world: CloudWorld, to: Target, answer: NameAnswer): boolean {
  const isPublic = answer.addresses.every((address) => destinationOf(world, address).kind === 'front-end');
  return isPublic && vipsFor(world, to.host).some((address) => dial(world, to, address).faults.length === 0);
}

/** An address of each VIP, for a host of the universe. */
function vipsFor({ universe }: CloudWorld, host: string): readonly string[] {
  if (!isOwnHost(universe, host)) return [];
  return Object.values(grounds[universe].vips).map(({ v4 }) => v4.replace(/\/.*$/, ''));
}

/** The faults that are on the way to every IPv4 address at which the host is served: they remain when the name is right. */
function faultsOfAny(world: CloudWorld, to: Target): readonly Fault[] {
  const known = world.dns.publicRecords
    .filter(({ name, type }) => name === `${to.host}.` && type === 'A')
    .flatMap(({ rrdatas }) => rrdatas);
  const addresses = [...vipsFor(world, to.host), ...known];
  const attempts = (addresses.length > 0 ? addresses : world.internalRegistries).map((address) =>
    dial(world, to, address),
  );
  const [first] = attempts;
  return (first?.faults ?? []).filter(({ leg }) =>
    attempts.every(({ faults }) => faults.some((fault) => fault.leg === leg)),
  );
}

/** With a proxy, the node asks neither for the name nor for a way to the registry: only the way to the proxy counts. */
function throughProxy(world: CloudWorld, host: string, proxy: NonNullable<CloudWorld['proxy']>): Reach {
  const { address, port, delivers } = proxy;
  const routing = routeTo(world, address);
  const faults: Fault[] = [];
  if (!routing || (isInternal(address) && routing.hop.kind === 'internet-gateway'))
    faults.push({ leg: 'route', why: 'no route leads to the proxy' });
  if (!firewallVerdict(world, { address, port, host: '' }).allowed)
    faults.push({ leg: 'firewall', why: 'the way to the proxy is denied' });
  const lost = routing ? wayOutFault(world, address, routing.hop) : null;
  if (lost) faults.push({ leg: 'way-out', why: lost });
  if (!delivers) faults.push({ leg: 'way-out', why: 'the proxy does not let it through' });
  const answer: NameAnswer = { result: 'addresses', addresses: [address], hops: [] };
  const attempts = [{ address, routing, faults }];
  if (faults.length > 0) return broken({ host, port }, answer, attempts, faults);
  return { host, reachable: true, brokenLeg: null, why: '', faulty: [], faultyForAll: [], answer, attempts };
}

/** What a drop of packets beyond the network is called: the last leg, whatever else it is a fault of. */
const beyond = 'next-hop-drops';

function broken(
  { host }: Target,
  answer: NameAnswer,
  attempts: readonly Attempt[],
  faults: readonly Fault[],
  dialled: readonly Attempt[] = [],
): Reach {
  const first = faults.find(({ leg, why }) => !(leg === 'route' && why === beyond));
  return {
    host,
    reachable: false,
    brokenLeg: first?.leg ?? null,
    why: first?.why ?? '',
    faulty: legs.filter((leg) => faults.some((fault) => fault.leg === leg)),
    faultyForAll: legs.filter(
      (leg) =>
        faults.some((fault) => fault.leg === leg) &&
        (leg === 'name' || dialled.every((attempt) => attempt.faults.some((fault) => fault.leg === leg))),
    ),
    answer,
    attempts,
  };
}
