import { describe, expect, it } from 'vitest';
import { listManagedZones, listRecords } from '../../../../src/catalogue/commands/gcloud/dns.ts';
import { dnsRegistryZone as rule } from '../../../../src/catalogue/rules/network/dns-registry-zone.ts';
import { universes } from '../../../../src/cloud/universes.ts';
import { fakeAsk, refused } from '../../../support/rules/fake-ask.ts';
import { nameAnswerFixtures } from '../../../support/rules/name-answers.ts';
import {
  apiEndpoint,
  clusterProject,
  defaultRoute,
  denyAll,
  firewallRule,
  firewalls,
  nameServers,
  privateVip,
  record,
  responsePolicy,
  restrictedVip,
  routes,
  ruleFor,
  standing,
  wildcard,
  zone,
  zones,
  zoneTo,
} from '../../../support/rules/network-parts.ts';
import {
  apex,
  atName,
  elsewhere,
  failed,
  layerFailed,
  notFound,
  ofThisCluster,
  onlyVip,
  onNode,
  siblings,
  soundNetwork,
  timedOut,
  unresolved,
  way,
} from '../../../support/rules/networks.ts';
import { read } from '../../../support/rules/read.ts';
import { rehearse } from '../../../support/rules/rehearse.ts';
import { failure, image, node } from '../../../support/rules/subjects.ts';

const s3nsImage = image('u-france-east1-docker.s3nsregistry.fr/s3ns/shop-images/app/cart:1');

