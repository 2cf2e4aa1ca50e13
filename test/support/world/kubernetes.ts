import { createHash } from 'node:crypto';
import { canary, canaryBase64 } from '../canary.ts';
import { minutesAgo } from '../clock.ts';
import type { KubernetesWorld } from './model.ts';
import type { Container, KubernetesObject, Node, Secret } from './objects.ts';
import { nodeName, type Setting } from './setting.ts';

const DAY = 60 * 24;

/** Versions of a GKE release whose nodes run containerd 2.1. */
export const gkeVersion = '1.34.1-gke.2037001';

/** The objects of the API server: the nodes of the setting, its namespace with an unused secret, and the given objects. */
export function cluster(setting: Setting, objects: KubernetesObject[]): KubernetesWorld {
  const nodes = setting.pools.map((pool) => node(setting, pool));
  const around = [
    namespace(setting),
    serviceAccount(setting, 'default'),
    pullSecret(setting, 'other-credentials', 'registry.example.org'),
  ];
  const all = [...around, ...nodes, ...objects];
  return { gitVersion: `v${gkeVersion}`, user: setting.user, objects: all };
}

export function node(setting: Setting, pool: string): Node {
  const name = nodeName(setting, pool);
  const address = `10.164.0.${10 + setting.pools.indexOf(pool)}`;
  return {
    apiVersion: 'v1',
    kind: 'Node',
    metadata: {
      ...identity(name),
      creationTimestamp: minutesAgo(DAY * 12),
      labels: {
        'beta.kubernetes.io/instance-type': setting.machineType,
        'cloud.google.com/gke-nodepool': pool,
        'cloud.google.com/gke-os-distribution': 'cos',
        'cloud.google.com/gke-container-runtime': 'containerd',
        'kubernetes.io/arch': 'amd64',
        'kubernetes.io/hostname': name,
        'kubernetes.io/os': 'linux',
        'node.kubernetes.io/instance-type': setting.machineType,
        'topology.kubernetes.io/region': setting.location,
        'topology.kubernetes.io/zone': setting.zone,
      },
      annotations: { 'example.com/owner': canary('node-annotation') },
    },
    spec: { podCIDR: '10.8.1.0/24', providerID: `gce://${setting.project}/${setting.zone}/${name}` },
    status: {
      conditions: [
        condition(DAY, 'DiskPressure', 'False', 'KubeletHasNoDiskPressure', 'kubelet has no disk pressure'),
        condition(
          DAY,
          'MemoryPressure',
          'False',
          'KubeletHasSufficientMemory',
          'kubelet has sufficient memory available',
        ),
        condition(DAY, 'Ready', 'True', 'KubeletReady', 'kubelet is posting ready status'),
      ],
      addresses: [
        { type: 'InternalIP', address },
        { type: 'Hostname', address: name },
      ],
      nodeInfo: {
        architecture: 'amd64',
        bootID: '6f4d1f9f-36a2-4a39-9dd2-2b6d1a6b0f0c',
        containerRuntimeVersion: 'containerd://2.1.4',
        kernelVersion: '6.12.46+',
        kubeProxyVersion: `v${gkeVersion}`,
        kubeletVersion: `v${gkeVersion}`,
        machineID: '0d8f6a2c9b7e4f51a3c2d1e0f9a8b7c6',
        operatingSystem: 'linux',
        osImage: 'Container-Optimized OS from Google',
        systemUUID: '0d8f6a2c-9b7e-4f51-a3c2-d1e0f9a8b7c6',
      },
      capacity: { cpu: '4', 'ephemeral-storage': '98831908Ki', memory: '16393248Ki', pods: '110' },
      allocatable: { cpu: '3920m', 'ephemeral-storage': '47060071478', memory: '13611040Ki', pods: '110' },
    },
  };
}

export function namespace(setting: Setting): KubernetesObject {
  return {
    apiVersion: 'v1',
    kind: 'Namespace',
    metadata: { ...identity(setting.namespace), creationTimestamp: minutesAgo(DAY * 90) },
  };
}

export function serviceAccount(
  setting: Setting,
  name: string,
  imagePullSecrets: string[] = [],
): KubernetesObject {
  const object = {
    apiVersion: 'v1',
    kind: 'ServiceAccount',
    metadata: {
      ...identity(name, setting.namespace),
      creationTimestamp: minutesAgo(DAY * 90),
      annotations: { 'example.com/contact': canary('service-account-annotation') },
    },
  };
  if (imagePullSecrets.length === 0) return object;
  return Object.assign(object, { imagePullSecrets: imagePullSecrets.map((secret) => ({ name: secret })) });
}

