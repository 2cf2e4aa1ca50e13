import { canary } from '../canary.ts';
import { app, worldOf } from '../world/build.ts';
import { googleSide } from '../world/google.ts';
import { connectionTimedOut } from '../world/messages.ts';
import type { World } from '../world/model.ts';
import { withResource } from '../world/modify.ts';
import { shop as setting } from '../world/setting.ts';

const image = `${setting.registry}/app/cart:2.4.1`;
const route = `projects/${setting.project}/locations/global/policyBasedRoutes/inspect`;

export const policyBasedRoute: World = worldOf(setting, {
  name: 'policy-based-route',
  about: 'A policy-based route takes all traffic to an appliance, before any other route is looked at.',
  objects: app(setting, 'cart', image, { cause: connectionTimedOut('142.250.179.82')(image) }),
  google: withResource(
    googleSide(setting, {
      projectReader: true,
      repositories: [{ name: 'app', images: { cart: ['2.4.1'] } }],
    }),
    route,
    {
      name: route,
      description: canary('route-description'),
      network: `projects/${setting.project}/global/networks/shop`,
      priority: 100,
      filter: { protocolVersion: 'IPV4', ipProtocol: 'ALL', srcRange: '0.0.0.0/0', destRange: '0.0.0.0/0' },
      nextHopIlbIp: '10.164.0.99',
    },
  ),
});