rehearse(rule, {
  ...nameAnswerFixtures,
  'vip-serves-other-hosts': [
    {
      about: way(null, { image: elsewhere }),
      world: soundNetwork(...zones(zone('example.com.', [record('*.example.com.', 'A', ...privateVip)]))),
      facts: { address: '199.36.153.8' },
    },
    {
      when: 'as the message says',
      about: way(timedOut('199.36.153.8'), { image: elsewhere }),
      world: soundNetwork(),
    },
    {
      when: 'at an endpoint, to a cluster of another universe',
      about: way(timedOut('10.3.0.5')),
      universe: universes.s3ns,
      world: soundNetwork(apiEndpoint('10.3.0.5')),
    },
  ],
  'vip-zone-missing': [
    {
      when: 'where only sibling domains have one (messages B1)',
      about: way(timedOut('142.250.145.82')),
      world: soundNetwork(onlyVip, ...siblings),
      facts: {
        domain: 'pkg.dev',
        vip: restrictedVip.join(),
        range: '199.36.153.4/30',
        project: 'shop-network',
      },
    },
    {
      when: 'for an image of Google',
      about: way(timedOut('142.250.145.82'), { image: image('mirror.gcr.io/library/nginx:1.29') }),
      world: soundNetwork(onlyVip),
      facts: { domain: 'gcr.io' },
    },
    {
      when: 'for layers in Cloud Storage',
      about: way(layerFailed('dial tcp 142.250.145.82:443: i/o timeout')),
      world: soundNetwork(onlyVip, ...zones({ ...zoneTo('199.36.153.4'), records: null })),
      facts: { name: 'storage.googleapis.com', domain: 'googleapis.com' },
    },
    {
      when: 'where a firewall allows the VIP only',
      about: way(timedOut()),
      world: soundNetwork(
        routes(defaultRoute),
        firewalls([denyAll, firewallRule({ ranges: ['199.36.153.8/30'], priority: 900 })]),
      ),
      facts: { range: '199.36.153.8/30' },
    },
  ],
  'vip-not-answered': [
    {
      when: 'by the name servers of the network (truth A8)',
      about: way(timedOut()),
      world: soundNetwork(onlyVip, nameServers('10.0.0.53')),
      facts: { range: '199.36.153.4/30' },
    },
    {
      when: 'by a zone with a public address',
      about: way(timedOut()),
      world: soundNetwork(onlyVip, ...zones(atName('142.250.179.82'))),
    },
  ],
  'other-universe-vip': {
    about: way(null, { image: s3nsImage }),
    universe: universes.s3ns,
    world: soundNetwork(
      ...zones(zone('s3nsregistry.fr.', [record('*.s3nsregistry.fr.', 'A', '199.36.153.8')])),
    ),
    facts: { other: 'Google Cloud', universe: 'Cloud de Confiance by S3NS' },
  },
  'other-universe-vip-dialed': {
    about: way(timedOut('199.36.153.8'), { image: s3nsImage }),
    universe: universes.s3ns,
    world: soundNetwork(),
    facts: { other: 'Google Cloud', universe: 'Cloud de Confiance by S3NS' },
  },
  'wildcard-record-missing': [
    {
      about: way(unresolved),
      world: soundNetwork(...zones(zone('pkg.dev.', [apex, record('pkg.dev.', 'SOA')]))),
      facts: { domain: 'pkg.dev' },
    },
    {
      when: 'although a zone of the cluster’s project could not be read',
      about: way(unresolved),
      world: soundNetwork(
        ...zones(zone('pkg.dev.', [apex])),
        refused(listManagedZones, clusterProject, { why: 'forbidden' }),
      ),
    },
  ],
  'record-missing': [
    { about: way(unresolved), world: soundNetwork(...zones(zone('pkg.dev.', []))) },
    {
      when: 'in an audit',
      about: way(null),
      world: soundNetwork(...zones(zone('pkg.dev.', [record('pkg.dev.', 'NS')]))),
    },
    {
      when: 'in a zone of the cluster, whatever that of the network holds (truth A8)',
      about: way(null),
      world: soundNetwork(
        ...zones(
          { ...zoneTo(...privateVip), records: null },
          zone('pkg.dev.', [], { name: 'cluster-pkg-dev', ...ofThisCluster }),
        ),
      ),
      facts: { decider: 'cluster-pkg-dev' },
    },
    {
      when: 'if the name exists with another record type',
      about: way(null),
      world: soundNetwork(
        ...zones(zone('pkg.dev.', [record('europe-west9-docker.pkg.dev.', 'TXT'), wildcard])),
      ),
    },
    {
      when: 'if CNAME records form a loop',
      about: way(null),
      world: soundNetwork(...zones(zone('pkg.dev.', [wildcard, record('pkg.dev.', 'CNAME', 'a.pkg.dev.')]))),
    },
  ],
  'other-registry-record-missing': {
    about: way(null, { image: elsewhere }),
    world: soundNetwork(...zones(zone('example.com.', []))),
    facts: { name: 'registry.example.com', domain: 'example.com' },
  },
  'response-policy-override': {
    about: way(unresolved),
    world: soundNetwork(...responsePolicy([ruleFor('europe-west9-docker.pkg.dev.', [])])),
    facts: { decider: 'internal-names' },
  },
  'loopback-address': [
    { when: 'by its name, with no failing pull', about: way(null, { image: onNode }), world: [] },
    {
      when: 'where the connection was refused',
      about: way(failed('firewall-or-timeout', 'dial tcp [::1]:5000: connect: connection refused'), {
        image: onNode,
      }),
      world: [],
      facts: { host: 'localhost' },
    },
    {
      when: 'by the address to which the name leads',
      about: way(timedOut('127.0.0.1'), { image: elsewhere }),
      world: [],
      facts: { host: 'registry.example.com' },
    },
  ],
  'registry-reachable': { about: way(failure('auth-403')), world: [] },
  'pulls-by-proxy': {
    about: way(failed('firewall-or-timeout', 'proxyconnect tcp: EOF', 'proxy-failed')),
    world: [],
  },
});

describe('dns-registry-zone', () => {
  const check = (about: ReturnType<typeof way>, world = soundNetwork()) => {
    const { ask, asked } = fakeAsk(world);
    const conclusion = rule.check({ ask, about, universe: universes.google, read, gke: true });
    return { asked, conclusion };
  };

  it.each([
    ['that the message gives', way(notFound('mirror.corp')), 'mirror.corp'],
    ['of Docker Hub', way(null, { image: image('nginx') }), 'registry-1.docker.io'],
  ])('looks up the name %s', async (_, about, name) => {
    expect((await check(about).conclusion).facts).toMatchObject({ name });
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
