import { describeContainerd } from '../../../../src/catalogue/commands/gcloud/container.ts';
import { registryMirror as rule } from '../../../../src/catalogue/rules/registry/registry-mirror.ts';
import { given } from '../../../support/rules/fake-ask.ts';
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
const hosts = (...names: readonly string[]) =>
  given(describeContainerd, clusterParams, [
    {
      pool: 'default-pool',
      privateAuthorities: false,
      trusted: [],
      mirrors: [{ server: 'docker.io', hosts: names }],
    },
  ]);

rehearse(rule, {
  'configured-mirror-error': {
    about,
    world: [hosts('https://mirror.example.com')],
    facts: { mirror: 'mirror.example.com', registry: 'docker.io', cluster: 'web' },
  },
  'mirror-error': [
    { about, world: [hosts('https://other.example.com')], facts: { registry: 'docker.io' } },
    {
      when: 'for an unknown cluster',
      about: { ...about, node: { ...node, cluster: { project: null, location: null, name: null } } },
      world: [],
    },
  ],
  'mirror-not-used': [
    { about: pullOf('nginx:1.27'), world: [] },
    { when: 'in the request', about: pullOf('nginx', failed('registry-unavailable', '503')), world: [] },
  ],
});
