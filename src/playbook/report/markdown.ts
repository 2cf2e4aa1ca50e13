import { codeSpan as code, fence, escapeAll as text } from '../../base/markdown.ts';
import { layout } from './layout.ts';
import type { Line } from './line.ts';
import type { Report } from './model.ts';
import { type Words, words } from './words/index.ts';

/** A heading, and the lines up to the next one. */
type Section = readonly [heading: Line, ...lines: Line[]];

/** The report for a ticket: short values as a list under their heading, then messages and commands as blocks. */
export function renderMarkdown(report: Report): string {
  return markdownOfLines(layout(report), words[report.lang]);
}

/**
 * Lines for a ticket, without those that only a screen shows.
 *
 * @param depth how many levels deeper than its own the headings are
 */
export function markdownOfLines(all: readonly Line[], say: Words, depth = 0): string {
  const lines = all.filter(({ only }) => only !== 'screen');
  const gaps = lines.filter(({ kind }) => kind === 'gap');
  const unclear = lines.filter(({ kind }) => kind === 'unclear');
  return [
    ...sections(lines.filter((line) => !gaps.includes(line) && !unclear.includes(line))).flatMap((each) =>
      markdown(each, say, '#'.repeat(depth)),
    ),
    ...unclear.map(({ names = [], value = '' }) => `- ${names.map(code).join(', ')}: ${text(value)}`),
    ...gaps.map(({ title = '', value = '' }) => `- ${say.notExamined} ${text(title)} (${text(value)})`),
    '',
  ].join('\n');
}

function sections(lines: readonly Line[]): readonly Section[] {
  const found: [Line, ...Line[]][] = [];
  for (const line of lines) {
    if (['head', 'finding', 'check', 'rights'].includes(line.kind)) found.push([line]);
    else found.at(-1)?.push(line);
  }
  return found;
}

function markdown([heading, ...lines]: Section, say: Words, deeper: string): readonly string[] {
  const isItem = ({ kind }: Line) =>
    heading.kind !== 'check' &&
    ['note', 'names', 'place', 'tried', 'behind', 'headline', 'read'].includes(kind);
  const items = lines.filter(isItem).map((line) => `- ${item(line)}`);
  const blocks = lines.filter((line) => !isItem(line)).flatMap((line) => block(line, say));
  const [first, ...sentence] = headed(heading, say);
  return [
    `${deeper}${first}`,
    ...(items.length > 0 ? [items.join('\n')] : []),
    ...sentence,
    ...blocks,
  ].flatMap((each) => [each, '']);
}

function headed(
  { kind, title = '', value = '', verdict, names = [] }: Line,
  say: Words,
): [string, ...string[]] {
  if (kind === 'head') return [`# ${title} · ${text(value)}`];
  if (kind === 'finding') return [`## ${text(title)}`];
  if (kind === 'rights') return [`## ${text(value)}`, names.map(code).join(', ')];
  const subjects = names.length > 0 ? ` (${names.map(code).join(', ')})` : '';
  return [`### ${say.verdicts[verdict ?? 'unknown']} · ${text(title)}`, `${text(value)}${subjects}`];
}

function item({ kind, label = '', value = '', names = [] }: Line): string {
  if (kind === 'note') return text(value);
  if (kind === 'names') return `${label} ${names.map(code).join(', ')}`;
  if (kind === 'behind') return `${text(value)} ${names.map(code).join(', ')}`;
  return `${label} ${kind === 'read' ? `<${value}>` : text(value)}`;
}

function block(
  { kind, label = '', value = '', names = [], remark = '' }: Line,
  say: Words,
): readonly string[] {
  switch (kind) {
    case 'change':
      return [text(say.named(label, value)), ...(remark ? [text(remark)] : [])];
    case 'undo':
      return value
        ? [text(say.named(label, '')).trim(), fence(value, 'sh')]
        : [text(say.named(label, remark))];
    case 'message':
      return [fence(value)];
    case 'evidence':
      return [fence([value, ...(remark ? [remark] : names).map((each) => `# ${each}`)].join('\n'), 'sh')];
    case 'command':
      return [text(remark), fence(value, 'sh')];
    case 'manifest':
      return [text(remark), fence(value, 'yaml')];
    case 'read':
      return [`<${value}>`];
    default:
      return [text(value)];
  }
}
