/** What differs between two states of a world: resources, policies and objects, with the fields that changed. */
import type { World } from '../world/model.ts';
import type { KubernetesObject } from '../world/objects.ts';

export interface Difference {
  readonly verb: 'creates' | 'changes' | 'deletes' | 'recreates';
  readonly of: 'resource' | 'policy' | 'object';
  /** Full resource name, or `Kind/namespace/name`. */
  readonly name: string;
  /** The state after; before for what is deleted. */
  readonly value: object;
  /** The changed fields by their path: `config.diskSizeGb`. Undefined where a side lacks it. */
  readonly fields: Readonly<Record<string, { readonly before: unknown; readonly after: unknown }>>;
}

/**
 * What kubelets and controllers write of their own, as long as things run: status, events, and which ReplicaSet a
 * Deployment has at the moment. Pods that a controller made are among it; those that are gone are not.
 */
const ownWrites: ReadonlySet<string> = new Set(['Event', 'ReplicaSet']);

/** Everything that differs, but for what the cluster writes by itself. */
export function differences(before: World, after: World): readonly Difference[] {
  return [
    ...between('resource', before.google.resources, after.google.resources),
    ...between('policy', before.google.policies, after.google.policies),
    ...between('object', objectsOf(before), objectsOf(after)).filter(
      ({ verb, name }) => !(verb === 'creates' && name.startsWith('Pod/')),
    ),
  ];
}

function objectsOf({ kubernetes }: World): Readonly<Record<string, object>> {
  return Object.fromEntries(
    kubernetes.objects
      .filter(({ kind }) => !ownWrites.has(kind))
      .map((object) => [keyOf(object), withoutStatus(object)]),
  );
}

function keyOf({ kind, metadata }: KubernetesObject): string {
  return [kind, metadata.namespace, metadata.name].filter(Boolean).join('/');
}

function withoutStatus(object: KubernetesObject): object {
  const { status: _, ...rest } = object as KubernetesObject & { status?: unknown };
  return rest;
}

function between(
  of: Difference['of'],
  before: Readonly<Record<string, object>>,
  after: Readonly<Record<string, object>>,
): readonly Difference[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].toSorted();
  return names.flatMap((name): readonly Difference[] => {
    const [old, now] = [before[name], after[name]];
    if (!old) return now ? [{ verb: 'creates', of, name, value: now, fields: {} }] : [];
    if (!now) return [{ verb: 'deletes', of, name, value: old, fields: {} }];
    const fields = changedFields(old, now);
    // The scheduler fills in the node of a Pod that had none.
    if (fields['spec.nodeName']?.before === undefined) delete fields['spec.nodeName'];
    if (Object.keys(fields).length === 0) return [];
    return [{ verb: isAnother(fields) ? 'recreates' : 'changes', of, name, value: now, fields }];
  });
}

/** The same name, and another thing: it was made at another time. */
function isAnother(fields: Difference['fields']): boolean {
  return 'creationTimestamp' in fields || 'metadata.uid' in fields;
}

function changedFields(before: unknown, after: unknown, path = ''): Fields {
  if (JSON.stringify(before) === JSON.stringify(after)) return {};
  if (!isMap(before) || !isMap(after)) return { [path]: { before, after } };
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return Object.assign(
    {},
    ...keys.map((key) => changedFields(before[key], after[key], path ? `${path}.${key}` : key)),
  );
}

type Fields = Record<string, { before: unknown; after: unknown }>;

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
