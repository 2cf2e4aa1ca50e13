/**
 * The way from a node to the registry that it pulls from, leg by leg: what the name resolves to, which route packets
 * take, what firewalls do with them, how they leave the network. A leg is judged only if all before it are right: each
 * leg is about the address and the next hop that the earlier ones found.
 */
import { addressesOf, isPrivate, vipOf } from '../../../cloud/addresses.ts';
import { isPublicRegistry } from '../../../cloud/public-registries.ts';
import { isCloudRegistry, type Universe, universeOfHost } from '../../../cloud/universes.ts';
import { listApiEndpoints } from '../../commands/gcloud/networks.ts';
import type { Failure } from '../../model/answer.ts';
import type { Ask } from '../../model/ask.ts';
import type { AnyCommand } from '../../model/command.ts';
import { CannotTell } from '../../model/failures.ts';
import type { Gap } from '../../model/listing.ts';
import type { ClusterSubject, RegistryPath } from '../../model/subjects.ts';
import {
  type NodeNetwork,
  networkParams,
  nodeNetwork,
  nodeNetworkAsks,
  wasReached,
} from '../cluster-network.ts';
import { parseDialError } from '../dial-error.ts';
import { type FirewallLeg, firewallAsks, firewallLeg } from './firewalls.ts';
import { hostOf } from './host.ts';
import { type NameAnswer, type NameScope, nameAsks, resolveName } from './names.ts';
import { type RouteLeg, routeAsks, routeLeg } from './routes.ts';
import { publicAddress, publicIpv6Address, type Target, targetAt, targetsAt } from './target.ts';
import { isIpv4Only, type WayOutLeg, wayOutAsks, wayOutLeg } from './way-out.ts';

/** The legs, in their order. */
export const legs = ['name', 'route', 'firewall', 'way-out'] as const;
export type LegName = (typeof legs)[number];

/** A leg that could not be judged, because a command failed. */
export interface FailedLeg {
  readonly state: 'failed';
  readonly failure: Failure;
}

/** What the name leads to. */
export type NameLeg =
  | {
      readonly state: 'open';
      readonly why: 'public' | 'vip' | 'endpoint' | 'private';
      /** null for some public address. */
      readonly address: string | null;
      /** null if the message says the address, so that nobody had to be asked. */
      readonly answer: NameAnswer | null;
    }
  /**
   * A public address of the universe's own registry, and it is not known whether the node reaches it: where a network is
   * made for a VIP, the name should lead there.
   */
  | {
      readonly state: 'open';
      readonly why: 'unconfirmed';
      readonly address: string | null;
      readonly answer: NameAnswer | null;
    }
  /** A lookup failed, and no zone or policy that was read answers for the name: public DNS does not know it, either. */
  | { readonly state: 'failed-lookup'; readonly answer: NameAnswer }
  /** What answers has no address, or that of another universe. */
  | { readonly state: 'broken'; readonly why: 'nothing'; readonly answer: NameAnswer }
  | {
      readonly state: 'broken';
      readonly why: 'other-universe';
      readonly address: string;
      readonly answer: NameAnswer | null;
    }
  /** A VIP or an endpoint, which serves the hosts of one universe only, to its own clusters, and not this host. */
  | {
      readonly state: 'broken';
      readonly why: 'not-served';
      readonly address: string;
      readonly answer: NameAnswer | null;
    }
  /** The node connects to a public address, which it cannot reach, and a VIP would be reached. */
  | {
      readonly state: 'broken';
      readonly why: 'vip-zone-missing';
      readonly address: string;
      readonly vip: string;
      readonly answer: NameAnswer;
    }
  /** The same, where no message says to which address the node connects: a zone of another project may answer. */
  | {
      readonly state: 'unknown';
      readonly why: 'vip-zone-not-found';
      readonly vip: string;
      readonly answer: NameAnswer;
    }
  /** An address of the universe's own registry that is neither a VIP nor an endpoint of the network. */
  | {
      readonly state: 'unknown';
      readonly why: 'not-a-vip';
      readonly address: string;
      readonly answer: NameAnswer;
    }
  /** The message says otherwise: another name server or zone answers, or it has changed since. */
  | {
      readonly state: 'unknown';
      readonly why: 'contradicted';
      readonly dialled: string;
      readonly answer: NameAnswer;
    }
  /** Nothing that was read answers, and whether public DNS has the name is not known here. */
  | { readonly state: 'unknown'; readonly why: 'public-dns-not-asked'; readonly answer: NameAnswer }
  /** Not reached over IPv4; over IPv6 it would be, if the name has such an address. */
  | { readonly state: 'unknown'; readonly why: 'ipv6-only'; readonly answer: NameAnswer }
  | {
      readonly state: 'unknown';
      readonly why: 'gaps';
      readonly gaps: readonly [Gap, ...Gap[]];
      readonly answer: NameAnswer;
    };