/** A pull secret whose credential is a canary. */
export function pullSecret(setting: Setting, name: string, host: string): Secret {
  const auths = {
    [host]: { username: 'puller', password: canary('pull-secret'), auth: canaryBase64('pull-secret') },
  };
  return {
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: { ...identity(name, setting.namespace), creationTimestamp: minutesAgo(DAY * 30) },
    type: 'kubernetes.io/dockerconfigjson',
    data: { '.dockerconfigjson': Buffer.from(JSON.stringify({ auths })).toString('base64') },
  };
}

/** A ComputeClass that names the account of its nodes. */
export function computeClass(name: string, serviceAccount: string): KubernetesObject {
  const spec = {
    description: canary('compute-class-description'),
    nodePoolAutoCreation: { enabled: true },
    nodePoolConfig: { serviceAccount, nodeLabels: { note: canary('compute-class-label') } },
    priorities: [{ machineFamily: 'n2' }],
  };
  const metadata = { ...identity(name), generation: 1, creationTimestamp: minutesAgo(DAY * 30) };
  return Object.assign({ apiVersion: 'cloud.google.com/v1', kind: 'ComputeClass', metadata }, { spec });
}

/** A container with canaries wherever a secret may be. */
export function container(name: string, image: string): Container {
  return {
    name,
    image,
    imagePullPolicy: 'IfNotPresent',
    args: [`--token=${canary('container-argument')}`],
    env: [{ name: 'DATABASE_PASSWORD', value: canary('container-variable') }],
  };
}

/** The Deployment and the ReplicaSet that own a Pod, or that could not create it. */
export function controllers(setting: Setting, app: string, image: string, pods = 1): KubernetesObject[] {
  const metadata = (name: string) => ({
    ...identity(name, setting.namespace),
    creationTimestamp: minutesAgo(DAY * 3),
    labels: { app },
    annotations: {
      'deployment.kubernetes.io/revision': '7',
      'example.com/notes': canary('controller-annotation'),
    },
  });
  const spec = {
    replicas: 1,
    selector: { matchLabels: { app } },
    template: { metadata: { labels: { app } }, spec: { containers: [container(app, image)] } },
  };
  const status = { replicas: pods, unavailableReplicas: 1, observedGeneration: 7 };
  const owner = { apiVersion: 'apps/v1', kind: 'Deployment', name: app, controller: true };
  const deployment = { apiVersion: 'apps/v1', kind: 'Deployment', metadata: metadata(app), spec, status };
  const replicaSet = {
    apiVersion: 'apps/v1',
    kind: 'ReplicaSet',
    metadata: { ...metadata(replicaSetName(app)), ownerReferences: [owner] },
    spec,
    status: { replicas: pods, fullyLabeledReplicas: pods, observedGeneration: 1 },
  };
  return [deployment, replicaSet];
}

export function replicaSetName(app: string): string {
  return `${app}-${suffix(app, 10)}`;
}

export function podName(app: string, which = 0): string {
  return `${replicaSetName(app)}-${suffix(`${app} pod ${which}`, 5)}`;
}

/** Random characters like those of controllers: no vowels, so that they form no word (apimachinery/pkg/util/rand). */
function suffix(seed: string, length: number): string {
  const alphabet = 'bcdfghjklmnpqrstvwxz2456789';
  const bytes = Buffer.from(hash(seed), 'hex').subarray(0, length);
  return [...bytes].map((byte) => alphabet[byte % alphabet.length]).join('');
}

/** Name, namespace, UID and resource version, which every stored object has. */
export function identity(name: string, namespaceName?: string) {
  const digest = hash(`${namespaceName}/${name}`);
  const uid = [8, 4, 4, 4, 12].map((length, index) => digest.slice(index * 5, index * 5 + length)).join('-');
  return {
    name,
    ...(namespaceName === undefined ? {} : { namespace: namespaceName }),
    uid,
    resourceVersion: String(Number.parseInt(digest.slice(0, 6), 16)),
  };
}

export function reference({ apiVersion, kind, metadata }: KubernetesObject, fieldPath?: string) {
  const { name, namespace: namespaceName, uid, resourceVersion } = metadata;
  const path = fieldPath === undefined ? {} : { fieldPath };
  return { apiVersion, kind, name, namespace: namespaceName, uid, resourceVersion, ...path };
}

/** A condition of a Pod or a node that last changed the given minutes ago. */
export function condition(minutes: number, type: string, status: string, reason?: string, message?: string) {
  return { type, status, reason, message, lastTransitionTime: minutesAgo(minutes) };
}

export function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
