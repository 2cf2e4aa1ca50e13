import { describe, expect, it } from 'vitest';
import {
  listManagedZones,
  listRecords,
  listResponsePolicies,
  listResponseRules,
} from '../../../../src/catalogue/commands/gcloud/dns.ts';
import { dnsRegistryZone as rule } from '../../../../src/catalogue/rules/network/dns-registry-zone.ts';
import { universes } from '../../../../src/cloud/universes.ts';
import { fakeAsk, given, refused } from '../../../support/rules/fake-ask.ts';
import {
  attached,
  dns,
  elsewhere,
  failed,
  record,
  standing,
  standingHidden,
  timedOut,
  unresolved,
  way,
  wildcard,
} from '../../../support/rules/networks.ts';
import { read } from '../../../support/rules/read.ts';
import { rehearse } from '../../../support/rules/rehearse.ts';
import { failure, image, node } from '../../../support/rules/subjects.ts';

const host = { DNS_PROJECT: 'shop-network' };
const apex = record('pkg.dev.', 'A', '199.36.153.8', '199.36.153.9');
const policies = (...rules: Parameters<typeof given<'DNS_PROJECT' | 'RESPONSE_POLICY', never>>[2][]) => [
  ...dns().filter(
    ({ command, params }) => command !== listResponsePolicies || params['DNS_PROJECT'] === 'shop-prod',
  ),
  given(listResponsePolicies, host, [
    { name: 'internal-names', networks: ['shop-network/shop'] },
    { name: 'of-another-network', networks: ['shop-network/other'] },
  ]),
  given(listResponseRules, { ...host, RESPONSE_POLICY: 'internal-names' }, rules),
];
const takes = (name: string, ...records: readonly ReturnType<typeof record>[]) =>
  ({ name, passes: false, records }) as never;

