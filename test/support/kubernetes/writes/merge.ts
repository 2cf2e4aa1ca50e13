/**
 * Strategic merge patch, as far as Pod templates need it: maps are merged, null removes a key, and lists whose items
 * have a merge key are merged by it. https://kubernetes.io/docs/tasks/manage-kubernetes-objects/update-api-object-kubectl-patch/
 */

/** Lists that are merged by a key (k8s.io/api/core/v1/types.go, `patchMergeKey`); other lists are replaced. */
const mergeKeys: Readonly<Record<string, string>> = {
  containers: 'name',
  initContainers: 'name',
  imagePullSecrets: 'name',
  env: 'name',
  volumes: 'name',
};

type Value = unknown;
type Map = Record<string, Value>;

/** The object with a patch applied; neither is changed. */
export function strategicMerge(object: Value, patch: Value, key = ''): Value {
  if (Array.isArray(patch)) return mergedList(Array.isArray(object) ? object : [], patch, key);
  if (!isMap(patch)) return patch;
  const merged: Map = isMap(object) ? { ...object } : {};
  for (const [name, value] of Object.entries(patch)) {
    if (value === null) delete merged[name];
    else merged[name] = strategicMerge(merged[name], value, name);
  }
  return merged;
}

function mergedList(items: readonly Value[], patch: readonly Value[], key: string): readonly Value[] {
  const by = mergeKeys[key];
  if (by === undefined) return patch;
  const keyOf = (item: Value) => (isMap(item) ? item[by] : undefined);
  const kept = items.map((item) => {
    const changed = patch.find((each) => keyOf(each) === keyOf(item));
    return changed === undefined ? item : strategicMerge(item, changed);
  });
  const added = patch.filter((each) => !items.some((item) => keyOf(item) === keyOf(each)));
  // The directive of an item that goes.
  const goes = (item: Value) =>
    patch.some((each) => isMap(each) && each['$patch'] === 'delete' && keyOf(each) === keyOf(item));
  return [...kept, ...added].filter((item) => !goes(item));
}

function isMap(value: Value): value is Map {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
