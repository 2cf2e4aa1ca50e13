/** Pods that cannot pull, and what somebody does about it outside of the cluster: see remedies.ts for the rest. */
import type { CauseId } from '../../../../src/causes/model.ts';
import type { KubernetesObject } from '../../world/objects.ts';
import type { TestNode } from '../node.ts';
import { object, podSpec } from './objects.ts';

const namespace = 'cured';

export interface Cure {
  readonly name: string;
  /** `namespace/name`. */
  readonly pod: string;
  readonly cause: CauseId;
  readonly object: KubernetesObject;
  readonly apply: (node: TestNode) => Promise<unknown>;
  /** Whether the Pod is deleted and created again with its name, or left to the next try of the kubelet. */
  readonly again: boolean;
}

function cure(name: string, image: string, cause: CauseId, apply: Cure['apply'], again = false): Cure {
  const pod = object('v1', 'Pod', [namespace, name], { spec: podSpec(image) });
  return { name, pod: `${namespace}/${name}`, cause, object: pod, apply, again };
}

export const cures: readonly Cure[] = [
  cure('pushed', 'open.example.com/later:1.0', 'not-found', (node) => node.change({ push: 'later:1.0' })),
  cure(
    'pushed-again',
    'open.example.com/later:2.0',
    'not-found',
    (node) => node.change({ push: 'later:2.0' }),
    true,
  ),
  cure('registry-repaired', 'maintenance.example.com/app:1.0', 'registry-unavailable', (node) =>
    node.change({ repair: 'maintenance.example.com' }),
  ),
  cure('name-made', 'new.example.com/app:1.0', 'dns', (node) => node.change({ repair: 'new.example.com' })),
];

/** A pull that hangs, of a Pod that is younger than a hang: nothing is to be said of it but that. */
export const young = object('v1', 'Pod', [namespace, 'young'], {
  spec: podSpec('hang.example.com/young:1.0'),
});

export const curedNamespace: KubernetesObject = {
  apiVersion: 'v1',
  kind: 'Namespace',
  metadata: { name: namespace },
};
