import { app, worldOf } from '../world/build.ts';
import { connectionTimedOut } from '../world/messages.ts';
import type { World } from '../world/model.ts';
import { s3nsSide } from '../world/s3ns.ts';
import { s3nsShop as setting } from '../world/setting.ts';

const image = `${setting.registry}/app/cart:2.4.1`;
const host = image.slice(0, image.indexOf('/'));
const domain = `${host.slice(host.indexOf('.') + 1)}.`;
const zone = `projects/${setting.project}/managedZones/registry`;
const network = `https://www.${setting.universeDomain}/compute/v1/projects/${setting.project}/global/networks/shop`;
/** The VIP of Google Cloud, copied from a guide. */
const foreign = ['199.36.153.8', '199.36.153.9', '199.36.153.10', '199.36.153.11'];
const record = (name: string, type: string, ...rrdatas: string[]) => ({
  [`${zone}/rrsets/${name}-${type}`]: { kind: 'dns#resourceRecordSet', name, type, ttl: 300, rrdatas },
});
const side = s3nsSide(setting, {
  projectReader: true,
  repositories: [{ name: 'app', images: { cart: ['2.4.1'] } }],
});

export const s3nsForeignVip: World = worldOf(setting, {
  name: 's3ns-foreign-vip',
  about: 'On S3NS a private zone sends the registry to the VIP of Google Cloud.',
  objects: app(setting, 'cart', image, { cause: connectionTimedOut('199.36.153.8')(image) }),
  google: {
    ...side,
    resources: {
      ...side.resources,
      [zone]: {
        kind: 'dns#managedZone',
        name: 'registry',
        dnsName: domain,
        visibility: 'private',
        privateVisibilityConfig: { networks: [{ networkUrl: network }] },
      },
      ...record(domain, 'A', ...foreign),
      ...record(`*.${domain}`, 'CNAME', domain),
    },
  },
});
