/** Findings about Pods that fail, and about controllers whose Pods are refused. */
import { type FailingContainer, keyOf, type RefusedPods } from '../find/failing.ts';
import type { Nodes } from '../find/nodes.ts';
import { together } from '../find/tries.ts';
import { type Finding, finding } from './finding.ts';
import type { Judgement } from './judge.ts';

/** Those that wait for no other pull; all, where the pull in front is of a namespace that was not examined. */
export function inFront(
  group: readonly [FailingContainer, ...FailingContainer[]],
): readonly [FailingContainer, ...FailingContainer[]] {
  const [first, ...rest] = group.filter(({ waitsBehind }) => !waitsBehind);
  return first ? [first, ...rest] : group;
}

/** The finding of containers that fail alike. */
export function ofContainers(
  group: readonly [FailingContainer, ...FailingContainer[]],
  { goesOn }: Nodes,
  judgements: readonly Judgement[],
): Finding {
  const all = inFront(group);
  const [first] = all;
  const behind = group.filter((each) => !all.includes(each));
  return finding(first, {
    loggedAt: first.loggedAt,
    tries: together(
      all.map(({ tries, pod }) => (goesOn(pod.node) ? tries : tries && { ...tries, retryBy: null })),
    ),
    pods: [...new Set(all.map(({ pod }) => keyOf(pod)))],
    containers: all.map(({ pod, container, volume }) => ({
      pod: keyOf(pod),
      container: container?.name ?? null,
      kind: container?.kind ?? null,
      volume,
    })),
    behind: [...new Set(behind.map(({ pod }) => keyOf(pod)))],
    images: [...new Set(all.flatMap(({ image }) => image || []))],
    judgements,
  });
}

/** The finding of a controller whose Pods were refused. */
export function ofController(refused: RefusedPods, judgements: readonly Judgement[]): Finding {
  const { namespace, controller, owner, images, tries, isCurrent } = refused;
  return finding(refused, {
    verdict: isCurrent ? 'problem' : 'unknown',
    controller: `${namespace}/${controller}`,
    owner,
    images,
    tries,
    judgements,
  });
}
