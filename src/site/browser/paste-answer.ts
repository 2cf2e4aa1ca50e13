/**
 * The answer to a pasted text, as elements: the cause, the evidence marked in the text, the rules to check, and other
 * possible causes.
 */
import type { Answer, Page } from '../../match/index.ts';
import type { PasteData } from '../data/paste-data.ts';
import { element } from './elements.ts';

/**
 * How many characters are shown on either side of each piece of evidence: a whole `kubectl describe` would hide the
 * answer.
 */
const around = 240;

/** The answers to a text, the first of them in full. `copyButton` makes the button beside a line to run. */
export function card(
  text: string,
  [first, ...others]: readonly Answer[],
  words: PasteData['words'],
  copyButton: () => Node | undefined,
): Node[] {
  if (!first) return [];
  const { verdict, title, summary, redirect, image, pod, checks, chapter } = first;
  // A text that names no pull failure, or only that one happened, is an answer too, and must not look like a cause.
  const kind = { problem: words.found, unknown: words.more, 'not-applicable': words.other }[verdict];
  return [
    element('p', { className: 'eyebrow' }, kind),
    element('h3', {}, title),
    element('p', {}, summary),
    ...(redirect ? [element('p', {}, redirect)] : []),
    labelled(words.because, excerpt(text, [first, ...others])),
    ...(image ? [labelled(words.image, element('code', {}, image))] : []),
    ...(pod ? [labelled(words.pod, element('code', {}, pod))] : []),
    ...(checks.length > 0
      ? [element('p', { className: 'rule-links-title' }, words.work), links(checks)]
      : []),
    labelled(words.read, element('a', { href: chapter.href }, chapter.title)),
    labelled(words.line, line(chapter.line, copyButton())),
    ...(others.length > 0 ? [labelled(words.others, candidates(others))] : []),
  ];
}

/** The text around each piece of evidence, which is marked; text in between is left out. */
function excerpt(text: string, answers: readonly Answer[]): HTMLElement {
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
    nodes.push(element('mark', at > 0 ? { className: 'other' } : {}, text.slice(start, end)));
    done = end;
  }
  nodes.push(text.slice(done, done + around), done + around < text.length ? '…' : '');
  return element('code', { className: 'message' }, ...nodes);
}

function candidates(others: readonly Answer[]): HTMLElement {
  return element(
    'ul',
    {},
    ...others.map(({ title, read, pod, image }) => {
      const whose = [pod, image].flatMap((name) => (name ? [' ', element('code', {}, name)] : []));
      return element('li', {}, element('a', { href: read }, title), ...whose);
    }),
  );
}

function links(rules: readonly Page[]): HTMLElement {
  const items = rules.map(({ href, title }) => element('li', {}, element('a', { href }, title)));
  return element('ol', { className: 'rule-links' }, ...items);
}

function labelled(word: string, content: Node): HTMLElement {
  return element('div', { className: 'labelled' }, element('span', { className: 'eyebrow' }, word), content);
}

function line(text: string, button: Node | undefined): HTMLElement {
  const code = element('pre', {}, element('code', {}, text));
  return element('div', { className: 'code' }, code, ...(button ? [button] : []));
}
