import { describe, expect, it } from 'vitest';
import { getSecretRegistries, getSecretType } from '../../../../src/catalogue/commands/kubectl/secrets.ts';
import { imagePullSecret as rule } from '../../../../src/catalogue/rules/auth/image-pull-secret.ts';
import { universes } from '../../../../src/cloud/universes.ts';
import { fakeAsk, given, refused } from '../../../support/rules/fake-ask.ts';
import { digest } from '../../../support/rules/node-fixtures.ts';
import {
  covering,
  disjunction,
  docker,
  ecr,
  forbidden,
  holder,
  host,
  imagePullSecretsOf,
  key,
  notRetrieved,
  oauth,
  of,
  params,
  plain401,
  typed,
  unnamed,
  unread,
  unsent,
  use,
  withHelper,
} from '../../../support/rules/pull-secrets.ts';
import { read } from '../../../support/rules/read.ts';
import { rehearse } from '../../../support/rules/rehearse.ts';
import { contentFixtures } from '../../../support/rules/secret-content.ts';
import { cart, failure, image } from '../../../support/rules/subjects.ts';

rehearse(rule, {
  'secret-missing': [
    {
      when: 'where the node account pulls as well',
      about: { ...use, image: image(cart) },
      world: [refused(getSecretType, params, { why: 'not-found' })],
    },
    {
      about: use,
      world: [refused(getSecretType, params, { why: 'not-found' })],
      facts: { secret: 'registry-credentials' },
    },
    {
      when: 'still, after the kubelet could not read it',
      about: notRetrieved,
      world: [refused(getSecretType, params, { why: 'not-found' })],
    },
  ],
  'secret-not-retrieved': [
    {
      about: { ...use, notRetrieved: ['registry-credentials', 'b'], notRetrievedAt: '2026-11-29T07:44:12Z' },
      world: [unread, refused(getSecretType, { ...params, SECRET: 'b' }, { why: 'opt-in' })],
      facts: { secret: 'registry-credentials, b', time: '2026-11-29T07:44Z' },
    },
    { when: 'if secrets may not be read', about: notRetrieved, world: [forbidden], facts: { time: '' } },
    {
      when: 'if only its type may be read',
      about: notRetrieved,
      world: [docker, refused(getSecretRegistries, params, { why: 'timeout' })],
    },
  ],
  'secret-created-since': {
    about: notRetrieved,
    world: [docker, covering('registry.example.com')],
    facts: { secret: 'registry-credentials', host: 'registry.example.com' },
  },
  'secret-malformed': [
    {
      about: { ...use, failure: { ...failure('auth-pull-secret'), signature: 'pull-secret-auth-malformed' } },
      world: [],
      facts: { secret: 'registry-credentials' },
    },
    { when: 'according to the API server', about: use, world: [docker, covering('elsewhere', 'malformed')] },
  ],
  ...contentFixtures,
  'secret-not-referenced': [
    { about: unnamed, world: [imagePullSecretsOf()], facts: { host: 'registry.example.com' } },
    {
      when: 'for a registry of Google, by nodes that are not of GKE',
      about: { ...unnamed, image: image(cart) },
      gke: false,
      world: [imagePullSecretsOf()],
    },
  ],
  'image-missing-or-private': [
    {
      about: { ...unnamed, failure: disjunction },
      world: [imagePullSecretsOf()],
      facts: { host: 'registry.example.com', whole: '' },
    },
    {
      when: 'with a name that means Docker Hub',
      about: { ...unnamed, image: image('shop-frontend:1.4'), failure: disjunction },
      world: [imagePullSecretsOf()],
      facts: { image: 'shop-frontend:1.4', whole: 'docker.io/library/shop-frontend:1.4' },
    },
    {
      when: 'with such a name and a digest',
      about: { ...unnamed, image: image(`team/app@${digest}`), failure: disjunction },
      world: [imagePullSecretsOf()],
      facts: { whole: `docker.io/team/app@${digest}` },
    },
    {
      when: 'after a 403',
      about: { ...unnamed, failure: failure('auth-403') },
      world: [imagePullSecretsOf()],
    },
  ],
  'node-credentials-rejected': {
    about: { ...oauth, names: [] },
    world: [imagePullSecretsOf()],
    facts: { host: 'registry.example.com' },
  },
  'secret-added-after-pod': {
    about: unnamed,
    world: [imagePullSecretsOf('registry-credentials')],
    facts: { secret: 'registry-credentials', account: 'default' },
  },
  'secret-type-unsupported': { about: use, world: [typed('Opaque')], facts: { type: 'Opaque' } },
  'secret-host-mismatch': [
    {
      about: use,
      world: [docker, covering('https://index.docker.io/v1/')],
      facts: { servers: ['https://index.docker.io/v1/'] },
    },
    {
      when: 'if it covers nothing',
      about: use,
      world: [docker, given(getSecretRegistries, params, { registries: [], usesHelper: false })],
      facts: { servers: [] },
    },
    {
      when: 'although it was created since',
      about: notRetrieved,
      world: [docker, covering('ghcr.io')],
    },
  ],
  'secret-or-account-rejected': {
    about: { ...use, image: image(cart) },
    world: [docker, covering(host)],
    facts: { secret: 'registry-credentials', host },
  },
  'secret-not-for-host': [
    { about: { ...use, image: image(cart) }, world: [docker, covering('ghcr.io')], facts: { host } },
    {
      when: 'in an audit, if it does not exist',
      about: { ...use, image: image(cart), failure: null },
      world: [refused(getSecretType, params, { why: 'not-found' })],
    },
    {
      when: 'and of a type that is not read',
      about: { ...use, image: image(cart) },
      world: [typed('Opaque')],
    },
  ],
  'secret-need-unknown': [
    {
      about: { ...use, failure: null },
      world: [refused(getSecretType, params, { why: 'not-found' })],
      facts: { secret: 'registry-credentials' },
    },
    {
      when: 'with a helper instead of a password, while nothing fails',
      about: { ...use, failure: null },
      world: [docker, withHelper('registry.example.com')],
    },
    {
      when: 'for another registry',
      about: { ...use, image: image('nginx'), failure: null },
      world: [docker, covering('registry.example.com')],
      facts: { host: 'docker.io' },
    },
  ],
  'secret-token-short-lived': [
    {
      about: { ...use, image: image(cart) },
      world: [docker, covering('europe-west9-docker.pkg.dev', 'access-token')],
      facts: { hours: 1 },
    },
    {
      when: 'of Amazon ECR',
      about: { ...use, image: image(ecr) },
      world: [docker, covering('123456789012.dkr.ecr.eu-west-1.amazonaws.com', 'ecr-token')],
      facts: { hours: 12 },
    },
  ],
  'credentials-not-sent': [
    { about: unsent, world: [unread], facts: { secret: 'registry-credentials' } },
    {
      when: 'for a registry of Google',
      about: {
        ...of('auth-403', 'failed to fetch anonymous token: unexpected status: 403 Forbidden'),
        image: image(cart),
      },
      world: [unread],
    },
  ],
  'credentials-rejected': [
    {
      about: use,
      world: [docker, covering('registry.example.com')],
      facts: { secret: 'registry-credentials', host: 'registry.example.com' },
    },
    { when: 'according to the message', about: oauth, world: [unread] },
    {
      when: 'although the account of its key is enabled, after a 403',
      about: { ...use, failure: failure('auth-403') },
      world: [docker, key('registry.example.com'), holder(false)],
    },
    {
      when: 'according to the message, although another secret could not be read',
      about: { ...oauth, notRetrieved: ['registry-credentials'] },
      world: [docker, covering('registry.example.com')],
    },
    {
      when: 'according to the message, if only its type may be read',
      about: oauth,
      world: [docker, refused(getSecretRegistries, params, { why: 'forbidden' })],
    },
  ],
  'secret-mismatch-or-denied': {
    about: of('auth-401', plain401),
    world: [forbidden],
    facts: { secret: 'registry-credentials', host: 'registry.example.com' },
  },
  'secret-host-match': [
    {
      when: 'if no credentials were sent anyway',
      about: unsent,
      world: [docker, covering('registry.example.com')],
    },
    {
      when: 'in the older type, while nothing fails',
      about: { ...use, failure: null },
      world: [typed('kubernetes.io/dockercfg'), covering('registry.example.com')],
    },
    {
      when: 'with an access token, while nothing fails',
      about: { ...use, failure: null },
      world: [docker, covering('registry.example.com', 'access-token')],
    },
    {
      when: 'with an access token, while the name does not resolve',
      about: { ...use, failure: failure('dns') },
      world: [docker, covering('registry.example.com', 'access-token')],
    },
  ],
  'node-account-used': [
    { about: { ...unnamed, image: image(cart) }, world: [] },
    { when: 'as far as is known', about: { ...unnamed, image: image(cart) }, gke: null, world: [] },
  ],
  'anonymous-pull': [
    { about: { ...unnamed, failure: null }, world: [] },
    { when: 'for another failure', about: { ...unnamed, failure: failure('dns') }, world: [] },
  ],
});

