import { isLoopback } from '../../../cloud/loopback.ts';
import type { RegistryPath } from '../../model/subjects.ts';
import { askedHost } from '../asked-host.ts';
import { wasReached } from '../cluster-network.ts';
import { parseDialError } from '../dial-error.ts';
import { hostName } from '../host-name.ts';

/**
 * The DNS name of the host that was asked: the one that was looked up, else the one of the request that failed, which a
 * redirect or a mirror can put in the place of the image's, else the one of the image.
 */
export function hostOf({ image, failure }: Pick<RegistryPath, 'image' | 'failure'>): string {
  const lookedUp = parseDialError(failure).name;
  if (lookedUp) return lookedUp;
  return hostName(wasReached(failure) ? image.host : askedHost({ image, failure }));
}

/** Whether that host is the node, by its name or by the address that was dialled: no network is between the two. */
export function isNodeItself(about: Pick<RegistryPath, 'image' | 'failure'>): boolean {
  // The address is then that of the proxy.
  const dialled = about.failure?.signature === 'proxy-failed' ? null : parseDialError(about.failure).address;
  return isLoopback(dialled ?? hostOf(about));
}
