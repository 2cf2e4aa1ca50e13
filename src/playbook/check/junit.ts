import { moreLines, testcase, xml } from '../report/junit.ts';
import { words } from '../report/words/index.ts';
import type { CheckedImage, CheckReport } from './model.ts';
import { placeText } from './place.ts';
import { checkWords } from './words.ts';

/** The report for a CI server, an image a case: one with a problem is a failure, an unknown one an error. */
export function checkJunit(report: CheckReport): string {
  const own = checkWords[report.lang];
  const cases = [
    ...report.images.map((image) => testcase('check', image.image || own.noAddress, result(image, report))),
    ...report.gaps.map(({ what, text }) => testcase('check', what, `<error message="${xml(text)}"/>`)),
    ...(report.images.length + report.leftOut === 0
      ? [testcase('check', 'manifests', `<error message="${xml(own.noImage)}"/>`)]
      : []),
  ];
  const errors = cases.filter((each) => each.includes('<error ')).length;
  const { universe, context, namespace, project, location, cluster } = report.target;
  const all = { context, namespace, project, location, cluster, universe, pullbook: report.pullbook };
  const properties = Object.entries(all).flatMap(([name, value]) =>
    value === null ? [] : [`<property name="${name}" value="${xml(value)}"/>`],
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuite name="pullbook check" tests="${cases.length}" failures="${report.counts.problem}" errors="${errors}" skipped="0" timestamp="${report.checkedAt.slice(0, 19)}">`,
    `<properties>${properties.join('')}</properties>`,
    ...cases,
    ...(report.notes.length > 0 ? [`<system-out>${xml(report.notes.join('\n'))}</system-out>`] : []),
    '</testsuite>',
    '',
  ].join('\n');
}

function result({ verdict, places, judgements }: CheckedImage, report: CheckReport): string {
  if (verdict === 'ok') return '';
  const say = words[report.lang];
  const open = judgements
    .flatMap((index) => report.judgements[index] ?? [])
    .filter((each) => each.verdict === 'problem' || each.verdict === 'unknown');
  const lines = [
    ...places.map((place) => placeText(place, report.lang)),
    ...open.flatMap((each) => [say.named(each.title, each.text), ...moreLines(each, say)]),
  ];
  const element = verdict === 'problem' ? 'failure' : 'error';
  return `<${element} message="${xml(open[0]?.text ?? say.verdicts.unknown)}">${xml(lines.join('\n'))}</${element}>`;
}
