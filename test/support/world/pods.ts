import { canary } from '../canary.ts';
import { minutesAgo } from '../clock.ts';
import { pullEvents } from './events.ts';
import { condition, container, controllers, hash, identity, podName, replicaSetName } from './kubernetes.ts';
import { backOffMessage } from './messages.ts';
import type { ContainerStatus, KubernetesObject, Pod } from './objects.ts';
import { nodeName, type Setting } from './setting.ts';
import type { ContainerStory, PodStory } from './story.ts';

/** A Pod, its controllers, and its events. */
export function podWithEvents(setting: Setting, story: PodStory): KubernetesObject[] {
  const made = pod(setting, story);
  const image = story.containers.find(({ init }) => !init)?.image ?? '';
  const owners = story.which ? [] : controllers(setting, story.app, image);
  return [...owners, made, ...pullEvents(made, story)];
}

function pod(setting: Setting, story: PodStory): Pod {
  const { app, which = 0, pool = setting.pools[0] ?? '', minutes = 25 } = story;
  const inits = story.containers.filter(({ init }) => init);
  const mains = story.containers.filter(({ init }) => !init);
  const held = inits.some(({ fate }) => fate !== 'running');
  const well = story.containers.every(({ fate }) => fate === 'running');
  // A container that has run before counts as created, however it ended.
  const made = story.containers.every(({ fate }) => fate === 'running' || fate === 'crashing');
  const specs = (stories: ContainerStory[]) => stories.map(({ name, image }) => container(name, image));
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: {
      ...identity(podName(app, which), setting.namespace),
      creationTimestamp: minutesAgo(minutes),
      labels: { app, 'pod-template-hash': replicaSetName(app).slice(app.length + 1) },
      annotations: { 'example.com/webhook': canary('pod-annotation') },
      ownerReferences: [
        {
          apiVersion: 'apps/v1',
          kind: 'ReplicaSet',
          name: replicaSetName(app),
          uid: identity(replicaSetName(app), setting.namespace).uid,
          controller: true,
        },
      ],
    },
    spec: {
      containers: specs(mains),
      ...(inits.length > 0 ? { initContainers: specs(inits) } : {}),
      nodeName: nodeName(setting, pool),
      restartPolicy: 'Always',
      serviceAccountName: 'default',
      ...(story.imagePullSecrets
        ? { imagePullSecrets: story.imagePullSecrets.map((name) => ({ name })) }
        : {}),
    },
    status: {
      phase: made ? 'Running' : 'Pending',
      conditions: [
        condition(minutes, 'PodScheduled', 'True'),
        condition(minutes, 'Initialized', held ? 'False' : 'True'),
        condition(minutes, 'ContainersReady', well ? 'True' : 'False'),
        condition(minutes, 'Ready', well ? 'True' : 'False'),
      ],
      hostIP: '10.164.0.10',
      podIP: '10.8.1.17',
      podIPs: [{ ip: '10.8.1.17' }],
      startTime: minutesAgo(minutes),
      ...(inits.length > 0
        ? { initContainerStatuses: inits.map((story) => containerStatus(story, false)) }
        : {}),
      containerStatuses: mains.map((story) => containerStatus(story, held)),
    },
  };
}

function containerStatus({ name, image, fate, init }: ContainerStory, held: boolean): ContainerStatus {
  const ran = fate === 'running' && !held;
  const imageID = ran ? imageId(image) : '';
  const rest = { name, image, imageID, restartCount: 0, lastState: {}, ready: ran, started: ran && !init };
  if (held) return { ...rest, state: { waiting: { reason: 'PodInitializing' } } };
  if (fate === 'pulling') return { ...rest, state: { waiting: { reason: 'ContainerCreating' } } };
  if (fate === 'crashing') {
    const message = `back-off 5m0s restarting failed container=${name}`;
    const terminated = { exitCode: 1, reason: 'Error', startedAt: minutesAgo(3), finishedAt: minutesAgo(3) };
    const state = { waiting: { reason: 'CrashLoopBackOff', message } };
    return { ...rest, imageID: imageId(image), restartCount: 6, state, lastState: { terminated } };
  }
  if (fate !== 'running') {
    const message = backOffMessage(image, fate.cause);
    return { ...rest, state: { waiting: { reason: 'ImagePullBackOff', message } } };
  }
  if (!init) return { ...rest, state: { running: { startedAt: minutesAgo(20) } } };
  const finishedAt = minutesAgo(20);
  return {
    ...rest,
    state: { terminated: { exitCode: 0, reason: 'Completed', startedAt: finishedAt, finishedAt } },
  };
}

function imageId(image: string): string {
  return `${image.replace(/[:@][^/]*$/, '')}@sha256:${hash(image)}`;
}