/** The legs after the name, for one address. Those after one that is not open are null. */
export interface Attempt {
  readonly target: Target;
  readonly route:
    | RouteLeg
    | FailedLeg
    | { readonly state: 'broken'; readonly why: 'no-ipv6' }
    | EndpointRoute;
  readonly firewall: FirewallLeg | FailedLeg | null;
  readonly wayOut: WayOutLeg | FailedLeg | null;
}

/** The path of packets to an endpoint, which no route can take away. */
export interface EndpointRoute {
  readonly state: 'open';
  readonly via: 'endpoint';
  readonly route: string;
}

/** The way to a registry. */
export type Path =
  /** Nothing to judge: the registry answered, or the node pulls by a proxy. */
  | { readonly judged: false; readonly why: 'registry-reachable' | 'proxy'; readonly host: string }
  | {
      readonly judged: true;
      readonly host: string;
      readonly at: NodeNetwork;
      /** The projects whose Cloud DNS is read. */
      readonly dnsProjects: readonly string[];
      readonly name: NameLeg;
      /** null if the name is not known to be right, so that no later leg is judged. */
      readonly attempt: Attempt | null;
    };

/** What {@link pathTo} may ask. */
export const pathAsks: readonly AnyCommand[] = [
  ...new Set([
    ...nodeNetworkAsks,
    ...nameAsks,
    listApiEndpoints,
    ...routeAsks,
    ...firewallAsks,
    ...wayOutAsks,
  ]),
];

/**
 * The way to the host that failed, or to the host of the image. Asks no more than the legs that can be judged need.
 * Throws `CannotTell` if the network of the node is not known.
 */
export async function pathTo(ask: Ask, about: RegistryPath, universe: Universe): Promise<Path> {
  const { failure, node } = about;
  const host = hostOf(about);
  if (wasReached(failure)) return { judged: false, why: 'registry-reachable', host };
  if (failure?.signature === 'proxy-failed') return { judged: false, why: 'proxy', host };
  const at = await nodeNetwork(ask, node);
  const scope = scopeOf(at, node.cluster);
  const way: Way = {
    ask,
    about,
    universe,
    host,
    at,
    isOwn: isCloudRegistry(universe, host),
    owner: universeOfHost(host),
    answer: () => resolveName(ask, scope, host),
  };
  return { judged: true, host, at, dnsProjects: scope.projects, ...(await travel(way)) };
}

/** What every leg needs to know. */
interface Way {
  readonly ask: Ask;
  readonly about: RegistryPath;
  readonly universe: Universe;
  readonly host: string;
  readonly at: NodeNetwork;
  /** Whether the registry belongs to the universe of the cluster. */
  readonly isOwn: boolean;
  /** The universe whose registry it is; null for a third party's. */
  readonly owner: Universe | null;
  readonly answer: () => Promise<NameAnswer>;
}

type Travelled = { readonly name: NameLeg; readonly attempt: Attempt | null };

function scopeOf({ network }: NodeNetwork, { project, location, name }: ClusterSubject): NameScope {
  return {
    network: `${network.project}/${network.name}`,
    cluster: project && location && name ? `${project}/${location}/${name}` : null,
    projects: [network.project, ...(project && project !== network.project ? [project] : [])],
  };
}

async function travel(way: Way): Promise<Travelled> {
  const { failure } = way.about;
  if (failure?.cause === 'dns') return { name: ofFailedLookup(way, await way.answer()), attempt: null };
  const { address } = parseDialError(failure);
  return address ? toDialled(way, address) : toAnswer(way, await way.answer());
}

/** The message says that the name was not found. */
function ofFailedLookup({ isOwn }: Way, answer: NameAnswer): NameLeg {
  if (answer.result === 'nothing') return { state: 'broken', why: 'nothing', answer };
  const [gap, ...gaps] = answer.gaps;
  if (gap) return { state: 'unknown', why: 'gaps', gaps: [gap, ...gaps], answer };
  // Public DNS knows every registry of the universe.
  if (answer.result === 'public' && !isOwn) return { state: 'failed-lookup', answer };
  return { state: 'unknown', why: 'contradicted', dialled: '', answer };
}

