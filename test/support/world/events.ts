import { minutesAgo } from '../clock.ts';
import { hash, identity, reference } from './kubernetes.ts';
import { failedEvent } from './messages.ts';
import type { Event, KubernetesObject, Pod } from './objects.ts';
import type { ContainerStory, PodStory } from './story.ts';

export interface EventStory {
  type: Event['type'];
  reason: string;
  message: string;
  count: number;
  /** Minutes ago. */
  first: number;
  last: number;
  path?: string;
  source: Event['source'];
  /** Position among the events of the object: names sort by time, as on a real server. */
  order?: number;
}

export function event(about: KubernetesObject, story: EventStory): Event {
  const { type, reason, message, count, first, last, path, source, order = 0 } = story;
  const name = `${about.metadata.name}.187d${hash(about.metadata.name).slice(0, 10)}${String(order).padStart(2, '0')}`;
  return {
    apiVersion: 'v1',
    kind: 'Event',
    metadata: { ...identity(name, about.metadata.namespace), creationTimestamp: minutesAgo(first) },
    involvedObject: reference(about, path),
    type,
    reason,
    message,
    count,
    firstTimestamp: minutesAgo(first),
    lastTimestamp: minutesAgo(last),
    eventTime: null,
    source,
    reportingComponent: source.component ?? '',
    reportingInstance: source.host ?? '',
  };
}

/** The events of a Pod, in the order in which scheduler and kubelet send them. */
export function pullEvents(pod: Pod, story: PodStory): Event[] {
  const { minutes = 25, imagePullSecrets = [] } = story;
  const host = pod.spec.nodeName ?? '';
  const kubelet = { component: 'kubelet', host };
  const events: Event[] = [];
  const emit = (
    type: Event['type'],
    reason: string,
    message: string,
    {
      count = 1,
      of,
      source = kubelet,
    }: { count?: number; of?: ContainerStory; source?: Event['source'] } = {},
  ) => {
    const path = of && `spec.${of.init ? 'initContainers' : 'containers'}{${of.name}}`;
    const last = count > 1 ? 1 : minutes;
    events.push(
      event(pod, { type, reason, message, count, first: minutes, last, path, source, order: events.length }),
    );
  };

  const assigned = `Successfully assigned ${pod.metadata.namespace}/${pod.metadata.name} to ${host}`;
  emit('Normal', 'Scheduled', assigned, { source: { component: 'default-scheduler' } });
  if (
    imagePullSecrets.length > 0 &&
    !story.secretsExist &&
    story.containers.some(({ fate }) => typeof fate === 'object')
  ) {
    emit('Warning', 'FailedToRetrieveImagePullSecret', secretsMissing(imagePullSecrets), { count: 64 });
  }
  const held = story.containers.find(({ init, fate }) => init && fate !== 'running');
  for (const of of held ? [held] : story.containers) {
    const { image, fate } = of;
    emit('Normal', 'Pulling', `Pulling image "${image}"`, { of, count: typeof fate === 'object' ? 5 : 1 });
    if (fate === 'running' || fate === 'crashing') emit('Normal', 'Pulled', pulled(of), { of });
    if (fate === 'crashing') emit('Warning', 'BackOff', crashed(of.name, pod), { of, count: 40 });
    if (typeof fate !== 'object') continue;
    emit('Warning', 'Failed', failedEvent(image, fate.cause), { of, count: 5 });
    emit('Warning', 'Failed', 'Error: ErrImagePull', { of, count: 5 });
    emit('Normal', 'BackOff', `Back-off pulling image "${image}"`, { of, count: 61 });
    emit('Warning', 'Failed', 'Error: ImagePullBackOff', { of, count: 61 });
  }
  return events;
}

function secretsMissing(names: string[]): string {
  return `Unable to retrieve some image pull secrets (${names.join(', ')}); attempting to pull the image may not succeed.`;
}

function pulled({
  image,
  pulled = 'in 1.204s (1.204s including waiting). Image size: 22183344 bytes.',
}: ContainerStory) {
  return `Successfully pulled image "${image}" ${pulled}`;
}

function crashed(container: string, { metadata }: Pod): string {
  return `Back-off restarting failed container ${container} in pod ${metadata.name}_${metadata.namespace}(${metadata.uid})`;
}
