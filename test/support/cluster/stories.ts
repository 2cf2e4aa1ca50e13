/** What is wrong with each Pod of the test cluster, and what diagnose must find. Data only. */
import { statuses } from '../../../src/causes/statuses.ts';
import {
  anonymousRefused,
  connectionTimedOut,
  tagNotFound,
  tokenForbidden,
  tokenUnauthorized,
} from '../world/messages.ts';
import { type Setting, shop } from '../world/setting.ts';

export const setting: Setting = { ...shop, namespace: 'reasons' };

export const registry = `${setting.registry}/app`;
const backOff = (image: string, cause: string) => `Back-off pulling image "${image}": ErrImagePull: ${cause}`;

/** The message of containerd 1.6; containerd 2.1 adds the URL of the token. */
const oldForbidden = (image: string) =>
  `rpc error: code = Unknown desc = failed to pull and unpack image "${image}": failed to resolve reference "${image}": pulling from host europe-west9-docker.pkg.dev failed with status code [manifests 1]: 403 Forbidden`;

/** Which container waits. `second` comes after one that crashes, and the table of Pods shows only that one. */
export type Where = 'containers' | 'second' | 'initContainers' | 'ephemeralContainers';

export interface Story {
  readonly name: string;
  readonly reason: string;
  readonly message?: (image: string) => string;
  /** The message of the `Failed` event, if only that has the cause. */
  readonly eventMessage?: (image: string) => string;
  /** The form of that event: with a count, as from kubelets, or as a series of events.k8s.io. */
  readonly wording?: 'core' | 'series';
  /** The message of a `FailedCreatePodSandBox` event. */
  readonly sandbox?: string;
  readonly where?: Where;
  readonly pullSecret?: string;
  /** The cause that diagnose finds; null if it is not a pull failure. */
  readonly cause: string | null;
}

/** The sandbox (pause) image, which is pulled before any other. */
const pause = 'registry.k8s.io/pause:3.9';

export const stories: readonly Story[] = [
  {
    name: 'forbidden-in-the-message',
    reason: 'ImagePullBackOff',
    message: (image) => backOff(image, tokenForbidden(image)),
    cause: 'auth-403',
  },
  {
    name: 'forbidden-in-the-event',
    reason: 'ImagePullBackOff',
    message: (image) => `Back-off pulling image "${image}"`,
    eventMessage: oldForbidden,
    cause: 'auth-403',
  },
  {
    name: 'not-found-in-a-series',
    reason: 'ImagePullBackOff',
    message: (image) => `Back-off pulling image "${image}"`,
    eventMessage: tagNotFound,
    wording: 'series',
    cause: 'not-found',
  },
  { name: 'unauthorized', reason: 'ErrImagePull', message: tokenUnauthorized, cause: 'auth-401' },
  { name: 'no-such-tag', reason: 'ErrImagePull', message: tagNotFound, cause: 'not-found' },
  {
    name: 'invalid-name',
    reason: 'InvalidImageName',
    message: () =>
      'Failed to apply default image tag "App:1": couldn\'t parse image name "App:1": invalid reference format: repository name (library/App) must be lowercase',
    cause: 'invalid-name',
  },
  {
    name: 'never',
    reason: 'ErrImageNeverPull',
    message: (image) => `Container image "${image}" is not present with pull policy of Never`,
    cause: 'never-pull',
  },
  {
    name: 'inspect',
    reason: 'ImageInspectError',
    message: (image) =>
      `Failed to inspect image "${image}": rpc error: code = Unavailable desc = error reading from server: EOF`,
    cause: 'runtime',
  },
  {
    name: 'registry-unavailable',
    reason: 'RegistryUnavailable',
    message: (image) => `image pull failed for ${image} because the registry is unavailable`,
    cause: 'registry-unavailable',
  },
  {
    name: 'signature',
    reason: 'SignatureValidationFailed',
    message: (image) => `image pull failed for ${image} because the signature validation failed`,
    cause: 'signature',
  },
  {
    name: 'pull-secret',
    reason: 'ImagePullBackOff',
    message: (image) => backOff(image, anonymousRefused(image)),
    pullSecret: 'other-credentials',
    cause: 'auth-401',
  },
  { name: 'hangs', reason: 'ContainerCreating', cause: 'timeout-slow' },
  {
    name: 'init',
    reason: 'ImagePullBackOff',
    message: (image) => backOff(image, tokenForbidden(image)),
    where: 'initContainers',
    cause: 'auth-403',
  },
  {
    name: 'ephemeral',
    reason: 'ImagePullBackOff',
    message: (image) => backOff(image, tagNotFound(image)),
    eventMessage: tagNotFound,
    where: 'ephemeralContainers',
    cause: 'not-found',
  },
  {
    name: 'second',
    reason: 'ImagePullBackOff',
    message: (image) => backOff(image, tagNotFound(image)),
    where: 'second',
    cause: 'not-found',
  },
  {
    name: 'sandbox',
    reason: 'ContainerCreating',
    sandbox: `Failed to create pod sandbox: rpc error: code = Unknown desc = failed to get sandbox image "${pause}": failed to pull image "${pause}": ${connectionTimedOut('203.0.113.9')(pause)}`,
    cause: 'firewall-or-timeout',
  },
  { name: 'crashes', reason: 'CrashLoopBackOff', message: () => 'back-off 5m0s restarting', cause: null },
];

/** Statuses of the catalogue that no story has; a test expects none. */
export const statusesWithoutStory = statuses.filter(
  ({ reason }) => !stories.some((story) => story.reason === reason),
);
