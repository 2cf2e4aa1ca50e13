/** What is wrong inside a pull secret: fixtures of the rule on pull secrets. */
import { describeServiceAccount } from '../../../src/catalogue/commands/gcloud/iam.ts';
import { refused } from './fake-ask.ts';
import {
  account,
  covering,
  docker,
  holder,
  host,
  key,
  puller,
  unsent,
  use,
  withHelper,
} from './pull-secrets.ts';
import { cart, image } from './subjects.ts';

export const contentFixtures = {
  'secret-password-missing': [
    {
      about: use,
      world: [docker, withHelper('registry.example.com')],
      facts: { host: 'registry.example.com' },
    },
    { when: 'whatever the helper is for', about: use, world: [docker, withHelper()] },
    { when: 'according to both', about: unsent, world: [docker, withHelper('registry.example.com')] },
  ],
  'secret-auth-encoded-twice': {
    about: use,
    world: [docker, covering('registry.example.com', 'encoded-twice')],
  },
  'key-account-disabled': {
    about: { ...use, image: image(cart) },
    world: [docker, key(host), holder(true)],
    facts: { account: puller, host },
  },
  'key-account-deleted': {
    about: { ...use, image: image(cart) },
    world: [docker, key(host), refused(describeServiceAccount, account, { why: 'not-found' })],
    facts: { account: puller },
  },
  'key-rejected': [
    { about: use, world: [docker, key('registry.example.com'), holder(false)], facts: { account: puller } },
    {
      when: 'by a registry of Google, from nodes that are not of GKE',
      about: { ...use, image: image(cart) },
      gke: false,
      world: [docker, key(host), holder(false)],
    },
  ],
  'key-or-node-account-rejected': {
    about: { ...use, image: image(cart) },
    world: [docker, key(host), holder(false)],
    facts: { account: puller, host },
  },
};
