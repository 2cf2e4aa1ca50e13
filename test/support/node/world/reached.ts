/** Whether a Pod is as far as its case says, from its status. */
import type { Pod } from '../../world/objects.ts';
import type { Reached } from './model.ts';

/** Reasons of a container that waits for nothing yet. */
const beforeAll = ['ContainerCreating', 'PodInitializing'];

const tests: Readonly<Record<Reached, (pod: Pod) => boolean>> = {
  waiting: (pod) => reasons(pod).some((reason) => !beforeAll.includes(reason)),
  initializing: ({ status }) =>
    (status.initContainerStatuses ?? []).some(({ state }) => state.running !== undefined),
  'waiting-again': (pod) =>
    statuses(pod).some(({ state, lastState }) => state.waiting && lastState.terminated),
  creating: (pod) => reasons(pod).some((reason) => beforeAll.includes(reason)),
  running: ({ status }) => status.phase === 'Running',
  pulled: (pod) => pod.status.phase === 'Running' || reasons(pod).includes('CreateContainerError'),
  restarting: (pod) => statuses(pod).some(({ restartCount }) => restartCount > 0),
  succeeded: ({ status }) => status.phase === 'Succeeded',
  failed: ({ status }) => status.phase === 'Failed',
  assigned: ({ status, spec }) => status.phase === 'Pending' && spec.nodeName !== undefined,
  unassigned: ({ status, spec }) => status.phase === 'Pending' && !spec.nodeName,
  refused: () => true,
};

export const hasReached = (reached: Reached, pod: Pod): boolean => tests[reached](pod);

const statuses = ({ status }: Pod) => [
  ...(status.initContainerStatuses ?? []),
  ...(status.containerStatuses ?? []),
  ...(status.ephemeralContainerStatuses ?? []),
];

const reasons = (pod: Pod) => statuses(pod).flatMap(({ state }) => state.waiting?.reason ?? []);
