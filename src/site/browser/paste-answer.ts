/** What a pasted text means, as elements: the cause, the proof marked in the text, what to check, what else it could be. */
import type { Finding } from '../../match/index.ts';
import type { PasteData } from '../paste-data.ts';
import { element } from './elements.ts';

/** A whole `kubectl describe` would bury its answer: this much is shown on either side of a proof. */
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

/** The text around the first proof, with every proof in it marked. */
function excerpt(text: string, findings: readonly Finding[]): HTMLElement {
  const [first] = findings;
  const from = Math.max(0, (first?.evidence.start ?? 0) - around);
  const to = Math.min(text.length, Math.min(first?.evidence.end ?? 0, from + 4 * around) + around);
  const nodes: (Node | string)[] = [from > 0 ? '…' : ''];
  let done = from;
  const inside = findings
    .map(({ evidence }, at) => ({ ...evidence, at }))
    .filter(({ start, end }) => start >= from && start < to && end - start < text.length)
    .sort((a, b) => a.start - b.start);
  for (const { start, end, at } of inside) {
    if (start < done) continue;
    const last = Math.min(end, to);
    nodes.push(
      text.slice(done, start),
      element('mark', at > 0 ? { className: 'other' } : {}, text.slice(start, last)),
    );
    done = last;
  }
  nodes.push(text.slice(done, to), to < text.length ? '…' : '');
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
