/** What the tools answer in a world: each list shows what it shows in Google Cloud, and nothing else. */
import { describe, expect, it } from 'vitest';
import {
  defaultRoute,
  firewallRule,
  publicNat,
  route,
  vipZone,
  worldWith,
  zone,
} from '../support/cloud/base-world.ts';
import { nameServer } from '../support/cloud/build/places.ts';
import { answersOf } from '../support/cloud/index.ts';
import { beyond, learned, learner, natRouter } from '../support/cloud/named/parts.ts';
import type { CloudWorld } from '../support/cloud/world.ts';

const ask = (world: CloudWorld, line: string) => answersOf(world)(line.split(' '));
const raw = (world: CloudWorld, line: string) => {
  const reply = ask(world, line);
  return 'raw' in reply ? reply.raw : reply.failure.why;
};
const names = (world: CloudWorld, line: string) =>
  (raw(world, line) as readonly { readonly name: string }[]).map(({ name }) => name);

const routes = 'gcloud compute routes list --filter=network~/shop$ --project=shop-prod';
const imported = route(
  'imported',
  '0.0.0.0/0',
  { kind: 'peering', name: 'to-hub' },
  { origin: 'peering-custom' },
);
const hub = route('hub', '0.0.0.0/0', beyond('hub', true, 'ncc-hub'), { origin: 'ncc' });
const hybrid = worldWith({
  network: { project: 'shop-prod', name: 'shop', peerings: [{ name: 'to-hub', importCustomRoutes: true }] },
  routes: [defaultRoute, learned(true, 100), imported, hub],
  routers: [learner, natRouter],
  policyBasedRoutes: [
    {
      name: 'inspect',
      priority: 100,
      tags: ['web'],
      sourceRange: '0.0.0.0/0',
      destinationRange: '0.0.0.0/0',
      hop: { kind: 'internal-load-balancer', name: '10.164.15.250', delivers: true },
    },
  ],
});

describe('routes', () => {
  it('of the list are those that are neither dynamic, nor imported, nor of a hub, nor policy-based', () => {
    expect(names(hybrid, routes)).toEqual(['subnet-nodes', 'default-route']);
  });

  it('of other networks and projects are not in it', () => {
    expect(raw(hybrid, routes.replace('/shop$', '/other$'))).toEqual([]);
    const shared = worldWith({ network: { project: 'shop-network', name: 'shop', peerings: [] } });
    expect(raw(shared, routes)).toEqual([]);
    expect(names(shared, routes.replace('shop-prod', 'shop-network'))).toHaveLength(2);
  });

  it('that are dynamic come from the status of a router', () => {
    const line = 'gcloud compute routers get-status to-office --region=europe-west9 --project=shop-prod';
    expect(raw(hybrid, line)).toMatchObject({
      result: {
        bestRoutes: [{ name: 'learned-default', destRange: '0.0.0.0/0', priority: 100 }],
        bestRoutesForRouter: [{ name: 'learned-default' }],
      },
    });
    expect(raw(hybrid, line.replace('to-office', 'nobody'))).toBe('not-found');
  });

  it('that are policy-based have a list of their own', () => {
    expect(
      raw(hybrid, 'gcloud network-connectivity policy-based-routes list --project=shop-prod'),
    ).toMatchObject([
      {
        filter: { srcRange: '0.0.0.0/0', destRange: '0.0.0.0/0' },
        virtualMachine: { tags: ['web'] },
        nextHopIlbIp: '10.164.15.250',
      },
    ]);
  });

  it('that are imported or of a hub are announced by the peering, the spoke and their own lists', () => {
    expect(raw(hybrid, 'gcloud compute networks describe shop --project=shop-prod')).toMatchObject({
      networkFirewallPolicyEnforcementOrder: 'AFTER_CLASSIC_FIREWALL',
      peerings: [{ name: 'to-hub', importCustomRoutes: true }],
    });
    expect(raw(hybrid, 'gcloud network-connectivity spokes list --project=shop-prod')).toHaveLength(1);
    expect(
      raw(hybrid, 'gcloud compute networks peerings list-routes to-hub --network=shop --project=shop-prod'),
    ).toMatchObject([{ destRange: '0.0.0.0/0', imported: true }]);
  });
});

