import { describe, expect, it } from 'vitest';
import type { PullSecretRegistries } from '../../../../src/catalogue/commands/kubectl/secrets.ts';
import { getSecretRegistries, getSecretType } from '../../../../src/catalogue/commands/kubectl/secrets.ts';
import { getServiceAccount } from '../../../../src/catalogue/commands/kubectl/service-accounts.ts';
import type { PullFailure, PullSecretUse } from '../../../../src/catalogue/model/subjects.ts';
import { imagePullSecret as rule } from '../../../../src/catalogue/rules/auth/image-pull-secret.ts';
import { universes } from '../../../../src/cloud/universes.ts';
import { fakeAsk, type Given, given, refused } from '../../../support/rules/fake-ask.ts';
import { digest } from '../../../support/rules/node-fixtures.ts';
import { read } from '../../../support/rules/read.ts';
import { rehearse } from '../../../support/rules/rehearse.ts';
import { cart, failure, image } from '../../../support/rules/subjects.ts';

type User = PullSecretRegistries['registries'][number]['user'];

const use: PullSecretUse = {
  namespace: 'shop',
  serviceAccount: 'default',
  names: ['registry-credentials'],
  image: image('registry.example.com/team/app:1'),
  notRetrieved: [],
  notRetrievedAt: null,
  failure: failure('auth-401'),
};
const host = 'europe-west9-docker.pkg.dev';
const ecr = '123456789012.dkr.ecr.eu-west-1.amazonaws.com/team/app:1';
const plain401 =
  'failed to resolve reference: unexpected status from HEAD request to https://registry.example.com/v2/team/app/manifests/1: 401 Unauthorized';
const params = { SECRET: 'registry-credentials', NAMESPACE: 'shop' };
const typed = (type: string) => given(getSecretType, params, { type });
const docker = typed('kubernetes.io/dockerconfigjson');
const covering = (server: string, user: User = 'other'): Given =>
  given(getSecretRegistries, params, { registries: [{ server, user, account: null }] });
const imagePullSecretsOf = (...pullSecrets: readonly string[]) =>
  given(
    getServiceAccount,
    { KUBERNETES_SERVICE_ACCOUNT: 'default', NAMESPACE: 'shop' },
    { pullSecrets, workloadIdentity: false },
  );

const forbidden = refused(getSecretType, params, { why: 'forbidden' });
const unread = refused(getSecretType, params, { why: 'opt-in' });
const of = (cause: PullFailure['cause'], said: string) => ({ ...use, failure: failure(cause, said) });
const unsent = of('auth-401', 'authorization failed: no basic auth credentials');
const oauth = of(
  'auth-401',
  'failed to authorize: failed to fetch oauth token: unexpected status: 401 Unauthorized',
);
const disjunction = failure(
  'auth-insufficient-scope-or-anonymous',
  'pull access denied, repository does not exist or may require authorization: server message: insufficient_scope: authorization failed',
);
const notRetrieved = { ...use, notRetrieved: ['registry-credentials'] };
const unnamed = { ...use, names: [] };

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
      facts: { secret: 'registry-credentials, b', time: '2026-11-29 07:44 UTC' },
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
      world: [docker, given(getSecretRegistries, params, { registries: [] })],
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
      }),
    ]);
    const about = { ...use, names: ['registry-credentials', 'second'] };
    const { because } = await rule.check({ ask, about, universe: universes.google, read, gke: true });
    expect(because).toBe('credentials-rejected');
  });
});
