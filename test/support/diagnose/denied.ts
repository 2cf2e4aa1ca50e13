import type { ClusterEvent } from '../../../src/catalogue/commands/kubectl/events.ts';
import { event, minutesAgo } from './cluster.ts';

/** The event of a ReplicaSet whose Pods Binary Authorization refused. */
export function denied(name: string, minutes = 2): ClusterEvent {
  const message = `Error creating: admission webhook "imagepolicywebhook.image-policy.k8s.io" denied the request: Image docker.io/library/nginx denied by Binary Authorization default admission rule. Denied by always_deny admission rule ${minutes}`;
  return event(name, 'FailedCreate', message, {
    kind: 'ReplicaSet',
    node: null,
    container: null,
    last: minutesAgo(minutes),
  });
}
