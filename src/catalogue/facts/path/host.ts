import type { RegistryPath } from '../../model/subjects.ts';
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
  const asked = failure !== null && !wasReached(failure) ? failure.details.host : undefined;
  return hostName(asked ?? image.host);
}
