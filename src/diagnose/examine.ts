/** One run: find what fails, or look at what could; run the rules; put together what they say. */
import { cause as causeOf } from '../catalogue/causes/index.ts';
import { getPodImages } from '../catalogue/commands/kubectl.ts';
import { CannotTell } from '../catalogue/failures.ts';
import { rules as allRules, rule } from '../catalogue/index.ts';
import type { AnyRule, Ask, CauseId, Failure, Section, Text } from '../catalogue/model.ts';
import { repositoryOf } from '../catalogue/reference.ts';
import type { FailingContainer } from './failing.ts';
import { type Judgement, judge } from './judge.ts';
import { type Nodes, readNodes } from './nodes.ts';
import { imageOf, nodeSubject, type Pull } from './subjects.ts';
import { type Survey, survey } from './survey.ts';
import { discoverTarget, type Target, type Wanted, withNodeProject } from './target.ts';

/** What fails, and why: the Pods that fail alike, with what the rules of their cause say. */
export interface Finding {
  readonly cause: CauseId;
  /** What the cluster printed, in full. */
  readonly message: string;
  /** The words of the message that decide. */
  readonly evidence: string;
  /** `namespace/name` of the Pods. */
  readonly pods: readonly string[];
  /** The controller whose Pods were refused before they existed. */
  readonly controller: string | null;
  readonly image: string | null;
  readonly judgements: readonly Judgement[];
}

/** Something that could not be looked at. */
export interface Gap {
  readonly what: Text;
  readonly failure: Failure;
}

export interface Examination {
  readonly target: Target;
  /** How many Pods were looked at; null where none were. */
  readonly pods: number | null;
  readonly findings: readonly Finding[];
  /** What the rules of a section say; empty in `diagnose`, where each finding has its own. */
  readonly judgements: readonly Judgement[];
  readonly gaps: readonly Gap[];
  /** Distinct repositories that an audit did not reach. */
  readonly imagesLeftOut: number;
}

/** How many distinct repositories an audit looks at. */
const auditedRepositories = 20;

export interface ExamineOptions {
  readonly wanted: Wanted;
  /** The chapter whose rules run; null for `diagnose`, which runs those of the causes that it finds. */
  readonly section: Section | null;
  /** The moment of the look, in milliseconds. */
  readonly now: number;
  /** Called once it is known what is diagnosed, before anything of Google's is asked. */
  readonly onTarget?: (target: Target) => void;
}

/**
 * @throws CannotTell where kubectl has no cluster to look at
 */
export async function examine(
  ask: Ask,
  { wanted, section, now, onTarget }: ExamineOptions,
): Promise<Examination> {
  const discovered = await discoverTarget(ask, wanted);
  const gaps: Gap[] = [];
  const found = wanted.image ? null : await surveyOrGap(ask, discovered, wanted, now, gaps);
  const failing = found?.failing ?? [];
  const nodes = await readNodes(
    ask,
    failing.flatMap(({ pod }) => pod.node ?? []),
  );
  if (nodes.gap) gaps.push({ what: { en: 'the nodes', fr: 'les nœuds' }, failure: nodes.gap });
  const target = withNodeProject(discovered, wanted, nodes.representatives[0]?.project ?? null);
  onTarget?.(target);
  const run = (rules: readonly AnyRule[], pulls: readonly Pull[]) =>
    judge(rules, pulls, ask, target.universe);

  const pullOf = (each: FailingContainer) => failingPull(target, nodes, each);
  const grouped = groups(failing, nodes);
  const findings = await Promise.all(
    grouped.map(async ([first, ...rest]): Promise<Finding> => {
      const alike = [first, ...rest];
      return {
        cause: first.match.cause,
        message: first.message,
        evidence: first.match.evidence.text,
        pods: [...new Set(alike.map(({ pod }) => `${pod.namespace}/${pod.name}`))],
        controller: null,
        image: first.image || null,
        judgements: section ? [] : await run(rulesFor(first), alike.map(pullOf)),
      };
    }),
  );
  const refused = (found?.refused ?? []).map(
    ({ match, message, namespace, controller }): Finding => ({
      cause: match.cause,
      message,
      evidence: match.evidence.text,
      pods: [],
      controller: `${namespace}/${controller}`,
      image: match.image ?? null,
      judgements: [],
    }),
  );
  const everything = { target, pods: found?.pods ?? null, findings: merge([...findings, ...refused]), gaps };
  if (!section && !wanted.image) return { ...everything, judgements: [], imagesLeftOut: 0 };

  const audited =
    failing.length > 0
      ? { pulls: failing.map(pullOf), leftOut: 0 }
      : await audit(ask, target, wanted, nodes, gaps);
  const judgements = await run(section?.rules ?? allRules, audited.pulls);
  return { ...everything, judgements, imagesLeftOut: audited.leftOut };
}

