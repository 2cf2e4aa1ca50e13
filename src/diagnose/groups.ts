import { repositoryOf } from '../catalogue/reference.ts';
import type { Finding } from './examine.ts';
import type { FailingContainer } from './failing.ts';
import { worst } from './judge.ts';
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

/**
 * Findings of which everything that was established is the same are one: two node pools with the same account, or two
 * images of a repository of Artifact Registry, which grants its rights to all of them alike. Worst first.
 */
export function merge(findings: readonly Finding[]): readonly Finding[] {
  const same = Map.groupBy(findings, ({ cause, controller, images, judgements }) =>
    JSON.stringify([
      cause,
      controller,
      images.map(registryRepository),
      judgements.map(({ rule, because, facts, failure }) => [rule.id, because, facts, failure]),
    ]),
  );
  return [...same.values()]
    .flatMap(([first, ...rest]) => (first ? [together(first, rest)] : []))
    .toSorted((a, b) => b.pods.length - a.pods.length || Number(isProved(b)) - Number(isProved(a)));
}

function isProved({ judgements }: Finding): boolean {
  return worst(judgements) === 'problem';
}

/** One finding for several whose judgements are the same, in the same order. */
function together(first: Finding, rest: readonly Finding[]): Finding {
  const all = [first, ...rest];
  const aboutOf = (index: number) => all.flatMap(({ judgements }) => judgements[index]?.about ?? []);
  return {
    ...first,
    pods: [...new Set(all.flatMap(({ pods }) => pods))],
    images: [...new Set(all.flatMap(({ images }) => images))],
    judgements: first.judgements.map((each, index) => ({ ...each, about: [...new Set(aboutOf(index))] })),
  };
}

/** What identifies an image whatever its tag; the text itself where it is no reference. */
function repositoryNamed(image: string): string {
  const reference = imageOf(image);
  return reference ? repositoryOf(reference) : image;
}

/** The repository as Artifact Registry means it, which holds many images; elsewhere that of the image. */
function registryRepository(image: string): string {
  const place = imageOf(image)?.artifactRegistry;
  return place ? JSON.stringify([place.project, place.location, place.repository]) : repositoryNamed(image);
}
