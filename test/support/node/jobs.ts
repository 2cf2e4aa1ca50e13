/** Jobs on a node: what a scheduler does for their Pods, and how they end. */
import type { KubernetesObject } from '../world/objects.ts';
import { nodeName } from './control-plane.ts';
import type { TestNode } from './node.ts';

interface JobPod extends KubernetesObject {
  readonly spec: { readonly nodeName?: string };
  readonly status: {
    readonly containerStatuses?: readonly {
      readonly state: { readonly terminated?: { readonly exitCode: number } };
    }[];
  };
}

const selectorOf = (job: string) => `--selector=batch.kubernetes.io/job-name=${job}`;

async function podsOf(node: TestNode, namespace: string, job: string): Promise<readonly JobPod[]> {
  const text = await node.must(['get', 'pods', `--namespace=${namespace}`, selectorOf(job), '--output=json']);
  return (JSON.parse(text) as { readonly items: readonly JobPod[] }).items;
}

/** Binds the first Pods of a Job to the node, as a scheduler would. Waits until so many are there. */
export async function bindPods(node: TestNode, namespace: string, job: string, count: number): Promise<void> {
  const bound = new Set<string>();
  await node.namespace.until(`the Pods of ${job}`, 60_000, async () => {
    for (const { metadata, spec } of await podsOf(node, namespace, job)) {
      if (spec.nodeName || bound.has(metadata.name)) continue;
      const path = `/api/v1/namespaces/${namespace}/pods/${metadata.name}/binding`;
      await node.must(['create', '--raw', path, '--filename=-'], {
        apiVersion: 'v1',
        kind: 'Binding',
        metadata: { name: metadata.name, namespace },
        target: { apiVersion: 'v1', kind: 'Node', name: nodeName },
      });
      bound.add(metadata.name);
    }
    return bound.size >= count;
  });
}

/** Waits until a Job has ended: its condition, and the exit code of each of its Pods. */
export async function jobEnd(node: TestNode, namespace: string, job: string) {
  let condition = '';
  const path = '{.status.conditions[?(@.status=="True")].type}';
  await node.namespace.until(`the end of ${job}`, 150_000, async () => {
    const all = await node.must(['get', 'job', job, `--namespace=${namespace}`, `--output=jsonpath=${path}`]);
    condition = all.split(' ').find((type) => type === 'Complete' || type === 'Failed') ?? '';
    return condition !== '';
  });
  const exitCodes = (await podsOf(node, namespace, job)).flatMap(({ status }) =>
    (status.containerStatuses ?? []).map(({ state }) => state.terminated?.exitCode ?? null),
  );
  return { condition, exitCodes };
}

/** What the Pods of a Job have printed. */
export const logOf = (node: TestNode, namespace: string, job: string) =>
  node.must(['logs', `--namespace=${namespace}`, selectorOf(job), '--tail=-1']);