/** The survey; where Pods cannot be listed that is a gap, and the nodes can still be looked at. */
async function surveyOrGap(
  ask: Ask,
  target: Target,
  wanted: Wanted,
  now: number,
  gaps: Gap[],
): Promise<Survey | null> {
  try {
    const found = await survey(ask, target, wanted, now);
    gaps.push(
      ...found.gaps.map((failure) => ({ what: { en: 'the events', fr: 'les événements' }, failure })),
    );
    return found;
  } catch (error) {
    if (!(error instanceof CannotTell)) throw error;
    gaps.push({ what: { en: 'the Pods', fr: 'les pods' }, failure: error.failure });
    return null;
  }
}

/** Failures that have one cause, one image repository and one node pool in common. */
function groups(
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

function failingPull(
  target: Target,
  nodes: Nodes,
  { pod, image, match, message, notRetrieved }: FailingContainer,
): Pull {
  const node = nodeSubject(target, nodes.standingFor(pod.node));
  return {
    image: imageOf(image),
    node: node.name ? node : { ...node, name: pod.node },
    namespace: pod.namespace,
    serviceAccount: pod.serviceAccount,
    pullSecrets: pod.pullSecrets,
    notRetrieved,
    failure: { cause: match.cause, signature: match.signature, message },
  };
}

/** The rules of the cause; all of them where the message names no cause. */
function rulesFor({ match }: FailingContainer): readonly AnyRule[] {
  return match.cause === 'bare-status' ? allRules : match.rules.map(rule);
}

/** Findings that differ in nothing but their Pods are one: two node pools with the same account, say. */
function merge(findings: readonly Finding[]): readonly Finding[] {
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

/** What to look at when nothing fails: every node pool, and the images in use, or the one that was named. */
async function audit(ask: Ask, target: Target, wanted: Wanted, nodes: Nodes, gaps: Gap[]) {
  const base = {
    namespace: target.namespace ?? 'default',
    serviceAccount: 'default',
    pullSecrets: [],
    notRetrieved: [],
    failure: null,
  };
  const pools = nodes.representatives.map(
    (node): Pull => ({ ...base, image: null, node: nodeSubject(target, node) }),
  );
  if (wanted.image) {
    const image = imageOf(wanted.image);
    const on = pools.length > 0 ? pools : [{ ...base, node: nodeSubject(target, null) }];
    return { pulls: on.map((pull): Pull => ({ ...pull, image })), leftOut: 0 };
  }
  const listed = await ask.maybe(getPodImages, { NAMESPACE: base.namespace });
  if (listed.why) {
    gaps.push({ what: { en: 'the images in use', fr: 'les images utilisées' }, failure: listed });
    return { pulls: pools, leftOut: 0 };
  }
  const used = listed.answer.flatMap(({ images, node, serviceAccount, pullSecrets }) =>
    images.map((text): Pull => {
      const on = nodeSubject(target, nodes.standingFor(node));
      return { ...base, image: imageOf(text), node: on, serviceAccount, pullSecrets };
    }),
  );
  const repositories = [...new Set(used.map(({ image }) => (image ? repositoryOf(image) : '')))].filter(
    (each) => each !== '',
  );
  const looked = new Set(repositories.slice(0, auditedRepositories));
  const pulls = used.filter(({ image }) => image && looked.has(repositoryOf(image)));
  return { pulls: [...pools, ...pulls], leftOut: repositories.length - looked.size };
}

/** The chapter of a cause, where it has one. */
export function sectionOf(id: CauseId): string | null {
  return causeOf(id).section;
}
