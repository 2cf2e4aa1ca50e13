import { canary } from '../canary.ts';
import { app, worldOf } from '../world/build.ts';
import { googleSide } from '../world/google.ts';
import { hostUnknown } from '../world/messages.ts';
import type { World } from '../world/model.ts';
import { withResource } from '../world/modify.ts';
import { shop as setting } from '../world/setting.ts';

const image = `${setting.registry}/app/cart:2.4.1`;
const network = `https://www.${setting.universeDomain}/compute/v1/projects/${setting.project}/global/networks/shop`;

export const alternativeNameServer: World = worldOf(setting, {
  name: 'alternative-name-server',
  about: 'A server policy sends all names of the network to a name server that does not know the registry.',
  objects: app(setting, 'cart', image, { cause: hostUnknown(image) }),
  google: withResource(
    googleSide(setting, {
      projectReader: true,
      repositories: [{ name: 'app', images: { cart: ['2.4.1'] } }],
    }),
    `projects/${setting.project}/policies/corporate`,
    {
      kind: 'dns#policy',
      id: '5120934887716204411',
      name: 'corporate',
      description: canary('policy-description'),
      enableInboundForwarding: false,
      networks: [{ kind: 'dns#policyNetwork', networkUrl: network }],
      alternativeNameServerConfig: {
        targetNameServers: [{ ipv4Address: '10.20.0.53', forwardingPath: 'private' }],
      },
    },
  ),
});
