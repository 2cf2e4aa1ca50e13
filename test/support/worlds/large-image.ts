import { app, worldOf } from '../world/build.ts';
import { googleSide } from '../world/google.ts';
import { hash } from '../world/kubernetes.ts';
import type { World } from '../world/model.ts';
import { withResource } from '../world/modify.ts';
import { stalled } from '../world/node-messages.ts';
import { shop as setting } from '../world/setting.ts';

const image = `${setting.registry}/app/recommender:3.2.0`;
const repository = `projects/${setting.imageProject}/locations/${setting.location}/repositories/app`;
const digest = `sha256:${hash('recommender:3.2.0')}`;
const version = `${repository}/packages/recommender/versions/${digest}`;
const side = googleSide(setting, {
  projectReader: true,
  repositories: [{ name: 'app', images: { recommender: ['3.2.0'] } }],
});

/** What the registry says of an image of one platform: its size is that of its layers. */
const metadata = {
  name: `${repository}/dockerImages/recommender@${digest}`,
  mediaType: 'application/vnd.oci.image.manifest.v1+json',
  imageSizeBytes: '11811160064',
};

export const largeImage: World = worldOf(setting, {
  name: 'large-image',
  about: 'An image of twelve gigabytes does not come through before the runtime gives up.',
  objects: app(setting, 'recommender', image, { cause: stalled(image) }),
  google: withResource(side, version, { metadata }),
});
