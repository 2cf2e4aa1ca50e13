/** Lists that say whether they are complete. What is not in an incomplete list may still exist. */
import type { Failure, Reply } from './answer.ts';

/** What a reading can miss: each is something that decides, and that nobody who reads the lists can see. */
export type GapKind =
  | 'learned-routes'
  | 'policy-based-routes'
  | 'peering-routes'
  | 'hub-routes'
  | 'zones'
  | 'response-policies'
  | 'server-policies'
  | 'records'
  | 'name-server'
  | 'forwarding-target'
  | 'peered-zones';

/** Something that a reading cannot show. */
export interface Gap {
  readonly kind: GapKind;
  /** What it is about: a router, a peering, a project, a zone. */
  readonly of: string;
  /** Why it could not be read; null where nobody can read it from here. */
  readonly failure: Failure | null;
}

/**
 * Some items, and whether there can be more. `items` exists only on a complete list: a conclusion from what is not in a
 * list has to ask for it.
 */
export type Listing<Item> =
  | { readonly complete: true; readonly items: readonly Item[] }
  | { readonly complete: false; readonly seen: readonly Item[]; readonly gaps: readonly [Gap, ...Gap[]] };

/** A list with what it cannot show. */
export function listingOf<Item>(items: readonly Item[], gaps: readonly Gap[]): Listing<Item> {
  const [first, ...others] = gaps;
  return first ? { complete: false, seen: items, gaps: [first, ...others] } : { complete: true, items };
}

/** One answer as a list, which is incomplete if there was none. */
export function listingFrom<Item>(reply: Reply<readonly Item[]>, kind: GapKind, of: string): Listing<Item> {
  return reply.why ? listingOf<Item>([], [{ kind, of, failure: reply }]) : listingOf(reply.answer, []);
}

/** The items that are certain to exist, whatever else does. */
export function seenIn<Item>(listing: Listing<Item>): readonly Item[] {
  return listing.complete ? listing.items : listing.seen;
}

/** What a list cannot show; nothing if it is complete. */
export function gapsOf(listing: Listing<unknown>): readonly Gap[] {
  return listing.complete ? [] : listing.gaps;
}
