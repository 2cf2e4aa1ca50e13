import { canary } from '../canary.ts';
import { minutesAgo } from '../clock.ts';
import { googleSide } from '../world/google.ts';
import { cluster } from '../world/kubernetes.ts';
import { connectionTimedOut } from '../world/messages.ts';
import type { LogEntry, World } from '../world/model.ts';
import { podWithEvents } from '../world/pods.ts';
import { nodeName, shop as setting } from '../world/setting.ts';

const registryAddress = '142.250.179.82';
const image = `${setting.registry}/app/cart:2.4.1`;
const side = googleSide(setting, {
  projectReader: true,
  repositories: [{ name: 'app', images: { cart: ['2.4.0', '2.4.1'] } }],
});
const network = `https://www.${setting.universeDomain}/compute/v1/projects/${setting.project}/global/networks/shop`;
const project = `projects/${setting.project}`;

function rules(): Record<string, object> {
  const rule = (name: string, priority: number, of: object) => [
    `${project}/global/firewalls/${name}`,
    {
      kind: 'compute#firewall',
      name,
      description: canary('firewall-description'),
      network,
      direction: 'EGRESS',
      priority,
      disabled: false,
      logConfig: { enable: true, metadata: 'INCLUDE_ALL_METADATA' },
      ...of,
    },
  ];
  return Object.fromEntries([
    rule('allow-egress-internal', 900, {
      destinationRanges: ['10.0.0.0/8'],
      allowed: [{ IPProtocol: 'all' }],
    }),
    rule('deny-all-egress', 1000, { destinationRanges: ['0.0.0.0/0'], denied: [{ IPProtocol: 'all' }] }),
  ]);
}

const denial: LogEntry = {
  logName: `${project}/logs/compute.googleapis.com%2Ffirewall`,
  timestamp: minutesAgo(3),
  severity: 'DEFAULT',
  resource: {
    type: 'gce_subnetwork',
    labels: {
      project_id: setting.project,
      subnetwork_name: 'shop-nodes',
      location: setting.zone,
      subnetwork_id: '4410239875120',
    },
  },
  jsonPayload: {
    connection: {
      src_ip: '10.164.0.10',
      src_port: 40112,
      dest_ip: registryAddress,
      dest_port: 443,
      protocol: 6,
    },
    disposition: 'DENIED',
    rule_details: {
      reference: 'network:shop/firewall:deny-all-egress',
      priority: 1000,
      action: 'DENY',
      direction: 'EGRESS',
      destination_range: ['0.0.0.0/0'],
      ip_port_info: [{ ip_protocol: 'ALL' }],
    },
    instance: {
      project_id: setting.project,
      vm_name: nodeName(setting, 'default-pool'),
      zone: setting.zone,
      region: setting.location,
    },
  },
};

export const egressDenied: World = {
  name: 'egress-denied',
  about: 'A firewall rule denies all egress, and the exceptions before it leave out the registry.',
  universeDomain: setting.universeDomain,
  context: setting.context,
  project: setting.project,
  namespace: setting.namespace,
  kubernetes: cluster(
    setting,
    podWithEvents(setting, {
      app: 'cart',
      containers: [{ name: 'cart', image, fate: { cause: connectionTimedOut(registryAddress)(image) } }],
    }),
  ),
  google: { ...side, resources: { ...side.resources, ...rules() }, entries: [denial] },
};
