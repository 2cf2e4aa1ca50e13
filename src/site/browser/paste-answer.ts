/**
 * The answer to a pasted text, as elements: the cause, the first check with its command and its fix, the line that runs
 * the playbook, the evidence marked in the text, and the answers for other Pods.
 */
import { quoteWord } from '../../base/quote.ts';
import type { Values } from '../../catalogue/commands/template.ts';
import type { Answer, Page } from '../../match/index.ts';
import type { PasteData } from '../data/paste-data.ts';
import { element } from './elements.ts';

/**
 * How many characters are shown on either side of each piece of evidence: a whole `kubectl describe` would hide the
 * answer.
 */
const around = 240;

export interface Shown {
  readonly text: string;
  readonly answers: readonly Answer[];
  /** The answer that is shown in full. */
  readonly at: number;
  readonly told: Values;
  /** Shows another answer. */
  readonly choose: (at: number) => void;
  /** Makes the button beside a line to run. */
  readonly copyButton: () => Node | undefined;
  /** What offers to report the wording; null where there is none to report. */
  readonly report: Node | null;
}

/** The elements of an answer. The place of the first check is empty: its card is loaded into it. */
export function answerNodes(
  { text, answers, at, told, choose, copyButton, report }: Shown,
  words: PasteData['words'],
): { readonly nodes: Node[]; readonly place: HTMLElement | null } {
  const answer = answers[at];
  if (!answer) return { nodes: [], place: null };
  const { verdict, title, summary, redirect, checks, chapter, image, pod } = answer;
  // A text that names no pull failure, or only that one happened, is an answer too, and must not look like a cause.
  const kind = { problem: words.found, unknown: words.more, 'not-applicable': words.other }[verdict];
  const [first, ...further] = checks;
  const place = first ? element('div', { className: 'paste-check' }) : null;
  const nodes = [
    ...(answers.length > 1 ? [choices(answers, at, choose, words.several)] : []),
    element('p', { className: 'eyebrow' }, kind),
    element('h3', {}, title),
    element('p', {}, summary),
    ...(redirect ? [element('p', {}, redirect)] : []),
    ...(image || pod ? [element('p', { className: 'note' }, [pod, image].filter(Boolean).join(' · '))] : []),
    ...(place ? [place] : []),
    ...(further.length > 0
      ? [element('p', { className: 'rule-links-title' }, words.work), links(further)]
      : []),
    labelled(words.line, line(`${chapter.line}${targetOf(told, chapter.line)}`, copyButton())),
    labelled(words.read, element('a', { href: chapter.href }, chapter.title)),
    labelled(words.because, excerpt(text, answers, at)),
    ...(report ? [report] : []),
  ];
  return { nodes, place };
}

/** The options that narrow a playbook to the Pod of the text; that of `check` reads files. */
function targetOf({ NAMESPACE: namespace, POD: pod }: Values, to: string): string {
  if (/\bcheck\.mjs\b/.test(to)) return '';
  return [
    namespace === undefined ? '' : ` -n ${quoteWord(namespace)}`,
    pod === undefined ? '' : ` --pod ${quoteWord(pod)}`,
  ].join('');
}

/** One button for each answer, with the Pod or the image that it is about. */
function choices(
  answers: readonly Answer[],
  at: number,
  choose: (at: number) => void,
  several: string,
): HTMLElement {
  const buttons = answers.map(({ title, pod, image }, each) => {
    const button = element('button', { type: 'button' }, title);
    const whose = pod ?? image;
    if (whose) button.append(' ', element('code', {}, whose));
    button.setAttribute('aria-pressed', String(each === at));
    button.addEventListener('click', () => choose(each));
    return element('li', {}, button);
  });
  return element(
    'div',
    { className: 'paste-choices' },
    element('p', { className: 'eyebrow' }, several.replace('{n}', String(answers.length))),
    element('ul', {}, ...buttons),
  );
}

/** The text around each piece of evidence, which is marked; text in between is left out. */
function excerpt(text: string, answers: readonly Answer[], shown: number): HTMLElement {
  const proofs = answers
    .map(({ evidence: { start, end }, signature }, at) => ({
      start,
      end: Math.min(end, start + 4 * around),
      at,
      signature,
    }))
    // If nothing matched, the whole text is the evidence and nothing is marked.
    .filter(({ signature }) => signature !== null)
    .sort((a, b) => a.start - b.start);
  const nodes: (Node | string)[] = [];
  let done = 0;
  for (const { start, end, at } of proofs) {
    if (start < done) continue;
    const from = Math.max(done, start - around);
    if (from - done > around)
      nodes.push(text.slice(done, done && done + around), '…', text.slice(from, start));
    else nodes.push(text.slice(done, start));
    nodes.push(element('mark', at === shown ? {} : { className: 'other' }, text.slice(start, end)));
    done = end;
  }
  nodes.push(text.slice(done, done + around), done + around < text.length ? '…' : '');
  return element('code', { className: 'message' }, ...nodes);
}

function links(rules: readonly Page[]): HTMLElement {
  const items = rules.map(({ href, title }) => element('li', {}, element('a', { href }, title)));
  return element('ol', {}, ...items);
}

function labelled(word: string, content: Node): HTMLElement {
  return element('div', { className: 'labelled' }, element('span', { className: 'eyebrow' }, word), content);
}

function line(text: string, button: Node | undefined): HTMLElement {
  const code = element('pre', {}, element('code', {}, text));
  return element('div', { className: 'code' }, code, ...(button ? [button] : []));
}
