/** One run: find what fails, or examine what could; run the rules; put together what they conclude. */
import { rules as allRules, rule } from '../catalogue/index.ts';
import type { Ask } from '../catalogue/model/ask.ts';
import type { AnyCommand } from '../catalogue/model/command.ts';
import { CannotTell } from '../catalogue/model/failures.ts';
import type { AnyRule, Section } from '../catalogue/model/rule.ts';
import type { Examination } from './examination.ts';
import { acrossNamespaces } from './find/across.ts';
import { proved } from './find/explanation.ts';
import type { FailingContainer, RefusedPods } from './find/failing.ts';
import type { Gap } from './find/gap.ts';
import { explainFromLog, failuresFromLog, historyAsks } from './find/history.ts';
import { nodesAsks, readNodes } from './find/nodes.ts';
import { imageOf, type RunReader, runReader } from './find/reader.ts';
import { type Survey, survey, surveyAsks } from './find/survey.ts';
import { discoverTarget, type Target, targetAsks, type Wanted, withNodeProject } from './find/target.ts';
import { audit, auditAsks } from './judge/audit.ts';
import { finding } from './judge/finding.ts';
import { groups, merge } from './judge/groups.ts';
import { judge } from './judge/judge.ts';
import { failingPull, type Pull, refusedPull } from './judge/pulls.ts';

/** What a run examines. */
export interface ExamineOptions {
  readonly wanted: Wanted;
  /** The chapter whose rules run; null for `diagnose`, which runs the rules of the causes that it finds. */
  readonly section: Section | null;
  /** The current time in milliseconds. */
  readonly now: number;
  /** Called as soon as the target is known, before any Google API is queried. */
  readonly onTarget?: (target: Target) => void;
}

/** What {@link examine} itself may ask, besides its rules, in this order. */
export function examineAsks(wanted: Wanted): readonly AnyCommand[] {
  const looking = wanted.image ? [] : [...surveyAsks(wanted), ...historyAsks];
  const auditing = wanted.image || wanted.pod ? [] : auditAsks;
  return [...targetAsks(wanted), ...looking, ...auditing, ...nodesAsks];
}

/**
 * @throws CannotTell where kubectl has no cluster to examine
 */
export async function examine(
  baseAsk: Ask,
  { wanted, section, now, onTarget }: ExamineOptions,
): Promise<Examination> {
  const ask = wanted.allNamespaces ? acrossNamespaces(baseAsk) : baseAsk;
  const read = runReader();
  const discovered = await discoverTarget(ask, wanted);
  const gaps: Gap[] = [];
  const found = wanted.image ? null : await surveyOrGap(ask, discovered, wanted, now, read, gaps);
  const nodes = await readNodes(
    ask,
    (found?.failing ?? []).flatMap(({ pod }) => pod.node ?? []),
  );
  if (nodes.gap) gaps.push({ what: { en: 'the nodes', fr: 'les nœuds' }, failure: nodes.gap });
  const target = withNodeProject(discovered, wanted, nodes.representatives[0]?.project ?? null);
  onTarget?.(target);
  const { failing, gap } = found?.missingPod
    ? await failuresFromLog(ask, target, found.missingPod, read)
    : await explainFromLog(ask, target, found?.failing ?? [], read);
  if (gap) gaps.push(gap);

  const run = (rules: readonly AnyRule[], pulls: readonly Pull[]) =>
    judge(rules, pulls, { ask, universe: target.universe, read, gke: null });
  /** In a chapter, its own rules run for all pulls together, and not those of each finding. */
  const runForFinding = (rules: readonly AnyRule[], pulls: readonly Pull[]) =>
    section ? [] : run(rules, pulls);
  const pullOf = (each: FailingContainer) => failingPull(target, nodes.representativeOf(each.pod.node), each);

  const ofGroup = async ([first, ...rest]: readonly [FailingContainer, ...FailingContainer[]]) => {
    const group = [first, ...rest];
    return finding(first, {
      loggedAt: first.loggedAt,
      pods: [...new Set(group.map(({ pod }) => `${pod.namespace}/${pod.name}`))],
      images: [...new Set(group.flatMap(({ image }) => image || []))],
      judgements: await runForFinding(rulesFor(first), group.map(pullOf)),
    });
  };
  const ofRefused = async (refused: RefusedPods) => {
    const { match, namespace, controller } = refused;
    return finding(refused, {
      controller: `${namespace}/${controller}`,
      images: match.image ? [match.image] : [],
      judgements: await runForFinding(match.rules.map(rule), [refusedPull(target, refused, read)]),
    });
  };
  const findings = await Promise.all([
    ...groups(failing, nodes).map(ofGroup),
    ...(found?.refused ?? []).map(ofRefused),
  ]);
  const examination: Examination = {
    target,
    pods: found?.pods ?? null,
    crashing: found?.crashing ?? 0,
    findings: merge(findings, read),
    judgements: [],
    gaps,
    imagesLeftOut: 0,
  };
  if (!section && !wanted.image) return examination;

  const audited = failing.length > 0 ? null : await audit(ask, target, nodes, wanted.image, read);
  if (audited?.gap)
    gaps.push({ what: { en: 'the images in use', fr: 'les images utilisées' }, failure: audited.gap });
  const pulls = audited?.pulls ?? failing.map(pullOf);
  if (wanted.image && !imageOf(wanted.image, read)) {
    // Named before any Pod has it, by an address that no node could read.
    const explanation = proved('invalid-name', wanted.image, wanted.image);
    const judgements = await runForFinding(explanation.match.rules.map(rule), pulls);
    return {
      ...examination,
      findings: [finding(explanation, { images: [wanted.image], judgements })],
      judgements: section ? await run(section.rules, pulls) : [],
    };
  }
  return {
    ...examination,
    judgements: await run(section?.rules ?? allRules, pulls),
    imagesLeftOut: audited?.omittedRepositories ?? 0,
  };
}

/** The survey; where Pods cannot be listed that is a gap, and the nodes can still be read. */
async function surveyOrGap(
  ask: Ask,
  target: Target,
  wanted: Wanted,
  now: number,
  read: RunReader,
  gaps: Gap[],
): Promise<Survey | null> {
  try {
    const found = await survey(ask, target, wanted, now, read);
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

/** The rules of the cause; all rules if the message does not identify a cause. */
function rulesFor({ match }: FailingContainer): readonly AnyRule[] {
  return match.cause === 'bare-status' ? allRules : match.rules.map(rule);
}
