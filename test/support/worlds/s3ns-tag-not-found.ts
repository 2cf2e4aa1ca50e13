import { app, worldOf } from '../world/build.ts';
import { tagNotFound } from '../world/messages.ts';
import type { World } from '../world/model.ts';
import { s3nsSide } from '../world/s3ns.ts';
import { s3nsShop as setting } from '../world/setting.ts';

const image = `${setting.registry}/app/cart:2.4.1`;

export const s3nsTagNotFound: World = worldOf(setting, {
  name: 's3ns-tag-not-found',
  about: 'On S3NS a tag does not exist; the repository names its address without the region.',
  objects: [...app(setting, 'cart', image, { cause: tagNotFound(image) })],
  google: s3nsSide(setting, {
    projectReader: true,
    repositories: [{ name: 'app', images: { cart: ['2.4.0', '2.4.2'] } }],
  }),
});
