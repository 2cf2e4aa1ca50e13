/** The legs after the name, for one address or for several. */
import { addressesOf } from '../../../cloud/addresses.ts';
import type { Universe } from '../../../cloud/universes.ts';
import { listApiEndpoints } from '../../commands/gcloud/networks.ts';
import type { Ask } from '../../model/ask.ts';
import { CannotTell } from '../../model/failures.ts';
import type { RegistryPath } from '../../model/subjects.ts';
import { type NodeNetwork, networkParams } from '../cluster-network.ts';
import { firewallLeg } from './firewalls.ts';
import type { Attempt, EndpointRoute, FailedLeg } from './model.ts';
import type { NameAnswer } from './names.ts';
import { routeLeg } from './routes.ts';
import { type Target, targetAt } from './target.ts';
import { isIpv4Only, wayOutLeg } from './way-out.ts';

/** What every leg needs to know. */
export interface Way {
  readonly ask: Ask;
  readonly about: RegistryPath;
  readonly universe: Universe;
  readonly host: string;
  readonly at: NodeNetwork;
  /** Whether the host belongs to the universe of the cluster, so that its VIPs serve it. */
  readonly isOwn: boolean;
  /** The universe that it belongs to; null for a third party's. */
  readonly owner: Universe | null;
  readonly answer: () => Promise<NameAnswer>;
}

/** A VIP of the universe, or an endpoint, that the node reaches where it does not reach public addresses. */
export async function vipInstead(
  way: Way,
): Promise<{ readonly range: string; readonly isCertain: boolean } | null> {
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
export async function endpointAt({ ask, at }: Way, address: string): Promise<EndpointRoute | null> {
  const endpoints = await ask(listApiEndpoints, networkParams(at));
  const endpoint = endpoints.find((each) => each.address === address);
  return endpoint ? { state: 'open', via: 'endpoint', route: endpoint.name } : null;
}

/** One that works is enough, because the dialer tries each; else one that is not known to fail. */
export async function bestAttempt(way: Way, targets: readonly Target[]): Promise<Attempt> {
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

export async function isIpv4OnlySubnet({ ask, at }: Way): Promise<boolean | null> {
  return at.ipv4Only ?? (await isIpv4Only(ask, at));
}

/** The legs after the name, up to the first that is not open. */
export async function attemptAt(way: Way, target: Target, endpoint?: EndpointRoute): Promise<Attempt> {
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

export function isOpen({ wayOut }: Attempt): boolean {
  return wayOut?.state === 'open';
}

export function isBroken({ route, firewall, wayOut }: Attempt): boolean {
  return [route, firewall, wayOut].some((leg) => leg?.state === 'broken');
}
