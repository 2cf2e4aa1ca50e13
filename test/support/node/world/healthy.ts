/** Pods that have their image, or do not wait for one: none of them is to be listed. */
import type { KubernetesObject } from '../../world/objects.ts';
import { casesIn } from './cases.ts';
import { job, object, podSpec } from './objects.ts';

const namespace = 'quiet';
const { pod, other } = casesIn(namespace);

const app = 'open.example.com/app:1.0';
const missing = 'open.example.com/nothing:1.0';

const ends = (code: string, restartPolicy = 'Always') => ({ app: { args: ['exit', code] }, restartPolicy });

/** A volume that never comes. */
export const noConfigMap = {
  volumes: [{ name: 'settings', configMap: { name: 'nobody-made-this' } }],
  app: { volumeMounts: [{ name: 'settings', mountPath: '/settings' }] },
};

const finished = (name: string, what: string, code: string, reaches: 'succeeded' | 'failed') =>
  other(name, what, {
    pods: 1,
    reaches,
    objects: [job([namespace, name], podSpec(app, { app: { args: ['exit', code] } }))],
    gives: [],
  });

/** A Pod that no finalizer lets go. */
const held = (image: string): KubernetesObject => {
  const made = object('v1', 'Pod', [namespace, 'deleting'], { spec: podSpec(image) });
  return { ...made, metadata: { ...made.metadata, finalizers: ['example.com/hold'] } as never };
};

export const healthy = [
  pod('fine', 'a Deployment that runs', 'open.example.com/app:1.1', { kind: 'Deployment', pods: 2 }),
  finished('done', 'a Job that has succeeded', '0', 'succeeded'),
  finished('failed', 'a Job that has failed', '3', 'failed'),
  pod('crashes', 'a program that ends again and again', app, { spec: ends('1'), reaches: 'restarting' }),
  pod('init-crashes', 'an init container that ends again and again', app, {
    spec: { initContainers: [{ name: 'wait', image: app, args: ['exit', '1'] }] },
    reaches: 'restarting',
  }),
  pod('no-secret-key', 'a variable from a secret that does not exist', app, {
    spec: { app: { env: [{ name: 'KEY', valueFrom: { secretKeyRef: { name: 'none', key: 'key' } } }] } },
    reaches: 'waiting',
  }),
  pod('no-program', 'a command that is not in the image', app, {
    spec: { app: { command: ['/no/such/program'] } },
    reaches: 'restarting',
  }),
  pod('not-ready', 'a readiness probe that fails', app, {
    spec: { app: { readinessProbe: { tcpSocket: { port: 9 }, periodSeconds: 2 } } },
  }),
  pod('mount', 'a volume from a ConfigMap that does not exist', app, {
    spec: noConfigMap,
    reaches: 'creating',
  }),
  pod('slow-hook', 'a postStart hook that takes long', app, {
    spec: { app: { lifecycle: { postStart: { exec: { command: ['/app', 'wait', '1800'] } } } } },
    reaches: 'creating',
  }),
  pod('slow-init', 'an init container that takes long', app, {
    spec: { initContainers: [{ name: 'wait', image: app, args: ['wait', '1800'] }] },
    reaches: 'initializing',
  }),
  pod('gated', 'a Pod that no scheduler may assign yet', missing, {
    spec: { nodeName: undefined, schedulingGates: [{ name: 'example.com/gate' }] },
    reaches: 'unassigned',
  }),
  pod('unschedulable', 'a Pod that fits on no node', missing, {
    spec: { nodeName: undefined, nodeSelector: { 'example.com/gpu': 'h100' } },
    reaches: 'unassigned',
  }),
  pod('rejected', 'a Pod that the node does not admit', app, {
    spec: { app: { resources: { requests: { cpu: '900' } } } },
    reaches: 'failed',
  }),
  pod('deadline-ran', 'a Pod that ran until its deadline', app, {
    spec: { activeDeadlineSeconds: 20 },
    reaches: 'failed',
  }),
  pod('no-handler', 'a runtime class that containerd does not have', app, {
    spec: { runtimeClassName: 'none' },
    with: [object('node.k8s.io/v1', 'RuntimeClass', ['', 'none'], { handler: 'none' })],
    reaches: 'creating',
  }),
  other('deleting', 'a Pod that is being deleted, and had no image', {
    pods: 1,
    reaches: 'waiting',
    objects: [held(missing)],
    gives: [],
  }),
];
