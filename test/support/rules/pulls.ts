/** Pulls for the rules about image reference and message. */

import type { ImagePull, PullFailure } from '../../../src/catalogue/model/subjects.ts';
import { parseReference } from '../../../src/cloud/reference.ts';
import { readFailure } from './read.ts';
import { cart, node, podNamed } from './subjects.ts';

/** A pull of an image, if the reference is valid. Nothing fails unless a failure is given. */
export function pullOf(text: string = cart, of: Partial<ImagePull> = {}): ImagePull {
  const parsed = parseReference(text);
  return {
    text,
    image: 'reference' in parsed ? parsed.reference : null,
    namespace: 'shop',
    pod: podNamed('cart-7c9d8b6f5-x2kqp'),
    node,
    failure: null,
    ...of,
  };
}

/** A pull failure with its cause and the message after the error wrappers. */
export function failed(
  cause: PullFailure['cause'],
  message = 'Failed to pull image',
  signature: string | null = null,
): { readonly failure: PullFailure } {
  return { failure: readFailure(cause, message, signature) };
}
