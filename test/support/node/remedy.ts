/** Carries out what a report prints: the text itself, with what it leaves to the reader. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { YAML } from 'zx';
import type { KubernetesObject, Pod } from '../world/objects.ts';
import { nodeName, secondNodeName } from './control-plane.ts';
import type { TestNode } from './node.ts';
import type { Remedy, ReportedChange } from './report.ts';
import { chosenName, oldName, type Remedied, remediedOutcomes } from './world/remedies.ts';

type PodTemplate = { readonly spec: { readonly template: { readonly spec: Record<string, unknown> } } };

type Node = KubernetesObject & { readonly spec: { readonly unschedulable?: boolean } };

/** Carries out one remedy, and returns what it declares. Throws if a word is left that nobody has filled in. */
export async function carryOut(
  node: TestNode,
  remedied: Remedied,
  remedy: Exclude<Remedy, { kind: 'advice' }>,
): Promise<ReportedChange> {
  const fill = filling(node, remedied);
  if (remedy.kind === 'command') await node.shell(fill(remedy.command));
  else await merge(node, remedied, fill(remedy.yaml));
  const { effects, losses, undo } = remedy.change;
  return JSON.parse(fill(JSON.stringify({ effects, losses, undo }))) as ReportedChange;
}

/** What the reader fills in, in the place of words in capitals. */
function filling(node: TestNode, { namespace, credentials }: Remedied): (text: string) => string {
  const file = join(node.namespace.folder, `${namespace}.json`);
  writeFileSync(file, credentials, { mode: 0o600 });
  const values: Readonly<Record<string, string>> = {
    SECRET: chosenName,
    // Only in a comment of the manifest, beside the name that takes its place.
    CURRENT_SECRET: oldName,
    CREDENTIALS_FILE: file,
  };
  return (text) =>
    text.replaceAll(/\b[A-Z][A-Z_]{3,}\b/g, (word) => {
      const value = values[word];
      if (value === undefined) throw new Error(`nobody fills in ${word}: ${text}`);
      return value;
    });
}

/**
 * Merges a fragment into the template of the workload. The names of pull secrets stand beside those of the Pod, or in
 * their place, as the report says.
 */
async function merge(node: TestNode, { namespace, kind, list }: Remedied, yaml: string): Promise<void> {
  const { spec: fragment } = (YAML.parse(yaml) as PodTemplate).spec.template;
  const [pod] = (await node.list<Pod>('pods')).filter(({ metadata }) => metadata.namespace === namespace);
  const had = list === 'beside' ? (pod?.spec.imagePullSecrets ?? []) : [];
  const named = fragment.imagePullSecrets as readonly { name: string }[];
  const spec = { ...fragment, imagePullSecrets: [...had, ...named] };
  // A merge patch replaces a list: RFC 7386.
  const patch = JSON.stringify({ spec: { template: { spec } } });
  await node.must(['patch', kind, 'app', `--namespace=${namespace}`, '--type=merge', `--patch=${patch}`]);
  // Its controller waits for the Pod to be ready: `Pods get the list when they are created`.
  if (kind === 'StatefulSet') await node.must(['delete', 'pod', `--namespace=${namespace}`, '--all']);
}

/** Places each Pod that has no node, as a scheduler does: on the second node while that takes any. */
export async function place(node: TestNode): Promise<void> {
  const nodes = await node.list<Node>('nodes');
  const takes = (name: string) =>
    nodes.some((each) => each.metadata.name === name && !each.spec.unschedulable);
  const target = takes(secondNodeName) ? secondNodeName : nodeName;
  const namespaces = remediedOutcomes.filter(({ placed }) => placed).map(({ namespace }) => namespace);
  for (const { metadata, spec } of await node.list<Pod>('pods')) {
    const { name, namespace = '' } = metadata;
    if (spec.nodeName || !namespaces.includes(namespace)) continue;
    const binding = {
      apiVersion: 'v1',
      kind: 'Binding',
      metadata: { name, namespace },
      target: { apiVersion: 'v1', kind: 'Node', name: target },
    };
    await node.must(
      ['create', '--raw', `/api/v1/namespaces/${namespace}/pods/${name}/binding`, '--filename=-'],
      binding,
    );
  }
}
