/** The node, its subnet, its cluster, and what Cloud Logging knows. */
import type { CloudWorld } from '../world.ts';
import { filtered } from './filter.ts';
import { networkLink, regionalLink, zonalLink } from './links.ts';
import type { Resources } from './resource.ts';

const subnetLink = (world: CloudWorld) =>
  regionalLink(world, world.network.project, `subnetworks/${world.subnet.name}`);
const stackOf = ({ subnet }: CloudWorld) => (subnet.ipv6 ? 'IPV4_IPV6' : 'IPV4_ONLY');

/** A connection of the node that found no port, as NAT logs it (https://docs.cloud.google.com/nat/docs/monitoring). */
function natDrops(world: CloudWorld): readonly object[] {
  return world.routers
    .flatMap(({ nats }) => nats)
    .filter(({ portsExhausted, logging }) => portsExhausted && logging)
    .map(({ name }) => ({
      timestamp: '2026-11-20T09:00:00Z',
      resource: { type: 'nat_gateway', labels: { gateway_name: name, region: world.subnet.region } },
      jsonPayload: { allocation_status: 'DROPPED', endpoint: { vm_name: world.node.name } },
    }));
}

export const machineResources: Resources = {
  'gcloud compute instances describe': {
    permission: 'compute.instances.get',
    answer: (world, { names }) =>
      world.viewer.instanceHidden || names[0] !== world.node.name
        ? undefined
        : {
            name: world.node.name,
            zone: zonalLink(world, world.node.project, '').replace(/\/$/, ''),
            networkInterfaces: [
              {
                name: 'nic0',
                network: networkLink(world),
                subnetwork: subnetLink(world),
                networkIP: world.node.address,
                stackType: stackOf(world),
                ...(world.subnet.ipv6 ? { ipv6AccessType: world.subnet.ipv6 } : {}),
                ...(world.node.externalIpv4 ? { accessConfigs: [{ natIP: '34.155.10.20' }] } : {}),
              },
            ],
            tags: { items: world.node.tags },
            serviceAccounts: [{ email: world.node.account, scopes: [] }],
          },
  },
  'gcloud compute networks subnets describe': {
    permission: 'compute.subnetworks.get',
    answer: (world, { names, flags }) =>
      names[0] === world.subnet.name && flags['project'] === world.network.project
        ? {
            name: world.subnet.name,
            ipCidrRange: world.subnet.range,
            stackType: stackOf(world),
            ...(world.subnet.ipv6 ? { ipv6AccessType: world.subnet.ipv6 } : {}),
            ...(world.subnet.privateGoogleAccess ? { privateIpGoogleAccess: true } : {}),
          }
        : undefined,
  },
  'gcloud container clusters describe': {
    permission: 'container.clusters.get',
    answer: (world, { names }) =>
      names[0] === world.cluster.name
        ? {
            name: world.cluster.name,
            location: world.cluster.location,
            autopilot: { enabled: world.viewer.instanceHidden },
            networkConfig: {
              network: networkLink(world).replace(/^.*\/v1\//, ''),
              subnetwork: subnetLink(world).replace(/^.*\/v1\//, ''),
              defaultEnablePrivateNodes: !world.node.externalIpv4,
            },
            nodePools: [
              { name: 'default-pool', networkConfig: { enablePrivateNodes: !world.node.externalIpv4 } },
            ],
          }
        : undefined,
  },
  'gcloud compute instances list': {
    permission: 'compute.instances.list',
    answer: (world, { flags }) => {
      const { node, cluster, machines } = world;
      const own = { name: node.name, zone: node.zone, cluster };
      const all = world.viewer.instanceHidden ? [] : [own, ...machines];
      return filtered(
        all.map((machine) => ({
          name: machine.name,
          zone: zonalLink(world, node.project, '').replace(/[^/]+\/$/, machine.zone),
          status: 'RUNNING',
          creationTimestamp: '2026-11-20T08:00:00.000-00:00',
          labels: {
            'goog-k8s-cluster-name': machine.cluster.name,
            'goog-k8s-cluster-location': machine.cluster.location,
          },
        })),
        flags['filter'],
      );
    },
  },
  'gcloud compute instances get-serial-port-output': {
    permission: 'compute.instances.getSerialPortOutput',
    answer: (world, { names }) => world.machines.find(({ name }) => name === names[0])?.serialPortOutput,
  },
  'kubectl get nodes': {
    permission: 'list nodes',
    answer: ({ node, machines, cluster }) => {
      const joined = machines.filter(
        (machine) =>
          machine.joined &&
          machine.cluster.name === cluster.name &&
          machine.cluster.location === cluster.location,
      );
      const row = (cells: readonly string[]) =>
        cells
          .map((cell) => cell.padEnd(40))
          .join('')
          .trimEnd();
      return [
        row(['NAME', 'STATUS', 'ROLES', 'AGE', 'VERSION', 'GKE-NODEPOOL']),
        ...[node, ...joined].map(({ name }) =>
          row([name, 'Ready', '<none>', '3d', 'v1.33.5', 'default-pool']),
        ),
        '',
      ].join('\n');
    },
  },
  'gcloud logging read': {
    permission: 'logging.logEntries.list',
    answer: (world, { names }) => (/nat_gateway/.test(names[0] ?? '') ? natDrops(world) : []),
  },
};
