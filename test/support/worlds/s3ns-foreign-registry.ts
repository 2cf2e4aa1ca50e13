import { app, worldOf } from '../world/build.ts';
import { anonymousForbidden } from '../world/messages.ts';
import type { World } from '../world/model.ts';
import { s3nsSide } from '../world/s3ns.ts';
import { s3nsShop as setting } from '../world/setting.ts';

const image = 'europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1';

export const s3nsForeignRegistry: World = worldOf(setting, {
  name: 's3ns-foreign-registry',
  about: 'A Deployment was moved to S3NS with its old image address on Google Cloud.',
  objects: [...app(setting, 'cart', image, { cause: anonymousForbidden(image) })],
  google: s3nsSide(setting, { projectReader: true }),
});
