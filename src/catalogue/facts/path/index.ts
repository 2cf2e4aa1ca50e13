/**
 * The way from a node to the registry that it pulls from, leg by leg: what the name resolves to, which route packets
 * take, what firewalls do with them, how they leave the network. A leg is judged only if all before it are right: each
 * leg is about the address and the next hop that the earlier ones found.
 */
import { isPrivate, vipOf } from '../../../cloud/addresses.ts';
import { isPublicRegistry } from '../../../cloud/public-registries.ts';
import { domainAtVips, type Universe, universeServing } from '../../../cloud/universes.ts';
import { listApiEndpoints } from '../../commands/gcloud/networks.ts';
import type { Ask } from '../../model/ask.ts';
import type { AnyCommand } from '../../model/command.ts';
import type { ClusterSubject, RegistryPath } from '../../model/subjects.ts';
import { type NodeNetwork, nodeNetwork, nodeNetworkAsks, wasReached } from '../cluster-network.ts';
import { parseDialError } from '../dial-error.ts';
import {
  attemptAt,
  bestAttempt,
  endpointAt,
  isBroken,
  isIpv4OnlySubnet,
  isOpen,
  vipInstead,
  type Way,
} from './attempt.ts';
import { firewallAsks } from './firewalls.ts';
import { hostOf, isNodeItself } from './host.ts';
import type { Attempt, NameLeg, Path } from './model.ts';
import { type NameAnswer, type NameScope, nameAsks, resolveName } from './names.ts';
import { routeAsks } from './routes.ts';
import { publicAddress, publicIpv6Address, targetAt, targetsAt } from './target.ts';
import { wayOutAsks } from './way-out.ts';

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
  if (isNodeItself(about)) return { judged: false, why: 'loopback-address', host };
  if (wasReached(failure)) return { judged: false, why: 'registry-reachable', host };
  if (failure?.signature === 'proxy-failed') return { judged: false, why: 'pulls-by-proxy', host };
  const at = await nodeNetwork(ask, node);
  const scope = scopeOf(at, node.cluster);
  const way: Way = {
    ask,
    about,
    universe,
    host,
    at,
    isOwn: domainAtVips(universe, host) !== null,
    owner: universeServing(host),
    answer: () => resolveName(ask, scope, host),
  };
  return { judged: true, host, at, dnsProjects: scope.projects, ...(await travel(way)) };
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
  if (failure?.cause === 'dns') return stopped(ofFailedLookup(way, await way.answer()));
  const { address } = parseDialError(failure);
  return address ? toDialled(way, address) : toAnswer(way, await way.answer());
}

/** The name is not known to be right, so that no later leg is judged. */
function stopped(name: NameLeg): Travelled {
  return { name, attempt: null };
}

/** What could not be read could have answered; null if everything could be read. */
function ofGaps(answer: NameAnswer): NameLeg | null {
  const [gap, ...gaps] = answer.gaps;
  return gap ? { state: 'unknown', why: 'gaps', gaps: [gap, ...gaps], answer } : null;
}

/** A timeout says that there was an address to connect to. */
function isResolved({ about }: Way): boolean {
  return about.failure?.cause === 'firewall-or-timeout';
}

/** Whether an address is a VIP of another universe than that of the registry. */
function isForeign({ owner }: Way, address: string): boolean {
  const vip = vipOf(address);
  return owner !== null && vip !== null && vip.universe.id !== owner.id;
}

/** The message says that the name was not found. */
function ofFailedLookup({ isOwn }: Way, answer: NameAnswer): NameLeg {
  if (answer.result === 'nothing') return { state: 'broken', why: 'nothing', answer };
  const unread = ofGaps(answer);
  if (unread) return unread;
  // Public DNS knows every registry of the universe.
  if (answer.result === 'public' && !isOwn) return { state: 'failed-lookup', answer };
  return { state: 'unknown', why: 'contradicted', answer };
}