describe('a secret that may not be read is unknown', () => {
  it.each([
    ['if the message leaves open whether anything was sent', { ...use, failure: disjunction }],
    ['if nodes of the registry’s cloud have credentials of their own', { ...oauth, image: image(ecr) }],
    ['if the node account may have pulled', { ...oauth, image: image(cart) }],
    ['if nothing fails', { ...use, failure: null }],
  ])('%s', async (_name, about) => {
    const { ask } = fakeAsk([unread]);
    const checked = rule.check({ ask, about, universe: universes.google, read, gke: true });
    await expect(checked).rejects.toMatchObject({ failure: { why: 'opt-in' } });
  });
});

describe('several pull secrets', () => {
  it('are enough if any one of them covers the registry', async () => {
    const second = { SECRET: 'second', NAMESPACE: 'shop' };
    const { ask } = fakeAsk([
      docker,
      covering('ghcr.io'),
      given(getSecretType, second, { type: 'kubernetes.io/dockerconfigjson' }),
      given(getSecretRegistries, second, {
        registries: [{ server: 'registry.example.com', user: 'other', account: null }],
        usesHelper: false,
      }),
    ]);
    const about = { ...use, names: ['registry-credentials', 'second'] };
    const { because } = await rule.check({ ask, about, universe: universes.google, read, gke: true });
    expect(because).toBe('credentials-rejected');
  });
});
