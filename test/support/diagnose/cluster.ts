/** A fake cluster made of Pods, whose tables, details and events agree. */

import { getConfiguration } from '../../../src/catalogue/commands/gcloud/config.ts';
import { readPullFailures } from '../../../src/catalogue/commands/gcloud/logging.ts';
import { getAllNodes } from '../../../src/catalogue/commands/kubectl/all-nodes.ts';
import { getContext } from '../../../src/catalogue/commands/kubectl/config.ts';
import {
  type Controller,
  getControllers,
  getControllersInAllNamespaces,
} from '../../../src/catalogue/commands/kubectl/controllers.ts';
import type { ClusterEvent } from '../../../src/catalogue/commands/kubectl/events.ts';
import {
  getPullEventsInAllNamespaces,
  getPullProgress,
  getWarnings,
  readPullEvents,
} from '../../../src/catalogue/commands/kubectl/events.ts';
import { getNamespace } from '../../../src/catalogue/commands/kubectl/namespaces.ts';
import type { ClusterNode } from '../../../src/catalogue/commands/kubectl/nodes.ts';
import { countPods } from '../../../src/catalogue/commands/kubectl/pod-count.ts';
import {
  getPodImages,
  getPodImagesInAllNamespaces,
} from '../../../src/catalogue/commands/kubectl/pod-images.ts';
import {
  getLabelledPods,
  getLabelledPodsInAllNamespaces,
  getPods,
  getPodsInAllNamespaces,
} from '../../../src/catalogue/commands/kubectl/pod-table.ts';
import type { Pod, PodContainer } from '../../../src/catalogue/commands/kubectl/pods.ts';
import {
  getPodDetails,
  getRunningPodsInAllNamespaces,
  getUnsettledPods,
  getUnsettledPodsInAllNamespaces,
  readRunningPods,
  readUnsettledPods,
} from '../../../src/catalogue/commands/kubectl/pods.ts';
import type { Reply } from '../../../src/catalogue/model/answer.ts';
import { type Ask, askFrom } from '../../../src/catalogue/model/ask.ts';
import type { AnyCommand, Params } from '../../../src/catalogue/model/command.ts';
import { type Given, keyOf } from '../rules/fake-ask.ts';

export const now = Date.parse('2026-11-03T09:00:00Z');
export const minutesAgo = (minutes: number) => new Date(now - minutes * 60_000).toISOString();

export interface FakePod extends Pod {
  /** The STATUS column, which may hide a waiting container. */
  readonly status: string;
  readonly ready: string;
  readonly restarts?: number;
  readonly restartedMinutesAgo?: number | null;
  readonly labels?: Readonly<Record<string, string>>;
}

export interface FakeCluster {
  readonly context?: string | null;
  readonly namespace?: string;
  readonly pods?: readonly FakePod[];
  readonly warnings?: readonly ClusterEvent[];
  readonly progress?: readonly ClusterEvent[];
  /** With which a kubelet says that it waits. */
  readonly backOff?: readonly ClusterEvent[];
  /** The entries of Cloud Logging. */
  readonly logged?: readonly ClusterEvent[];
  readonly nodes?: readonly ClusterNode[];
  readonly controllers?: readonly Controller[];
  /** Whether the namespaces that are asked about exist. */
  readonly namespaceExists?: boolean;
  readonly configuration?: { readonly project: string | null; readonly universeDomain: string | null };
  /** Further answers, which take precedence over those of the cluster. A command without an answer is `not-recorded`. */
  readonly given?: readonly Given[];
}

export const cartImage = 'europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1';
export const forbidden403 = `Failed to pull image "${cartImage}": failed to pull and unpack image "${cartImage}": failed to resolve reference "${cartImage}": failed to authorize: failed to fetch oauth token: unexpected status from GET request to https://europe-west9-docker.pkg.dev/v2/token: 403 Forbidden`;

/** Like a kubelet: a Pod is Pending while a container has never run. Ephemeral containers do not count. */
const settled = /^(?:Running|Completed)$/;

export function container(of: Partial<PodContainer> = {}): PodContainer {
  return {
    name: 'app',
    kind: 'regular',
    image: cartImage,
    waiting: null,
    hadImage: of.waiting === undefined,
    endedAt: null,
    holdsOthers: false,
    ...of,
  };
}

/** A container whose pull failed; without a message if the kubelet is older than 1.32. */
export function waiting(reason: string, message: string | null = null, of: Partial<PodContainer> = {}) {
  return container({ waiting: { reason, message }, ...of });
}

export function pod(name: string, of: Partial<FakePod> = {}): FakePod {
  return {
    namespace: 'shop',
    name,
    uid: `uid-of-${name}`,
    phase: settled.test(of.status ?? '') ? 'Running' : 'Pending',
    reason: null,
    deleting: false,
    node: 'node-a',
    serviceAccount: 'default',
    pullSecrets: [],
    owner: null,
    created: minutesAgo(30),
    stored: minutesAgo(30),
    volumeImages: [],
    containers: [waiting('ImagePullBackOff')],
    status: 'ImagePullBackOff',
    ready: '0/1',
    ...of,
  };
}

export function event(
  name: string,
  reason: string,
  message: string,
  of: Partial<ClusterEvent> = {},
): ClusterEvent {
  return {
    namespace: 'shop',
    type: ['Pulling', 'Pulled'].includes(reason) ? 'Normal' : 'Warning',
    kind: 'Pod',
    name,
    uid: `uid-of-${name}`,
    node: 'node-a',
    container: 'app',
    ephemeral: false,
    reason,
    message,
    count: 1,
    first: minutesAgo(20),
    last: minutesAgo(1),
    ...of,
  };
}

