import { app, worldOf } from '../world/build.ts';
import { googleSide } from '../world/google.ts';
import type { World } from '../world/model.ts';
import { nodeCondition, withNodes } from '../world/modify.ts';
import { runtimeDied } from '../world/node-messages.ts';
import { shop as setting } from '../world/setting.ts';

const image = `${setting.registry}/app/cart:2.4.1`;
const made = worldOf(setting, {
  name: 'runtime-down',
  about: 'containerd on the node ends again and again; the node is not ready.',
  objects: app(setting, 'cart', image, { cause: runtimeDied(image) }),
  google: googleSide(setting, {
    projectReader: true,
    repositories: [{ name: 'app', images: { cart: ['2.4.1'] } }],
  }),
});

export const runtimeDown: World = {
  ...made,
  kubernetes: withNodes(
    made.kubernetes,
    nodeCondition('Ready', 'False', 'KubeletNotReady', 'container runtime is down'),
  ),
};
