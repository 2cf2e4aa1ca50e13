/** Fixtures of the checks on what denies in spite of a role, where no account was refused: nothing is asked. */
import type { unrefusedOutcomes } from '../../../src/catalogue/rules/auth/shared/refused-pull.ts';
import type { Fixtures } from './rehearse.ts';
import { failure, pull } from './subjects.ts';

export const unrefused: Fixtures<'image-on-node', keyof typeof unrefusedOutcomes> = {
  'no-failing-pull': { about: pull(undefined, { failure: null }), world: [] },
  'not-applicable-cause': [
    { about: pull(undefined, { failure: failure('firewall-or-timeout') }), world: [] },
    {
      when: 'if an anonymous request was refused',
      about: pull(undefined, { failure: { ...failure('auth-403'), details: { token: 'anonymous' } } }),
      world: [],
    },
    {
      when: 'if another host refused',
      about: pull(undefined, {
        failure: { ...failure('auth-403'), details: { host: 'mirror.example.com' } },
      }),
      world: [],
    },
  ],
  'other-registry': {
    about: pull('registry.example.com/app/cart:1'),
    world: [],
    facts: { host: 'registry.example.com' },
  },
  'repository-not-named': { about: pull('europe-west9-docker.pkg.dev/shop-images/cart:2.4.1'), world: [] },
};