export function clusterNode(name: string, pool: string, of: Partial<ClusterNode> = {}): ClusterNode {
  return {
    name,
    project: 'shop-prod',
    zone: 'europe-west9-a',
    pool,
    computeClass: null,
    bootDiskType: null,
    streamsImages: false,
    localSsd: false,
    operatingSystem: 'linux',
    architecture: 'amd64',
    containerRuntime: 'containerd://1.7.24',
    ...of,
  };
}

/** An `Ask` on a cluster, with the ids of all commands that were asked, including repetitions. */
export function askCluster(cluster: FakeCluster): { readonly ask: Ask; readonly asked: readonly string[] } {
  const asked: string[] = [];
  const given = new Map((cluster.given ?? []).map((each) => [keyOf(each.command, each.params), each.reply]));
  const maybe = async (command: AnyCommand, params: Params): Promise<Reply<unknown>> => {
    asked.push(command.id);
    // A list as the server prints it is that of the usual command.
    const usual = usualForms.get(command) ?? command;
    const prepared = given.get(keyOf(usual, params));
    if (prepared) return prepared;
    const answer = kubernetesAnswers.get(usual)?.(cluster, params);
    return answer === undefined ? { why: 'not-recorded' } : { answer };
  };
  return { ask: askFrom(maybe), asked };
}

const usualForms: ReadonlyMap<unknown, AnyCommand> = new Map<unknown, AnyCommand>([
  [readPullEvents, getPullEventsInAllNamespaces],
  [readUnsettledPods, getUnsettledPodsInAllNamespaces],
  [readRunningPods, getRunningPodsInAllNamespaces],
]);

type Answerer = (cluster: FakeCluster, params: Params) => unknown;

const inside = (params: Params) => (each: { readonly namespace: string }) =>
  each.namespace === params['NAMESPACE'];
const row = (of: FakePod) => {
  const { namespace, name, ready, status, restarts = 0, restartedMinutesAgo = null } = of;
  const [up, containers] = ready.split('/').map(Number);
  return { namespace, name, ready: up, containers, status, restarts, restartedMinutesAgo };
};

const imagesOf = ({ namespace, name, node, serviceAccount, pullSecrets, containers }: FakePod) => ({
  namespace,
  name,
  node,
  serviceAccount,
  pullSecrets,
  images: containers.map(({ image }) => image),
  policies: containers.map(() => 'IfNotPresent'),
});

/** A selector of equalities. */
const selectedBy =
  ({ SELECTOR }: Params) =>
  ({ labels = {} }: FakePod) =>
    String(SELECTOR)
      .split(',')
      .every((each) => {
        const [key = '', value] = each.split('=');
        return labels[key] === value;
      });

const isUnsettled = ({ phase }: FakePod) => phase !== 'Running' && phase !== 'Succeeded';

const kubernetesAnswers: ReadonlyMap<unknown, Answerer> = new Map<unknown, Answerer>([
  [
    getContext,
    ({ context = 'gke_shop-prod_europe-west9_web', namespace = 'shop' }) => ({ context, namespace }),
  ],
  [
    getPods,
    ({ pods = [] }, params) => pods.filter(inside(params)).map((each) => ({ ...row(each), namespace: null })),
  ],
  [getPodsInAllNamespaces, ({ pods = [] }) => pods.map(row)],
  [
    getLabelledPods,
    ({ pods = [] }, params) => pods.filter(inside(params)).filter(selectedBy(params)).map(row),
  ],
  [getLabelledPodsInAllNamespaces, ({ pods = [] }, params) => pods.filter(selectedBy(params)).map(row)],
  [getUnsettledPods, ({ pods = [] }, params) => pods.filter(isUnsettled).filter(inside(params))],
  [getUnsettledPodsInAllNamespaces, ({ pods = [] }) => pods.filter(isUnsettled)],
  [
    getPodDetails,
    ({ pods = [] }, params) => {
      const names = new Set([params['PODS']].flat());
      return pods.filter(inside(params)).filter(({ name }) => names.has(name));
    },
  ],
  [
    getNamespace,
    ({ namespaceExists = true }, { NAMESPACE }) => (namespaceExists ? { name: NAMESPACE } : undefined),
  ],
  [getControllers, ({ controllers = [] }, params) => controllers.filter(inside(params))],
  [getControllersInAllNamespaces, ({ controllers = [] }) => controllers],
  [getWarnings, ({ warnings = [] }, params) => warnings.filter(inside(params))],
  [getPullProgress, ({ progress = [] }, params) => progress.filter(inside(params))],
  [
    getPullEventsInAllNamespaces,
    ({ warnings = [], progress = [], backOff = [] }) => [...warnings, ...progress, ...backOff],
  ],
  [countPods, ({ pods = [] }) => ({ pods: pods.length })],
  [getRunningPodsInAllNamespaces, ({ pods = [] }) => pods.filter(({ phase }) => phase === 'Running')],
  [readPullFailures, ({ logged }) => logged],
  [getPodImages, ({ pods = [] }, params) => pods.filter(inside(params)).map(imagesOf)],
  [getPodImagesInAllNamespaces, ({ pods = [] }) => pods.map(imagesOf)],
  [
    getAllNodes,
    ({ nodes = [] }) =>
      nodes.map((node) => ({
        ...node,
        ready: true,
        diskPressure: false,
        kubelet: 'v1.34.1',
      })),
  ],
  [getConfiguration, ({ configuration }) => configuration],
]);
