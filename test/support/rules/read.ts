/** Messages as classified by the matcher, for the fixtures of rules. */
import type { Reader } from '../../../src/catalogue/model/ask.ts';
import type { PullFailure } from '../../../src/catalogue/model/subjects.ts';
import { parseReference } from '../../../src/cloud/reference.ts';
import { classifyMessage } from '../../../src/match/index.ts';

/** A reader without a cache. */
export const read: Reader = { message: classifyMessage, image: parseReference };

/**
 * A failed pull with that message. Details and signature are those of the matcher, unless a signature is given, as for
 * a wording that only another version of Pullbook would match.
 */
export function readFailure(
  cause: PullFailure['cause'],
  message: string,
  signature: string | null = null,
): PullFailure {
  const match = classifyMessage(`Failed to pull image "registry.example.com/app:1": ${message}`);
  const own = match.cause === cause ? match.signature : null;
  return { cause, signature: signature ?? own, message, details: match.details, waitsBehind: null };
}
