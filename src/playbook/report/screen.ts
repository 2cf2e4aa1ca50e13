/** The lines of a report as a screen shows them: the terminal of a reader, and that on a page of the site. */
import { type Verdict, verdictSymbols } from '../../catalogue/model/rule.ts';
import { layout } from './layout.ts';
import type { Line } from './line.ts';
import type { Report } from './model.ts';
import { shortList } from './short-list.ts';
import { type Words, words } from './words/index.ts';

/** A stretch of text, and what it is. */
export interface Piece {
  readonly text: string;
  readonly style?: Style;
}

/** What a piece of text is, from which its colour follows. */
export type Style = Verdict | 'title' | 'label' | 'command' | 'address' | 'aside';

/** One row. A value that is too long continues below its own beginning. */
export interface Row {
  readonly start: readonly Piece[];
  readonly value: readonly Piece[];
  /** Whether it is a sentence. Commands and addresses never wrap on a terminal, so that they can be copied. */
  readonly wraps?: boolean;
}

const margin = '      ';
/** How wide the words in the margin are, and at least those of the verdicts. */
const labelWidth = 9;
/** How wide the titles of rules are: as wide as the longest with two blanks, within these. */
const titleWidths = { least: 21, most: 41 };

/** The rows of a report, without what only a ticket shows. */
export function screenRows(report: Report): readonly Row[] {
  return rowsOfLines(layout(report), words[report.lang]);
}

/** The rows of lines, without those that only a ticket shows. */
export function rowsOfLines(all: readonly Line[], say: Words): readonly Row[] {
  const lines = all.filter(({ only }) => only !== 'ticket');
  const titles = lines.filter(({ kind, label }) => kind === 'check' && label === undefined);
  const longest = Math.max(titleWidths.least, ...titles.map(({ title = '' }) => title.length + 1));
  return lines.flatMap((line) => rowsOf(line, say, Math.min(longest, titleWidths.most)));
}

function rowsOf(line: Line, say: Words, titleWidth: number): readonly Row[] {
  const { kind, label = '', verdict = 'unknown', title = '', value = '', names = [], remark = '' } = line;
  const symbol = verdictSymbols[verdict];
  const verdictWidth = Math.max(labelWidth, ...Object.values(say.verdicts).map((word) => word.length + 1));
  const marked = (word: string): readonly Piece[] => [
    piece('  '),
    piece(`${symbol} ${word}`, verdict),
    piece(blanks(word, verdictWidth)),
  ];
  const whole = (...pieces: readonly Piece[]): Row => ({ start: [], value: pieces });
  const row = (...pieces: readonly Piece[]): Row => ({ start: labelled(label), value: pieces });
  const below = (...pieces: readonly Piece[]): Row => ({ start: labelled(''), value: pieces });
  switch (kind) {
    case 'blank':
      return [whole()];
    case 'head':
      return [{ start: [piece(title, 'title')], value: [piece(` · ${value}`)], wraps: true }];
    case 'note':
      return [{ start: [piece('  ')], value: [piece(value)] }];
    case 'finding': {
      const cause = piece(`(${value})`, 'aside');
      return [whole(piece(symbol, verdict), piece(' '), piece(title, 'title'), piece(' '), cause)];
    }
    case 'place':
      return [row(piece(value))];
    case 'tried':
      return [{ ...row(piece(value)), wraps: true }];
    case 'behind':
      return [{ ...row(piece(`${value} ${shortList(names, say)}`)), wraps: true }];
    case 'unclear': {
      const sentence = say.named(shortList(names, say), value);
      return [{ start: marked(say.verdicts.unknown), value: [piece(sentence)], wraps: true }];
    }
    case 'symptom':
      return [{ start: marked(title), value: [piece(shortList(names, say))] }];
    case 'names':
      return [{ ...row(piece(shortList(names, say))), wraps: true }];
    case 'message':
    case 'advice':
      return [{ ...row(piece(line.short ?? value)), wraps: true }];
    case 'remark':
      return [{ ...row(piece(value, 'aside')), wraps: true }];
    case 'headline':
      return [{ ...row(piece(value, 'title')), wraps: true }];
    case 'check': {
      if (line.label !== undefined) {
        const start = [...labelled(label), piece(symbol, verdict), piece(' ')];
        return [{ start, value: [piece(say.named(title, value))], wraps: true }];
      }
      const start = [...marked(say.verdicts[verdict]), piece(title + blanks(title, titleWidth))];
      const { onScreen = names } = line;
      const subjects = onScreen.length > 0 ? ` (${shortList(onScreen, say)})` : '';
      return [{ start, value: [piece(value + subjects)], wraps: true }];
    }
    case 'evidence': {
      const shown = remark || names.join(' · ');
      return [row(piece(value)), ...(shown ? [{ ...below(piece(`→ ${shown}`)), wraps: true }] : [])];
    }
    case 'command':
      return [{ ...row(piece(remark)), wraps: true }, below(piece(value, 'command'))];
    case 'manifest': {
      const [first = '', ...rest] = value.trimEnd().split('\n');
      return [
        { ...row(piece(remark)), wraps: true },
        ...[first, ...rest].map((text) => below(piece(text, 'command'))),
      ];
    }
    case 'change': {
      const needed = remark ? [{ ...below(piece(remark, 'aside')), wraps: true }] : [];
      return [{ ...row(piece(value)), wraps: true }, ...needed];
    }
    case 'undo':
      return [value ? row(piece(value, 'command')) : { ...row(piece(remark)), wraps: true }];
    case 'read':
      return [row(piece(value, 'address'))];
    case 'gap': {
      const sentence = say.named(`${title} ${say.notExamined}`, value);
      return [{ start: marked(say.verdicts.unknown), value: [piece(sentence)] }];
    }
    case 'rights':
      return [{ ...whole(piece('  '), piece(say.named(value, names.join(', ')))), wraps: true }];
    case 'summary':
      return [whole(piece(value, 'title'))];
  }
}

function piece(text: string, style?: Style): Piece {
  return style ? { text, style } : { text };
}

function labelled(label: string): readonly Piece[] {
  const space = blanks(label, labelWidth);
  return label === '' ? [piece(margin + space)] : [piece(margin), piece(label, 'label'), piece(space)];
}

/** The blanks between a word and the next column. */
function blanks(word: string, width: number): string {
  return ' '.repeat(Math.max(0, width - word.length) + 1);
}
