import { worldOf } from '../world/build.ts';
import { googleSide } from '../world/google.ts';
import type { World } from '../world/model.ts';
import { refusedDeployment } from '../world/never-pulled.ts';
import { shop as setting } from '../world/setting.ts';

const image = 'docker.io/library/nginx:1.27';

const denial =
  'admission webhook "validate.kyverno.svc-fail" denied the request: resource Pod/shop/banner was blocked due to the ' +
  `following policies: restrict-image-registries: image registry docker.io is not allowed (${image})`;

export const admissionPolicy: World = worldOf(setting, {
  name: 'admission-policy',
  about: 'A policy controller admits images of some registries only: the Deployment has no Pod.',
  objects: refusedDeployment(setting, 'banner', image, denial, { count: 21, first: 55, last: 4 }),
  google: googleSide(setting, { projectReader: true }),
});
