/** What hosts of Container Registry answer for a project that was never migrated to Artifact Registry. */
import { describe, expect, test } from 'vitest';
import { universes } from '../../src/cloud/universes.ts';
import { classifyMessage } from '../../src/match/index.ts';

const hosts = Object.values(universes).flatMap(({ containerRegistryHosts }) =>
  Object.keys(containerRegistryHosts),
);
const answered = (host: string, status: string) =>
  `Failed to pull image "${host}/shop-images/cart:1": failed to resolve reference "${host}/shop-images/cart:1": unexpected status from HEAD request to https://${host}/v2/shop-images/cart/manifests/1: ${status}`;

describe.each(hosts)('a pull from %s', (host) => {
  test('that got 412 is one from a project that was not migrated', () => {
    const { cause, signature, rules, details } = classifyMessage(answered(host, '412 Precondition Failed'));
    expect({ cause, signature, first: rules[0], host: details.host }).toEqual({
      cause: 'quota-or-api-disabled',
      signature: 'gcr-412',
      first: 'gcr-migration',
      host,
    });
  });

  test.each(['403 Forbidden', '404 Not Found', '412 Precondition Failed'])(
    'leads to the migration after %s',
    (status) => expect(classifyMessage(answered(host, status)).rules).toContain('gcr-migration'),
  );
});

test.each(['europe-west9-docker.pkg.dev', 'mirror.gcr.io', 'harbor.example.com'])(
  '412 from %s is a policy',
  (host) =>
    expect(classifyMessage(answered(host, '412 Precondition Failed'))).toMatchObject({
      cause: 'vpc-sc-or-policy',
      signature: 'status-412',
    }),
);
