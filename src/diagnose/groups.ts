import { repositoryOf } from '../catalogue/reference.ts';
import type { Finding } from './examine.ts';
import type { FailingContainer } from './failing.ts';
import type { Nodes } from './nodes.ts';
import { imageOf } from './pulls.ts';

/** Failures that have one cause, one image repository and one node pool in common. */
export function groups(
  failing: readonly FailingContainer[],
  nodes: Nodes,
): readonly [FailingContainer, ...FailingContainer[]][] {
  const alike = Map.groupBy(failing, ({ match, image, pod }) => {
    const reference = imageOf(image);
    return JSON.stringify([
      match.cause,
      reference ? repositoryOf(reference) : image,
      nodes.standingFor(pod.node)?.name,
    ]);
  });
  return [...alike.values()].flatMap(([first, ...rest]) => (first ? [[first, ...rest]] : []));
}

/** Findings that differ in nothing but their Pods are one: two node pools with the same account, say. */
export function merge(findings: readonly Finding[]): readonly Finding[] {
  const same = Map.groupBy(findings, ({ cause, controller, image, judgements }) =>
    JSON.stringify([
      cause,
      controller,
      image && (imageOf(image)?.path ?? image),
      judgements.map(({ rule, because, facts, failure }) => [rule.id, because, facts, failure]),
    ]),
  );
  return [...same.values()].flatMap(([first, ...rest]) =>
    first ? [{ ...first, pods: [first, ...rest].flatMap(({ pods }) => pods) }] : [],
  );
}
