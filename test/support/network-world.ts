/** A world in which the network chapter needs all its commands, including those that no recorded cluster needs. */

import type { World } from './world/model.ts';
import { nodeName, shop } from './world/setting.ts';
import { egressDenied } from './worlds/egress-denied.ts';

const project = `projects/${shop.project}`;
const network = `https://www.${shop.universeDomain}/compute/v1/${project}/global/networks/shop`;
const node = nodeName(shop, shop.pools[0] ?? '');
const machine = `${project}/zones/${shop.zone}/instances/${node}`;
const policy = `${project}/responsePolicies/registries`;
const { resources } = egressDenied.google;

export const networkWorld: World = {
  ...egressDenied,
  name: 'networkWorld',
  about: 'A machine never became a node, and a response policy stands before the zones.',
  google: {
    ...egressDenied.google,
    resources: {
      ...resources,
      [machine.replace(node, `${node}-lost`)]: { ...resources[machine], name: `${node}-lost` },
      [policy]: { responsePolicyName: 'registries', networks: [{ networkUrl: network }] },
      [`${policy}/rules/0`]: {
        ruleName: 'registry',
        dnsName: '*.pkg.dev.',
        behavior: 'bypassResponsePolicy',
      },
    },
  },
};
