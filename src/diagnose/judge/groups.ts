import { type Group, groupBy } from '../../base/group-by.ts';
import type { Reader } from '../../catalogue/model/ask.ts';
import { repositoryOf } from '../../cloud/reference.ts';
import type { FailingContainer } from '../find/failing.ts';
import type { Nodes } from '../find/nodes.ts';
import { imageOf } from '../find/reader.ts';
import type { Finding } from './finding.ts';
import { worstVerdict } from './judge.ts';

/** Groups failures that share cause, image repository and node pool. */
export function groups(
  failing: readonly FailingContainer[],
  nodes: Nodes,
): readonly Group<FailingContainer>[] {
  return groupBy(failing, ({ match, image, reference, pod }) => [
    match.cause,
    reference ? repositoryOf(reference) : image,
    nodes.representativeOf(pod.node)?.name,
  ]);
}

/**
 * Merges findings with the same conclusions: two node pools with the same account, or two images of an Artifact
 * Registry repository, whose permissions apply to all of its images. Worst first.
 */
export function merge(findings: readonly Finding[], read: Reader): readonly Finding[] {
  const same = groupBy(findings, ({ cause, controller, images, judgements }) => [
    cause,
    controller,
    images.map((image) => imageRepository(image, read)),
    judgements.map(({ rule, because, facts, failure }) => [rule.id, because, facts, failure]),
  ]);
  return same
    .map(mergeAll)
    .toSorted((a, b) => b.pods.length - a.pods.length || Number(isProven(b)) - Number(isProven(a)));
}

function isProven({ judgements }: Finding): boolean {
  return worstVerdict(judgements) === 'problem';
}

/** One finding from several with the same judgements, in the same order. */
function mergeAll(all: Group<Finding>): Finding {
  const [first] = all;
  const aboutOf = (index: number) => all.flatMap(({ judgements }) => judgements[index]?.about ?? []);
  return {
    ...first,
    pods: [...new Set(all.flatMap(({ pods }) => pods))],
    images: [...new Set(all.flatMap(({ images }) => images))],
    judgements: first.judgements.map((each, index) => ({ ...each, about: [...new Set(aboutOf(index))] })),
  };
}

/** The repository as Artifact Registry means it, which holds many images; elsewhere that of the image, if it is one. */
function imageRepository(image: string, read: Reader): string {
  const reference = imageOf(image, read);
  if (!reference) return image;
  const { artifactRegistry: place } = reference;
  return place ? JSON.stringify([place.project, place.location, place.repository]) : repositoryOf(reference);
}