describe('zones', () => {
  const line = 'gcloud dns managed-zones list --project=shop-prod';
  const world = worldWith({
    dns: {
      zones: [
        vipZone('pkg.dev.', 'private', { project: 'dns-hub' }),
        zone('corp.example.', [], { forwardsTo: nameServer }),
        zone('gcr.io.', [], {
          networks: [],
          clusters: ['projects/shop-prod/locations/europe-west9/clusters/web'],
        }),
      ],
      serverPolicies: [
        {
          project: 'shop-prod',
          name: 'outbound',
          networks: ['shop-prod/shop'],
          alternativeNameServers: ['10.9.0.53'],
        },
      ],
    },
  });

  it('are listed where they are, and not where they are bound', () => {
    expect(names(world, line)).toEqual(['corp-example', 'gcr-io']);
    expect(raw(world, line.replace('shop-prod', 'dns-hub'))).toBe('forbidden');
  });

  it('name their target, and their clusters', () => {
    expect(raw(world, line)).toMatchObject([
      { forwardingConfig: { targetNameServers: [{ ipv4Address: nameServer }] } },
      {
        privateVisibilityConfig: {
          gkeClusters: [{ gkeClusterName: expect.stringContaining('/clusters/web') }],
        },
      },
    ]);
  });

  it('do not count where an outbound server policy is listed', () => {
    expect(raw(world, 'gcloud dns policies list --project=shop-prod')).toMatchObject([
      { alternativeNameServerConfig: { targetNameServers: [{ ipv4Address: '10.9.0.53' }] } },
    ]);
  });
});

describe('firewalls', () => {
  it('of one machine are those that target it', () => {
    const vpcRules = [
      firewallRule('everywhere', 1000, 'deny', ['0.0.0.0/0']),
      firewallRule('elsewhere', 900, 'allow', ['0.0.0.0/0'], { tags: ['database'] }),
    ];
    const world = worldWith({ firewalls: { vpcRules } });
    const { name } = world.node;
    const effective = `gcloud compute instances network-interfaces get-effective-firewalls ${name} --project=shop-prod`;
    expect(raw(world, effective)).toMatchObject({ firewalls: [{ name: 'everywhere' }], firewallPolicys: [] });
    expect(names(world, 'gcloud compute firewall-rules list --project=shop-prod')).toHaveLength(2);
  });

  it('of the network are those of every machine, with the policies of the region that is asked', () => {
    const world = worldWith({
      firewalls: { regional: [{ name: 'regional-egress', region: 'europe-west9', rules: [] }] },
    });
    const line =
      'gcloud compute network-firewall-policies get-effective-firewalls --network=shop --region=europe-west9 --project=shop-prod';
    expect(raw(world, line)).toMatchObject({
      firewalls: [],
      firewallPolicys: [{ name: 'regional-egress', type: 'NETWORK_REGIONAL' }],
    });
    expect(raw(world, line.replace('europe-west9', 'us-east1'))).toMatchObject({ firewallPolicys: [] });
    expect(raw(world, line.replace('=shop ', '=other '))).toBe('not-found');
  });
});

describe('a viewer', () => {
  it('gets no answer without the permission, or where the API is not enabled', () => {
    const viewer = {
      missing: ['compute.routes.list'],
      disabledApis: ['networkconnectivity.googleapis.com'],
      instanceHidden: true,
    };
    const world = worldWith({ viewer });
    expect(ask(world, routes)).toMatchObject({
      failure: { why: 'forbidden', permission: 'compute.routes.list' },
    });
    expect(raw(world, 'gcloud network-connectivity policy-based-routes list --project=shop-prod')).toBe(
      'api-disabled',
    );
    expect(raw(world, `gcloud compute instances describe ${world.node.name} --project=shop-prod`)).toBe(
      'not-found',
    );
  });

  it('sees that NAT drops connections only where NAT logs', () => {
    const line = 'gcloud logging read resource.type="nat_gateway" --project=shop-prod';
    const dropping = (logging: boolean) =>
      worldWith({ routers: [{ ...natRouter, nats: [{ ...publicNat, portsExhausted: true, logging }] }] });
    expect(raw(dropping(true), line)).toMatchObject([{ jsonPayload: { allocation_status: 'DROPPED' } }]);
    expect(raw(dropping(false), line)).toEqual([]);
  });

  it('may ask nothing that the model does not know', () => {
    expect(() => raw(hybrid, 'gcloud compute routes delete default-route')).toThrow('no answer');
  });
});
