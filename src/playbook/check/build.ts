/** Builds the report of a check in one language. */

import { groupBy } from '../../base/group-by.ts';
import type { Locale } from '../../base/text.ts';
import { severityOrder } from '../../catalogue/model/rule.ts';
import { ownCheckIds } from '../../check/checks.ts';
import type { CheckExamination } from '../../check/examine.ts';
import { gcloudIsElsewhere } from '../../diagnose/find/target.ts';
import type { IgnoreFile } from '../cli/ignore-file.ts';
import { guideUrl } from '../report/links.ts';
import type { ReportJudgement } from '../report/model.ts';
import { Renderer, shown, withoutLineBreaks } from '../report/render.ts';
import { missingRights } from '../report/rights.ts';
import { words } from '../report/words/index.ts';
import { shipped } from '../shipped/index.ts';
import type { Manifests } from './manifests.ts';
import { type CheckedImage, type CheckReport, checkVersion, type ImageVerdict } from './model.ts';
import { checkWords } from './words.ts';

/** What a report says about the run itself. */
export interface CheckContext {
  readonly locale: Locale;
  readonly kubeconfig: string | null;
  readonly offline: boolean;
  /** The current time in milliseconds. */
  readonly now: number;
  /** Entries of the ignore file whose last day is over. */
  readonly ended: IgnoreFile['ended'];
}

/** How many repeated keys a report names. */
const mostRepeated = 20;

/** The report of an examination; without one, that no image was found. */
export function buildCheck(
  manifests: Manifests,
  examination: CheckExamination | null,
  context: CheckContext,
): CheckReport {
  const { locale, now, kubeconfig } = context;
  const target = examination?.target ?? null;
  const render = target && new Renderer({ target, now }, locale, kubeconfig);
  const judged = examination?.judgements ?? [];
  const judgements = render ? judged.map((judgement) => withPage(render.judgement(judgement), locale)) : [];
  const images = groupBy(manifests.images, ({ text }) => text).map((same): CheckedImage => {
    const [{ text }] = same;
    const about = judged
      .flatMap(({ pulls, verdict }, index) =>
        pulls.some((pull) => pull.text === text) ? [{ index, verdict }] : [],
      )
      .toSorted((a, b) => severityOrder.indexOf(a.verdict) - severityOrder.indexOf(b.verdict));
    return {
      image: withoutLineBreaks(text),
      verdict: verdictOf(about.map(({ verdict }) => verdict)),
      places: same.map(({ place }) => place),
      judgements: about.map(({ index }) => index),
    };
  });
  const counts: Record<ImageVerdict, number> = { problem: 0, unknown: 0, ok: 0 };
  for (const { verdict } of images) counts[verdict] += 1;
  const gaps = render ? (examination?.gaps ?? []).map((gap) => render.gap(gap)) : [];
  const isOpen =
    counts.unknown + gaps.length + manifests.unsearched.length > 0 || images.length + manifests.leftOut === 0;
  const rights =
    examination && render
      ? missingRights({ ...examination, findings: [] }).map((each) => render.rights(each))
      : [];
  return {
    version: checkVersion,
    pullbook: shipped.version,
    playbook: 'check',
    lang: locale,
    checkedAt: new Date(now).toISOString(),
    target: {
      universe: examination?.cloudKnown ? (target?.universe.id ?? null) : null,
      context: shown(target?.context ?? null),
      namespace: shown(target?.namespace ?? null),
      project: shown(target?.cluster.project ?? null),
      location: shown(target?.cluster.location ?? null),
      cluster: shown(target?.cluster.name ?? null),
    },
    exitCode: counts.problem > 0 ? 1 : isOpen ? 2 : 0,
    files: manifests.files,
    objects: manifests.objects.length,
    leftOut: manifests.leftOut,
    counts,
    images: images.toSorted((a, b) => severityOrder.indexOf(a.verdict) - severityOrder.indexOf(b.verdict)),
    judgements,
    gaps,
    rights,
    notes: notes(manifests, examination, context),
  };
}

/** The worst; an image about which nothing could be concluded is unknown. */
function verdictOf(verdicts: readonly ReportJudgement['verdict'][]): ImageVerdict {
  return (['problem', 'unknown', 'ok'] as const).find((verdict) => verdicts.includes(verdict)) ?? 'unknown';
}

/** The checks of manifests have no page of their own, but a section of one. */
function withPage(judgement: ReportJudgement, locale: Locale): ReportJudgement {
  return ownCheckIds.includes(judgement.rule)
    ? { ...judgement, read: `${guideUrl(locale, 'playbooks')}#check` }
    : judgement;
}

function notes(
  { images, leftOut, unsearched, repeatedKeys }: Manifests,
  examination: CheckExamination | null,
  { locale, offline, ended }: CheckContext,
): readonly string[] {
  const say = checkWords[locale];
  const target = examination?.cloudKnown ? examination.target : null;
  return [
    ...(images.length + leftOut === 0 ? [say.noImage] : []),
    ...(leftOut > 0 ? [say.leftOut(leftOut)] : []),
    ...ended.map(({ at, day }) => words[locale].ignoreEnded(withoutLineBreaks(at), day)),
    ...(unsearched.length > 0
      ? [say.unsearched(unsearched.toSorted().map(withoutLineBreaks).join(', '))]
      : []),
    ...repeatedKeys
      .slice(0, mostRepeated)
      .map(({ file, line, key }) =>
        say.repeatedKey(
          `${withoutLineBreaks(file === '-' ? say.stdin : file)}:${line}`,
          withoutLineBreaks(key),
        ),
      ),
    ...(offline ? [say.offline] : []),
    ...(target && !offline && target.gke !== false && gcloudIsElsewhere(target)
      ? [words[locale].namesUniverse(target.universe.name, guideUrl(locale, 'cloud-de-confiance'))]
      : []),
  ];
}
