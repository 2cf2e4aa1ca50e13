/** Pods that are refused, end early, or come back under the same name; and those that no API call creates. */
import { casesIn } from './cases.ts';
import { noConfigMap } from './healthy.ts';
import { sharedHost, sharedSilence, sharedTag } from './not-found.ts';
import { controller, object, podSpec, pullSecret, secret } from './objects.ts';

const namespace = 'edge';
const { pod, failing, other } = casesIn(namespace);
const locked = casesIn('locked');

const open = 'open.example.com';

/** A policy that refuses Pods with images from one host. */
export const policy = [
  object('admissionregistration.k8s.io/v1', 'ValidatingAdmissionPolicy', ['', 'allowed-registries'], {
    spec: {
      failurePolicy: 'Fail',
      matchConstraints: {
        resourceRules: [
          { apiGroups: [''], apiVersions: ['v1'], operations: ['CREATE'], resources: ['pods'] },
        ],
      },
      validations: [
        {
          expression: "object.spec.containers.all(c, !c.image.startsWith('evil.example.com/'))",
          message: 'images must come from an approved registry',
        },
      ],
    },
  }),
  object('admissionregistration.k8s.io/v1', 'ValidatingAdmissionPolicyBinding', ['', 'allowed-registries'], {
    spec: { policyName: 'allowed-registries', validationActions: ['Deny'] },
  }),
];

const cron = object('batch/v1', 'CronJob', [namespace, 'every-minute'], {
  spec: {
    schedule: '* * * * *',
    jobTemplate: {
      spec: { template: { spec: podSpec(`${open}/cron:1.0`, { restartPolicy: 'Never' }) } },
    },
  },
});

/** A secret that the kubelet cannot decode, in a Pod that names it. */
const undecodable = (name: string, content: object) => ({
  spec: pullSecret(name),
  with: [secret([namespace, name], JSON.stringify(content))],
});

export const mixed = [
  failing('cart', 'the same missing tag as in another namespace', `${open}/web:9.9.9`, 'not-found', {
    fault: sharedTag,
  }),
  failing(
    'init-and-app',
    'an init container and, after it, a container',
    'htpasswd.example.com/private/app:1.0',
    'dns',
    {
      spec: { initContainers: [{ name: 'i', image: 'registry.nosuch.example.com/app:1.0' }] },
      gives: [
        { container: 'i', image: 'registry.nosuch.example.com/app:1.0', cause: 'dns', fault: sharedHost },
      ],
    },
  ),
  failing(
    'runs-no-more',
    'a container that ran, and whose registry fails at its restart',
    'once.example.com/app:1.0',
    'registry-unavailable',
    {
      reaches: 'waiting-again',
      spec: { app: { args: ['wait', '5'], imagePullPolicy: 'Always' } },
    },
  ),
  pod('twins', 'two containers with the same missing image', `${open}/twin:1.0`, {
    reaches: 'waiting',
    spec: { more: [{ name: 'twin', image: `${open}/twin:1.0` }] },
    gives: ['app', 'twin'].map((container) => ({
      container,
      image: `${open}/twin:1.0`,
      cause: 'not-found' as const,
      fault: 'no twin:1.0',
    })),
  }),
  failing(
    'deadline',
    'a Pod that has ended by its deadline, and never had its image',
    `${open}/late:1.0`,
    'not-found',
    {
      spec: { activeDeadlineSeconds: 25 },
      reaches: 'failed',
    },
  ),
  other('every-minute', 'a CronJob', {
    pods: 1,
    reaches: 'waiting',
    objects: [cron],
    gives: [{ container: 'app', image: `${open}/cron:1.0`, cause: 'not-found' }],
  }),
  failing(
    'base64',
    'a secret whose auth is not base64',
    'htpasswd.example.com/private/app:1.0',
    'auth-pull-secret',
    {
      ...undecodable('not-base64', { auths: { 'htpasswd.example.com': { auth: 'robot:s3cret' } } }),
    },
  ),
  failing(
    'shape',
    'a secret whose auth has no password',
    'htpasswd.example.com/private/app:1.0',
    'auth-pull-secret',
    {
      ...undecodable('no-password', {
        auths: { 'htpasswd.example.com': { auth: Buffer.from('robot').toString('base64') } },
      }),
    },
  ),
  other('evil', 'a Deployment whose Pods a policy refuses', {
    pods: 0,
    reaches: 'refused',
    objects: [controller('Deployment', [namespace, 'evil'], 1, podSpec('evil.example.com/app:1.0'))],
    gives: [{ container: 'app', image: 'evil.example.com/app:1.0', cause: 'vpc-sc-or-policy' }],
  }),
  locked.other('over-quota', 'a Deployment with more Pods than the quota allows', {
    pods: 0,
    reaches: 'refused',
    objects: [
      object('v1', 'ResourceQuota', ['locked', 'pods'], { spec: { hard: { pods: '0' } } }),
      controller('Deployment', ['locked', 'over-quota'], 2, podSpec(`${open}/app:1.0`)),
    ],
    gives: [],
  }),
  other('lost', 'a Pod of a node that has no kubelet', {
    pods: 1,
    reaches: 'assigned',
    objects: [
      { apiVersion: 'v1', kind: 'Node', metadata: { name: 'node2' } },
      object('v1', 'Pod', [namespace, 'lost'], {
        spec: podSpec(`${open}/app:1.0`, { nodeName: 'node2', tolerations: [{ operator: 'Exists' }] }),
      }),
    ],
    gives: 'unclear',
  }),
  pod('debugged-in-vain', 'an ephemeral container whose registry never answers', `${open}/app:1.0`, {
    gives: [
      {
        container: 'debugger',
        image: 'hang.example.com/debug:none',
        cause: 'timeout-slow',
        fault: sharedSilence,
      },
    ],
  }),
  pod('debugged', 'an ephemeral container', `${open}/app:1.0`, {
    reaches: 'waiting',
    gives: [{ container: 'debugger', image: `${open}/debug:none`, cause: 'not-found' }],
  }),
  other('static-node1', 'a static Pod', {
    pods: 1,
    reaches: 'waiting',
    objects: [],
    gives: [{ container: 'app', image: `${open}/static:none`, cause: 'not-found' }],
  }),
  pod('again-hung', 'a Pod whose namesake hung, and which waits for a volume', `${open}/app:1.0`, {
    spec: noConfigMap,
    reaches: 'creating',
  }),
  pod('again-failed', 'a Pod whose namesake had no image, and which waits for a volume', `${open}/app:1.0`, {
    spec: noConfigMap,
    reaches: 'creating',
  }),
];

/** The Pods that had these names before, and are deleted without a trace but their events. */
export const namesakes = [
  object('v1', 'Pod', [namespace, 'again-hung'], { spec: podSpec('hang.example.com/app:1.0') }),
  object('v1', 'Pod', [namespace, 'again-failed'], { spec: podSpec(`${open}/app:0.9`) }),
];

/** In the folder of the kubelet. */
export const staticPod = object('v1', 'Pod', [namespace, 'static'], {
  spec: { ...podSpec(`${open}/static:none`), nodeName: undefined },
});

/** As `kubectl debug` does, these Pods get an ephemeral container `debugger` with this image. */
export const debugging: Readonly<Record<string, string>> = {
  debugged: `${open}/debug:none`,
  'debugged-in-vain': 'hang.example.com/debug:none',
};
