import type { Route } from '../commands/networks.ts';
import { inRange, prefixLength } from './addresses.ts';

/** Which route packets take. */
export interface RouteTaken {
  /** null where no route leads there. */
  readonly route: Route | null;
  /** Routes that may win instead: those limited to tags, where the tags of the node are not known. */
  readonly doubtful: readonly Route[];
}

/**
 * The route to an address: the narrowest range that holds it, and among equal ranges the lowest priority number
 * (VPC documentation, "Routing order").
 *
 * @param address where the packets go; null for some public address, to which only the default route is sure to lead
 * @param tags of the node; null where they are not known
 */
export function routeTo(
  routes: readonly Route[],
  address: string | null,
  tags: readonly string[] | null,
): RouteTaken {
  const leading = routes.filter(({ range }) =>
    address === null ? range === '0.0.0.0/0' : inRange(address, range),
  );
  const limited = (route: Route) => route.tags.length > 0;
  const doubtful = tags === null ? leading.filter(limited) : [];
  const [route = null] = leading
    .filter((each) => !limited(each) || each.tags.some((tag) => tags?.includes(tag)))
    .toSorted((a, b) => prefixLength(b.range) - prefixLength(a.range) || a.priority - b.priority);
  return { route, doubtful };
}
