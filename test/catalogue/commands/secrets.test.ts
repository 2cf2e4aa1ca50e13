import { expect, it } from 'vitest';
import { decodeSecretRegistries } from '../../../src/catalogue/commands/kubectl/secrets.ts';

const base64 = (text: string) => Buffer.from(text).toString('base64');
const userOf = (entry: unknown) => {
  const config = base64(JSON.stringify({ auths: { 'registry.example.com': entry } }));
  return decodeSecretRegistries({ data: { '.dockerconfigjson': config } }).registries[0]?.user;
};

it.each([
  ['a user name and a password', { auth: base64('robot:s3cret') }, 'other'],
  ['the same, encoded twice', { auth: base64(base64('robot:s3cret')) }, 'malformed'],
  ['a user name alone', { auth: base64('robot') }, 'malformed'],
  ['both as fields', { username: 'robot', password: 's3cret' }, 'other'],
  ['a token of Amazon ECR', { auth: base64('AWS:token') }, 'ecr-token'],
  ['a token of Google', { auth: base64('oauth2accesstoken:token') }, 'access-token'],
  ['nothing', {}, 'none'],
])('an entry with %s', (_name, entry, user) => {
  expect(userOf(entry)).toBe(user);
});
