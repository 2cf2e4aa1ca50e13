/** One run: find what fails, or look at what could; run the rules; put together what they say. */
import { cause } from '../catalogue/causes/index.ts';
import { CannotTell } from '../catalogue/failures.ts';
import { rules as allRules, rule } from '../catalogue/index.ts';
import type { AnyRule, Ask, CauseId, Failure, Section, Text } from '../catalogue/model.ts';
import { acrossNamespaces } from './across.ts';
import { audit } from './audit.ts';
import type { FailingContainer } from './failing.ts';
import { groups, merge } from './groups.ts';
import { explainFromLog, recallFromLog } from './history.ts';
import { type Judgement, judge } from './judge.ts';
import { readNodes } from './nodes.ts';
import { failingPull, imageOf, type Pull, refusedPull } from './pulls.ts';
import { type Survey, survey } from './survey.ts';
import { discoverTarget, type Target, type Wanted, withNodeProject } from './target.ts';

/** What fails, and why: the Pods that fail alike, with what the rules of their cause say. */
export interface Finding {
  readonly cause: CauseId;
  /** What the cluster printed, in full. */
  readonly message: string;
  /** The words of the message that decide. */
  readonly evidence: string;
  /** When Cloud Logging got the message, ISO 8601; null where the cluster itself says it. */
  readonly loggedAt: string | null;
  /** `namespace/name` of the Pods. */
  readonly pods: readonly string[];
  /** The controller whose Pods were refused before they existed. */
  readonly controller: string | null;
  /** The images as the Pods name them, each once; none where a message names none. */
  readonly images: readonly string[];
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
  /** How many of them had their image and end again and again. */
  readonly crashing: number;
  readonly findings: readonly Finding[];
  /** What the rules of a section say; empty in `diagnose`, where each finding has its own. */
  readonly judgements: readonly Judgement[];
  readonly gaps: readonly Gap[];
  /** Distinct repositories that an audit did not reach. */
  readonly imagesLeftOut: number;
}

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
  asking: Ask,
  { wanted, section, now, onTarget }: ExamineOptions,
): Promise<Examination> {
  const ask = wanted.allNamespaces ? acrossNamespaces(asking) : asking;
  const discovered = await discoverTarget(ask, wanted);
  const gaps: Gap[] = [];
  const found = wanted.image ? null : await surveyOrGap(ask, discovered, wanted, now, gaps);
  const nodes = await readNodes(
    ask,
    (found?.failing ?? []).flatMap(({ pod }) => pod.node ?? []),
  );
  if (nodes.gap) gaps.push({ what: { en: 'the nodes', fr: 'les nœuds' }, failure: nodes.gap });
  const target = withNodeProject(discovered, wanted, nodes.representatives[0]?.project ?? null);
  onTarget?.(target);
  const { failing, gap } = found?.absent
    ? await recallFromLog(ask, target, found.absent)
    : await explainFromLog(ask, target, found?.failing ?? []);
  if (gap) gaps.push(gap);
  const run = (rules: readonly AnyRule[], pulls: readonly Pull[]) =>
    judge(rules, pulls, ask, target.universe);

  const pullOf = (each: FailingContainer) => failingPull(target, nodes.standingFor(each.pod.node), each);
  const grouped = groups(failing, nodes);
  const findings = await Promise.all(
    grouped.map(async ([first, ...rest]): Promise<Finding> => {
      const alike = [first, ...rest];
      return {
        cause: first.match.cause,
        message: first.message,
        evidence: first.match.evidence.text,
        loggedAt: first.loggedAt,
        pods: [...new Set(alike.map(({ pod }) => `${pod.namespace}/${pod.name}`))],
        controller: null,
        images: [...new Set(alike.flatMap(({ image }) => image || []))],
        judgements: section ? [] : await run(rulesFor(first), alike.map(pullOf)),
      };
    }),
  );
  const refused = await Promise.all(
    (found?.refused ?? []).map(async ({ match, message, namespace, controller }): Promise<Finding> => {
      const pull = refusedPull(target, namespace, match, message);
      return {
        cause: match.cause,
        message,
        evidence: match.evidence.text,
        loggedAt: null,
        pods: [],
        controller: `${namespace}/${controller}`,
        images: match.image ? [match.image] : [],
        judgements: section ? [] : await run(match.rules.map(rule), [pull]),
      };
    }),
  );
  const everything = {
    target,
    pods: found?.pods ?? null,
    crashing: found?.crashing ?? 0,
    findings: merge([...findings, ...refused]),
    gaps,
  };
  if (!section && !wanted.image) return { ...everything, judgements: [], imagesLeftOut: 0 };

  const looked = failing.length > 0 ? null : await audit(ask, target, nodes, wanted.image);
  if (looked?.gap)
    gaps.push({ what: { en: 'the images in use', fr: 'les images utilisées' }, failure: looked.gap });
  const pulls = looked?.pulls ?? failing.map(pullOf);
  if (wanted.image && !imageOf(wanted.image)) {
    const finding = unreadable(
      wanted.image,
      section ? [] : await run(cause('invalid-name').rules.map(rule), pulls),
    );
    const judgements = section ? await run(section.rules, pulls) : [];
    return { ...everything, findings: [finding], judgements, imagesLeftOut: 0 };
  }
  const judgements = await run(section?.rules ?? allRules, pulls);
  return { ...everything, judgements, imagesLeftOut: looked?.leftOut ?? 0 };
}

/** An image that was named before any Pod has it, by an address that no node could read. */
function unreadable(image: string, judgements: readonly Judgement[]): Finding {
  return {
    cause: 'invalid-name',
    message: image,
    evidence: image,
    loggedAt: null,
    pods: [],
    controller: null,
    images: [image],
    judgements,
  };
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

/** The rules of the cause; all of them where the message names no cause. */
function rulesFor({ match }: FailingContainer): readonly AnyRule[] {
  return match.cause === 'bare-status' ? allRules : match.rules.map(rule);
}
