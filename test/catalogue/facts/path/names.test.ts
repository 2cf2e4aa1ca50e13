/** Name resolution in the order of https://docs.cloud.google.com/dns/docs/vpc-name-res-order. */
import { describe, expect, it } from 'vitest';
import {
  type DnsRecord,
  listManagedZones,
  listRecords,
  listResponsePolicies,
  listResponseRules,
  listServerPolicies,
  type ResponseRule,
} from '../../../../src/catalogue/commands/gcloud/dns.ts';
import { nameAsks, resolveName } from '../../../../src/catalogue/facts/path/names.ts';
import { fakeAsk, type Given, given, refused } from '../../../support/rules/fake-ask.ts';
import {
  clusterProject,
  nameServers,
  networkProject,
  record,
  responsePolicy,
  restrictedVip,
  ruleFor,
  zone,
  zones,
} from '../../../support/rules/network-parts.ts';
import { ofThisCluster, soundNetwork } from '../../../support/rules/networks.ts';

const scope = {
  network: 'shop-network/shop',
  cluster: 'shop-prod/europe-west9/web',
  projects: ['shop-network', 'shop-prod'],
} as const;
const host = 'europe-west9-docker.pkg.dev';
const forbidden = { why: 'forbidden' } as const;

const resolve = (parts: readonly Given[], name = host, of = scope) =>
  resolveName(fakeAsk(soundNetwork(parts), { declared: nameAsks }).ask, of, name);
const answering = (address: string) => [record(`${host}.`, 'A', address)];
const withRules = (rules: readonly ResponseRule[]) => resolve(responsePolicy(rules));
const withRecords = (...records: readonly DnsRecord[]) => resolve(zones(zone('pkg.dev.', records)));

describe('a name is looked up', () => {
  /** Everything that can answer, in the order in which it does. */
  const inOrder = ['cluster-policy', 'cluster-zone', 'name-server', 'policy', 'zone'] as const;
  const policies = { 'cluster-policy': ofThisCluster, policy: {} };
  const zoned = { 'cluster-zone': ofThisCluster, zone: {} };

  function world(present: readonly (typeof inOrder)[number][]): readonly Given[] {
    const bound = (['cluster-policy', 'policy'] as const).filter((each) => present.includes(each));
    return [
      given(
        listResponsePolicies,
        networkProject,
        bound.map((name) => ({
          name,
          networks: ['shop-network/shop'],
          clusters: [],
          ...policies[name],
        })),
      ),
      ...bound.map((name, index) =>
        given(listResponseRules, { ...networkProject, RESPONSE_POLICY: name }, [
          ruleFor(`${host}.`, answering(`10.0.0.${index}`)),
        ]),
      ),
      ...zones(
        ...(['cluster-zone', 'zone'] as const)
          .filter((each) => present.includes(each))
          .map((name) => zone('pkg.dev.', answering('10.0.1.1'), { name, ...zoned[name] })),
      ),
      ...(present.includes('name-server') ? [nameServers('10.0.0.53')] : []),
    ];
  }

  it.each(inOrder.map((first, index) => [first, inOrder.slice(index)] as const))(
    'in %s before what comes after it',
    async (first, present) => {
      const { result, by, gaps } = await resolve(world(present));
      if (first === 'name-server')
        expect({ result, by, gaps }).toMatchObject({
          result: 'elsewhere',
          by: null,
          gaps: [{ kind: 'name-server', of: '10.0.0.53', failure: null }],
        });
      else expect({ result, by }).toMatchObject({ result: 'addresses', by: { name: first } });
    },
  );

  it('in public DNS if nothing else answers', async () => {
    expect(await resolve(world([]))).toMatchObject({ result: 'public', by: null, gaps: [] });
  });

  it('in no zone or policy of the cluster if its name is not known', async () => {
    const answer = await resolve(world(['cluster-zone']), host, { ...scope, cluster: null } as never);
    expect(answer.result).toBe('public');
  });

  it('without regard to case, and to the dot at its end', async () => {
    expect(await resolve(world(['zone']), 'Europe-West9-docker.PKG.dev.')).toMatchObject({
      addresses: ['10.0.1.1'],
    });
  });

  it('by a server policy only if that names other servers', async () => {
    expect((await resolve([...world(['zone']), nameServers()])).result).toBe('addresses');
  });
});

