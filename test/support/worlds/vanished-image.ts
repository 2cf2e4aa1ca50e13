import { app, worldOf } from '../world/build.ts';
import { googleSide } from '../world/google.ts';
import { tagNotFound } from '../world/messages.ts';
import type { World } from '../world/model.ts';
import { shop as setting } from '../world/setting.ts';

const image = 'docker.io/bitnami/redis:7.2.5-debian-12-r4';

export const vanishedImage: World = worldOf(setting, {
  name: 'vanished-image',
  about: 'An image of the public Bitnami catalog, which its publisher emptied.',
  objects: app(setting, 'sessions', image, { cause: tagNotFound(image) }),
  google: googleSide(setting, { projectReader: true }),
});
