/** What a pasted text means, as elements: the cause, the proof marked in the text, what to check, what else it could be. */
import type { Finding } from '../../match/index.ts';
import type { PasteData } from '../paste-data.ts';
import { element } from './elements.ts';

/** A whole `kubectl describe` would bury its answer: this much is shown on either side of each proof. */
const around = 240;

/** The answer to a text. `copyButton` makes the button that stands beside a line to run. */
export function answer(
  text: string,
  findings: readonly Finding[],
  data: PasteData,
  copyButton: () => Node | undefined,
): Node[] {
  const [first, ...rest] = findings;
  if (!first) return [];
  const { words } = data;
  const cause = data.causes[first.cause];
  const goTo = first.signature && data.goTo[first.signature];
  const chapter = (first.section && data.sections[first.section]) || data.diagnose;
  const rules = first.rules.flatMap((id) => data.rules[id] ?? []);
  const unwritten = first.section && !data.sections[first.section];
  const others = rest.filter(
    ({ cause: id }, at) => id !== first.cause && rest.findIndex((each) => each.cause === id) === at,
  );
  return [
    element('p', { className: 'eyebrow' }, kind(first, data)),
    element('h3', {}, cause?.title ?? first.cause),
    element('p', {}, cause?.summary ?? ''),
    ...(goTo ? [element('p', {}, goTo)] : []),
    labelled(words.because, excerpt(text, [first, ...others])),
    ...(first.image ? [labelled(words.image, element('code', {}, first.image))] : []),
    ...(first.pod ? [labelled(words.pod, element('code', {}, first.pod))] : []),
    ...(rules.length > 0 ? [element('p', { className: 'rule-links-title' }, words.work), links(rules)] : []),
    ...(unwritten ? [element('p', { className: 'note' }, words.noChapter)] : []),
    labelled(words.read, element('a', { href: chapter.href }, chapter.title)),
    labelled(words.line, line(chapter.line, copyButton())),
    ...(others.length > 0 ? [labelled(words.others, candidates(others, data))] : []),
  ];
}

/** A text that names no pull failure, or only that one happened, is an answer too, and must not look like a cause. */
function kind({ cause }: Finding, { words }: PasteData): string {
  if (cause === 'bare-status') return words.more;
  return cause === 'not-a-pull-failure' ? words.other : words.found;
}

/** The text around every proof, with the proofs marked; what lies between is left out. */
function excerpt(text: string, findings: readonly Finding[]): HTMLElement {
  const proofs = findings
    .map(({ evidence: { start, end }, signature }, at) => ({
      start,
      end: Math.min(end, start + 4 * around),
      at,
      signature,
    }))
    // Where nothing was recognised the whole text is the evidence, and there is nothing to mark.
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

function candidates(others: readonly Finding[], data: PasteData): HTMLElement {
  return element(
    'ul',
    {},
    ...others.map(({ cause, section, rules, pod, image }) => {
      const title = data.causes[cause]?.title ?? cause;
      const target =
        rules.map((id) => data.rules[id]).find(Boolean) ?? (section ? data.sections[section] : undefined);
      const whose = [pod, image].flatMap((name) => (name ? [' ', element('code', {}, name)] : []));
      return element('li', {}, target ? element('a', { href: target.href }, title) : title, ...whose);
    }),
  );
}

function links(rules: readonly { readonly href: string; readonly title: string }[]): HTMLElement {
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
