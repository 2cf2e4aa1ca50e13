import { canary } from '../canary.ts';
import { googleSide } from '../world/google.ts';
import { cluster } from '../world/kubernetes.ts';
import { hostUnknown } from '../world/messages.ts';
import type { World } from '../world/model.ts';
import { podWithEvents } from '../world/pods.ts';
import { shop as setting } from '../world/setting.ts';

const image = `${setting.registry}/app/cart:2.4.1`;
const side = googleSide(setting, {
  projectReader: true,
  repositories: [{ name: 'app', images: { cart: ['2.4.0', '2.4.1'] } }],
});
const network = `https://www.${setting.universeDomain}/compute/v1/projects/${setting.project}/global/networks/shop`;

/** An incomplete zone for the restricted VIP. */
function zone(name: string, dnsName: string): Record<string, object> {
  const path = `projects/${setting.project}/managedZones/${name}`;
  const record = (of: string, type: string, ...rrdatas: string[]) => ({
    kind: 'dns#resourceRecordSet',
    name: of,
    type,
    ttl: 300,
    rrdatas,
  });
  const restricted = ['199.36.153.4', '199.36.153.5', '199.36.153.6', '199.36.153.7'];
  return {
    [path]: {
      kind: 'dns#managedZone',
      id: '7204891338615402117',
      name,
      dnsName,
      description: canary('zone-description'),
      visibility: 'private',
      nameServers: ['ns-gcp-private.googledomains.com.'],
      privateVisibilityConfig: {
        kind: 'dns#managedZonePrivateVisibilityConfig',
        networks: [{ kind: 'dns#managedZonePrivateVisibilityConfigNetwork', networkUrl: network }],
      },
      cloudLoggingConfig: { kind: 'dns#managedZoneCloudLoggingConfig' },
      creationTime: '2026-11-19T16:02:11.310Z',
    },
    [`${path}/rrsets/${dnsName}-A`]: record(dnsName, 'A', ...restricted),
    [`${path}/rrsets/${dnsName}-NS`]: record(dnsName, 'NS', 'ns-gcp-private.googledomains.com.'),
    [`${path}/rrsets/${dnsName}-SOA`]: record(
      dnsName,
      'SOA',
      'ns-gcp-private.googledomains.com. cloud-dns-hostmaster.google.com. 1 21600 3600 259200 300',
    ),
  };
}

export const dnsZoneHidesRegistry: World = {
  name: 'dns-zone-hides-registry',
  about:
    'A private zone for pkg.dev has the record of the domain and no wildcard: no registry host exists in the network.',
  universeDomain: setting.universeDomain,
  context: setting.context,
  project: setting.project,
  namespace: setting.namespace,
  kubernetes: cluster(
    setting,
    podWithEvents(setting, {
      app: 'cart',
      containers: [{ name: 'cart', image, fate: { cause: hostUnknown(image) } }],
    }),
  ),
  google: { ...side, resources: { ...side.resources, ...zone('registry', 'pkg.dev.') } },
};
