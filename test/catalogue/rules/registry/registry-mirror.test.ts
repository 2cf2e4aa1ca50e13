import type { ContainerdConfig } from '../../../../src/catalogue/commands/gcloud/container.ts';
import { describeContainerd } from '../../../../src/catalogue/commands/gcloud/container.ts';
import { registryMirror as rule } from '../../../../src/catalogue/rules/registry/registry-mirror.ts';
import { given, refused } from '../../../support/rules/fake-ask.ts';
import { failed, pullOf } from '../../../support/rules/pulls.ts';
import { rehearse } from '../../../support/rules/rehearse.ts';
import { clusterParams, node } from '../../../support/rules/subjects.ts';

const about = pullOf(
  'nginx:1.27',
  failed(
    'registry-unavailable',
    'unexpected status from HEAD request to https://mirror.example.com/v2/library/nginx/manifests/1.27?ns=docker.io: 503 Service Unavailable',
  ),
);
const older = pullOf(
  'nginx:1.27',
  failed(
    'registry-unavailable',
    'pulling from host mirror.example.com failed with status code [manifests 1.27]: 503 Service Unavailable',
  ),
);
const mirrors = (pool: string | null, server: string, ...hosts: readonly string[]): ContainerdConfig => ({
  pool,
  privateAuthorities: false,
  trusted: [],
  mirrors: hosts.length > 0 ? [{ server, hosts }] : [],
});
const set = (...configs: readonly ContainerdConfig[]) => [given(describeContainerd, clusterParams, configs)];
const hosts = (...names: readonly string[]) => set(mirrors('default-pool', 'docker.io', ...names));

rehearse(rule, {
  'configured-mirror-error': [
    {
      about,
      world: hosts('https://mirror.example.com'),
      facts: { mirror: 'mirror.example.com', registry: 'docker.io', cluster: 'web' },
    },
    { when: 'by a host without scheme', about, world: hosts('mirror.example.com') },
    { when: 'with a path', about, world: hosts('https://mirror.example.com/v2/hub') },
    {
      when: 'for the whole cluster',
      about,
      world: set(mirrors(null, 'docker.io', 'https://mirror.example.com'), mirrors('default-pool', '')),
    },
    {
      when: 'in the wording of containerd 1.7',
      about: older,
      world: hosts('https://mirror.example.com'),
      facts: { mirror: 'mirror.example.com', registry: 'docker.io' },
    },
  ],
  'mirror-error': [
    { about, world: hosts('https://other.example.com'), facts: { registry: 'docker.io' } },
    {
      when: 'if it is configured for another registry',
      about,
      world: set(mirrors('default-pool', 'quay.io', 'https://mirror.example.com')),
    },
    {
      when: 'if only another pool has it',
      about,
      world: set(
        mirrors('default-pool', 'docker.io', 'https://other.example.com'),
        mirrors('batch', 'docker.io', 'https://mirror.example.com'),
      ),
    },
  ],
  'mirror-configuration-unread': [
    {
      about,
      world: [refused(describeContainerd, clusterParams, { why: 'forbidden' })],
      facts: { mirror: 'mirror.example.com' },
    },
    {
      when: 'for an unknown cluster',
      about: { ...about, node: { ...node, cluster: { project: null, location: null, name: null } } },
      world: [],
    },
  ],
  'google-cache-error': {
    about: pullOf(
      'nginx:1.27',
      failed(
        'registry-unavailable',
        'unexpected status from HEAD request to https://mirror.gcr.io/v2/library/nginx/manifests/1.27?ns=docker.io: 503 Service Unavailable',
      ),
    ),
    world: [],
    facts: { mirror: 'mirror.gcr.io' },
  },
  'mirror-not-used': [
    { about: pullOf('nginx:1.27'), world: [] },
    { when: 'in the request', about: pullOf('nginx', failed('registry-unavailable', '503')), world: [] },
    {
      when: 'if containerd 1.7 names the registry itself',
      about: pullOf(
        'nginx:1.27',
        failed(
          'registry-unavailable',
          'pulling from host registry-1.docker.io failed with status code [manifests 1.27]: 503 Service Unavailable',
        ),
      ),
      world: [],
    },
    {
      when: 'if the registry redirects',
      about: pullOf(
        'registry.k8s.io/pause:3.10',
        failed(
          'registry-unavailable',
          'unexpected status from HEAD request to https://europe-west9-docker.pkg.dev/v2/k8s/pause/manifests/3.10: 503 Service Unavailable',
        ),
      ),
      world: [],
    },
  ],
});