/** The message says to which address the node connects, whoever gave it. */
async function toDialled(way: Way, address: string): Promise<Travelled> {
  const { isOwn, owner } = way;
  const vip = vipOf(address);
  if (isForeign(way, address)) {
    // Which zone or policy sends the name there, if one that can be read does.
    const read = await way.answer();
    const answer = read.addresses.includes(address) ? read : null;
    return stopped({ state: 'broken', why: 'other-universe', address, answer });
  }
  if (vip && !isOwn) return stopped({ state: 'broken', why: 'not-served', address, answer: null });
  const open = (why: 'public' | 'vip' | 'endpoint' | 'private' | 'unconfirmed'): NameLeg => ({
    state: 'open',
    why,
    address,
    answer: null,
  });
  if (owner !== null && isPrivate(address)) {
    const endpoint = await endpointAt(way, address);
    if (endpoint && !isOwn) return stopped({ state: 'broken', why: 'not-served', address, answer: null });
    if (endpoint)
      return { name: open('endpoint'), attempt: await attemptAt(way, targetAt(address), endpoint) };
    return stopped({ state: 'unknown', why: 'not-a-vip', address, answer: await way.answer() });
  }
  const attempt = await attemptAt(way, targetAt(address));
  if (vip) return { name: open('vip'), attempt };
  if (isPrivate(address)) return { name: open('private'), attempt };
  if (!isOwn || isOpen(attempt)) return { name: open('public'), attempt };
  if (!isBroken(attempt)) return { name: open('unconfirmed'), attempt };
  const reachedVip = await vipInstead(way);
  if (!reachedVip) return { name: open('public'), attempt };
  const answer = await way.answer();
  if (answer.result === 'addresses' && !answer.addresses.includes(address))
    return stopped({ state: 'unknown', why: 'contradicted', answer });
  const name: NameLeg = reachedVip.isCertain
    ? { state: 'broken', why: 'vip-zone-missing', address, vip: reachedVip.range, answer }
    : { state: 'unknown', why: 'vip-zone-not-found', vip: reachedVip.range, answer };
  return stopped(name);
}

/** No message says to which address the node connects: DNS does, as far as it can be read. */
async function toAnswer(way: Way, answer: NameAnswer): Promise<Travelled> {
  const unread = ofGaps(answer);
  if (unread) return stopped(unread);
  switch (answer.result) {
    case 'addresses':
      return toAddresses(way, answer);
    case 'public':
      return toPublic(way, answer);
    default: {
      const name: NameLeg = isResolved(way)
        ? { state: 'unknown', why: 'contradicted', answer }
        : { state: 'broken', why: 'nothing', answer };
      return stopped(name);
    }
  }
}

/** The addresses of a zone or policy. */
async function toAddresses(way: Way, answer: NameAnswer): Promise<Travelled> {
  const { isOwn, owner } = way;
  const [first = ''] = answer.addresses;
  const own = answer.addresses.filter((address) => !isForeign(way, address));
  if (own.length === 0) return stopped({ state: 'broken', why: 'other-universe', address: first, answer });
  const notServed = (address: string) => stopped({ state: 'broken', why: 'not-served', address, answer });
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
  return stopped({ state: 'unknown', why: 'not-a-vip', address: first, answer });
}

/** Public DNS answers, as far as zones and policies of the projects that were asked tell. */
async function toPublic(way: Way, answer: NameAnswer): Promise<Travelled> {
  if (!isResolved(way) && !isPublicRegistry(way.host))
    return stopped({ state: 'unknown', why: 'public-dns-not-asked', answer });
  const attempt = await attemptAt(way, publicAddress);
  const name: NameLeg = { state: 'open', why: 'public', address: null, answer };
  if (isOpen(attempt)) return { name, attempt };
  if (way.isOwn) {
    const vip = await vipInstead(way);
    if (!isBroken(attempt) && !vip?.isCertain) return { name: { ...name, why: 'unconfirmed' }, attempt };
    if (vip) return stopped({ state: 'unknown', why: 'vip-zone-not-found', vip: vip.range, answer });
  }
  if (!isBroken(attempt)) return { name, attempt };
  if ((await isIpv4OnlySubnet(way)) === false && !isBroken(await attemptAt(way, publicIpv6Address)))
    return stopped({ state: 'unknown', why: 'ipv6-only', answer });
  return { name, attempt };
}
