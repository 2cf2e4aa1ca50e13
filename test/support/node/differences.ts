/** What the API server holds, and what has changed in it, in the words in which a remedy declares what it does. */
import { isDeepStrictEqual } from 'node:util';
import type { KubernetesObject } from '../world/objects.ts';
import type { TestNode } from './node.ts';
import type { ReportedChange } from './report.ts';

/** Made by controllers and the kubelet from other objects, or by this cluster without anybody. */
const derived = [
  'pods',
  'replicasets.apps',
  'controllerrevisions.apps',
  'events',
  'events.events.k8s.io',
  'jobs.batch',
  'leases.coordination.k8s.io',
  'componentstatuses',
];

/** The deployment controller counts there. */
const revision = 'deployment.kubernetes.io/revision';

type Stored = KubernetesObject & {
  readonly spec?: { readonly taints?: readonly { readonly key: string }[] };
};

/** Taints of this prefix follow from the state of the node. */
const isByPeople = ({ key }: { readonly key: string }) => !key.startsWith('node.kubernetes.io/');

/** What people have written, by kind, namespace and name. */
export type Snapshot = ReadonlyMap<string, Stored>;

/** Reads every object of the cluster, but those that follow from others. */
export async function snapshot(node: TestNode): Promise<Snapshot> {
  const kinds = (await node.must(['api-resources', '--verbs=list', '--output=name'])).split('\n');
  const wanted = kinds.filter((kind) => kind !== '' && !derived.includes(kind));
  const objects = await node.list<Stored>(wanted.join(','));
  return new Map(
    objects.map((each) => {
      const { kind, metadata, spec } = each;
      const { name, namespace = '', uid, labels = {}, annotations = {} } = metadata;
      const { [revision]: _, ...noted } = annotations;
      const kept = { ...each, status: undefined, metadata: { name, uid, labels, annotations: noted } };
      if (kind === 'Node') kept.spec = { ...spec, taints: spec?.taints?.filter(isByPeople) ?? [] };
      return [`${kind} ${namespace}/${name}`, kept];
    }),
  );
}

/** `creates secret shop/registry-credentials`, `changes pod-template shop: imagePullSecrets=registry-credentials`. */
export function differences(before: Snapshot, after: Snapshot): readonly string[] {
  const all = [...new Set([...before.keys(), ...after.keys()])];
  return all
    .flatMap((key) => {
      const [old, now] = [before.get(key), after.get(key)];
      const [kind = '', name = ''] = key.split(' ');
      if (!old) return `creates ${kind.toLowerCase()} ${name}`;
      if (!now) return `deletes ${kind.toLowerCase()} ${name}`;
      return changes(old, now).map((change) =>
        change.startsWith(inTemplate)
          ? `changes pod-template ${name.split('/')[0]}: ${change.slice(inTemplate.length)}`
          : `changes ${kind.toLowerCase()} ${name}: ${change}`,
      );
    })
    .toSorted();
}

/** The same of what remedies declare, for a namespace. Pods are not among it: they follow from other objects. */
export function declared(changes: readonly ReportedChange[], namespace: string): readonly string[] {
  return changes
    .flatMap(({ effects }) => effects)
    .flatMap(({ verb, kind, name, fields }) => {
      if (kind === 'pods') return [];
      if (kind === 'pod-template')
        return fields.map((field) => `${verb} ${kind} ${namespace}: ${newValue(field)}`);
      if (kind === 'node') return fields.map((field) => `${verb} ${kind} /${name}: spec.${field}`);
      return `${verb} ${kind} ${namespace}/${name}`;
    })
    .toSorted();
}

/** A field with the value that it gets: `imagePullSecrets: old → new` is `imagePullSecrets=new`. */
function newValue(field: string): string {
  return field.replace(/: .* → /, '=');
}

const inTemplate = 'spec.template.spec.';

/** `spec.replicas=2`; of a list of names, those that are new. */
function changes(old: unknown, now: unknown, path = ''): readonly string[] {
  if (isDeepStrictEqual(old, now)) return [];
  if (isRecord(old) && isRecord(now)) {
    const fields = [...new Set([...Object.keys(old), ...Object.keys(now)])];
    return fields.flatMap((field) => changes(old[field], now[field], path ? `${path}.${field}` : field));
  }
  if (Array.isArray(now)) {
    const had: readonly unknown[] = Array.isArray(old) ? old : [];
    const added = now.filter((item) => !had.some((other) => isDeepStrictEqual(item, other)));
    return added.map((item) => `${path}=${nameOf(item)}`);
  }
  return [`${path}=${JSON.stringify(now)}`];
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const nameOf = (item: unknown) =>
  isRecord(item) && Object.keys(item).length === 1 && typeof item.name === 'string'
    ? item.name
    : JSON.stringify(item);
