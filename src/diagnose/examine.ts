/** One run: find what fails, or examine what could; run the rules; put together what they conclude. */
import type { Text } from '../base/text.ts';
import { rules as allRules, rule } from '../catalogue/index.ts';
import type { Ask } from '../catalogue/model/ask.ts';
import type { AnyCommand } from '../catalogue/model/command.ts';
import { CannotTell } from '../catalogue/model/failures.ts';
import type { AnyRule, Section } from '../catalogue/model/rule.ts';
import type { Examination } from './examination.ts';
import { acrossNamespaces } from './find/across.ts';
import { proved } from './find/explanation.ts';
import { type FailingContainer, keyOf, type RefusedPods } from './find/failing.ts';
import type { Gap } from './find/gap.ts';
import { explainFromLog, failuresFromLog, historyAsks } from './find/history.ts';
import {
  type Ignored,
  isIgnoredImage,
  isIgnoredPod,
  nothingIgnored,
  withoutIgnored,
} from './find/ignored.ts';
import { isNarrowed } from './find/meant-pods.ts';
import { type Nodes, nodesAsks, readNodes } from './find/nodes.ts';
import { imageOf, type RunReader, runReader } from './find/reader.ts';
import { type Survey, survey, surveyAsks } from './find/survey.ts';
import { discoverTarget, type Target, targetAsks, type Wanted, withNodes } from './find/target.ts';
import { together } from './find/tries.ts';
import { type Audited, audit, auditAsks } from './judge/audit.ts';
import { type Finding, finding } from './judge/finding.ts';
import { groups, merge } from './judge/groups.ts';
import { inUniverse } from './judge/in-universe.ts';
import { type Judgement, judge } from './judge/judge.ts';
import { failingPull, nodePull, type Pull, refusedPull } from './judge/pulls.ts';

/** What a run examines. */
export interface ExamineOptions {
  readonly wanted: Wanted;
  /** The chapter whose rules run; null for `diagnose`, which runs the rules of the causes that it finds. */
  readonly section: Section | null;
  /** The current time in milliseconds. */
  readonly now: number;
  /** What is left out. */
  readonly ignored?: Ignored;
  /** Called as soon as the target is known, before any Google API is queried. */
  readonly onTarget?: (target: Target) => void;
}

/** What {@link examine} itself may ask, besides its rules, in this order. */
export function examineAsks(wanted: Wanted): readonly AnyCommand[] {
  const named = wanted.images.length > 0;
  const looking = named ? [] : [...surveyAsks(wanted), ...historyAsks];
  const auditing = named || isNarrowed(wanted) ? [] : auditAsks;
  return [...targetAsks(wanted), ...looking, ...auditing, ...nodesAsks];
}

/**
 * @throws CannotTell where kubectl has no cluster to examine
 */
