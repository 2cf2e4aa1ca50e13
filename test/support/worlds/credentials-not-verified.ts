import { app, worldOf } from '../world/build.ts';
import { googleSide } from '../world/google.ts';
import type { World } from '../world/model.ts';
import { nodeInfo, withNodes } from '../world/modify.ts';
import { withoutPull } from '../world/never-pulled.ts';
import type { Node } from '../world/objects.ts';
import { shop as setting } from '../world/setting.ts';

const image = 'registry.example.com/team/billing:3.0.2';
const message = `Container image "${image}" is not present with pull policy of Never`;

/** An image that another Pod has pulled with its pull secret. */
const holding = (node: Node): Node =>
  ({ ...node, status: { ...node.status, images: [{ names: [image], sizeBytes: 188743680 }] } }) as Node;

const made = worldOf(setting, {
  name: 'credentials-not-verified',
  about: 'Kubernetes 1.35 hides an image from a Pod without the secret with which another Pod pulled it.',
  objects: app(setting, 'billing', image, { cause: message }).flatMap(withoutPull(message)),
  google: googleSide(setting, { projectReader: true }),
});

export const credentialsNotVerified: World = {
  ...made,
  kubernetes: withNodes(
    withNodes(made.kubernetes, nodeInfo({ kubeletVersion: 'v1.35.1-gke.1000000' })),
    holding,
  ),
};
