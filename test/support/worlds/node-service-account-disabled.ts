import { googleSide } from '../world/google.ts';
import { cluster } from '../world/kubernetes.ts';
import { tokenUnauthorized } from '../world/messages.ts';
import type { World } from '../world/model.ts';
import { podWithEvents } from '../world/pods.ts';
import { type Setting, shop } from '../world/setting.ts';

const setting: Setting = { ...shop, pools: ['default-pool', 'batch'] };
const cart = `${setting.registry}/app/cart:2.4.1`;
const report = `${setting.registry}/app/report:1.9.0`;

export const nodeServiceAccountDisabled: World = {
  name: 'node-service-account-disabled',
  about: 'Two node pools run as one account, which somebody disabled.',
  universeDomain: setting.universeDomain,
  context: setting.context,
  project: setting.project,
  namespace: setting.namespace,
  kubernetes: cluster(setting, [
    ...podWithEvents(setting, {
      app: 'cart',
      containers: [{ name: 'cart', image: cart, fate: { cause: tokenUnauthorized(cart) } }],
    }),
    ...podWithEvents(setting, {
      app: 'report',
      pool: 'batch',
      containers: [{ name: 'report', image: report, fate: { cause: tokenUnauthorized(report) } }],
    }),
  ]),
  google: googleSide(setting, {
    nodeAccountDisabled: true,
    projectReader: true,
    repositories: [{ name: 'app', images: { cart: ['2.4.1'], report: ['1.9.0'] } }],
  }),
};
