import { isIP } from 'node:net';
import type { PullFailure } from '../model/subjects.ts';

/** What a message says about the way to a registry: a name that was looked up, or an address. */
export interface DialError {
  readonly name: string | null;
  /** The name server that was queried, without its port. */
  readonly resolver: string | null;
  readonly address: string | null;
}

/** The way to a registry, as far as the message names it. */
export function parseDialError(failure: PullFailure | null): DialError {
  const { name = null, resolver = null, address = null } = failure?.details ?? {};
  return { name, resolver, address: address && isIP(address) !== 0 ? address : null };
}