rehearse(rule, {
  'public-dns': [
    { about: way(null), world: [standing(), ...dns()], facts: { network: 'shop-network/shop' } },
    { when: 'on Autopilot', about: way(unresolved), world: [...standingHidden, ...dns()] },
    {
      when: 'if zones belong to other networks, are public, or have another suffix',
      about: way(unresolved),
      world: [
        standing(),
        ...dns([
          { ...attached, networks: ['shop-network/other'] },
          { ...attached, suffix: 'notpkg.dev.' },
          { ...attached, suffix: 'docker.pkg.dev.' },
        ]),
      ],
    },
    {
      when: 'if a response policy bypasses the name',
      about: way(unresolved),
      world: [
        standing(),
        ...policies(takes('*.pkg.dev.'), {
          name: 'europe-west9-docker.pkg.dev.',
          passes: true,
          records: [],
        } as never),
      ],
    },
  ],
  'vip-address': [
    {
      about: way(null),
      world: [standing(), ...dns([attached], { registry: [apex, wildcard] })],
      facts: { vipKind: 'private', range: '199.36.153.8/30' },
    },
    {
      when: 'by a response policy',
      about: way(null),
      world: [standing(), ...policies(takes('*.pkg.dev.', record('*.pkg.dev.', 'A', '199.36.153.4')))],
      facts: { vipKind: 'restricted', kind: 'policy' },
    },
    {
      when: 'if the zone with the longer suffix decides',
      about: way(null),
      world: [
        standing(),
        ...dns([{ ...attached, name: 'all', suffix: '.', passes: 'forwarding' }, attached], {
          registry: [apex, wildcard],
        }),
      ],
    },
  ],
  'private-zone-address': {
    about: way(timedOut('10.20.0.5'), { image: elsewhere }),
    world: [
      standing(),
      ...dns([{ ...attached, name: 'own', suffix: 'example.com.' }], {
        own: [record('registry.example.com.', 'A', '10.20.0.5')],
      }),
    ],
    facts: { address: '10.20.0.5' },
  },
  'non-vip-address': {
    about: way(timedOut('10.20.0.5')),
    world: [standing(), ...dns([attached], { registry: [record('*.pkg.dev.', 'A', '10.20.0.5')] })],
  },
  'other-universe-vip': {
    about: way(null, { image: image('u-france-east1-docker.s3nsregistry.fr/s3ns/shop-images/app/cart:1') }),
    universe: universes.s3ns,
    world: [
      standing(),
      ...dns([{ ...attached, suffix: 's3nsregistry.fr.' }], {
        registry: [record('*.s3nsregistry.fr.', 'A', '199.36.153.8')],
      }),
    ],
    facts: { other: 'Google Cloud', universe: 'Cloud de Confiance by S3NS' },
  },
  'wildcard-record-missing': [
    {
      about: way(unresolved),
      world: [standing(), ...dns([attached], { registry: [apex, record('pkg.dev.', 'SOA')] })],
      facts: { domain: 'pkg.dev', unread: '' },
    },
    {
      when: 'although a zone of the cluster’s project could not be read',
      about: way(unresolved),
      world: [
        standing(),
        ...dns([attached], { registry: [apex] }).filter(
          ({ command, params }) => command !== listManagedZones || params['DNS_PROJECT'] !== 'shop-prod',
        ),
        refused(listManagedZones, { DNS_PROJECT: 'shop-prod' }, { why: 'forbidden' }),
      ],
      facts: { unread: 'shop-prod/managedZones' },
    },
  ],
  'record-missing': [
    { about: way(unresolved), world: [standing(), ...dns([attached], { registry: [] })] },
    {
      when: 'in an audit',
      about: way(null),
      world: [standing(), ...dns([attached], { registry: [record('pkg.dev.', 'NS')] })],
    },
    {
      when: 'if the name exists with another record type',
      about: way(null),
      world: [
        standing(),
        ...dns([attached], { registry: [record('europe-west9-docker.pkg.dev.', 'TXT'), wildcard] }),
      ],
    },
    {
      when: 'if CNAME records form a loop',
      about: way(null),
      world: [
        standing(),
        ...dns([attached], { registry: [wildcard, record('pkg.dev.', 'CNAME', 'a.pkg.dev.')] }),
      ],
    },
  ],
  'other-registry-record-missing': {
    about: way(unresolved, { image: elsewhere, failure: null }),
    world: [standing(), ...dns([{ ...attached, suffix: 'example.com.' }], { registry: [] })],
    facts: { name: 'registry.example.com', domain: 'example.com' },
  },
  'response-policy-override': {
    about: way(unresolved),
    world: [standing(), ...policies(takes('europe-west9-docker.pkg.dev.'))],
    facts: { decider: 'internal-names' },
  },
  'dns-forwarded': {
    about: way(unresolved),
    world: [standing(), ...dns([{ ...attached, passes: 'peering' }])],
    facts: { how: 'peering' },
  },
  'registry-reachable': { about: way(failure('auth-403')), world: [] },
});

describe('dns-registry-zone', () => {
  it('looks up the name that the message gives', async () => {
    const mirror = failed('dns', 'dial tcp: lookup mirror.corp on 169.254.169.254:53: no such host');
    const { ask } = fakeAsk([standing(), ...dns()]);
    const found = await rule.check({ ask, about: way(mirror), universe: universes.google, read, gke: true });
    expect(found).toMatchObject({ because: 'public-dns', facts: { name: 'mirror.corp' } });
  });

  it('looks up the real host of Docker Hub', async () => {
    const { ask } = fakeAsk([standing(), ...dns()]);
    const found = await rule.check({
      ask,
      about: way(null, { image: image('nginx') }),
      universe: universes.google,
      read,
      gke: true,
    });
    expect(found.facts).toMatchObject({ name: 'registry-1.docker.io' });
  });

  it('asks one project once if the network belongs to the cluster project', async () => {
    const own = { project: 'shop-prod', region: null, name: 'shop' };
    const { ask, asked } = fakeAsk([standing({ network: own })], { otherwise: { why: 'forbidden' } });
    await expect(
      rule.check({ ask, about: way(null), universe: universes.google, read, gke: true }),
    ).rejects.toThrow('forbidden');
    expect(asked.filter(({ command }) => command === listManagedZones)).toHaveLength(1);
    expect(node.cluster.project).toBe('shop-prod');
    expect(asked.filter(({ command }) => command === listRecords)).toEqual([]);
  });
});
