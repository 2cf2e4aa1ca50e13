import { isIP } from 'node:net';
import type { PullFailure } from '../model/subjects.ts';

/** Where a connection to a registry failed, as far as the message names it: at a name lookup, or at an address. */
export interface DialError {
  readonly name: string | null;
  /** The name server that was queried, without its port. */
  readonly resolver: string | null;
  readonly address: string | null;
}

/** The name, the name server and the address in a message. */
export function parseDialError(failure: PullFailure | null): DialError {
  const { name = null, resolver = null, address = null } = failure?.details ?? {};
  return { name, resolver, address: address && isIP(address) !== 0 ? address : null };
}
