import { app, worldOf } from '../world/build.ts';
import { googleSide } from '../world/google.ts';
import { manifestForbidden } from '../world/messages.ts';
import type { World } from '../world/model.ts';
import { withResource } from '../world/modify.ts';
import { shop as setting } from '../world/setting.ts';

const image = `${setting.registry}/hub/library/nginx:1.29`;
const location = `projects/${setting.imageProject}/locations/${setting.location}`;
const side = googleSide(setting, { projectReader: true, repositories: [{ name: 'hub', images: {} }] });

export const remoteRepository: World = worldOf(setting, {
  name: 'remote-repository',
  about: 'A remote repository gets its images from Docker Hub, and may not leave its perimeter for them.',
  objects: app(setting, 'front', image, { cause: manifestForbidden(image) }),
  google: withResource(
    withResource(side, `${location}/repositories/hub`, {
      mode: 'REMOTE_REPOSITORY',
      remoteRepositoryConfig: { dockerRepository: { publicRepository: 'DOCKER_HUB' } },
    }),
    `${location}/vpcscConfig`,
    { name: `${location}/vpcscConfig`, vpcscPolicy: 'DENY' },
  ),
});
