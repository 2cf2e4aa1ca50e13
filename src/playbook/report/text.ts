import { stripVTControlCharacters } from 'node:util';
import type { Verdict } from '../../catalogue/model.ts';
import { universes } from '../../catalogue/universes.ts';
import { bySeverity } from '../../diagnose/index.ts';
import type { Report, ReportFinding, ReportJudgement } from './model.ts';
import { words } from './words.ts';
import { wrap } from './wrap.ts';

/** Styles that a terminal shows; the identity where there is no terminal. */
export type Paint = (style: 'bold' | 'dim' | 'green' | 'red' | 'yellow' | 'cyan', text: string) => string;

const symbols: Readonly<Record<Verdict, string>> = {
  ok: '✔',
  problem: '✖',
  unknown: '?',
  'not-applicable': '–',
};
const styles = { ok: 'green', problem: 'red', unknown: 'yellow', 'not-applicable': 'dim' } as const;

/** A message longer than this gives only the words that decide; the JSON report has it in full. */
const longMessage = 300;

/** How many names stand in one line. */
const namedAtOnce = 3;

/** Where the values of a finding begin, and where the sentence of a verdict does. */
const valueColumn = 16;
const sentenceColumn = 41;

/**
 * The report for a terminal.
 *
 * @param columns how wide it is: sentences wrap under their own column. Commands and addresses never do, so that they
 *   can be copied.
 */
export function renderText(report: Report, paint: Paint, columns = Number.POSITIVE_INFINITY): string {
  const say = words[report.lang];
  const page = new Page(report, paint, columns);
  const one = report.judgements.length > 0;
  const failing = report.findings.flatMap((finding) => (one ? page.symptom(finding) : page.finding(finding)));
  const gaps = report.gaps.map((gap) => page.gap(gap));
  const counted = bySeverity.filter((verdict) => report.counts[verdict] > 0);
  const summary = counted.map((verdict) => say.counted(verdict, report.counts[verdict])).join(', ');
  return [
    page.header(),
    ...report.notes.map((note) => `  ${note}`),
    ...failing,
    ...(report.judgements.length > 0
      ? ['', ...report.judgements.flatMap((each) => page.judgement(each))]
      : []),
    ...(gaps.length > 0 ? ['', ...gaps] : []),
    '',
    paint('bold', summary || say.nothingFails),
    '',
  ].join('\n');
}

class Page {
  readonly #report: Report;
  readonly #paint: Paint;
  readonly #columns: number;

  constructor(report: Report, paint: Paint, columns: number) {
    this.#report = report;
    this.#paint = paint;
    this.#columns = columns;
  }

  get #say() {
    return words[this.#report.lang];
  }