describe('a zone', () => {
  it.each([
    ['forwarding', 'forwarding-target'],
    ['peering', 'peered-zones'],
  ] as const)('for %s answers elsewhere', async (passes, kind) => {
    expect(await resolve(zones(zone('pkg.dev.', null, { passes })))).toMatchObject({
      result: 'elsewhere',
      by: { kind: 'zone', name: 'pkg-dev' },
      gaps: [{ kind, of: 'pkg-dev' }],
    });
  });

  it('with the longest suffix answers', async () => {
    const both = zones(zone('dev.', null), zone('.', null, { name: 'root' }), zone('pkg.dev.', []));
    expect(await resolve(both)).toMatchObject({ result: 'nothing', by: { name: 'pkg-dev' } });
  });

  it.each<[string, readonly DnsRecord[], readonly string[]]>([
    ['its own records', answering('10.0.0.1'), ['10.0.0.1']],
    ['a wildcard', [record('*.pkg.dev.', 'A', '10.0.0.2')], ['10.0.0.2']],
    [
      'both families',
      [...answering('10.0.0.1'), record(`${host}.`, 'AAAA', 'fd00::1')],
      ['10.0.0.1', 'fd00::1'],
    ],
    [
      'nothing where the name has other records',
      [record(`${host}.`, 'TXT'), record('*.pkg.dev.', 'A', '10.0.0.2')],
      [],
    ],
    [
      'nothing where a name below it exists',
      [record(`a.${host}.`, 'A', '10.0.0.3'), record('*.pkg.dev.', 'A', '10.0.0.2')],
      [],
    ],
    ['nothing from its apex', [record('pkg.dev.', 'A', '10.0.0.4')], []],
  ])('answers with %s', async (_, records, addresses) => {
    expect((await withRecords(...records)).addresses).toEqual(addresses);
  });

  it('answers with the wildcard at the closest encloser only (RFC 4592)', async () => {
    const records = [record('*.dev.', 'A', '10.0.0.5'), record('a.pkg.dev.', 'A', '10.0.0.6')];
    const parts = zones(zone('dev.', records));
    expect((await resolve(parts)).result).toBe('nothing');
    expect((await resolve(parts, 'registry.example.dev')).addresses).toEqual(['10.0.0.5']);
  });
});

describe('a response policy', () => {
  const at = (name: string, address: string) => ruleFor(name, [record(name, 'A', address)]);

  it.each<[string, readonly ResponseRule[], object]>([
    ['answers', [at('*.pkg.dev.', '10.0.0.1')], { addresses: ['10.0.0.1'], by: { kind: 'policy' } }],
    [
      'answers by the exact name first',
      [at('*.pkg.dev.', '10.0.0.1'), at(`${host}.`, '10.0.0.2')],
      { addresses: ['10.0.0.2'] },
    ],
    [
      'answers by the longest wildcard',
      [at('*.dev.', '10.0.0.1'), at('*.pkg.dev.', '10.0.0.2')],
      { addresses: ['10.0.0.2'] },
    ],
    [
      'passes the name on',
      [at('*.pkg.dev.', '10.0.0.1'), ruleFor(`${host}.`, 'passes')],
      { result: 'public' },
    ],
    ['answers with nothing', [ruleFor(`${host}.`, [])], { result: 'nothing' }],
    ['says nothing of other names', [at('pkg.dev.', '10.0.0.1')], { result: 'public' }],
  ])('%s', async (_, rules, answer) => {
    expect(await withRules(rules)).toMatchObject(answer);
  });
});

describe('an alias', () => {
  const alias = (target: string) => record('*.pkg.dev.', 'CNAME', target);

  it.each([
    ['restricted.googleapis.com.', '199.36.153.4'],
    ['private.googleapis.com.', '199.36.153.8'],
    ['restricted.s3nsapis.fr.', '177.222.88.4'],
  ])('to %s leads to that VIP, over IPv4 and IPv6', async (target, address) => {
    const { result, addresses, by } = await withRecords(alias(target));
    expect({ result, by }).toMatchObject({ result: 'addresses', by: { name: 'pkg-dev' } });
    expect(addresses).toContain(address);
    expect(addresses.some((each) => each.includes(':'))).toBe(true);
  });

  it('to the name of a VIP is looked up in the zones first', async () => {
    const parts = zones(
      zone('pkg.dev.', [alias('restricted.googleapis.com.')]),
      zone('googleapis.com.', [record('restricted.googleapis.com.', 'A', ...restrictedVip)]),
    );
    expect(await resolve(parts)).toMatchObject({ addresses: restrictedVip, by: { name: 'googleapis-com' } });
  });

  it('to any other public name leads to some public address', async () => {
    expect(await withRecords(alias('registry.example.com.'))).toMatchObject({ result: 'public' });
  });

  it('is followed in a circle no longer than needed', async () => {
    expect(await withRecords(alias('pkg.dev.'), record('pkg.dev.', 'CNAME', 'a.pkg.dev.'))).toMatchObject({
      result: 'nothing',
    });
  });
});

describe('what could not be read', () => {
  it.each([
    ['zones', 'shop-prod', refused(listManagedZones, clusterProject, forbidden)],
    ['response-policies', 'shop-network', refused(listResponsePolicies, networkProject, forbidden)],
    ['server-policies', 'shop-network', refused(listServerPolicies, networkProject, forbidden)],
  ])('may have answered: %s of %s', async (kind, of, unread) => {
    expect(await resolve([unread])).toMatchObject({
      result: 'public',
      gaps: [{ kind, of, failure: forbidden }],
    });
  });

  it('answers, if it is the zone of the name', async () => {
    const parts = [
      ...zones(zone('pkg.dev.', null)),
      refused(listRecords, { ...networkProject, DNS_ZONE: 'pkg-dev' }, forbidden),
    ];
    expect(await resolve(parts)).toMatchObject({
      result: 'elsewhere',
      gaps: [{ kind: 'records', of: 'pkg-dev' }],
    });
  });

  it('is not asked for after an answer', async () => {
    const parts = [
      refused(listServerPolicies, networkProject, forbidden),
      ...zones(zone('pkg.dev.', answering('10.0.0.1'), ofThisCluster)),
    ];
    expect(await resolve(parts)).toMatchObject({ addresses: ['10.0.0.1'], gaps: [] });
  });
});
