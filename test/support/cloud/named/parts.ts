/** Parts of named worlds. */
import { firewallRule, gateway, https, publicNat, route, vips } from '../base-world.ts';
import type { CloudRouter, NextHop, Route } from '../world.ts';

/** A next hop of the customer, which delivers packets or drops them. */
export function beyond(
  name: string,
  delivers: boolean,
  kind: 'instance' | 'interconnect' | 'vpn-tunnel' | 'ncc-hub' = 'instance',
): NextHop {
  return { kind, name, delivers };
}

/** Nothing leaves but HTTPS to the restricted VIP. */
export const perimeterFirewalls = {
  vpcRules: [
    firewallRule('deny-all-egress', 65000, 'deny', ['0.0.0.0/0']),
    firewallRule('allow-restricted', 1000, 'allow', [vips.restricted], { protocols: https }),
  ],
};

export const restrictedRoute = route('restricted', vips.restricted, gateway);

/** A default route that a Cloud Router learned. */
export function learned(delivers: boolean, priority: number): Route {
  return route('learned-default', '0.0.0.0/0', beyond('attachment', delivers, 'interconnect'), {
    priority,
    origin: 'dynamic',
    router: 'to-office',
  });
}

export const learner: CloudRouter = {
  name: 'to-office',
  region: 'europe-west9',
  bgpPeers: ['office'],
  nats: [],
};

export const natRouter: CloudRouter = {
  name: 'nat',
  region: 'europe-west9',
  bgpPeers: [],
  nats: [publicNat],
};
