import { canary } from '../canary.ts';
import { gkeNodeLabels, metadata } from './metadata.ts';
import type { Sample } from './sample.ts';

/** Answers about the state of nodes, their disks, and the policies of the Pods on them. */
export const healthAnswers: Readonly<Record<string, Sample>> = {
  'kubectl-get-all-nodes': {
    raw: JSON.stringify({
      kind: 'NodeList',
      metadata: { resourceVersion: '7' },
      items: [
        {
          metadata: metadata('node-a', {
            labels: gkeNodeLabels,
          }),
          spec: { providerID: 'gce://shop-prod/europe-west9-a/node-a', podCIDR: canary('cidr') },
          status: {
            conditions: [
              { type: 'DiskPressure', status: 'False', message: canary('condition') },
              { type: 'Ready', status: 'True' },
            ],
            images: [{ names: [canary('image')] }],
            nodeInfo: {
              operatingSystem: 'linux',
              architecture: 'amd64',
              containerRuntimeVersion: 'containerd://2.1.4',
              kubeletVersion: 'v1.34.1-gke.2037001',
              machineID: canary('machine'),
            },
          },
        },
        {
          metadata: { name: 'node-b', labels: { 'topology.kubernetes.io/zone': 'europe-west9-b' } },
          spec: { providerID: 'kind://docker/node-b' },
          status: {
            conditions: [
              { type: 'Ready', status: 'Unknown' },
              { type: 'DiskPressure', status: 'Unknown' },
            ],
            nodeInfo: {
              operatingSystem: 'linux',
              architecture: 'arm64',
              containerRuntimeVersion: 'containerd://1.7.24',
            },
          },
        },
      ],
    }),
    kept: [
      {
        name: 'node-a',
        ready: true,
        diskPressure: false,
        project: 'shop-prod',
        zone: 'europe-west9-a',
        pool: 'default-pool',
        computeClass: 'web-nodes',
        bootDiskType: 'pd-balanced',
        streamsImages: true,
        localSsd: true,
        operatingSystem: 'linux',
        architecture: 'amd64',
        containerRuntime: 'containerd://2.1.4',
        kubelet: 'v1.34.1-gke.2037001',
      },
      {
        name: 'node-b',
        ready: false,
        diskPressure: null,
        project: null,
        zone: 'europe-west9-b',
        pool: null,
        computeClass: null,
        bootDiskType: null,
        streamsImages: false,
        localSsd: false,
        operatingSystem: 'linux',
        architecture: 'arm64',
        containerRuntime: 'containerd://1.7.24',
        kubelet: null,
      },
    ],
  },
  'kubectl-get-node-states': {
    raw: [
      'NAME     POOL           READY     DISK-PRESSURE   RUNTIME               OS      ARCH',
      'node-a   default-pool   True      False           containerd://2.1.4    linux   amd64',
      'node-b   <none>         Unknown   True            containerd://1.7.24   linux   arm64',
      '',
    ].join('\n'),
    kept: [
      {
        name: 'node-a',
        pool: 'default-pool',
        ready: true,
        diskPressure: false,
        runtime: 'containerd://2.1.4',
        operatingSystem: 'linux',
        architecture: 'amd64',
      },
      {
        name: 'node-b',
        pool: null,
        ready: false,
        diskPressure: true,
        runtime: 'containerd://1.7.24',
        operatingSystem: 'linux',
        architecture: 'arm64',
      },
    ],
  },
  'kubectl-get-node-warnings': {
    raw: {
      items: [
        {
          metadata: metadata('node-a.187d', { namespace: 'default' }),
          type: 'Warning',
          involvedObject: { kind: 'Node', name: 'node-a', uid: 'node-a' },
          reason: 'ImageGCFailed',
          message: 'failed to garbage collect',
          count: 3,
          lastTimestamp: '2026-11-20T09:20:00Z',
          source: { host: 'node-a' },
        },
      ],
    },
    kept: [
      {
        namespace: 'default',
        type: 'Warning',
        kind: 'Node',
        name: 'node-a',
        uid: 'node-a',
        node: 'node-a',
        container: null,
        ephemeral: false,
        reason: 'ImageGCFailed',
        message: 'failed to garbage collect',
        count: 3,
        first: null,
        last: '2026-11-20T09:20:00Z',
      },
    ],
  },
  'kubectl-get-pull-policies': {
    raw: [
      'NAME     INIT        INIT-POLICIES   IMAGES            POLICIES             VOLUMES   VOLUME-POLICIES',
      'cart-1   migrate:1   Always          cart:1,envoy:1    Never,IfNotPresent   model:1   Never',
      'cart-2   <none>      <none>          cart:1            Never                <none>    <none>',
      '',
    ].join('\n'),
    kept: [
      { pod: 'cart-1', image: 'migrate:1', policy: 'Always' },
      { pod: 'cart-1', image: 'cart:1', policy: 'Never' },
      { pod: 'cart-1', image: 'envoy:1', policy: 'IfNotPresent' },
      { pod: 'cart-1', image: 'model:1', policy: 'Never' },
      { pod: 'cart-2', image: 'cart:1', policy: 'Never' },
    ],
  },
  'kubectl-logs': {
    raw: `${canary('log')}\nexec /app: exec format error\n`,
    kept: { execFormatError: true },
  },
  'gcloud-artifacts-tags-list-versions': {
    raw: [{ name: 'projects/p/tags/2.4.1', version: 'projects/p/versions/sha256:abc', etag: canary('etag') }],
    kept: [{ tag: '2.4.1', digest: 'sha256:abc' }],
  },
  'gcloud-artifacts-versions-describe-manifest': {
    raw: {
      description: canary('description'),
      metadata: {
        name: canary('name'),
        mediaType: 'application/vnd.oci.image.index.v1+json',
        imageSizeBytes: '188743680',
      },
    },
    kept: { mediaType: 'application/vnd.oci.image.index.v1+json', bytes: 188743680 },
  },
  'gcloud-artifacts-versions-list-platforms': {
    raw: [
      {
        name: 'projects/p/versions/sha256:abc',
        description: canary('description'),
        metadata: {
          name: canary('name'),
          imageManifests: [
            { os: 'linux', architecture: 'arm64', digest: canary('digest') },
            { os: 'unknown', architecture: 'unknown', digest: canary('digest') },
          ],
        },
      },
      { name: 'projects/p/versions/sha256:def', metadata: { mediaType: canary('media type') } },
    ],
    kept: [
      { digest: 'sha256:abc', platforms: [{ os: 'linux', architecture: 'arm64' }] },
      { digest: 'sha256:def', platforms: [] },
    ],
  },
  'gcloud-container-clusters-describe-boot-disks': {
    raw: {
      name: canary('name'),
      autopilot: {},
      nodePools: [
        {
          name: 'default-pool',
          selfLink: canary('link'),
          autoscaling: { autoprovisioned: true, enabled: true },
          config: {
            diskSizeGb: 100,
            diskType: 'pd-balanced',
            gcfsConfig: { enabled: true },
            ephemeralStorageLocalSsdConfig: { localSsdCount: 2 },
            metadata: { token: canary('metadata') },
          },
        },
        { name: 'bare' },
      ],
    },
    kept: {
      autopilot: false,
      pools: [
        {
          pool: 'default-pool',
          gigabytes: 100,
          type: 'pd-balanced',
          streaming: true,
          localSsds: 2,
          autoprovisioned: true,
        },
        {
          pool: 'bare',
          gigabytes: null,
          type: null,
          streaming: false,
          localSsds: 0,
          autoprovisioned: false,
        },
      ],
    },
  },
};
