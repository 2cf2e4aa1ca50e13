/** The lines of a report as a screen shows them: the terminal of a reader, and that on a page of the site. */
import { type Verdict, verdictSymbols } from '../../catalogue/model.ts';
import { type Line, layout } from './layout.ts';
import type { Report } from './model.ts';
import { type Words, words } from './words.ts';

/** A stretch of text, and what it is. */
export interface Piece {
  readonly text: string;
  readonly style?: Verdict | 'title' | 'label' | 'command' | 'address' | 'aside';
}

/** What is too long goes on under the beginning of the value. */
export interface Row {
  readonly start: readonly Piece[];
  readonly value: readonly Piece[];
  /** Whether it is a sentence. Commands and addresses never wrap on a terminal, so that they can be copied. */
  readonly wraps?: boolean;
}

const margin = '      ';
/** How wide the words in the margin and those of the verdicts are, and the titles of rules. */
const labelWidth = 9;
const titleWidth = 26;

/** How many names stand in one row. */
const namedAtOnce = 3;

export function screenRows(report: Report): readonly Row[] {
  const say = words[report.lang];
  return layout(report)
    .filter(({ only }) => only !== 'ticket')
    .flatMap((line) => rowsOf(line, say));
}

function rowsOf(line: Line, say: Words): readonly Row[] {
  const { kind, label = '', verdict = 'unknown', title = '', value = '', names = [], remark = '' } = line;
  const mark: Piece = { text: verdictSymbols[verdict], style: verdict };
  const marked = (word: string): readonly Piece[] => [
    { text: '  ' },
    { text: `${mark.text} ${word}`, style: verdict },
    { text: blanks(word, labelWidth) },
  ];
  const row = (...pieces: readonly Piece[]): Row => ({ start: labelled(label), value: pieces });
  const sentence = (text: string, style?: Piece['style']): Row => ({
    ...row({ text, ...(style && { style }) }),
    wraps: true,
  });
  const why: Row = { ...sentence(remark, 'aside'), start: labelled('') };
  switch (kind) {
    case 'blank':
      return [{ start: [], value: [] }];
    case 'head':
      return [{ start: [], value: [{ text: title, style: 'title' }, { text: ` · ${value}` }] }];
    case 'note':
      return [{ start: [{ text: '  ' }], value: [{ text: value }] }];
    case 'finding':
      return [
        {
          start: [],
          value: [
            mark,
            { text: ' ' },
            { text: title, style: 'title' },
            { text: ' ' },
            { text: `(${value})`, style: 'aside' },
          ],
        },
      ];
    case 'symptom':
      return [{ start: marked(title), value: [{ text: shortList(names, say) }] }];
    case 'names':
      return [row({ text: shortList(names, say) })];
    case 'message':
      return [sentence(line.short ?? value)];
    case 'remark':
      return [sentence(value, 'aside')];
    case 'headline':
      return [sentence(value, 'title')];
    case 'advice':
      return [sentence(value)];
    case 'check': {
      if (line.label !== undefined) {
        const start = [...labelled(label), mark, { text: ' ' }];
        return [{ ...sentence(say.named(title, value)), start }];
      }
      const subjects = names.length > 0 ? ` (${shortList(names, say)})` : '';
      const start = [...marked(say.verdicts[verdict]), { text: title + blanks(title, titleWidth) }];
      return [{ ...sentence(value + subjects), start }];
    }
    case 'evidence':
      return [row({ text: `${value} → ${remark}` })];
    case 'command':
      return [
        row({ text: value, style: 'command' }, { text: '  ' }, { text: say.changes, style: 'aside' }),
        why,
      ];
    case 'manifest': {
      const [first = '', ...rest] = value.trimEnd().split('\n');
      return [
        row({ text: first }),
        ...rest.map((text) => ({ ...why, value: [{ text }], wraps: false })),
        why,
      ];
    }
    case 'read':
      return [row({ text: value, style: 'address' })];
    case 'gap':
      return [
        {
          start: marked(say.verdicts.unknown),
          value: [{ text: say.named(`${title} ${say.notLookedAt}`, value) }],
        },
      ];
    case 'summary':
      return [{ start: [], value: [{ text: value, style: 'title' }] }];
  }
}

function labelled(label: string): readonly Piece[] {
  if (label === '') return [{ text: margin + blanks('', labelWidth) }];
  return [{ text: margin }, { text: label, style: 'label' }, { text: blanks(label, labelWidth) }];
}

/** The blanks between a word and the next column. */
function blanks(word: string, width: number): string {
  return ' '.repeat(Math.max(0, width - word.length) + 1);
}

/** The first few names, and how many more there are. */
export function shortList(names: readonly string[], say: Words): string {
  const rest = names.length - namedAtOnce;
  return [...names.slice(0, namedAtOnce), ...(rest > 0 ? [say.more(rest)] : [])].join(', ');
}
