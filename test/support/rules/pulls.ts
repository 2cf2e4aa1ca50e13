/** Pulls as such, for the rules that are about the address and the message. */

import type { ImagePull, PullFailure } from '../../../src/catalogue/model/subjects.ts';
import { parseReference } from '../../../src/cloud/reference.ts';
import { readFailure } from './read.ts';
import { cart, node } from './subjects.ts';

/** A pull of the image that a text names, if it does. Nothing fails unless it is said. */
export function pullOf(text: string = cart, of: Partial<ImagePull> = {}): ImagePull {
  const parsed = parseReference(text);
  return {
    text,
    image: 'reference' in parsed ? parsed.reference : null,
    namespace: 'shop',
    pod: 'cart-7c9d8b6f5-x2kqp',
    node,
    failure: null,
    ...of,
  };
}

/** How a pull failed: its cause, with the words of the message after the wrappers. */
export function failed(
  cause: PullFailure['cause'],
  message = 'Failed to pull image',
  signature: string | null = null,
): { readonly failure: PullFailure } {
  return { failure: readFailure(cause, message, signature) };
}