/** The message says to which address the node connects, whoever gave it. */
async function toDialled(way: Way, address: string): Promise<Travelled> {
  const { isOwn, owner } = way;
  const vip = vipOf(address);
  if (owner && vip && vip.universe.id !== owner.id)
    return { name: { state: 'broken', why: 'other-universe', address, answer: null }, attempt: null };
  if (vip && !isOwn)
    return { name: { state: 'broken', why: 'not-served', address, answer: null }, attempt: null };
  const open = (why: 'public' | 'vip' | 'endpoint' | 'private' | 'unconfirmed'): NameLeg => ({
    state: 'open',
    why,
    address,
    answer: null,
  });
  if (owner !== null && isPrivate(address)) {
    const endpoint = await endpointAt(way, address);
    if (endpoint && !isOwn)
      return { name: { state: 'broken', why: 'not-served', address, answer: null }, attempt: null };
    if (endpoint)
      return { name: open('endpoint'), attempt: await attemptAt(way, targetAt(address), endpoint) };
    return {
      name: { state: 'unknown', why: 'not-a-vip', address, answer: await way.answer() },
      attempt: null,
    };
  }
  const attempt = await attemptAt(way, targetAt(address));
  if (vip) return { name: open('vip'), attempt };
  if (isPrivate(address)) return { name: open('private'), attempt };
  if (!isOwn || isOpen(attempt)) return { name: open('public'), attempt };
  if (!isBroken(attempt)) return { name: open('unconfirmed'), attempt };
  const reachedVip = await vipInstead(way);
  if (!reachedVip) return { name: open('public'), attempt };
  const answer = await way.answer();
  const name: NameLeg = reachedVip.isCertain
    ? { state: 'broken', why: 'vip-zone-missing', address, vip: reachedVip.range, answer }
    : { state: 'unknown', why: 'vip-zone-not-found', vip: reachedVip.range, answer };
  return { name, attempt: null };
}

/** No message says to which address the node connects: DNS does, as far as it can be read. */
async function toAnswer(way: Way, answer: NameAnswer): Promise<Travelled> {
  const [gap, ...gaps] = answer.gaps;
  if (gap) return { name: { state: 'unknown', why: 'gaps', gaps: [gap, ...gaps], answer }, attempt: null };
  switch (answer.result) {
    case 'addresses':
      return toAddresses(way, answer);
    case 'public':
      return toPublic(way, answer);
    default: {
      // A timeout says that there was an address to connect to.
      const isResolved = way.about.failure?.cause === 'firewall-or-timeout';
      const name: NameLeg = isResolved
        ? { state: 'unknown', why: 'contradicted', dialled: '', answer }
        : { state: 'broken', why: 'nothing', answer };
      return { name, attempt: null };
    }
  }
}

/** The addresses of a zone or policy. */
async function toAddresses(way: Way, answer: NameAnswer): Promise<Travelled> {
  const { isOwn, owner } = way;
  const [first = ''] = answer.addresses;
  const isForeign = (address: string) => {
    const vip = vipOf(address);
    return owner !== null && vip !== null && vip.universe.id !== owner.id;
  };
  const own = answer.addresses.filter((address) => !isForeign(address));
  if (own.length === 0)
    return { name: { state: 'broken', why: 'other-universe', address: first, answer }, attempt: null };
  const notServed = (address: string): Travelled => ({
    name: { state: 'broken', why: 'not-served', address, answer },
    attempt: null,
  });
  if (!isOwn) {
    const others = own.filter((address) => vipOf(address) === null);
    if (others.length === 0) return notServed(first);
    if (owner === null) {
      const attempt = await bestAttempt(way, targetsAt(others));
      return { name: { state: 'open', why: 'private', address: attempt.target.address, answer }, attempt };
    }
  }
  const vips = isOwn ? own.filter((address) => vipOf(address) !== null) : [];
  if (vips.length > 0) {
    const attempt = await bestAttempt(way, targetsAt(vips));
    return { name: { state: 'open', why: 'vip', address: attempt.target.address, answer }, attempt };
  }
  for (const address of own.filter(isPrivate)) {
    const endpoint = await endpointAt(way, address);
    if (!endpoint) continue;
    if (!isOwn) return notServed(address);
    const attempt = await attemptAt(way, targetAt(address), endpoint);
    return { name: { state: 'open', why: 'endpoint', address, answer }, attempt };
  }
  return { name: { state: 'unknown', why: 'not-a-vip', address: first, answer }, attempt: null };
}
/** Public DNS answers, as far as zones and policies of the projects that were asked tell. */
async function toPublic(way: Way, answer: NameAnswer): Promise<Travelled> {
  // A timeout says that there was an address to connect to.
  const isResolved = way.about.failure?.cause === 'firewall-or-timeout';
  if (!isResolved && !isPublicRegistry(way.host))
    return { name: { state: 'unknown', why: 'public-dns-not-asked', answer }, attempt: null };
  const attempt = await attemptAt(way, publicAddress);
  const name: NameLeg = { state: 'open', why: 'public', address: null, answer };
  if (isOpen(attempt)) return { name, attempt };
  if (way.isOwn) {
    const vip = await vipInstead(way);
    if (!isBroken(attempt) && !vip?.isCertain) return { name: { ...name, why: 'unconfirmed' }, attempt };
    if (vip)
      return { name: { state: 'unknown', why: 'vip-zone-not-found', vip: vip.range, answer }, attempt: null };
  }
  if (!isBroken(attempt)) return { name, attempt };
  if ((await isIpv4OnlySubnet(way)) === false && !isBroken(await attemptAt(way, publicIpv6Address)))
    return { name: { state: 'unknown', why: 'ipv6-only', answer }, attempt: null };
  return { name, attempt };
}

