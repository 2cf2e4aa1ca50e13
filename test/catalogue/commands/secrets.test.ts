import { expect, it } from 'vitest';
import { decodeSecretRegistries } from '../../../src/catalogue/commands/kubectl/secrets.ts';

const base64 = (text: string) => Buffer.from(text).toString('base64');
const userOf = (entry: unknown) => {
  const config = base64(JSON.stringify({ auths: { 'registry.example.com': entry } }));
  return decodeSecretRegistries({ data: { '.dockerconfigjson': config } }).registries[0]?.user;
};

it.each([
  ['a user name and a password', { auth: base64('robot:s3cret') }, 'other'],
  ['the same, encoded twice', { auth: base64(base64('robot:s3cret')) }, 'encoded-twice'],
  ['a user name alone', { auth: base64('robot') }, 'malformed'],
  ['both as fields', { username: 'robot', password: 's3cret' }, 'other'],
  ['a token of Amazon ECR', { auth: base64('AWS:token') }, 'ecr-token'],
  ['a token of Google', { auth: base64('oauth2accesstoken:token') }, 'access-token'],
  ['nothing', {}, 'none'],
])('an entry with %s', (_name, entry, user) => {
  expect(userOf(entry)).toBe(user);
});

const registriesOf = (config: unknown) =>
  decodeSecretRegistries({ data: { '.dockerconfigjson': base64(JSON.stringify(config)) } });

it.each([
  ['a store', { auths: { 'registry.example.com': {} }, credsStore: 'desktop' }],
  ['a helper', { auths: { 'registry.example.com': {} }, credHelpers: { 'registry.example.com': 'pass' } }],
  ['a helper alone', { credHelpers: { 'registry.example.com': 'gcloud' } }],
])('a configuration with %s holds no credential for the registry', (_name, config) => {
  expect(registriesOf(config)).toEqual({
    registries: [{ server: 'registry.example.com', user: 'helper', account: null }],
    usesHelper: true,
  });
});

it('a password counts although the configuration names a store for others', () => {
  const auths = { 'registry.example.com': { auth: base64('robot:s3cret') } };
  expect(registriesOf({ auths, credsStore: 'desktop' }).registries[0]?.user).toBe('other');
});
