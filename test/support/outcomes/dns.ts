/** What names of registries lead to, by one more answer. */
import { app } from '../world/build.ts';
import { hostUnknown } from '../world/messages.ts';
import { responsePolicy, zone } from '../world/names.ts';
import { shop } from '../world/setting.ts';
import { varied } from '../world/vary.ts';
import { healthy } from '../worlds/healthy.ts';
import { privateNodesWithoutNat } from '../worlds/private-nodes-without-nat.ts';
import type { OutcomeWorlds } from './model.ts';

const project = `projects/${shop.project}`;
const network = `https://www.${shop.universeDomain}/compute/v1/${project}/global/networks/shop`;
const endpoint = `${project}/global/forwardingRules/googleapis`;
const own = `${shop.registry}/app/cart:2.4.1`;
const other = 'registry.example.com/team/billing:3.0.2';

const ofOther = (cause: string) => app(shop, 'billing', other, { cause });

export const dnsWorlds: OutcomeWorlds = {
  'route-to-registry/api-endpoint': varied(healthy, {
    about: 'A private zone sends the registry to an endpoint of the network.',
    resources: {
      ...zone('registry', 'pkg.dev.', { name: '*.pkg.dev.', type: 'A', rrdatas: ['10.164.255.2'] }),
      [endpoint]: { name: 'googleapis', IPAddress: '10.164.255.2', target: 'all-apis', network },
    },
  }),
  'dns-registry-zone/record-missing': varied(healthy, {
    about: 'A private zone has a record of another registry host, and none of this one.',
    objects: app(shop, 'cart', own, { cause: hostUnknown(own) }),
    resources: zone('registry', 'pkg.dev.', {
      name: 'us-docker.pkg.dev.',
      type: 'A',
      rrdatas: ['199.36.153.8', '199.36.153.9', '199.36.153.10', '199.36.153.11'],
    }),
  }),
  'dns-registry-zone/other-registry-record-missing': varied(privateNodesWithoutNat, {
    about: 'A private zone for the domain of another registry has no record of it.',
    objects: ofOther(hostUnknown(other)),
    resources: zone('example', 'example.com.', {
      name: 'git.example.com.',
      type: 'A',
      rrdatas: ['10.164.3.4'],
    }),
  }),
  'dns-registry-zone/response-policy-override': varied(healthy, {
    about: 'A response policy answers for the registry, without an address.',
    objects: app(shop, 'cart', own, { cause: hostUnknown(own) }),
    resources: responsePolicy('*.pkg.dev.', {
      name: '*.pkg.dev.',
      type: 'TXT',
      ttl: 300,
      rrdatas: ['blocked'],
    }),
  }),
};
