/** The report of a check as lines: every image with its verdict, its places, and what is wrong. */

import { timeText } from '../../base/dates.ts';
import { groupBy } from '../../base/group-by.ts';
import { universes } from '../../cloud/universes.ts';
import { blank, onlyIn, particulars, unread } from '../report/layout.ts';
import type { Line } from '../report/line.ts';
import type { ReportJudgement } from '../report/model.ts';
import { type Words, words } from '../report/words/index.ts';
import type { CheckedImage, CheckReport } from './model.ts';
import { placeText } from './place.ts';
import { type CheckWords, checkWords } from './words.ts';

/** How many places of an image a screen shows. */
const placesShown = 5;

/** The lines of a report. */
export function checkLayout(report: CheckReport): readonly Line[] {
  const say = words[report.lang];
  const own = checkWords[report.lang];
  const told = new Set<number>();
  return [
    ...head(report, say, own),
    ...report.notes.map((value): Line => ({ kind: 'note', value })),
    ...report.images.flatMap((image) => [blank, ...imageLines(image, report, told)]),
    ...unread(report, say),
    ...(report.images.length > 0
      ? ([blank, { kind: 'summary', value: own.summary(report.counts), only: 'screen' }] as const)
      : []),
  ];
}

function head(report: CheckReport, say: Words, own: CheckWords): readonly Line[] {
  const { target, files, objects, images, checkedAt, pullbook } = report;
  const cluster = [target.project, target.location, target.cluster].filter(Boolean).join('/');
  const all = [
    target.context ?? (cluster || '–'),
    ...(target.namespace ? [`${say.namespace} ${target.namespace}`] : []),
    target.universe ? say.named(say.universe, universes[target.universe].name) : own.cloudUnknown,
    timeText(report.lang, checkedAt),
    `Pullbook ${pullbook}`,
  ];
  const scope: Line = { kind: 'note', value: own.scope(files, objects, images.length) };
  return [
    { kind: 'head', title: 'check', value: all.join(' · '), only: 'screen' },
    { kind: 'head', title: 'check', value: target.context ?? target.cluster ?? '–', only: 'ticket' },
    scope,
    ...onlyIn(
      'ticket',
      [...all.slice(1), ...(images.length > 0 ? [own.summary(report.counts)] : [])].map(
        (value): Line => ({ kind: 'note', value }),
      ),
    ),
  ];
}

/** @param told the conclusions that an image above has told in full */
function imageLines(of: CheckedImage, report: CheckReport, told: Set<number>): readonly Line[] {
  const say = words[report.lang];
  const own = checkWords[report.lang];
  const { verdict, places } = of;
  const title = of.image || own.noAddress;
  const word = say.verdicts[verdict];
  const lines = places.map((place): Line => ({ kind: 'place', value: placeText(place, report.lang) }));
  const left = lines.length - placesShown;
  const shownLines = left > 1 ? lines.slice(0, placesShown) : lines;
  const more: readonly Line[] = left > 1 ? [{ kind: 'place', value: own.morePlaces(left), label: '' }] : [];
  return [
    { kind: 'finding', verdict, title, value: word, only: 'screen' },
    { kind: 'finding', verdict, title: `${word} · ${title}`, only: 'ticket' },
    ...onlyIn('screen', labelled([...shownLines, ...more], own.place)),
    ...onlyIn('ticket', labelled(lines, own.place)),
    ...conclusions(of, report, told, say),
  ];
}

/** The word in the margin stands at the first line only. */
function labelled(lines: readonly Line[], label: string): readonly Line[] {
  return lines.map((line, index) => ({ ...line, label: index === 0 ? label : '' }));
}

/** Problems one by one, what is unknown for one reason together; what an image above has in full, without its particulars. */
function conclusions(
  { judgements }: CheckedImage,
  report: CheckReport,
  told: Set<number>,
  say: Words,
): readonly Line[] {
  const open = judgements.flatMap((index) => {
    const judgement = report.judgements[index];
    return judgement && (judgement.verdict === 'problem' || judgement.verdict === 'unknown')
      ? [{ index, judgement }]
      : [];
  });
  const groups = groupBy(open, ({ index, judgement }) => (judgement.failure ? judgement.text : index));
  return groups.flatMap((group, at) => {
    const [{ index, judgement }] = group;
    const line = titled(
      group.map((each) => each.judgement),
      at === 0 ? say.checks : '',
    );
    const isNew = !told.has(index);
    told.add(index);
    return isNew ? [line, ...particulars(judgement, say)] : [line];
  });
}

function titled(group: readonly ReportJudgement[], label: string): Line {
  const titles = [...new Set(group.map(({ title }) => title))].join(', ');
  const [first] = group;
  return {
    kind: 'check',
    label,
    verdict: first?.verdict ?? 'unknown',
    title: titles,
    value: first?.text ?? '',
  };
}
