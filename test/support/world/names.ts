/** What answers for names in the network of a world. */
import { shop } from './setting.ts';

const project = `projects/${shop.project}`;
const networks = [
  { networkUrl: `https://www.${shop.universeDomain}/compute/v1/${project}/global/networks/shop` },
];

/** A private zone of the network. */
export function zone(name: string, dnsName: string, ...records: readonly object[]): Record<string, object> {
  const path = `${project}/managedZones/${name}`;
  const soa = {
    name: dnsName,
    type: 'SOA',
    rrdatas: ['ns-gcp-private.googledomains.com. cloud-dns-hostmaster.google.com. 1 21600 3600 259200 300'],
  };
  const all = [...records, soa].map((record, at) => [
    `${path}/rrsets/${at}`,
    { kind: 'dns#resourceRecordSet', ttl: 300, ...record },
  ]);
  return {
    [path]: {
      kind: 'dns#managedZone',
      name,
      dnsName,
      visibility: 'private',
      privateVisibilityConfig: { networks },
    },
    ...Object.fromEntries(all),
  };
}

/** A response policy of the network with one rule. */
export function responsePolicy(dnsName: string, ...localDatas: readonly object[]): Record<string, object> {
  const path = `${project}/responsePolicies/internal-names`;
  return {
    [path]: { responsePolicyName: 'internal-names', networks },
    [`${path}/rules/registries`]: { ruleName: 'registries', dnsName, localData: { localDatas } },
  };
}
