/** Nodes, and what runs or does not run on them, in one more state. */
import { app } from '../world/build.ts';
import { event } from '../world/events.ts';
import { node as nodeOf, podName } from '../world/kubernetes.ts';
import { anonymousRefused, tokenForbidden, unknownAuthority } from '../world/messages.ts';
import { nodeInfo, notReported, withPoolConfig } from '../world/modify.ts';
import { refusedDeployment } from '../world/never-pulled.ts';
import { noMatchForPlatform } from '../world/node-messages.ts';
import type { KubernetesObject, Node, Pod } from '../world/objects.ts';
import { nodeName, type Setting, s3nsShop, shop } from '../world/setting.ts';
import { varied } from '../world/vary.ts';
import { admissionPolicy } from '../worlds/admission-policy.ts';
import { binaryAuthorizationDenied } from '../worlds/binary-authorization-denied.ts';
import { certificateExpiredWorld } from '../worlds/certificate-expired.ts';
import { credentialsNotVerified } from '../worlds/credentials-not-verified.ts';
import { diskFull } from '../worlds/disk-full.ts';
import { healthy } from '../worlds/healthy.ts';
import { privateCaMissing } from '../worlds/private-ca-missing.ts';
import { readerRoleMissing } from '../worlds/reader-role-missing.ts';
import { s3nsReaderRoleMissing } from '../worlds/s3ns-reader-role-missing.ts';
import { schemaOneImage } from '../worlds/schema-1-image.ts';
import { wrongArchitecture } from '../worlds/wrong-architecture.ts';
import type { OutcomeWorlds } from './model.ts';

const cart = `${shop.registry}/app/cart:2.4.1`;
const billing = 'registry.example.com/team/billing:3.0.2';
const ledger = 'registry.example.com/team/ledger:1.0.0';
const hub = 'docker.io/library/nginx:1.27';
const denial =
  'admission webhook "validate.kyverno.svc-fail" denied the request: image registry docker.io is not allowed';
const node = nodeName(shop, 'default-pool');
const twoPools: Setting = { ...shop, pools: ['default-pool', 'batch'] };
const cartOnS3ns = `${s3nsShop.registry}/app/cart:2.4.1`;
const version = Object.keys(healthy.google.resources).find((name) =>
  (healthy.google.resources[name] as { relatedTags?: { name: string }[] }).relatedTags?.some((tag) =>
    tag.name.endsWith('/cart/tags/2.4.1'),
  ),
);

/** A warning of the kubelet about its node. Events about nodes are in the namespace `default`. */
function nodeWarning(reason: string, message: string): KubernetesObject {
  const source = { component: 'kubelet', host: node };
  const made = event(nodeOf(shop, 'default-pool'), {
    type: 'Warning',
    reason,
    message,
    count: 4,
    first: 30,
    last: 4,
    source,
  });
  return { ...made, metadata: { ...made.metadata, namespace: 'default' } };
}

/** A machine of nobody's cloud. */
function elsewhere(of: Node): Node {
  const labels = Object.fromEntries(
    Object.entries(of.metadata.labels ?? {}).filter(([name]) => !name.startsWith('cloud.google.com/')),
  );
  return { ...of, metadata: { ...of.metadata, labels }, spec: {} as Node['spec'] };
}

/** A node that is gone, of two. */
const unlisted = {
  node: (each: Node) => (each.metadata.name === node ? null : each),
  objects: [
    nodeOf(twoPools, 'batch'),
    ...app(shop, 'cart', cart, { cause: tokenForbidden(cart) }),
  ] as KubernetesObject[],
};

