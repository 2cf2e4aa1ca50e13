import { cause } from '../catalogue/causes/index.ts';
import { byAge, type ClusterEvent } from '../catalogue/commands/events.ts';
import { readRefusal, ruleOfRefusal } from '../catalogue/facts/refused-pods.ts';
import { firstMatch } from './explain.ts';
import type { RefusedPods } from './failing.ts';

/** Controllers whose Pods an admission refused because of an image. No Pod exists to show it, only their events. */
export function refusedPods(events: readonly ClusterEvent[]): readonly RefusedPods[] {
  const { id, section } = cause('vpc-sc-or-policy');
  const refused = events
    .filter(({ reason }) => reason === 'FailedCreate')
    .toSorted(byAge)
    .flatMap(({ kind, name, namespace, message }): readonly RefusedPods[] => {
      const rule = ruleOfRefusal(readRefusal(message));
      if (!rule) return [];
      // To a matcher of messages it is no failed pull; of a controller it says why there is nothing to pull for.
      const match = { ...firstMatch(message), cause: id, section, rules: [rule] };
      return [{ controller: `${kind} ${name}`, namespace, message, match }];
    });
  const byController = Map.groupBy(refused, ({ namespace, controller }) => `${namespace}/${controller}`);
  return [...byController.values()].flatMap(([latest]) => latest ?? []);
}
