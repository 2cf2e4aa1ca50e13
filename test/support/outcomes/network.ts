/** Ways to a registry that are closed, or of which nobody can tell, each in one more place. */
import { networkWorld } from '../network-world.ts';
import { app } from '../world/build.ts';
import { connectionTimedOut } from '../world/messages.ts';
import { nodeName, shop } from '../world/setting.ts';
import { varied } from '../world/vary.ts';
import { egressDenied } from '../worlds/egress-denied.ts';
import { healthy } from '../worlds/healthy.ts';
import { nodeNeverJoins } from '../worlds/node-never-joins.ts';
import { privateGoogleAccessOff } from '../worlds/private-google-access-off.ts';
import { privateNodesWithoutNat } from '../worlds/private-nodes-without-nat.ts';
import type { OutcomeWorlds } from './model.ts';

const project = `projects/${shop.project}`;
const base = `https://www.${shop.universeDomain}/compute/v1/${project}`;
const network = `${base}/global/networks/shop`;
const node = nodeName(shop, 'default-pool');
const machine = `${project}/zones/${shop.zone}/instances/${node}`;
const lost = machine.replace(/....$/, 'q7zd');
const subnet = `${project}/regions/${shop.location}/subnetworks/shop-nodes`;
const router = `${project}/regions/${shop.location}/routers/shop-router`;
const defaultRoute = `${project}/global/routes/default-route-5d2c`;
const other = 'registry.example.com/team/billing:3.0.2';
/** A registry of which public DNS is known to have the name. */
const hub = 'docker.io/library/nginx:1.29';
const denyAll = `${project}/global/firewalls/deny-all-egress`;

/** The firewall of the node, with a policy that denies what leaves for the internet. */
function firewallPolicy(name: string, type: string): Record<string, object> {
  const rule = {
    kind: 'compute#firewallPolicyRule',
    ruleName: 'deny-internet',
    direction: 'EGRESS',
    priority: 900,
    action: 'deny',
    disabled: false,
    match: { destIpRanges: ['0.0.0.0/0'], layer4Configs: [{ ipProtocol: 'all' }] },
  };
  const firewalls = { firewalls: [], firewallPolicys: [{ name, displayName: name, type, rules: [rule] }] };
  return {
    [`${machine}/getEffectiveFirewalls`]: firewalls,
    [`${project}/regions/${shop.location}/firewallPolicies/getEffectiveFirewalls`]: firewalls,
  };
}

/** A NAT gateway for every subnet of the network. */
function nat(more: object = {}): Record<string, object> {
  return {
    [router]: {
      name: 'shop-router',
      network,
      region: `${base}/regions/${shop.location}`,
      nats: [
        {
          name: 'shop-nat',
          type: 'PUBLIC',
          sourceSubnetworkIpRangesToNat: 'ALL_SUBNETWORKS_ALL_IP_RANGES',
          ...more,
        },
      ],
    },
  };
}
const logged = { logConfig: { enable: true, filter: 'ERRORS_ONLY' } };

const ofOther = (cause: string) => app(shop, 'billing', other, { cause });

export const networkWorlds: OutcomeWorlds = {
  'route-to-registry/internal-route': varied(privateNodesWithoutNat, {
    about: 'Another registry is at an address of the network.',
    objects: ofOther(connectionTimedOut('10.164.3.7')(other)),
    resources: {
      [`${project}/global/routes/default-route-subnet`]: {
        name: 'default-route-subnet',
        network,
        destRange: '10.164.0.0/20',
        priority: 0,
        nextHopNetwork: network,
      },
    },
  }),
  'route-to-registry/internet-route-missing': varied(privateGoogleAccessOff, {
    about: 'The network has no route to the internet.',
    resources: { [defaultRoute]: null },
  }),
  'route-to-registry/internet-route-missing-no-failing-pull': varied(healthy, {
    about: 'The network has no route to the internet, and the image is already on the nodes.',
    resources: { [defaultRoute]: null },
  }),
  'egress-firewall/egress-denied-by-policy': varied(egressDenied, {
    about: 'A network firewall policy denies what leaves for the internet.',
    resources: { ...firewallPolicy('shop-egress', 'NETWORK'), [denyAll]: null },
  }),
  'egress-firewall/egress-denied-by-hierarchical-policy': varied(egressDenied, {
    about: 'A firewall policy of the organization denies what leaves for the internet.',
    resources: { ...firewallPolicy('org-egress', 'HIERARCHY'), [denyAll]: null },
  }),
  'egress-firewall/egress-denial-logged': varied(privateNodesWithoutNat, {
    about: 'Whether the policy matches cannot be read, and the log has the denial.',
    resources: {
      [`${machine}/getEffectiveFirewalls`]: undecided(),
      [`${project}/regions/${shop.location}/firewallPolicies/getEffectiveFirewalls`]: undecided(),
    },
    entries: egressDenied.google.entries.map((entry) => ({
      ...entry,
      jsonPayload: {
        ...(entry['jsonPayload'] as object),
        connection: { dest_ip: '203.0.113.25', dest_port: 443, protocol: 6 },
      },
    })),
  }),
  'private-google-access/google-access-disabled-no-failing-pull': varied(healthy, {
    about: 'Private Google Access is off, and the image is already on the nodes.',
    resources: { [subnet]: { privateIpGoogleAccess: false } },
  }),
  'cloud-nat/nat-gateway-missing-no-failing-pull': varied(privateNodesWithoutNat, {
    about: 'No Cloud NAT, and the image is already on the nodes.',
    objects: app(shop, 'front', hub, 'running'),
  }),
  'cloud-nat/nat-gateway-present': varied(privateNodesWithoutNat, {
    about: 'Cloud NAT serves the subnet, and logs nothing.',
    objects: app(shop, 'front', hub, 'running'),
    resources: nat(),
  }),
  'cloud-nat/nat-gateway-sufficient': varied(privateNodesWithoutNat, {
    about: 'Cloud NAT serves the subnet, and its log shows no dropped connection.',
    resources: nat(logged),
  }),
  'cloud-nat/nat-ports-unknown': varied(privateNodesWithoutNat, {
    about: 'Cloud NAT serves the subnet, a pull fails, and it logs nothing.',
    resources: nat(),
  }),
  'node-bootstrap/kubelet-installation-failed': varied(nodeNeverJoins, {
    about: 'A machine could not install its kubelet, and does not say why.',
    resources: {
      [`${lost}/serialPort`]: {
        contents: [
          'systemd[1]: Starting Download and install k8s binaries and configurations...',
          'systemd[1]: kube-node-installation.service: Main process exited, code=exited, status=1/FAILURE',
          'systemd[1]: Failed to start Download and install k8s binaries and configurations.',
        ].join('\r\n'),
      },
    },
  }),
  'node-bootstrap/node-not-joined': networkWorld,
};

/** A policy for destinations that only Google knows. */
function undecided(): object {
  const rule = {
    kind: 'compute#firewallPolicyRule',
    ruleName: 'deny-countries',
    direction: 'EGRESS',
    priority: 900,
    action: 'deny',
    disabled: false,
    match: { destRegionCodes: ['US'], layer4Configs: [{ ipProtocol: 'all' }] },
  };
  return {
    firewalls: [],
    firewallPolicys: [{ name: 'org-egress', displayName: 'org-egress', type: 'HIERARCHY', rules: [rule] }],
  };
}
