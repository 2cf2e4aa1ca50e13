import { oneLine } from '../../base/printable.ts';
import type { Locale } from '../../base/text.ts';
import type { Section, Verdict } from '../../catalogue/model/rule.ts';
import { describedCause as causeOf } from '../../causes/described.ts';
import type { Examination } from '../../diagnose/examination.ts';
import { gcloudIsElsewhere } from '../../diagnose/find/target.ts';
import { shipped } from '../shipped/index.ts';
import { guideUrl } from './links.ts';
import { type Report, reportVersion } from './model.ts';
import { gcloudEnvironment } from './pins.ts';
import { Renderer, shown, withoutLineBreaks } from './render.ts';
import { missingRights } from './rights.ts';
import { shortList } from './short-list.ts';
import { groupUnclear } from './unclear.ts';
import { words } from './words/index.ts';

/** What a report says about the run itself. */
export interface ReportContext {
  readonly playbook: string;
  readonly section: Section | null;
  readonly locale: Locale;
  readonly recordedAt: string | null;
  /** The file of `--kubeconfig`. */
  readonly kubeconfig?: string | null;
}

/** How many pulls a report holds. */
const mostPulls = 20;

/** Those that took longest, with their time in the queue. */
function longestPulls(pulled: Examination['pulled']): Report['pulled'] {
  const whole = ({ seconds, queuedSeconds }: Report['pulled'][number]) => seconds + (queuedSeconds ?? 0);
  return pulled
    .map((pull) => ({ ...pull, image: oneLine(pull.image), node: shown(pull.node) }))
    .toSorted((a, b) => whole(b) - whole(a) || a.image.localeCompare(b.image))
    .slice(0, mostPulls);
}

/** Builds the report of an examination in one language, with every command filled, quoted and complete. */
export function buildReport(examination: Examination, context: ReportContext): Report {
  const { target, findings, unclear, judgements, gaps } = examination;
  const { locale, playbook, recordedAt, section } = context;
  const render = new Renderer(examination, locale, context.kubeconfig ?? null);
  const counts = count(examination, section);
  return {
    version: reportVersion,
    pullbook: shipped.version,
    playbook,
    lang: locale,
    recordedAt,
    examinedAt: new Date(examination.now).toISOString(),
    target: {
      universe: target.universe.id,
      context: shown(target.context),
      inCluster: target.inCluster ?? false,
      namespace: shown(target.namespace),
      project: shown(target.cluster.project),
      location: shown(target.cluster.location),
      cluster: shown(target.cluster.name),
      gke: target.gke,
      gcloudEnvironment: gcloudEnvironment(target),
    },
    exitCode: counts.problem > 0 ? 1 : counts.unknown > 0 ? 2 : 0,
    counts,
    pods: examination.pods,
    notLookedAt: examination.notLookedAt,
    young: examination.young,
    restarting: examination.restarting.length,
    leftOut: examination.leftOut,
    pulled: longestPulls(examination.pulled),
    findings: findings.map((finding) => render.finding(finding)),
    unclear: unclear.map((each) => render.unclear(each)),
    judgements: judgements.map((judgement) => render.judgement(judgement)),
    gaps: gaps.map((gap) => render.gap(gap)),
    rights: missingRights(examination).map((each) => render.rights(each)),
    notes: notes(examination, section, locale),
  };
}

/**
 * What decides the exit code. In `diagnose`, a Pod without its image is a problem, whatever the rules conclude, and
 * Pods that end again and again are not fine, although their images are.
 */
function count(
  { findings, unclear, judgements, gaps, restarting }: Examination,
  section: Section | null,
): Record<Verdict, number> {
  const counts: Record<Verdict, number> = { problem: 0, unknown: 0, ok: 0, 'not-applicable': 0 };
  counts.unknown = gaps.length + groupUnclear(unclear).length;
  for (const { verdict } of judgements) counts[verdict] += 1;
  if (section) return counts;
  for (const { verdict } of findings) counts[verdict] += 1;
  counts.unknown += restarting.length > 0 ? 1 : 0;
  return counts;
}

/** Whether kubectl may not read all namespaces, which a narrower run would not need. */
function isRefusedEverywhere({ target, gaps }: Examination): boolean {
  return (
    target.namespace === null &&
    gaps.some(({ failure }) => failure.why === 'forbidden' && failure.tool === 'kubectl')
  );
}

function notes(examination: Examination, section: Section | null, locale: Locale): readonly string[] {
  const say = words[locale];
  const { findings, judgements, gaps, pods, young, restarting, unclear, similarPods, imagesLeftOut, target } =
    examination;
  const failing = new Set(findings.flatMap(({ pods: waiting, behind }) => [...waiting, ...behind])).size;
  const unknown = new Set(unclear.map(({ pod }) => `${pod.namespace}/${pod.name}`)).size;
  const elsewhere = findings
    .filter(({ cause }) => section && cause !== 'bare-status' && causeOf(cause).section !== section.id)
    .reduce((sum, finding) => sum + finding.pods.length, 0);
  // A Pod that was not looked at exists all the same.
  const isEmpty = pods === 0 && examination.notLookedAt === 0;
  const nothing =
    (pods === null || isEmpty) && findings.length === 0 && judgements.length === 0 && gaps.length === 0;
  return [
    ...(gcloudIsElsewhere(target) && target.gke !== false
      ? [say.namesUniverse(target.universe.name, guideUrl(locale, 'cloud-de-confiance'))]
      : []),
    ...(target.inCluster ? [say.noContextNamed] : []),
    // What is left out fails all the same.
    ...(pods && examination.leftOut === 0
      ? [say.podsExamined(pods, failing, unknown, young, gaps.length > 0)]
      : []),
    ...(pods && examination.leftOut > 0 ? [say.podsExaminedBut(pods)] : []),
    ...(examination.notLookedAt !== 0 ? [say.notLookedAt(examination.notLookedAt)] : []),
    ...(examination.listedBecause ? [say.listedAll] : []),
    ...(isEmpty && gaps.length === 0 && findings.length === 0
      ? [say.noPods(shown(examination.target.namespace))]
      : []),
    ...(young > 0 ? [say.young(young)] : []),
    ...(elsewhere > 0 ? [say.otherCauses(elsewhere)] : []),
    ...(!section && restarting.length > 0
      ? [
          say.restarting(
            restarting.length,
            shortList(
              restarting.map(({ namespace, name }) => withoutLineBreaks(`${namespace}/${name}`)),
              say,
            ),
          ),
        ]
      : []),
    ...(similarPods.length > 0 ? [say.similarPods(shortList(similarPods.map(withoutLineBreaks), say))] : []),
    ...(examination.leftOut > 0 ? [say.leftOut(examination.leftOut)] : []),
    ...(imagesLeftOut > 0 ? [say.imagesLeftOut(imagesLeftOut)] : []),
    ...(nothing && pods === null ? [say.nothingToExamine] : []),
    ...(isRefusedEverywhere(examination) ? [say.oneNamespace] : []),
  ];
}
