import { describe, expect, it } from 'vitest';
import type { PullSecretRegistries } from '../../../../src/catalogue/commands/kubectl/secrets.ts';
import { getSecretRegistries, getSecretType } from '../../../../src/catalogue/commands/kubectl/secrets.ts';
import { getServiceAccount } from '../../../../src/catalogue/commands/kubectl/service-accounts.ts';
import type { PullSecretUse } from '../../../../src/catalogue/model/subjects.ts';
import { imagePullSecret as rule } from '../../../../src/catalogue/rules/auth/image-pull-secret.ts';
import { universes } from '../../../../src/cloud/universes.ts';
import { fakeAsk, type Given, given, refused } from '../../../support/rules/fake-ask.ts';
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
  failure: failure('auth-401'),
};
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

rehearse(rule, {
  'secret-missing': [
    {
      about: { ...use, notRetrieved: ['a', 'b'] },
      world: [],
      facts: { secret: 'a, b', namespace: 'shop' },
    },
    {
      when: 'according to the API server',
      about: use,
      world: [refused(getSecretType, params, { why: 'not-found' })],
      facts: { secret: 'registry-credentials' },
    },
  ],
  'secret-not-referenced': {
    about: { ...use, names: [] },
    world: [imagePullSecretsOf()],
    facts: { host: 'registry.example.com' },
  },
  'secret-added-after-pod': {
    about: { ...use, names: [] },
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
  ],
  'secret-token-short-lived': {
    about: { ...use, image: image(cart) },
    world: [docker, covering('europe-west9-docker.pkg.dev', 'access-token')],
  },
  'credentials-rejected': [
    {
      about: use,
      world: [docker, covering('registry.example.com')],
      facts: { secret: 'registry-credentials', host: 'registry.example.com' },
    },
  ],
  'secret-host-match': [
    {
      when: 'if no credentials were sent anyway',
      about: {
        ...use,
        failure: failure('auth-401', 'authorization failed: no basic auth credentials'),
      },
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
  ],
  'node-account-used': { about: { ...use, names: [], image: image(cart) }, world: [] },
  'anonymous-pull': [
    { about: { ...use, names: [], failure: null }, world: [] },
    { when: 'for another failure', about: { ...use, names: [], failure: failure('dns') }, world: [] },
  ],
});

describe('an entry of a pull secret', () => {
  it.each([
    ['registry.example.com', 'registry.example.com/team/app:1', true],
    ['https://registry.example.com', 'registry.example.com/team/app:1', true],
    ['https://registry.example.com/v2/', 'registry.example.com/team/app:1', true],
    ['registry.example.com/team', 'registry.example.com/team/app:1', true],
    ['registry.example.com/tea', 'registry.example.com/team/app:1', false],
    ['registry.example.com/other', 'registry.example.com/team/app:1', false],
    ['registry.example.com:5000', 'registry.example.com:5000/team/app:1', true],
    ['registry.example.com', 'registry.example.com:5000/team/app:1', false],
    ['*.example.com', 'registry.example.com/team/app:1', true],
    ['*.example.com', 'a.b.example.com/team/app:1', false],
    ['example.com', 'registry.example.com/team/app:1', false],
    ['https://index.docker.io/v1/', 'nginx:1.27', true],
    ['docker.io', 'nginx:1.27', true],
    ['index.docker.io', 'registry.example.com/app:1', false],
  ])('for %s covers %s: %s', async (server, text, expected) => {
    const { ask } = fakeAsk([docker, covering(server)], { declared: rule.asks });
    const about = { ...use, image: image(text) };
    const { because } = await rule.check({ ask, about, universe: universes.google, read });
    expect(because).toBe(expected ? 'credentials-rejected' : 'secret-host-mismatch');
  });

  it('is enough in any one of several secrets', async () => {
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
    const { because } = await rule.check({ ask, about, universe: universes.google, read });
    expect(because).toBe('credentials-rejected');
  });
});
