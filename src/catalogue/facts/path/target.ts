/** Where packets of a pull are sent. */

import { isIPv6 } from 'node:net';
import { vipOf } from '../../../cloud/addresses.ts';

/** An address, or some public address that is not known. */
export interface Target {
  /** null for a public address that is not known here. */
  readonly address: string | null;
  readonly family: 4 | 6;
}

/** A known address. */
export function targetAt(address: string): Target {
  return { address, family: isIPv6(address) ? 6 : 4 };
}

/** Some public address. */
export const publicAddress: Target = { address: null, family: 4 };
export const publicIpv6Address: Target = { address: null, family: 6 };

/** How texts name a target: the VIP range, the address, or the range of every address. */
export function rangeOf({ address, family }: Target): string {
  if (address === null) return family === 6 ? '::/0' : '0.0.0.0/0';
  return vipOf(address)?.range ?? address;
}

/** One target for each address, and one for all addresses of a VIP, which lead to the same place. */
export function targetsAt(addresses: readonly string[]): readonly Target[] {
  const byRange = new Map(addresses.map((address) => [rangeOf(targetAt(address)), targetAt(address)]));
  return [...byRange.values()];
}
