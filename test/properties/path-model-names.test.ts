/** The model of Cloud DNS, sentence by sentence of https://docs.cloud.google.com/dns/docs/vpc-name-res-order. */
import { describe, expect, it } from 'vitest';
import { registryHost, vipZone, worldWith, zone } from '../support/cloud/base-world.ts';
import { addressRecords, nameServer, producerNetwork } from '../support/cloud/build/places.ts';
import { resolve } from '../support/cloud/names.ts';
import type { CloudWorld, DnsRecord, ResponsePolicy } from '../support/cloud/world.ts';

const name = `${registryHost}.`;
const at = (address: string, of = name): readonly DnsRecord[] => addressRecords(of, [address]);
const cluster = 'projects/shop-prod/locations/europe-west9/clusters/web';
const toCluster = { networks: [], clusters: [cluster] };
const networkZone = zone('pkg.dev.', at('10.0.0.4'));
const clusterZone = zone('pkg.dev.', at('10.0.0.2'), { name: 'of-the-cluster', ...toCluster });
const outbound = {
  project: 'shop-prod',
  name: 'outbound',
  networks: ['shop-prod/shop'],
  alternativeNameServers: [nameServer],
};

function policy(
  localData: readonly DnsRecord[] | null,
  of: Partial<ResponsePolicy> = {},
  dnsName = '*.pkg.dev.',
): ResponsePolicy {
  const rules = [{ name: 'rule', dnsName, localData }];
  return { project: 'shop-prod', name: 'policy', networks: ['shop-prod/shop'], clusters: [], rules, ...of };
}

function answer(dns: Partial<CloudWorld['dns']>, host = registryHost) {
  const { result, addresses, hops } = resolve(worldWith({ dns }), host);
  return { result, addresses, step: hops.at(-1)?.step };
}

const everything = {
  zones: [networkZone, clusterZone],
  responsePolicies: [policy(at('10.0.0.1'), toCluster), policy(at('10.0.0.3'))],
  serverPolicies: [outbound],
  nameServers: { [nameServer]: at('10.0.0.5') },
};

describe('the order of name resolution', () => {
  it('starts with the response policies of the cluster', () => {
    expect(answer(everything)).toMatchObject({ addresses: ['10.0.0.1'], step: 'cluster-response-policy' });
  });

  it('goes on with the zones of the cluster', () => {
    const dns = { ...everything, responsePolicies: [policy(at('10.0.0.3'))] };
    expect(answer(dns)).toMatchObject({ addresses: ['10.0.0.2'], step: 'cluster-zone' });
  });

  it('then asks the alternative name servers of an outbound server policy, and ends there', () => {
    const dns = { ...everything, zones: [networkZone], responsePolicies: [policy(at('10.0.0.3'))] };
    expect(answer(dns)).toMatchObject({ addresses: ['10.0.0.5'], step: 'alternative-name-server' });
    expect(answer({ ...dns, nameServers: { [nameServer]: null } }).result).toBe('no-answer');
  });

  it('then looks at the response policies of the network', () => {
    const dns = { zones: [networkZone], responsePolicies: [policy(at('10.0.0.3'))] };
    expect(answer(dns)).toMatchObject({ addresses: ['10.0.0.3'], step: 'response-policy' });
  });

  it('then at its zones, and at public DNS in the end', () => {
    expect(answer({ zones: [networkZone] })).toMatchObject({ addresses: ['10.0.0.4'], step: 'zone' });
    expect(answer({})).toMatchObject({ result: 'addresses', step: 'public' });
  });

  it('knows nothing of a zone that is bound to another network or cluster', () => {
    expect(answer({ zones: [{ ...networkZone, networks: ['shop-prod/other'] }] }).step).toBe('public');
    expect(answer({ zones: [{ ...clusterZone, clusters: [`${cluster}-2`] }] }).step).toBe('public');
  });
});

describe('a response policy', () => {
  it('passes a name on to the next step by a rule that bypasses it', () => {
    const dns = { zones: [networkZone], responsePolicies: [policy(null)] };
    expect(answer(dns)).toMatchObject({ addresses: ['10.0.0.4'], step: 'zone' });
  });

  it('answers by the rule that matches most of the name', () => {
    const exact = policy(at('10.0.0.8'), { name: 'exact' }, name);
    expect(answer({ responsePolicies: [policy(null), exact] }).addresses).toEqual(['10.0.0.8']);
  });
});

describe('a zone', () => {
  it('answers where its suffix is the longest', () => {
    const wider = zone('dev.', at('10.0.0.9'), { name: 'wider' });
    expect(answer({ zones: [wider, networkZone] }).addresses).toEqual(['10.0.0.4']);
  });

  it('hides every name that it has no record for', () => {
    expect(answer({ zones: [zone('pkg.dev.', [])] })).toMatchObject({ result: 'no-address', step: 'zone' });
  });

  it('answers by a wildcard for names that do not exist, and not for its apex', () => {
    const zones = [zone('pkg.dev.', at('10.0.0.6', '*.pkg.dev.'))];
    expect(answer({ zones }).addresses).toEqual(['10.0.0.6']);
    expect(answer({ zones }, 'pkg.dev').result).toBe('no-address');
  });

  it('has no wildcard for a name that exists with another type (RFC 4592)', () => {
    const records: readonly DnsRecord[] = [
      ...at('10.0.0.6', '*.pkg.dev.'),
      { name, type: 'TXT', rrdatas: ['"x"'] },
    ];
    expect(answer({ zones: [zone('pkg.dev.', records)] }).result).toBe('no-address');
  });

  it('leads by an alias to the start of the order again', () => {
    expect(answer({ zones: [vipZone('pkg.dev.', 'private')] }).addresses).toContain('199.36.153.8');
    const alias: DnsRecord = { name: '*.pkg.dev.', type: 'CNAME', rrdatas: ['restricted.googleapis.com.'] };
    const aliased = zone('pkg.dev.', [alias]);
    expect(answer({ zones: [aliased] })).toMatchObject({ step: 'public' });
    expect(answer({ zones: [aliased] }).addresses).toContain('199.36.153.4');
    const own = zone('restricted.googleapis.com.', at('10.3.0.5', 'restricted.googleapis.com.'));
    expect(answer({ zones: [aliased, own] })).toMatchObject({ addresses: ['10.3.0.5'], step: 'zone' });
  });

  it('ends a circle of aliases without an address', () => {
    const circle: DnsRecord = { name: '*.pkg.dev.', type: 'CNAME', rrdatas: ['a.pkg.dev.'] };
    expect(answer({ zones: [zone('pkg.dev.', [circle])] }).result).toBe('no-address');
  });

  it('forwards to its name server, whose silence is no answer', () => {
    const zones = [zone('pkg.dev.', [], { forwardsTo: nameServer })];
    expect(answer({ zones, nameServers: { [nameServer]: at('10.0.0.7') } }).addresses).toEqual(['10.0.0.7']);
    expect(answer({ zones, nameServers: { [nameServer]: null } }).result).toBe('no-answer');
  });

  it('asks the resolution order of its producer network if it peers', () => {
    const zones = [
      zone('pkg.dev.', [], { peersWith: producerNetwork }),
      zone('pkg.dev.', at('10.0.0.11'), { project: 'shop-hub', networks: [producerNetwork] }),
    ];
    expect(answer({ zones })).toMatchObject({ addresses: ['10.0.0.11'], step: 'zone' });
    expect(answer({ zones: zones.slice(0, 1) }).result).toBe('addresses');
  });
});