export const nodeWorlds: OutcomeWorlds = {
  'disk-pressure/disk-full-not-gke': {
    ...varied(diskFull, { about: 'The disk of a node of another cluster is full.', node: elsewhere }),
    context: 'admin@lab',
  },
  'disk-pressure/disk-full-local-ssd': {
    ...varied(diskFull, { about: 'The local SSDs of the node are full.' }),
    google: withPoolConfig(diskFull.google, { ephemeralStorageLocalSsdConfig: { localSsdCount: 1 } }),
  },
  'disk-pressure/image-gc-failed': varied(healthy, {
    about: 'The kubelet cannot remove images any more.',
    objects: [
      ...app(shop, 'cart', cart, 'running'),
      nodeWarning(
        'ImageGCFailed',
        'Failed to garbage collect required amount of images. Attempted to free 4617089024 bytes, but only found 0 bytes eligible to free.',
      ),
    ],
  }),
  'disk-pressure/condition-unknown': varied(healthy, {
    about: 'The node no longer reports its conditions.',
    // The node controller sets all conditions that the kubelet reports at once.
    node: (node) => notReported('DiskPressure')(notReported('Ready')(node)),
  }),
  'disk-pressure/node-not-listed': varied(readerRoleMissing, { about: 'The node is gone.', ...unlisted }),
  'container-runtime/node-not-listed': varied(readerRoleMissing, { about: 'The node is gone.', ...unlisted }),
  'never-pull/pull-policy-never': varied(healthy, {
    about: 'A Pod runs whose image is never pulled.',
    objects: app(shop, 'cart', cart, 'running').map((object) =>
      object.kind === 'Pod' ? never(object as Pod) : object,
    ),
  }),
  'image-platform/platform-mismatch-amd64-only': varied(s3nsReaderRoleMissing, {
    about: 'On S3NS an image was built for Arm.',
    objects: app(s3nsShop, 'cart', cartOnS3ns, { cause: noMatchForPlatform(cartOnS3ns) }),
  }),
  'image-platform/mixed-platform-nodes': varied(wrongArchitecture, {
    about: 'Nodes of two platforms, and nothing fails.',
    objects: app(shop, 'cart', cart, 'running'),
  }),
  'single-architecture/exec-format-error-amd64-only': varied(s3nsReaderRoleMissing, {
    about: 'On S3NS a program was built for Arm.',
    objects: app(s3nsShop, 'cart', cartOnS3ns, 'crashing'),
    logs: { [podName('cart')]: 'exec /usr/local/bin/cart: exec format error\n' },
  }),
  'schema-1-image/schema-1-disabled': varied(schemaOneImage, {
    about: 'The nodes have containerd 2.0, which can still read schema 1.',
    node: nodeInfo({ containerRuntimeVersion: 'containerd://2.0.6' }),
  }),
  'schema-1-image/schema-1-deprecated': varied(healthy, {
    about: 'The image that runs is stored in Docker schema 1.',
    resources: {
      [version ?? '']: {
        metadata: { mediaType: 'application/vnd.docker.distribution.manifest.v1+prettyjws' },
      },
    },
  }),
  'schema-1-inventory/containerd-1-in-use': varied(healthy, {
    about: 'The nodes have containerd 1.7.',
    node: nodeInfo({ containerRuntimeVersion: 'containerd://1.7.24' }),
  }),
  'schema-1-inventory/runtime-version-unknown': varied(healthy, {
    about: 'The nodes do not say which runtime they have.',
    node: nodeInfo({ containerRuntimeVersion: undefined }),
  }),
  'registry-certificate/certificate-authority-mismatch': varied(privateCaMissing, {
    about: 'The nodes trust an authority for the registry, and not the one that signed its certificate.',
    objects: app(shop, 'ledger', 'old-registry.example.com/team/ledger:1.0.0', {
      cause: unknownAuthority('old-registry.example.com/team/ledger:1.0.0'),
    }),
  }),
  'certificate-time/node-clock-behind': varied(certificateExpiredWorld, {
    about: 'The clock of the node is behind: the certificate is not valid yet.',
    objects: app(shop, 'ledger', ledger, {
      cause: unknownAuthority(ledger).replace(
        'certificate signed by unknown authority',
        'certificate has expired or is not yet valid: current time 2026-10-01T00:00:12Z is before 2026-10-15T00:00:00Z',
      ),
    }),
  }),
  'admission-refusal/admission-denied': varied(admissionPolicy, {
    about: 'A policy controller says in a few words why it denies an image.',
    objects: refusedDeployment(shop, 'banner', hub, denial, { count: 21, first: 55, last: 4 }),
  }),
  'binary-authorization/no-image-denied': varied(binaryAuthorizationDenied, {
    about: 'Binary Authorization is on, and denies nothing here.',
    objects: app(shop, 'cart', cart, 'running'),
  }),
  'credential-verification/present-image-access-denied': varied(credentialsNotVerified, {
    about: 'The image is on the node, and the registry refuses this Pod.',
    objects: app(shop, 'billing', billing, { cause: anonymousRefused(billing) }),
  }),
};

function never(pod: Pod): Pod {
  const containers = pod.spec.containers.map((each) => ({ ...each, imagePullPolicy: 'Never' }));
  return { ...pod, spec: { ...pod.spec, containers } };
}
