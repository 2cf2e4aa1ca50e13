/** Every command of the catalogue, in the order of the reference. */
import type { AnyCommand } from '../model.ts';
import * as changes from './changes.ts';
import * as dns from './dns.ts';
import * as gcloud from './gcloud.ts';
import * as imageChanges from './image-changes.ts';
import { describeManifest, listTagVersions } from './image-manifests.ts';
import * as images from './images.ts';
import * as kubectl from './kubectl.ts';
import * as kubectlEvents from './kubectl-events.ts';
import * as kubectlPods from './kubectl-pods.ts';
import * as networkChanges from './network-changes.ts';
import * as nodeChanges from './node-changes.ts';
import * as nodeHealth from './node-health.ts';
import { getLogTail } from './pod-logs.ts';
import * as policies from './policies.ts';
import * as vpc from './vpc.ts';

export const commands: readonly AnyCommand[] = [
  ...Object.values(kubectl),
  ...Object.values(kubectlPods),
  ...Object.values(kubectlEvents),
  ...Object.values(gcloud),
  ...Object.values(vpc),
  ...Object.values(dns),
  ...Object.values(policies),
  ...Object.values(images),
  listTagVersions,
  describeManifest,
  ...Object.values(nodeHealth),
  getLogTail,
  ...Object.values(changes),
  ...Object.values(imageChanges),
  ...Object.values(networkChanges),
  ...Object.values(nodeChanges),
];
