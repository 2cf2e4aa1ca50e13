import { inRange, prefixLength } from '../../cloud/addresses.ts';
import type { Route } from '../commands/gcloud/networks.ts';

/** The route that packets take. */
export interface RouteLookup {
  /** null if no route matches. */
  readonly route: Route | null;
  /** Routes that may win instead: those limited to network tags, if the tags of the node are not known. */
  readonly possible: readonly Route[];
}

/**
 * The route to an address: the most specific range that contains it, and among equal ranges the lowest priority
 * number (VPC documentation, "Routing order").
 *
 * @param address destination of the packets; null for some public address, which only the default route is certain
 *   to match
 * @param tags network tags of the node; null if not known
 */
export function routeTo(
  routes: readonly Route[],
  address: string | null,
  tags: readonly string[] | null,
): RouteLookup {
  const matching = routes.filter(({ range }) =>
    address === null ? range === '0.0.0.0/0' : inRange(address, range),
  );
  const hasTags = (route: Route) => route.tags.length > 0;
  const doubtful = tags === null ? matching.filter(hasTags) : [];
  const [route = null] = matching
    .filter((each) => !hasTags(each) || each.tags.some((tag) => tags?.includes(tag)))
    .toSorted((a, b) => prefixLength(b.range) - prefixLength(a.range) || a.priority - b.priority);
  return { route, possible: doubtful };
}
