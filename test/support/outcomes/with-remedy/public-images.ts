/** Images that their publisher moved. */
import { app, worldOf } from '../../world/build.ts';
import { googleSide } from '../../world/google.ts';
import { tagNotFound } from '../../world/messages.ts';
import type { World } from '../../world/model.ts';
import { shop } from '../../world/setting.ts';
import { vanishedImage } from '../../worlds/vanished-image.ts';

const image = 'gcr.io/kubebuilder/kube-rbac-proxy:v0.13.1';

export const publicImageWorlds: Readonly<Record<string, World>> = {
  'vanished-public-images/image-archived': vanishedImage,
  'vanished-public-images/image-moved': worldOf(shop, {
    name: 'image-moved',
    about: 'An image of Container Registry that its project publishes elsewhere.',
    objects: app(shop, 'proxy', image, { cause: tagNotFound(image) }),
    google: googleSide(shop, { projectReader: true }),
  }),
};
