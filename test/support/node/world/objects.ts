/** The objects of the world, as people write them: Pods on the one node, with its network and without a token. */
import type { Container, KubernetesObject } from '../../world/objects.ts';
import { nodeName } from '../control-plane.ts';

/** The fields of a PodSpec that differ between Pods. */
export interface Spec {
  readonly [field: string]: unknown;
  /** Overrides fields of the container `app`. */
  readonly app?: object;
  /** Containers beside `app`. */
  readonly more?: readonly Container[];
}

/** A namespaced object. */
export const object = (
  apiVersion: string,
  kind: string,
  [namespace, name]: readonly [namespace: string, name: string],
  rest: object = {},
): KubernetesObject => ({ apiVersion, kind, metadata: { name, namespace }, ...rest });

export function podSpec(image: string, { app, more = [], ...rest }: Spec = {}): object {
  return {
    nodeName,
    hostNetwork: true,
    automountServiceAccountToken: false,
    terminationGracePeriodSeconds: 1,
    containers: [{ name: 'app', image, ...app }, ...more],
    ...rest,
  };
}

export const template = (name: string, spec: object) => ({ metadata: { labels: { app: name } }, spec });

/** The kinds of controllers, with the rest of their `spec`. */
const controllers = {
  Deployment: { apiVersion: 'apps/v1', spec: {} },
  DaemonSet: { apiVersion: 'apps/v1', spec: {} },
  StatefulSet: { apiVersion: 'apps/v1', spec: { serviceName: 'none', podManagementPolicy: 'Parallel' } },
} as const;

export function controller(
  kind: keyof typeof controllers,
  [namespace, name]: readonly [string, string],
  pods: number,
  pod: object,
): KubernetesObject {
  const { apiVersion, spec } = controllers[kind];
  const replicas = kind === 'DaemonSet' ? {} : { replicas: pods };
  const selector = { matchLabels: { app: name } };
  return object(apiVersion, kind, [namespace, name], {
    spec: { ...spec, ...replicas, selector, template: template(name, pod) },
  });
}

export const job = ([namespace, name]: readonly [string, string], pod: object, rest: object = {}) =>
  object('batch/v1', 'Job', [namespace, name], {
    spec: { backoffLimit: 0, ...rest, template: template(name, { ...pod, restartPolicy: 'Never' }) },
  });

export const base64 = (text: string) => Buffer.from(text).toString('base64');

/** The content of `.dockerconfigjson` for one host. */
export const dockerConfig = (host: string, user: string, password: string) =>
  JSON.stringify({ auths: { [host]: { auth: base64(`${user}:${password}`) } } });

export const secret = (
  [namespace, name]: readonly [string, string],
  content: string,
  type = 'kubernetes.io/dockerconfigjson',
) => object('v1', 'Secret', [namespace, name], { type, data: { '.dockerconfigjson': base64(content) } });

export const pullSecret = (name: string) => ({ imagePullSecrets: [{ name }] });
