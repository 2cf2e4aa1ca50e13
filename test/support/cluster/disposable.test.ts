/** The cluster tests write objects. This decides into which clusters they may. */
import { describe, expect, test } from 'vitest';
import { type ExistingCluster, whyNotDisposable } from './disposable.ts';

const kind: ExistingCluster = {
  origin: 'https://127.0.0.1:40123',
  credentials: true,
  namespaces: ['default', 'kube-node-lease', 'kube-public', 'kube-system', 'local-path-storage'],
  providerIds: ['kind://docker/kind/kind-control-plane'],
};

describe('an existing cluster', () => {
  test.each([
    ['of kind', {}],
    ['of k3d', { origin: 'https://0.0.0.0:6550', providerIds: ['k3s://k3d-test-server-0'] }],
    ['without a node', { providerIds: [] }],
    ['by IPv6', { origin: 'https://[::1]:6443' }],
  ])('%s is accepted', (_, changed: Partial<ExistingCluster>) => {
    expect(whyNotDisposable({ ...kind, ...changed })).toBeNull();
  });

  test.each([
    ['on another machine', { origin: 'https://34.155.12.7' }, /34\.155\.12\.7, not on this machine/],
    ['on a private address', { origin: 'https://10.0.0.2' }, /10\.0\.0\.2/],
    ['at a host name that begins with localhost', { origin: 'https://localhost.example.com' }, /example/],
    ['without an address', { origin: '' }, /nowhere/],
    ['whose user signs in through a plugin', { credentials: false }, /plugin/],
    ['of GKE behind a tunnel', { providerIds: ['gce://shop-prod/europe-west9-a/gke-web-1'] }, /gce:.*cloud/],
    ['of EKS behind a tunnel', { providerIds: ['aws:///eu-west-3a/i-0abc'] }, /cloud/],
    ['with namespaces in use', { namespaces: [...kind.namespaces, 'shop', 'ops'] }, /shop, ops/],
    ['of GKE without nodes', { namespaces: [...kind.namespaces, 'gmp-system'] }, /gmp-system/],
  ])('%s is refused, with the reason', (_, changed: Partial<ExistingCluster>, reason) => {
    expect(whyNotDisposable({ ...kind, ...changed })).toMatch(reason);
  });
});
