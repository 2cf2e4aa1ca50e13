/** One run: find what fails, or examine what could; run the rules; put together what they conclude. */
import type { Text } from '../base/text.ts';
import { getNodePools } from '../catalogue/commands/kubectl/nodes.ts';
import { countPods, type PodCount } from '../catalogue/commands/kubectl/pod-count.ts';
import { getPods } from '../catalogue/commands/kubectl/pod-table.ts';
import { rules as allRules, rule } from '../catalogue/index.ts';
import type { Reply } from '../catalogue/model/answer.ts';
import { type Ask, askFrom } from '../catalogue/model/ask.ts';
import type { AnyCommand } from '../catalogue/model/command.ts';
import { CannotTell } from '../catalogue/model/failures.ts';
import type { AnyRule, Section } from '../catalogue/model/rule.ts';
import type { Examination } from './examination.ts';
import { sharingAnswers } from './find/across.ts';
import { proved } from './find/explanation.ts';
import { type FailingContainer, keyOf } from './find/failing.ts';
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
import type { NamedPod } from './find/named-by-events.ts';
import { nodesAsks, readNodes } from './find/nodes.ts';
import { imageOf, type RunReader, runReader } from './find/reader.ts';
import { type Survey, survey, surveyAsks } from './find/survey.ts';
import {
  discoverPlace,
  discoverTarget,
  type Target,
  targetAsks,
  type Wanted,
  withNodes,
} from './find/target.ts';
import { type Audited, audit, auditAsks } from './judge/audit.ts';
import { type Finding, finding } from './judge/finding.ts';
import { groups, merge } from './judge/groups.ts';
import { inUniverse } from './judge/in-universe.ts';
import { type Judgement, judge } from './judge/judge.ts';
import { inFront, ofContainers, ofController } from './judge/of-pods.ts';
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
  /** Whether the last lines of logs may be read; true by default. */
  readonly readsLogs?: boolean;
  /** Called as soon as the target is known, before any Google API is queried. */
  readonly onTarget?: (target: Target) => void;
  /** Called as soon as the Pods are read, before any rule runs. */
  readonly onSurvey?: (found: Survey) => void;
}

/** What {@link examine} itself may ask, besides its rules, in this order. */
export function examineAsks(wanted: Wanted): readonly AnyCommand[] {
  const named = wanted.images.length > 0;
  const counting = wanted.allNamespaces && !wanted.allPods ? [countPods] : [];
  const looking = named ? [] : [...surveyAsks(wanted), ...counting, ...historyAsks];
  const auditing = named || isNarrowed(wanted) ? [] : auditAsks;
  return [...targetAsks(wanted), ...looking, ...auditing, ...nodesAsks];
}

/**
 * @throws CannotTell where kubectl has no cluster to examine
 */