  header(): string {
    const { playbook, target, recordedAt } = this.#report;
    const cluster =
      target.context ?? ([target.project, target.location, target.cluster].filter(Boolean).join('/') || '–');
    const where = target.namespace ? `${this.#say.namespace} ${target.namespace}` : this.#say.allNamespaces;
    const colon = this.#report.lang === 'fr' ? ' :' : ':';
    const universe = `${this.#say.universe}${colon} ${universes[target.universe].name}`;
    const recorded = recordedAt ? [this.#say.recordedAt(recordedAt.slice(0, 10))] : [];
    return [this.#paint('bold', playbook), cluster, where, universe, ...recorded].join(' · ');
  }

  finding({
    title,
    cause,
    message,
    evidence,
    loggedAt,
    images,
    pods,
    controller,
    headline,
    judgements,
    read,
  }: ReportFinding): readonly string[] {
    const say = this.#say;
    const named = this.#named(pods);
    const first = judgements.find(({ verdict }) => verdict === 'problem');
    const others = judgements.filter((each) => each !== first);
    return [
      '',
      `${this.#mark('problem')} ${this.#paint('bold', title)} ${this.#paint('dim', `(${cause})`)}`,
      ...(images.length > 0 ? [this.#row(say.image, this.#named(images))] : []),
      ...(named ? [this.#row(say.pods, named)] : []),
      ...(controller ? [this.#row(say.owner, controller)] : []),
      this.#prose(say.message, message.length > longMessage ? evidence : message),
      ...(loggedAt ? [this.#prose('', say.loggedAt(loggedAt), 'dim')] : []),
      ...(headline ? [this.#prose(say.cause, headline, 'bold')] : []),
      ...(first ? this.#particulars(first) : []),
      ...(first ? [] : [this.#row(say.read, this.#paint('cyan', read))]),
      ...others.map((each, index) =>
        this.#row(
          index === 0 ? say.checks : '',
          `${this.#mark(each.verdict)} ${this.#wrap(`${each.title}${this.#colon} ${each.text}`, valueColumn + 2)}`,
        ),
      ),
    ];
  }

  /** What fails, in a few lines: the rules of one chapter stand below, for all of it together. */
  symptom({ cause, message, evidence, images, pods, controller }: ReportFinding): readonly string[] {
    const who = controller ?? this.#named(pods);
    return [
      `  ${this.#mark('problem')} ${this.#paint('red', pad(cause, 9))} ${who || this.#named(images)}`,
      ...(who && images.length > 0 ? [this.#row('', this.#named(images))] : []),
      this.#prose('', message.length > longMessage ? evidence : message, 'dim'),
    ];
  }

  /** The first few names, and how many more there are. */
  #named(names: readonly string[]): string {
    const rest = names.length - namedAtOnce;
    return [...names.slice(0, namedAtOnce), ...(rest > 0 ? [this.#say.more(rest)] : [])].join(', ');
  }

  gap({ what, text }: Report['gaps'][number]): string {
    const unknown = `${this.#mark('unknown')} ${this.#paint('yellow', pad(this.#say.verdicts.unknown, 9))}`;
    return `  ${unknown} ${what} ${this.#say.notLookedAt}${this.#colon} ${text}`;
  }

  judgement(judgement: ReportJudgement): readonly string[] {
    const { verdict, title, text, about } = judgement;
    const verdictWord = pad(this.#say.verdicts[verdict], 9);
    const subjects = about.length > 0 && about[0] !== '' ? ` (${this.#named(about)})` : '';
    const sentence = this.#wrap(`${text}${subjects}`, sentenceColumn);
    return [
      `  ${this.#mark(verdict)} ${this.#paint(styles[verdict], verdictWord)} ${pad(title, 26)} ${sentence}`,
      ...(verdict === 'problem' || verdict === 'unknown' ? this.#particulars(judgement) : []),
    ];
  }

  #particulars({ evidence, remedies, read, verdict }: ReportJudgement): readonly string[] {
    const say = this.#say;
    return [
      ...(evidence ? [this.#row(say.evidence, `${evidence.command} → ${evidence.shows}`)] : []),
      ...remedies.flatMap((remedy) => {
        if (remedy.kind === 'advice') return [this.#prose(say.advice, remedy.text)];
        const why = this.#prose('', remedy.why, 'dim');
        if (remedy.kind === 'command') {
          return [
            this.#row(say.fix, `${this.#paint('green', remedy.command)}  ${this.#paint('dim', say.changes)}`),
            why,
          ];
        }
        const [first = '', ...lines] = remedy.yaml.trimEnd().split('\n');
        return [this.#row(say.fix, first), ...lines.map((line) => this.#row('', line)), why];
      }),
      ...(verdict === 'problem' ? [this.#row(say.read, this.#paint('cyan', read))] : []),
    ];
  }

  get #colon(): string {
    return this.#report.lang === 'fr' ? ' :' : ':';
  }

  #mark(verdict: Verdict): string {
    return this.#paint(styles[verdict], symbols[verdict]);
  }

  #prose(label: string, sentence: string, style?: 'bold' | 'dim'): string {
    const lines = this.#wrap(sentence, valueColumn);
    return this.#row(label, style ? this.#paint(style, lines) : lines);
  }

  /** A sentence under its column; a narrow terminal has no room for the further one. */
  #wrap(sentence: string, column: number): string {
    const columns = this.#columns;
    const indent = columns < 2 * sentenceColumn ? Math.min(column, valueColumn) : column;
    return wrap(sentence, { column, indent, columns });
  }

  #row(label: string, value: string): string {
    return `      ${this.#paint('dim', pad(label, 9))} ${value}`;
  }
}

function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - stripVTControlCharacters(text).length));
}
