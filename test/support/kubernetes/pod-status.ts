import type { ContainerStatus, Pod } from '../world/objects.ts';

/** The READY, STATUS and RESTARTS cells of a Pod. */
export interface PodSummary {
  ready: string;
  status: string;
  restarts: number;
  /** Finish time of the last terminated container, if any. */
  lastRestart?: string;
}

/**
 * The summary of `kubectl get pods`, after `printPod` in kubernetes/kubernetes
 * pkg/printers/internalversion/printers.go (1.32.13), with the same order of conditions, which decides the STATUS.
 */
export function summarizePod(pod: Pod): PodSummary {
  const initialization = summarizeInitialization(pod);
  const sidecars = (pod.spec.initContainers ?? []).filter(
    (container) => container.restartPolicy === 'Always',
  );
  const total = pod.spec.containers.length + sidecars.length;
  let summary = {
    status: initialization.status ?? initialStatus(pod),
    ready: initialization.ready,
    restarts: initialization.restarts,
    lastRestart: initialization.lastRestart,
  };

  if (initialization.status === undefined || hasCondition(pod, 'Initialized')) {
    const sidecarNames = new Set(sidecars.map(({ name }) => name));
    const sidecarStatuses = (pod.status.initContainerStatuses ?? []).filter(({ name }) =>
      sidecarNames.has(name),
    );
    const counted = [...sidecarStatuses, ...(pod.status.containerStatuses ?? [])];
    summary = {
      ...summarizeContainers(pod, summary.status, summary.ready),
      restarts: counted.reduce((sum, { restartCount }) => sum + restartCount, 0),
      lastRestart: latestEnd(counted),
    };
  }
  return { ...summary, ready: `${summary.ready}/${total}`, status: terminating(pod) ?? summary.status };
}

function initialStatus(pod: Pod): string {
  const gated = pod.status.conditions?.some(
    ({ type, reason }) => type === 'PodScheduled' && reason === 'SchedulingGated',
  );
  return gated ? 'SchedulingGated' : (pod.status.reason ?? pod.status.phase);
}

/** `status` is set only while an init container has not completed. */
function summarizeInitialization(pod: Pod) {
  const specs = pod.spec.initContainers ?? [];
  const seen: ContainerStatus[] = [];
  let ready = 0;
  let status: string | undefined;
  for (const [index, container] of (pod.status.initContainerStatuses ?? []).entries()) {
    seen.push(container);
    const { terminated, waiting } = container.state;
    if (terminated?.exitCode === 0) continue;
    const sidecar = specs.find(({ name }) => name === container.name)?.restartPolicy === 'Always';
    if (sidecar && container.started) {
      if (container.ready) ready += 1;
      continue;
    }
    if (terminated) status = `Init:${endReason(terminated)}`;
    else if (waiting?.reason && waiting.reason !== 'PodInitializing') status = `Init:${waiting.reason}`;
    else status = `Init:${index}/${specs.length}`;
    break;
  }
  return {
    status,
    ready,
    restarts: seen.reduce((sum, { restartCount }) => sum + restartCount, 0),
    lastRestart: latestEnd(seen),
  };
}

/** The first waiting or terminated container determines the status of the Pod, so iterate from last to first. */
function summarizeContainers(pod: Pod, before: string, readyBefore: number) {
  let status = before;
  let ready = readyBefore;
  let hasRunning = false;
  for (const container of (pod.status.containerStatuses ?? []).toReversed()) {
    const { waiting, terminated, running } = container.state;
    if (waiting?.reason) status = waiting.reason;
    else if (terminated) status = endReason(terminated);
    else if (container.ready && running) {
      hasRunning = true;
      ready += 1;
    }
  }
  if (status === 'Completed' && hasRunning) status = hasCondition(pod, 'Ready') ? 'Running' : 'NotReady';
  return { status, ready };
}

function endReason({
  reason,
  signal,
  exitCode,
}: {
  reason?: string;
  signal?: number;
  exitCode: number;
}): string {
  return reason || (signal ? `Signal:${signal}` : `ExitCode:${exitCode}`);
}

function terminating(pod: Pod): string | undefined {
  if (pod.metadata.deletionTimestamp === undefined) return undefined;
  if (pod.status.reason === 'NodeLost') return 'Unknown';
  return ['Succeeded', 'Failed'].includes(pod.status.phase) ? undefined : 'Terminating';
}

function hasCondition(pod: Pod, type: string): boolean {
  return (
    pod.status.conditions?.some((condition) => condition.type === type && condition.status === 'True') ??
    false
  );
}

function latestEnd(containers: ContainerStatus[]): string | undefined {
  return containers
    .map(({ lastState }) => lastState.terminated?.finishedAt)
    .filter((time) => time !== undefined)
    .sort()
    .at(-1);
}