export async function examine(
  baseAsk: Ask,
  { wanted, section, now, ignored = nothingIgnored, onTarget }: ExamineOptions,
): Promise<Examination> {
  const ask = wanted.allNamespaces ? acrossNamespaces(baseAsk) : baseAsk;
  const read = runReader();
  const discovered = await discoverTarget(ask, wanted);
  const { found: whole, gaps } =
    wanted.images.length > 0
      ? { found: null, gaps: [] }
      : await surveyOrGap(ask, discovered, wanted, now, read);
  const { found, leftOut } = whole ? withoutIgnored(whole, ignored) : { found: null, leftOut: 0 };
  const nodes = await readNodes(
    ask,
    (found?.failing ?? []).flatMap(({ pod }) => pod.node ?? []),
  );
  if (nodes.gap) gaps.push({ what: { en: 'the nodes', fr: 'les nœuds' }, failure: nodes.gap });
  const target = withNodes(discovered, wanted, nodes);
  onTarget?.(target);
  const run = (rules: readonly AnyRule[], pulls: readonly Pull[]) =>
    judge(rules, pulls, {
      ask: inUniverse(ask, target.universe),
      universe: target.universe,
      gke: target.gke,
      read,
    });
  const pullOf = (each: FailingContainer) => failingPull(target, nodes.representativeOf(each.pod.node), each);
  /** In a chapter, its own rules run for all pulls together, and not those of each finding. */
  const judged = (rules: readonly AnyRule[], pulls: readonly Pull[]) => (section ? [] : run(rules, pulls));
  const judgedGroups = (failing: readonly FailingContainer[]) =>
    groups(failing, nodes).map(async (group) => {
      return ofContainers(group, nodes, await judged(rulesFor(group[0]), inFront(group).map(pullOf)));
    });

  // While the log is asked about the others, so is what the rules of the known causes need: no answer is asked twice.
  const listed = found?.failing ?? [];
  const known = listed.filter(({ match }) => match.cause !== 'bare-status');
  const early = known.length < listed.length ? known : [];
  const [{ failing, gap }] = await Promise.all([
    found?.missingPod
      ? failuresFromLog(ask, target, found.missingPod.name, read)
      : explainFromLog(ask, target, listed, read),
    ...judgedGroups(early),
    ...(section && early.length > 0 ? [run(section.rules, early.map(pullOf))] : []),
  ]);
  if (gap) gaps.push(gap);

  const findings = await Promise.all([
    ...judgedGroups(failing),
    ...(found?.refused ?? []).map(async (refused) =>
      ofController(
        refused,
        await judged(refused.match.rules.map(rule), [refusedPull(target, refused, read)]),
      ),
    ),
  ]);
  const examination: Examination = {
    target,
    now,
    pods: found?.pods.length ?? null,
    young: found?.young ?? 0,
    restarting: found?.restarting.length ?? 0,
    leftOut,
    pulled: found?.pulled ?? [],
    findings: merge(findings, read),
    unclear: found?.unclear ?? [],
    judgements: [],
    gaps,
    similarPods: found?.missingPod?.similar ?? [],
    imagesLeftOut: 0,
  };
  if (!section && wanted.images.length === 0)
    return { ...examination, judgements: await besides(examination) };

  const auditedPulls =
    failing.length > 0 ? null : await audit(ask, target, nodes, audited(wanted, found, ignored), read);
  if (auditedPulls?.gap)
    gaps.push({ what: { en: 'the images in use', fr: 'les images utilisées' }, failure: auditedPulls.gap });
  const all = auditedPulls?.pulls ?? [...failing.map(pullOf), ...(found ? namespacePulls(found) : [])];
  const isLeftOut = ({ text, image }: Pull) => text !== null && isIgnoredImage(text, image, ignored);
  const pulls = all.filter((pull) => !isLeftOut(pull));
  const imagesIgnored = new Set(all.filter(isLeftOut).map(({ text }) => text)).size;
  // Named before any Pod has them, by addresses that no node could read.
  const invalid = wanted.images.filter((text) => !imageOf(text, read));
  const pullsOf = (text: string) => pulls.filter((pull) => pull.text === text);
  const judgeable = section ? pulls : pulls.filter(({ text }) => text === null || !invalid.includes(text));
  return {
    ...examination,
    leftOut: leftOut + imagesIgnored,
    findings: [
      ...examination.findings,
      ...(await Promise.all(invalid.map((text) => ofInvalidName(text, pullsOf(text))))),
    ],
    judgements: judgeable.length > 0 ? await run(section?.rules ?? allRules, judgeable) : [],
    imagesLeftOut: auditedPulls?.omittedRepositories ?? 0,
  };

  /** Questions about the nodes, whatever they pull. */
  function poolPulls(): readonly Pull[] {
    return nodes.representatives.map((node) => nodePull(target, node, target.namespace ?? 'default'));
  }

  /** Questions about a namespace as a whole, whatever its Pods pull. */
  function namespacePulls({ namespaces }: Survey): readonly Pull[] {
    return namespaces.map((namespace) => nodePull(target, null, namespace));
  }

  async function ofInvalidName(image: string, pulls: readonly Pull[]): Promise<Finding> {
    const explanation = proved('invalid-name', image, image);
    const judgements = await judged(explanation.match.rules.map(rule), pulls);
    return finding(explanation, { images: [image], judgements });
  }

  /** What is wrong although no Pod waits for its image: a node that never joined, slow pulls. */
  async function besides({ findings }: Examination): Promise<readonly Judgement[]> {
    if (findings.length > 0 || leftOut > 0 || isNarrowed(wanted) || !found) return [];
    const concluded = await run(
      allRules.filter(({ alsoInDiagnose }) => alsoInDiagnose),
      [...poolPulls(), ...namespacePulls(found)],
    );
    return concluded.filter(({ verdict }) => verdict === 'problem');
  }
}

/** What an audit is about, from the flags. */
function audited(wanted: Wanted, found: Survey | null, ignored: Ignored): Audited {
  const some = isNarrowed(wanted) || ignored.pods.length > 0;
  const pods = some ? (found?.pods ?? []).filter((row) => !isIgnoredPod(row, ignored)) : null;
  return { images: wanted.images, pods };
}

/** Those that wait for no other pull; all, where the pull in front is of a namespace that was not examined. */
function inFront(
  group: readonly [FailingContainer, ...FailingContainer[]],
): readonly [FailingContainer, ...FailingContainer[]] {
  const [first, ...rest] = group.filter(({ waitsBehind }) => !waitsBehind);
  return first ? [first, ...rest] : group;
}

/** The finding of containers that fail alike. */
function ofContainers(
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
function ofController(refused: RefusedPods, judgements: readonly Judgement[]): Finding {
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

/** The survey; where Pods cannot be listed that is a gap, and the nodes can still be read. */
async function surveyOrGap(
  ask: Ask,
  target: Target,
  wanted: Wanted,
  now: number,
  read: RunReader,
): Promise<{ found: Survey | null; gaps: Gap[] }> {
  try {
    const found = await survey(ask, target, wanted, now, read);
    return { found, gaps: [...found.gaps] };
  } catch (error) {
    if (!(error instanceof CannotTell)) throw error;
    return {
      found: null,
      gaps: [{ what: podsText(wanted), failure: error.failure }],
    };
  }
}

/** Whoever may not list the Pods of all namespaces may be allowed to in one. */
function podsText({ allNamespaces }: Wanted): Text {
  return allNamespaces
    ? {
        en: 'the Pods of all namespaces (with -n NAMESPACE, the right in that one is enough)',
        fr: 'les pods de tous les espaces de noms (avec -n NAMESPACE, le droit dans celui-là suffit)',
      }
    : { en: 'the Pods', fr: 'les pods' };
}

/** The rules of the cause; all rules if the message does not identify a cause. */
function rulesFor({ match }: FailingContainer): readonly AnyRule[] {
  return match.cause === 'bare-status' ? allRules : match.rules.map(rule);
}
