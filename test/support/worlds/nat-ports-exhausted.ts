import { canary } from '../canary.ts';
import { minutesAgo } from '../clock.ts';
import { app, withEntries, worldOf } from '../world/build.ts';
import { googleSide } from '../world/google.ts';
import { connectionTimedOut } from '../world/messages.ts';
import type { LogEntry, World } from '../world/model.ts';
import { withResource } from '../world/modify.ts';
import { nodeName, shop as setting } from '../world/setting.ts';

const image = 'registry.example.com/team/billing:3.0.2';
const project = `projects/${setting.project}`;
const base = `https://www.${setting.universeDomain}/compute/v1/${project}`;

/** As Cloud NAT logs a connection for which it has no port (Cloud NAT documentation, "Logs and metrics"). */
const dropped: LogEntry = {
  logName: `${project}/logs/compute.googleapis.com%2Fnat_flows`,
  timestamp: minutesAgo(6),
  severity: 'DEFAULT',
  resource: {
    type: 'nat_gateway',
    labels: {
      project_id: setting.project,
      gateway_name: 'shop-nat',
      region: setting.location,
      router_id: '71',
    },
  },
  jsonPayload: {
    allocation_status: 'DROPPED',
    connection: { dest_ip: '203.0.113.25', dest_port: 443, protocol: 6, src_ip: '10.164.0.10' },
    endpoint: {
      project_id: setting.project,
      vm_name: nodeName(setting, setting.pools[0] ?? ''),
      region: setting.location,
      zone: setting.zone,
    },
    gateway_identifiers: { gateway_name: 'shop-nat', region: setting.location, router_name: 'shop-router' },
  },
};

export const natPortsExhausted: World = worldOf(setting, {
  name: 'nat-ports-exhausted',
  about: 'Cloud NAT serves the nodes, and has no port left for new connections of this one.',
  objects: app(setting, 'billing', image, { cause: connectionTimedOut('203.0.113.25')(image) }),
  google: withEntries(
    withResource(
      googleSide(setting, { projectReader: true }),
      `${project}/regions/${setting.location}/routers/shop-router`,
      {
        name: 'shop-router',
        description: canary('router-description'),
        network: `${base}/global/networks/shop`,
        region: `${base}/regions/${setting.location}`,
        nats: [
          {
            name: 'shop-nat',
            type: 'PUBLIC',
            sourceSubnetworkIpRangesToNat: 'ALL_SUBNETWORKS_ALL_IP_RANGES',
            minPortsPerVm: 64,
            enableDynamicPortAllocation: false,
            logConfig: { enable: true, filter: 'ERRORS_ONLY' },
          },
        ],
      },
    ),
    dropped,
  ),
});
