import { minutesAgo } from '../clock.ts';
import { googleSide } from '../world/google.ts';
import { cluster } from '../world/kubernetes.ts';
import { tokenForbidden } from '../world/messages.ts';
import type { LogEntry, World } from '../world/model.ts';
import type { Event, KubernetesObject, Pod } from '../world/objects.ts';
import { podWithEvents } from '../world/pods.ts';
import { shop as setting } from '../world/setting.ts';

const image = `${setting.registry}/app/cart:2.4.1`;
const objects = podWithEvents(setting, {
  app: 'cart',
  minutes: 26 * 60,
  containers: [{ name: 'cart', image, fate: { cause: tokenForbidden(image) } }],
});
const isEvent = (object: KubernetesObject): object is Event => object.kind === 'Event';
const isPod = (object: KubernetesObject): object is Pod => object.kind === 'Pod';

/** The only message of a kubelet older than 1.32 once the event with the cause has expired. */
function silent(pod: Pod): Pod {
  const waiting = { reason: 'ImagePullBackOff', message: `Back-off pulling image "${image}"` };
  const containerStatuses = (pod.status.containerStatuses ?? []).map((each) => ({
    ...each,
    state: { waiting },
  }));
  return { ...pod, status: { ...pod.status, containerStatuses } };
}

/** GKE writes each event of the cluster as the payload of an entry in the log `events`. */
function logged(event: Event): LogEntry {
  const { namespace, name } = event.involvedObject;
  return {
    logName: `projects/${setting.project}/logs/events`,
    timestamp: minutesAgo(140),
    severity: event.type === 'Warning' ? 'WARNING' : 'INFO',
    resource: {
      type: 'k8s_pod',
      labels: {
        project_id: setting.project,
        location: setting.location,
        cluster_name: setting.cluster,
        namespace_name: namespace ?? '',
        pod_name: name,
      },
    },
    jsonPayload: event,
  };
}

const side = googleSide(setting, {
  repositories: [{ name: 'app', images: { cart: ['2.4.0', '2.4.1'] } }],
});

export const eventsExpired: World = {
  name: 'events-expired',
  about:
    'A Pod has failed since yesterday; its events are gone from the cluster, and Cloud Logging has them.',
  universeDomain: setting.universeDomain,
  context: setting.context,
  project: setting.project,
  namespace: setting.namespace,
  kubernetes: cluster(
    setting,
    objects.filter((object) => !isEvent(object)).map((object) => (isPod(object) ? silent(object) : object)),
  ),
  google: { ...side, entries: objects.filter(isEvent).map(logged) },
};
