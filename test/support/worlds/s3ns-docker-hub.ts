import { app, worldOf } from '../world/build.ts';
import { tooManyRequests } from '../world/messages.ts';
import type { World } from '../world/model.ts';
import { s3nsSide } from '../world/s3ns.ts';
import { s3nsShop as setting } from '../world/setting.ts';

const image = 'docker.io/library/nginx:1.27';

export const s3nsDockerHub: World = worldOf(setting, {
  name: 's3ns-docker-hub',
  about: 'On S3NS no remote repository can stand between the nodes and Docker Hub.',
  objects: [...app(setting, 'banner', image, { cause: tooManyRequests(image) })],
  google: s3nsSide(setting, { projectReader: true }),
});
