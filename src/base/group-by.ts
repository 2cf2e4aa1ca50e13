/** Items that have something in common; never empty. */
export type Group<Item> = readonly [Item, ...Item[]];

/** Items by what they have in common, in the order of their first ones. Two keys are the same where their JSON is. */
export function groupBy<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => unknown,
): readonly Group<Item>[] {
  const groups = Map.groupBy(items, (item) => JSON.stringify(keyOf(item)));
  return [...groups.values()] as unknown as readonly Group<Item>[];
}
