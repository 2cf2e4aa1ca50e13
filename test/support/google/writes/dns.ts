/**
 * Cloud DNS. The API answers with the new resource.
 * https://docs.cloud.google.com/dns/docs/reference/rest/v1
 */
import { create, type WriteMethod } from './model.ts';

const zones = 'dns/v1/projects/(?<project>[^/]+)/managedZones';

export const dnsWrites: readonly WriteMethod[] = [
  {
    verb: 'POST',
    path: new RegExp(`^${zones}$`),
    write: (cloud, { parts: { project }, body }) => {
      const name = `projects/${project}/managedZones/${body.name}`;
      const networks = (body.privateVisibilityConfig?.networks ?? []).map(
        ({ networkUrl }: { networkUrl: string }) => ({
          kind: 'dns#managedZonePrivateVisibilityConfigNetwork',
          networkUrl: networkUrl.replace(/^http:\/\/127\.0\.0\.1:\d+\//, cloud.computeUrl),
        }),
      );
      const resource = {
        ...body,
        kind: 'dns#managedZone',
        id: '7204891338615402118',
        privateVisibilityConfig: { kind: 'dns#managedZonePrivateVisibilityConfig', networks },
        nameServers: ['ns-gcp-private.googledomains.com.'],
      };
      const taken = create(cloud, name, resource);
      if (taken) return taken;
      // A new zone has its own SOA and NS records.
      const { dnsName } = body;
      const soa =
        'ns-gcp-private.googledomains.com. cloud-dns-hostmaster.google.com. 1 21600 3600 259200 300';
      for (const [type, data] of [
        ['NS', 'ns-gcp-private.googledomains.com.'],
        ['SOA', soa],
      ] as const)
        cloud.world.resources[`${name}/rrsets/${dnsName}-${type}`] = recordSet(dnsName, type, 21600, [data]);
      return resource;
    },
  },
  {
    verb: 'POST',
    path: new RegExp(`^${zones}/(?<zone>[^/]+)/rrsets$`),
    write: (cloud, { parts: { project, zone }, body }) => {
      const owner = `projects/${project}/managedZones/${zone}`;
      const { dnsName } = (cloud.world.resources[owner] ?? {}) as { dnsName?: string };
      if (dnsName === undefined) return { refused: 'not-found' };
      const { name, type, ttl, rrdatas } = body;
      if (name !== dnsName && !name.endsWith(`.${dnsName}`)) return { refused: 'failed-precondition' };
      const record = recordSet(name, type, ttl, rrdatas);
      return create(cloud, `${owner}/rrsets/${name}-${type}`, record) ?? record;
    },
  },
];

function recordSet(name: string, type: string, ttl: number, rrdatas: readonly string[]) {
  return { kind: 'dns#resourceRecordSet', name, type, ttl, rrdatas };
}
