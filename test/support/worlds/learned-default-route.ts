import { canary } from '../canary.ts';
import { app, worldOf } from '../world/build.ts';
import { googleSide } from '../world/google.ts';
import { connectionTimedOut } from '../world/messages.ts';
import type { World } from '../world/model.ts';
import { shop as setting } from '../world/setting.ts';

const image = `${setting.registry}/app/cart:2.4.1`;
const project = `projects/${setting.project}`;
const base = `https://www.${setting.universeDomain}/compute/v1/${project}`;
const network = `${base}/global/networks/shop`;
const router = `${project}/regions/${setting.location}/routers/shop-router`;
const side = googleSide(setting, {
  projectReader: true,
  repositories: [{ name: 'app', images: { cart: ['2.4.1'] } }],
});
const { [`${project}/global/routes/default-route-5d2c`]: _, ...withoutDefault } = side.resources;

export const learnedDefaultRoute: World = worldOf(setting, {
  name: 'learned-default-route',
  about: 'The default route comes by BGP from the data centre, which does not pass on traffic to Google.',
  objects: app(setting, 'cart', image, { cause: connectionTimedOut('142.250.179.82')(image) }),
  google: {
    ...side,
    resources: {
      ...withoutDefault,
      [router]: {
        name: 'shop-router',
        description: canary('router-description'),
        network,
        region: `${base}/regions/${setting.location}`,
        bgp: { asn: 64512 },
        bgpPeers: [{ name: 'data-centre', peerAsn: 64514, md5AuthenticationKeyName: canary('key-name') }],
      },
      [`${router}/getRouterStatus`]: {
        kind: 'compute#routerStatusResponse',
        result: {
          network,
          bestRoutes: [{ destRange: '0.0.0.0/0', priority: 100, nextHopIp: '169.254.0.2', network }],
        },
      },
    },
  },
});
