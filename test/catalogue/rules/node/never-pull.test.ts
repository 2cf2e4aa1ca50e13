import { getPullPolicies } from '../../../../src/catalogue/commands/kubectl/pod-images.ts';
import { neverPull as rule } from '../../../../src/catalogue/rules/node/never-pull.ts';
import { given } from '../../../support/rules/fake-ask.ts';
import { imagePull } from '../../../support/rules/node-fixtures.ts';
import { rehearse } from '../../../support/rules/rehearse.ts';
import { cart, failure } from '../../../support/rules/subjects.ts';

const policies = (...of: readonly [image: string, policy: string][]) =>
  given(
    getPullPolicies,
    { NAMESPACE: 'shop' },
    of.map(([image, policy]) => ({ pod: 'cart-1', image, policy })),
  );
const noFailure = imagePull({ failure: null });

rehearse(rule, {
  'image-not-present': {
    about: imagePull({ text: 'cart:dev', failure: failure('never-pull') }),
    world: [],
    facts: { image: 'cart:dev', namespace: 'shop' },
  },
  'pull-policy-never': {
    about: noFailure,
    world: [policies(['other:1', 'Always'], [cart, 'Never'])],
    facts: { image: cart },
  },
  'pull-allowed': { about: noFailure, world: [policies(['other:1', 'Never'], [cart, 'IfNotPresent'])] },
  'not-applicable-cause': { about: imagePull(), world: [] },
});