export async function examine(
  baseAsk: Ask,
  { wanted, section, now, ignored = nothingIgnored, readsLogs = true, onTarget, onSurvey }: ExamineOptions,
): Promise<Examination> {
  const asked = new Set<string>();
  const counting = askFrom((command, params) => {
    if (command.tool === 'kubectl') asked.add(JSON.stringify([command.id, params]));
    return baseAsk.maybe(command, params);
  });
  const ask = sharingAnswers(counting, wanted.allNamespaces);
  const read = runReader();
  const place = await discoverPlace(ask, wanted);
  // Together, and the list of nodes too, which is needed whatever is found.
  const [discovered, { found: whole, gaps }] = await Promise.all([
    discoverTarget(ask, wanted, place),
    surveyOrGap(ask, place.namespace, wanted, now, read),
    ask.maybe(getNodePools, {}),
  ]);
  const { found, leftOut } = whole ? withoutIgnored(whole, ignored) : { found: null, leftOut: 0 };
  if (found) onSurvey?.(found);
  // The number of Pods is good to know, and not worth one process more where much fails.
  const total = found && !found.areAll && asked.size < mostBeforeCount ? ask.maybe(countPods, {}) : null;
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
  const ofRefused = (found?.refused ?? []).map(async (refused) =>
    ofController(refused, await judged(refused.match.rules.map(rule), [refusedPull(target, refused, read)])),
  );
  const listed = found?.failing ?? [];
  const known = listed.filter(({ match }) => match.cause !== 'bare-status');
  const early = known.length < listed.length ? known : [];
  const [{ failing, gap }] = await Promise.all([
    found?.missingPod
      ? failuresFromLog(ask, target, found.missingPod.name, read)
      : explainFromLog(ask, target, listed, read),
    ...judgedGroups(early),
    ...ofRefused,
    ...(section && early.length > 0 ? [run(section.rules, early.map(pullOf))] : []),
  ]);
  if (gap) gaps.push(gap);

  const findings = await Promise.all([...judgedGroups(failing), ...ofRefused]);
  const examination: Examination = {
    target,
    now,
    pods: found?.pods.length ?? null,
    notLookedAt: found && !found.areAll ? notLookedAt(await total, found) : 0,
    listedBecause: found?.listedBecause ?? null,
    young: found?.young ?? 0,
    restarting: found?.restarting ?? [],
    leftOut,
    pulled: found?.pulled ?? [],
    findings: merge(findings, read),
    unclear: found?.unclear ?? [],
    judgements: [],
    gaps,
    similarPods: found?.missingPod?.similar ?? [],
    imagesLeftOut: 0,
  };
  if (!section && wanted.images.length === 0) {
    const judgements = await besides(examination);
    const unexplained = (found?.restarting ?? []).filter((pod) => !isNamedIn(judgements, pod));
    return { ...examination, judgements, restarting: unexplained };
  }

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
    // Of a Pod that ends again and again its log tells more; without it, its status would be read in vain.
    const readsStatus = found.hasTable || (readsLogs && found.restarting.length > 0);
    const concluded = await run(
      allRules.filter(
        ({ alsoInDiagnose, asks }) => alsoInDiagnose && (readsStatus || !asks.includes(getPods)),
      ),
      [...poolPulls(), ...namespacePulls(found)],
    );
    return concluded.filter(({ verdict }) => verdict === 'problem');
  }
}

/** Whether a conclusion is about a Pod by its name, as one from its log is. */
function isNamedIn(judgements: readonly Judgement[], { namespace, name }: NamedPod): boolean {
  return judgements.some(
    ({ facts }) => facts['namespace'] === namespace && [facts['pods']].flat().includes(name),
  );
}

/** With how many questions to the cluster their number, with those of the rules, stays within eight. */
const mostBeforeCount = 6;

/** How many Pods run or have completed, and were not looked at. */
function notLookedAt(total: Reply<PodCount> | null, { pods }: Survey): number | null {
  const all = total?.answer?.pods ?? null;
  return all === null ? null : Math.max(0, all - pods.length);
}

/** What an audit is about, from the flags. */
function audited(wanted: Wanted, found: Survey | null, ignored: Ignored): Audited {
  const named = isNarrowed(wanted) ? new Set((found?.pods ?? []).map(keyOf)) : null;
  return {
    images: wanted.images,
    isMeant: (pod) => (!named || named.has(keyOf(pod))) && !isIgnoredPod(pod, ignored),
  };
}

/** The survey, unless images are named; where Pods cannot be listed that is a gap, and the nodes can still be read. */
async function surveyOrGap(
  ask: Ask,
  namespace: string | null,
  wanted: Wanted,
  now: number,
  read: RunReader,
): Promise<{ found: Survey | null; gaps: Gap[] }> {
  if (wanted.images.length > 0) return { found: null, gaps: [] };
  try {
    const found = await survey(ask, namespace, wanted, now, read);
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
        en: 'the Pods of all namespaces (with -n NAMESPACE, the permission in that namespace is enough)',
        fr: 'les pods de tous les espaces de noms (avec -n NAMESPACE, le droit dans cet espace de noms suffit)',
      }
    : { en: 'the Pods', fr: 'les pods' };
}

/** The rules of the cause; all rules if the message does not identify a cause. */
function rulesFor({ match }: FailingContainer): readonly AnyRule[] {
  return match.cause === 'bare-status' ? allRules : match.rules.map(rule);
}
