import { minutesAgo } from '../clock.ts';
import { app, withEntries, worldOf } from '../world/build.ts';
import { googleSide } from '../world/google.ts';
import { tokenForbidden } from '../world/messages.ts';
import type { LogEntry, World } from '../world/model.ts';
import { shop as setting } from '../world/setting.ts';

const image = `${setting.registry}/app/cart:2.4.1`;
const side = googleSide(setting, {
  projectReader: true,
  repositories: [{ name: 'app', images: { cart: ['2.4.1'] } }],
});
const denial: LogEntry = {
  logName: `projects/${setting.imageProject}/logs/cloudaudit.googleapis.com%2Fpolicy`,
  timestamp: minutesAgo(4),
  severity: 'ERROR',
  resource: {
    type: 'audited_resource',
    labels: { project_id: setting.imageProject, service: 'artifactregistry.googleapis.com' },
  },
  protoPayload: {
    '@type': 'type.googleapis.com/google.cloud.audit.AuditLog',
    authenticationInfo: { principalEmail: setting.nodeAccount },
    serviceName: 'artifactregistry.googleapis.com',
    status: { code: 7, message: "Request is prohibited by organization's policy" },
    metadata: {
      '@type': 'type.googleapis.com/google.cloud.audit.VpcServiceControlAuditMetadata',
      violationReason: 'NO_MATCHING_ACCESS_LEVEL',
      vpcServiceControlsUniqueId: 'gkx8uT_AbC1dEf2',
    },
  },
};

export const servicePerimeter: World = worldOf(setting, {
  name: 'service-perimeter',
  about: 'The roles are right, and a perimeter around the images refuses the nodes.',
  objects: [...app(setting, 'cart', image, { cause: tokenForbidden(image) })],
  google: withEntries(side, denial),
});
