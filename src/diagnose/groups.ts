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
  const alike = Map.groupBy(failing, ({ match, image, pod }) =>
    JSON.stringify([match.cause, repositoryNamed(image), nodes.standingFor(pod.node)?.name]),
  );
  return [...alike.values()].flatMap(([first, ...rest]) => (first ? [[first, ...rest]] : []));
}

/** Findings that differ in nothing but their Pods and nodes are one: two node pools with the same account, say. */
export function merge(findings: readonly Finding[]): readonly Finding[] {
  const same = Map.groupBy(findings, ({ cause, controller, image, judgements }) =>
    JSON.stringify([
      cause,
      controller,
      repositoryNamed(image),
      judgements.map(({ rule, because, facts, failure }) => [rule.id, because, facts, failure]),
    ]),
  );
  return [...same.values()].flatMap(([first, ...rest]) => (first ? [together(first, rest)] : []));
}

/** One finding for several whose judgements are the same, in the same order. */
function together(first: Finding, rest: readonly Finding[]): Finding {
  const all = [first, ...rest];
  const aboutOf = (index: number) => all.flatMap(({ judgements }) => judgements[index]?.about ?? []);
  return {
    ...first,
    pods: [...new Set(all.flatMap(({ pods }) => pods))],
    judgements: first.judgements.map((each, index) => ({ ...each, about: [...new Set(aboutOf(index))] })),
  };
}

/** What identifies an image whatever its tag; the text itself where it is no reference. */
function repositoryNamed(image: string | null): string | null {
  const reference = image && imageOf(image);
  return reference ? repositoryOf(reference) : image;
}
