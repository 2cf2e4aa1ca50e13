/** Pods that cannot pull, and what somebody does about it, as the report advises. */
import type { CauseId } from '../../../../src/causes/model.ts';
import type { KubernetesObject } from '../../world/objects.ts';
import type { TestNode } from '../node.ts';
import { robot } from '../registries.ts';
import { dockerConfig, object, podSpec, pullSecret, type Spec, secret } from './objects.ts';

const namespace = 'cured';
const passwords = 'htpasswd.example.com';

export interface Cure {
  readonly name: string;
  /** `namespace/name`. */
  readonly pod: string;
  readonly cause: CauseId;
  /** What is created at first. */
  readonly objects: readonly KubernetesObject[];
  readonly apply: (node: TestNode) => Promise<unknown>;
  /** Whether the Pod is deleted and created again with its name, or left to the next try of the kubelet. */
  readonly again: boolean;
}

const right = (name: string) =>
  secret([namespace, name], dockerConfig(passwords, robot.name, robot.password));

function cure(
  name: string,
  image: string,
  cause: CauseId,
  apply: Cure['apply'],
  {
    again = false,
    spec,
    before = [],
  }: { again?: boolean; spec?: Spec; before?: readonly KubernetesObject[] } = {},
): Cure {
  const pod = object('v1', 'Pod', [namespace, name], { spec: podSpec(image, spec) });
  return { name, pod: `${namespace}/${name}`, cause, objects: [...before, pod], apply, again };
}

export const cures: readonly Cure[] = [
  cure('pushed', 'open.example.com/later:1.0', 'not-found', (node) => node.change({ push: 'later:1.0' })),
  cure(
    'pushed-again',
    'open.example.com/later:2.0',
    'not-found',
    (node) => node.change({ push: 'later:2.0' }),
    {
      again: true,
    },
  ),
  cure(
    'secret-made',
    `${passwords}/private/app:1.0`,
    'auth-pull-secret',
    (node) => node.create([right('made-later')]),
    { spec: pullSecret('made-later') },
  ),
  cure(
    'password-corrected',
    `${passwords}/private/app:1.0`,
    'auth-401',
    (node) => node.must(['replace', '--filename=-'], right('corrected')),
    {
      spec: pullSecret('corrected'),
      before: [secret([namespace, 'corrected'], dockerConfig(passwords, robot.name, 'out-of-date'))],
    },
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
