/** Items that have something in common; never empty. */
export type Group<Item> = readonly [Item, ...Item[]];

/**
 * Items by a key, in the order of their first ones: `Map.groupBy`, which Node 20 lacks.
 */
export function mapBy<Item, Key>(
  items: Iterable<Item>,
  keyOf: (item: Item) => Key,
): ReadonlyMap<Key, Group<Item>> {
  const groups = new Map<Key, [Item, ...Item[]]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** Items by what they have in common, in the order of their first ones. Two keys are the same where their JSON is. */
export function groupBy<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => unknown,
): readonly Group<Item>[] {
  return [...mapBy(items, (item) => JSON.stringify(keyOf(item))).values()];
}