/** A VIP of the universe, or an endpoint, that the node reaches where it does not reach public addresses. */
async function vipInstead(way: Way): Promise<{ readonly range: string; readonly isCertain: boolean } | null> {
  const { privateVip, restrictedVip } = way.universe;
  const found: { readonly range: string; readonly isCertain: boolean }[] = [];
  for (const { v4 } of [restrictedVip, privateVip]) {
    const [address = ''] = addressesOf(v4);
    const attempt = await attemptAt(way, targetAt(address));
    if (isOpen(attempt)) return { range: v4, isCertain: true };
    if (!isBroken(attempt)) found.push({ range: v4, isCertain: false });
  }
  return found[0] ?? null;
}

/** The endpoint for Google APIs at an address; null if there is none. */
async function endpointAt({ ask, at }: Way, address: string): Promise<EndpointRoute | null> {
  const endpoints = await ask(listApiEndpoints, networkParams(at));
  const endpoint = endpoints.find((each) => each.address === address);
  return endpoint ? { state: 'open', via: 'endpoint', route: endpoint.name } : null;
}

/** One that works is enough, because the dialer tries each; else one that is not known to fail. */
async function bestAttempt(way: Way, targets: readonly Target[]): Promise<Attempt> {
  const isIpv6 = ({ family }: Target) => family === 6;
  // Without an IPv6 address of its own, a node connects to IPv6 only where there is nothing else.
  const some = targets.some(isIpv6) && !targets.every(isIpv6) && (await isIpv4OnlySubnet(way)) === true;
  const attempts: Attempt[] = [];
  for (const target of some ? targets.filter((each) => !isIpv6(each)) : targets) {
    const attempt = await attemptAt(way, target);
    if (isOpen(attempt)) return attempt;
    attempts.push(attempt);
  }
  const [first] = [...attempts.filter((attempt) => !isBroken(attempt)), ...attempts];
  if (!first) throw new Error('a name without addresses');
  return first;
}

async function isIpv4OnlySubnet({ ask, at }: Way): Promise<boolean | null> {
  return at.ipv4Only ?? (await isIpv4Only(ask, at));
}

/** The legs after the name, up to the first that is not open. */
async function attemptAt(way: Way, target: Target, endpoint?: EndpointRoute): Promise<Attempt> {
  const { ask, at, host, isOwn } = way;
  const { node, failure } = way.about;
  if (target.family === 6 && (await isIpv4OnlySubnet(way)) === true)
    return { target, route: { state: 'broken', why: 'no-ipv6' }, firewall: null, wayOut: null };
  const route = endpoint ?? (await orFailed(() => routeLeg(ask, at, target)));
  if (route.state !== 'open') return { target, route, firewall: null, wayOut: null };
  const fails = failure !== null;
  const firewall = await orFailed(() => firewallLeg(ask, node, at, { target, host, fails }));
  if (firewall.state !== 'open') return { target, route, firewall, wayOut: null };
  const failing = failure ? { name: node.name } : null;
  const wayOut = await orFailed(() => wayOutLeg(ask, at, { target, via: route.via, isOwn, failing }));
  return { target, route, firewall, wayOut };
}

async function orFailed<Leg>(judge: () => Promise<Leg>): Promise<Leg | FailedLeg> {
  try {
    return await judge();
  } catch (error) {
    if (error instanceof CannotTell) return { state: 'failed', failure: error.failure };
    throw error;
  }
}

function isOpen({ wayOut }: Attempt): boolean {
  return wayOut?.state === 'open';
}

function isBroken({ route, firewall, wayOut }: Attempt): boolean {
  return [route, firewall, wayOut].some((leg) => leg?.state === 'broken');
}
