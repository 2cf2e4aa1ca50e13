/** A runbook as Markdown: for a ticket, a wiki or a repository. Pure. */

import { codeSpan, escapeAll, escapeProse, fence } from '../../base/markdown.ts';
import { fillTemplate, paramsOf, type Values } from '../../catalogue/commands/template.ts';
import type { Fix, RunbookData, RunbookFinding, Sentence, Step } from '../data/runbook-parts.ts';
import type { RunbookWord } from '../i18n/runbook.ts';
import { fill } from '../text/fill.ts';
import type { Language } from '../text/highlight.ts';
import { blockOf } from './runbook-block.ts';
import { applies, type Planned, type PlannedStep, planned } from './runbook-plan.ts';
import { type Carried, written } from './runbook-portable.ts';

const fenceNames: Readonly<Record<Language, string>> = { shellscript: 'sh', yaml: 'yaml', text: 'text' };

export type RunbookWords = Readonly<Record<RunbookWord, string>>;

/**
 * Numbered steps, each with its tick, its note and its command as the reader would copy it; a check with what it can
 * find and the fixes. What has to come first in the chosen cloud stands above them: whoever works through a runbook may
 * have gcloud configured for another cloud. At the end stands the block that an import reads.
 *
 * @param values every known name, also those that the image and the cloud tell
 */
export function asMarkdown(carried: Carried, data: RunbookData, values: Values, words: RunbookWords): string {
  const params = paramsOf(values);
  const place = carried;
  const { title, note, items } = carried.runbook;

  const sentence = ({ parts }: Sentence) =>
    parts
      .map(({ text, isCode }) =>
        isCode
          ? codeSpan(fillTemplate(text, params))
          : text
              .map((piece) =>
                typeof piece === 'string' ? escapeProse(piece) : escapeAll(fillTemplate([piece], params)),
              )
              .join(''),
      )
      .join('');
  const say = (word: RunbookWord, filled: Readonly<Record<string, string | number>>) =>
    fill(words[word], filled);
  const notesOf = ({ notes }: Step) => notes.filter((each) => applies(each, place)).map(sentence);
  const code = (step: Step, ...more: readonly string[]) => [
    fence(fillTemplate(step.code, params), fenceNames[step.lang]),
    ...list([...notesOf(step), ...more]),
  ];
  const places = (step: Step) =>
    step.places.map(({ title: of, url }) =>
      say('labelled', { label: words.see, text: `${escapeProse(of)} <${url}>` }),
    );

  const stepIn = ({ step, earlier }: PlannedStep, isAlone: boolean): readonly string[] => {
    if (earlier !== null) return [say('earlier', { n: earlier, title: escapeProse(step.title) })];
    return isAlone ? code(step, ...places(step)) : [escapeProse(step.title), ...code(step)];
  };

  const fix = ({ name, why, step: id }: Fix, shown: Set<string>): readonly string[] => {
    const step = id ? data.steps[id] : undefined;
    const said = say('labelled', { label: name, text: sentence(why) });
    if (!id || !step) return [said];
    if (shown.has(id)) return [`${said} ${words.fixAgain}`];
    shown.add(id);
    return [said, ...code(step)];
  };
  const finding = ({ verdict, when, shows, fixes }: RunbookFinding, shown: Set<string>) => [
    [`**${verdict}** · ${sentence(when)}`, ...(shows ? [sentence(shows)] : [])].join('\n'),
    ...fixes.filter(({ why }) => applies(why, place)).flatMap((each) => fix(each, shown)),
  ];

  const part = ({ item, number, title: of, check, steps, exempt }: Planned): readonly string[] => {
    const isKnown = check !== null || steps.length > 0;
    const shown = new Set<string>();
    return [
      `## ${number}. ${escapeProse(of)}`,
      item.done
        ? `- [x] ${say('doneOn', { time: `${item.done.slice(0, 16).replace('T', ' ')} UTC` })}`
        : `- [ ] ${words.toDo}`,
      ...quote(item.note),
      ...(isKnown ? [] : [words.unknownItem]),
      ...(check ? [escapeProse(check.summary)] : []),
      ...list((exempt === null ? (check?.exempt ?? []) : []).map(({ text }) => escapeProse(text))),
      ...(exempt === null ? [] : [escapeProse(exempt)]),
      ...steps.flatMap((step) => stepIn(step, check === null)),
      ...(check && exempt === null && check.findings.length > 0
        ? [`### ${words.findings}`, ...check.findings.flatMap((each) => finding(each, shown))]
        : []),
      ...(check ? [say('readMore', { url: `<${check.url}>` })] : []),
    ];
  };

  const before = data.first[place.cloud];
  return `${[
    `# ${escapeAll(title || words.title)}`,
    ...quote(note),
    ...(before ? [before.title, ...code(before)] : []),
    ...planned(items, data, place).flatMap(part),
    '---',
    words.forMachines,
    blockOf(written(carried, 2)),
  ].join('\n\n')}\n`;
}

/** A list as one block; none if it is empty. */
function list(items: readonly string[]): readonly string[] {
  return items.length > 0 ? [items.map((each) => `- ${each}`).join('\n')] : [];
}

/** What the reader wrote, as it is: none of it is markup. Two blanks keep the end of a line. */
function quote(text: string): readonly string[] {
  if (text.trim() === '') return [];
  return [
    text
      .split('\n')
      .map((line) => `> ${escapeAll(line)}`.trimEnd())
      .join('  \n'),
  ];
}

/** `Image pull runbook` becomes `image-pull-runbook.md`. */
export function fileName(title: string): string {
  const plain = title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z\d]+/g, '-')
    .replace(/^-|-$/g, '');
  return `${plain || 'runbook'}.md`;
}
