import { perimeterViolation } from '../world/audit-log.ts';
import { withEntries, worldOf } from '../world/build.ts';
import { googleSide } from '../world/google.ts';
import type { World } from '../world/model.ts';
import { withPoolConfig } from '../world/modify.ts';
import { podWithEvents } from '../world/pods.ts';
import { shop as setting } from '../world/setting.ts';

const image = `${setting.registry}/app/recommender:3.2.0`;
const violation = perimeterViolation(setting, {
  service: 'containerfilesystem.googleapis.com',
  reason: 'RESOURCES_NOT_IN_SAME_SERVICE_PERIMETER',
  id: 'n4Rz0w_AbC1dEf2',
});

export const streamingPerimeter: World = worldOf(setting, {
  name: 'streaming-perimeter',
  about: 'All Pods run, and late: a perimeter refuses the service that streams images to the nodes.',
  objects: podWithEvents(setting, {
    app: 'recommender',
    containers: [
      {
        name: 'recommender',
        image,
        fate: 'running',
        pulled: 'in 4m52.208s (4m52.208s including waiting). Image size: 4187593216 bytes.',
      },
    ],
  }),
  google: withEntries(
    withPoolConfig(
      googleSide(setting, {
        projectReader: true,
        repositories: [{ name: 'app', images: { recommender: ['3.2.0'] } }],
      }),
      { gcfsConfig: { enabled: true } },
    ),
    violation,
  ),
});
