/** Which failures are one finding: those whose verdicts depend on the same things. */
import { type Group, groupBy } from '../../base/group-by.ts';
import type { Reader } from '../../catalogue/model/ask.ts';
import type { Facts } from '../../catalogue/model/rule.ts';
import type { EarlierPull } from '../../catalogue/model/subjects.ts';
import { cause } from '../../causes/index.ts';
import type { CauseId, Details } from '../../causes/model.ts';
import { repositoryOf } from '../../cloud/reference.ts';
import type { Match } from '../../match/index.ts';
import type { FailingContainer } from '../find/failing.ts';
import type { Nodes } from '../find/nodes.ts';
import { imageOf } from '../find/reader.ts';
import { together } from '../find/tries.ts';
import type { Finding } from './finding.ts';
import { worstVerdict } from './judge.ts';

/**
 * Groups failures that are alike in all that a verdict can depend on: what the message says, where the cause lies,
 * the node pool, and whose credentials were sent. A pull that waits behind another belongs to that one.
 */
export function groups(
  failing: readonly FailingContainer[],
  nodes: Nodes,
): readonly Group<FailingContainer>[] {
  const queueOf = ({ pod }: FailingContainer, inFront: EarlierPull) =>
    JSON.stringify([pod.node, inFront.image, inFront.since]);
  const queues = new Set(
    failing.flatMap((each) => (each.waitsBehind ? [queueOf(each, each.waitsBehind)] : [])),
  );
  return groupBy(failing, (each) => {
    const { match, image, reference, pod, notRetrieved, tries, waitsBehind } = each;
    const queue = queueOf(each, waitsBehind ?? { image, since: tries?.last ?? '' });
    if (queues.has(queue)) return ['queue', queue];
    return [
      wordsOf(match),
      placeOf(match.cause, {
        node: pod.node,
        host: reference?.host,
        repository: reference && repositoryOf(reference),
        image,
      }),
      nodes.representativeOf(pod.node)?.name,
      pod.namespace,
      pod.serviceAccount,
      pod.pullSecrets,
      notRetrieved,
    ];
  });
}

/** Details that differ between two messages of one fault: an address of several, a layer, a time. */
const incidental: ReadonlySet<string> = new Set<keyof Details>([
  'address',
  'clock',
  'image',
  'notAfter',
  'notBefore',
  'part',
  'size',
  'took',
  'tookWithWait',
]);

/** What a message says, without what differs from one image or try to the next. */
function wordsOf({ cause: id, signature, details }: Match): unknown {
  const said = Object.entries(details).filter(([name]) => !incidental.has(name));
  // Whether only the status or the message beside it says that a pull failed makes no difference.
  return [id, id === 'bare-status' ? null : signature, said.toSorted()];
}

interface Place {
  readonly node: string | null;
  readonly host: string | undefined;
  readonly repository: unknown;
  readonly image: string;
}

/** Where the cause lies: on a node, on the way to a registry, in the rights on a repository, or in an image. */
function placeOf(id: CauseId, { node, host, repository, image }: Place): unknown {
  if (id === 'disk-full' || id === 'runtime') return node;
  const { section } = cause(id);
  if (section === 'network' || section === 'registry') return host ?? image;
  return section === 'auth' || section === 'policy' ? (repository ?? image) : image;
}

/**
 * Merges findings with the same words and the same conclusions: two node pools with the same account, or two images of
 * an Artifact Registry repository, whose permissions apply to all of its images. Most Pods first.
 */
export function merge(findings: readonly Finding[], read: Reader): readonly Finding[] {
  const same = groupBy(findings, ({ match, verdict, controller, behind, images, judgements }) => [
    wordsOf(match),
    verdict,
    controller,
    behind.length > 0,
    [...new Set(images.map((image) => JSON.stringify(imagePlace(match.cause, image, read))))],
    judgements.map(({ rule, because, facts, failure }) => [
      rule.id,
      because,
      elsewhere(match.cause, facts),
      failure,
    ]),
  ]);
  return same
    .map(mergeAll)
    .toSorted((a, b) => b.pods.length - a.pods.length || Number(isProven(b)) - Number(isProven(a)));
}

/** The facts, without the node on which a pull hangs: what hangs on several is the registry. */
function elsewhere(id: CauseId, { node, ...facts }: Facts): Facts {
  return id === 'timeout-slow' || node === undefined ? facts : { ...facts, node };
}

function isProven({ judgements }: Finding): boolean {
  return worstVerdict(judgements) === 'problem';
}

/** One finding from several with the same judgements, in the same order. */
function mergeAll(all: Group<Finding>): Finding {
  const [first] = all;
  if (all.length === 1) return first;
  const judged = (index: number) => all.flatMap(({ judgements }) => judgements[index] ?? []);
  return {
    ...first,
    tries: together(all.map(({ tries }) => tries)),
    pods: [...new Set(all.flatMap(({ pods }) => pods))],
    containers: all.flatMap(({ containers }) => containers),
    behind: [...new Set(all.flatMap(({ behind }) => behind))],
    images: [...new Set(all.flatMap(({ images }) => images))],
    judgements: first.judgements.map((each, index) => ({
      ...each,
      about: [...new Set(judged(index).flatMap(({ about }) => about))],
      pulls: judged(index).flatMap(({ pulls }) => pulls),
    })),
  };
}

/** The place of an image. A repository as Artifact Registry means it holds many images. */
function imagePlace(id: CauseId, image: string, read: Reader): unknown {
  const reference = imageOf(image, read);
  if (!reference) return image;
  const { host, artifactRegistry: of } = reference;
  const repository = of ? [of.project, of.location, of.repository] : repositoryOf(reference);
  return placeOf(id, { node: null, host, repository, image });
}
