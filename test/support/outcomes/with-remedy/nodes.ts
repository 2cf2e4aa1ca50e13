/** Nodes that are at fault themselves, disks, platforms, private authorities. */

import { unknownAuthority } from '../../world/messages.ts';
import type { GoogleWorld, World } from '../../world/model.ts';
import { notReported } from '../../world/modify.ts';
import { runtimeDied } from '../../world/node-messages.ts';
import { type Setting, s3nsShop, shop } from '../../world/setting.ts';
import { diskFull } from '../../worlds/disk-full.ts';
import { privateCaMissing } from '../../worlds/private-ca-missing.ts';
import { runtimeDown } from '../../worlds/runtime-down.ts';
import { wrongArchitecture } from '../../worlds/wrong-architecture.ts';
import { billing, cloud, failing, madeByGke, onNodes } from './parts.ts';

/** The image store of the node could not take a layer. */
const snapshotFailed = (image: string) =>
  `failed to pull and unpack image "${image}": failed to prepare extraction snapshot "extract-418236170-Tg3P sha256:1f2b6a1dd1c7c2ef8d4a2b1b0a3b8f4bd92a4c9d3c1f6b44a6f0c7a6f51b0a27": gcfs: failed to prepare snapshot: unknown`;
const unpackFailed = (image: string) =>
  `failed to pull and unpack image "${image}": failed to extract layer sha256:1f2b6a1dd1c7c2ef8d4a2b1b0a3b8f4bd92a4c9d3c1f6b44a6f0c7a6f51b0a27: mount callback failed on /var/lib/containerd/tmpmounts/containerd-mount1180571613: input/output error: unknown`;
const intentNotRecorded = () =>
  `failed to record image pull intent: failed to create directory "/var/lib/kubelet/image_manager/pulling": mkdir /var/lib/kubelet/image_manager: permission denied`;

/** Secret Manager holds the certificate of the authority. */
function withAuthority(google: GoogleWorld, { project }: Setting): GoogleWorld {
  const name = `projects/${project}/secrets/registry-ca`;
  return { ...google, resources: { ...google.resources, [name]: { name, replication: { automatic: {} } } } };
}

const untrusted = (setting: Setting, name: string) =>
  failing(name, 'A private authority signed the certificate of a registry.', {
    setting,
    image: billing,
    cause: unknownAuthority,
    google: withAuthority(cloud(setting), setting),
  });

export const nodeWorlds: Readonly<Record<string, World>> = {
  'registry-certificate/certificate-authority-not-configured': untrusted(shop, 'authority-not-configured'),
  'registry-certificate/certificate-authority-support-unknown': untrusted(s3nsShop, 'authority-on-s3ns'),
  'registry-certificate/certificate-host-not-configured': {
    ...privateCaMissing,
    google: withAuthority(privateCaMissing.google, shop),
  },
  'image-platform/platform-mismatch': wrongArchitecture,
  'single-architecture/exec-format-error': wrongArchitecture,
  'disk-pressure/disk-full': diskFull,
  'disk-pressure/disk-full-autoprovisioned': { ...diskFull, google: madeByGke(diskFull.google) },
  'corrupt-layers/image-store-error': failing(
    'image-store-error',
    'The store of the node cannot take layers.',
    {
      cause: snapshotFailed,
    },
  ),
  'corrupt-layers/layer-unpack-failed': failing('layer-unpack-failed', 'The disk of the node fails.', {
    cause: unpackFailed,
  }),
  'corrupt-layers/node-not-ready': onNodes(
    failing('unpack-failed-not-ready', 'The disk of the node failed, then the node.', {
      cause: unpackFailed,
    }),
    notReported('Ready'),
  ),
  'container-runtime/node-not-ready': runtimeDown,
  'container-runtime/runtime-unhealthy': failing(
    'runtime-unhealthy',
    'containerd restarts again and again.',
    {
      cause: runtimeDied,
    },
  ),
  'container-runtime/pull-intent-not-recorded': failing(
    'pull-intent-not-recorded',
    'The disk of the kubelet is read-only.',
    { cause: intentNotRecorded },
  ),
};
