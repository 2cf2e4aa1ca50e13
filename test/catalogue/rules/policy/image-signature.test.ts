import { imageSignature as rule } from '../../../../src/catalogue/rules/policy/image-signature.ts';
import { readFailure } from '../../../support/rules/read.ts';
import { rehearse } from '../../../support/rules/rehearse.ts';
import { cart, failure, image, node, podNamed } from '../../../support/rules/subjects.ts';

const about = {
  text: cart,
  image: image(cart),
  namespace: 'shop',
  pod: podNamed('cart-1'),
  node,
  failure: null,
};
const failedWith = (signature: string, message: string) => ({
  ...about,
  failure: readFailure('signature', message, signature),
});

rehearse(rule, {
  'image-verifier-blocked': {
    about: failedWith(
      'verifier-blocked',
      `image verifier cosign-check blocked pull of ${cart} with digest sha256:abc for reason: no signature`,
    ),
    world: [],
    facts: { verifier: 'cosign-check', image: cart },
  },
  'signature-rejected': [
    {
      about: failedWith('signature-validation-failed', 'SignatureValidationFailed'),
      world: [],
      facts: { runtime: 'containerd://1.7.24' },
    },
    {
      when: 'on a node that could not be read',
      about: {
        ...failedWith('source-image-rejected', 'Source image rejected'),
        node: { ...node, containerRuntime: null },
      },
      world: [],
    },
  ],
  'not-applicable-cause': [
    { about, world: [] },
    { when: 'by another failure', about: { ...about, failure: failure('auth-403') }, world: [] },
  ],
});
