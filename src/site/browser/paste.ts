/** The paste box: what the reader pasted, classified here in the browser. Nothing is sent anywhere. */
import { cause as causeOf } from '../../catalogue/causes/index.ts';
import { classify } from '../../match/index.ts';
import type { PasteData } from '../paste-data.ts';
import { element } from './elements.ts';

type Finding = ReturnType<typeof classify>[number];

const box = document.querySelector<HTMLElement>('[data-paste]');
const form = box?.querySelector<HTMLFormElement>('[data-paste-form]');
const text = box?.querySelector<HTMLTextAreaElement>('textarea');
const result = box?.querySelector<HTMLElement>('[data-paste-result]');
const clear = box?.querySelector<HTMLButtonElement>('[data-paste-clear]');
const data = JSON.parse(box?.querySelector('[data-paste-data]')?.textContent ?? '{}') as PasteData;

/** A real event of a node whose account may not read the repository. */
const example = `Events:
  Type     Reason   Age                From     Message
  ----     ------   ----               ----     -------
  Normal   Pulling  12s (x2 over 26s)  kubelet  Pulling image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1"
  Warning  Failed   11s (x2 over 25s)  kubelet  Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to pull and unpack image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to resolve reference "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to authorize: failed to fetch oauth token: unexpected status from GET request to https://europe-west9-docker.pkg.dev/v2/token?scope=repository%3Ashop-images%2Fapp%2Fcart%3Apull&service=europe-west9-docker.pkg.dev: 403 Forbidden
  Warning  Failed   11s (x2 over 25s)  kubelet  Error: ErrImagePull`;

/** Enough of a message to see what was read; a whole `kubectl describe` would bury the answer. */
const evidenceLength = 400;

function show(nodes: readonly Node[], focus: boolean) {
  if (!result) return;
  result.replaceChildren(...nodes);
  result.hidden = nodes.length === 0;
  if (clear) clear.hidden = nodes.length === 0;
  if (focus && nodes.length > 0) result.focus({ preventScroll: false });
}

function answer(pasted: string, focus: boolean) {
  if (pasted.trim() === '') {
    show([element('p', {}, data.words.empty ?? '')], focus);
    return;
  }
  const [first, ...others] = classify(pasted);
  if (first) show([...verdict(first), ...alsoFound(first, others)], focus);
}

function verdict(finding: Finding): Node[] {
  const cause = causeOf(finding.cause);
  const section = finding.section ? data.sections[finding.section] : undefined;
  const rules = finding.rules.flatMap((id) => data.rules[id] ?? []);
  const nodes: Node[] = [
    element('h3', {}, cause.title[data.locale]),
    element('p', {}, cause.summary[data.locale]),
    labelled('because', element('code', { className: 'message' }, shortened(finding.evidence.text))),
  ];
  if (finding.image) nodes.push(labelled('image', element('code', {}, finding.image)));
  if (rules.length > 0) {
    nodes.push(
      element('p', { className: 'rule-links-title' }, data.words.work ?? ''),
      element(
        'ol',
        { className: 'rule-links' },
        ...rules.map(({ href, title }) => element('li', {}, element('a', { href }, title))),
      ),
    );
  }
  if (finding.section && !section)
    nodes.push(element('p', { className: 'note' }, data.words.noChapter ?? ''));
  const chapter = section ?? data.diagnose;
  nodes.push(
    labelled('read', element('a', { href: chapter.href }, chapter.title)),
    labelled('line', copyable(chapter.line)),
  );
  return nodes;
}

function alsoFound(first: Finding, others: readonly Finding[]): Node[] {
  const causes = [...new Set(others.map(({ cause }) => cause))].filter((cause) => cause !== first.cause);
  if (causes.length === 0) return [];
  const titles = causes.map((id) => causeOf(id).title[data.locale]).join(' · ');
  return [labelled('others', element('span', {}, titles))];
}

function labelled(word: string, content: Node): HTMLElement {
  return element(
    'div',
    { className: 'labelled' },
    element('span', { className: 'eyebrow' }, data.words[word] ?? ''),
    content,
  );
}

function copyable(line: string): HTMLElement {
  const button = box?.querySelector<HTMLTemplateElement>('[data-paste-copy]')?.content.cloneNode(true);
  return element(
    'div',
    { className: 'code' },
    element('pre', {}, element('code', {}, line)),
    ...(button ? [button] : []),
  );
}

function shortened(evidence: string): string {
  const line = evidence.trim();
  return line.length > evidenceLength ? `${line.slice(0, evidenceLength)}…` : line;
}

/** `#e=…` carries a message in the part of the address that browsers never send. */
function fromAddress() {
  const message = new URLSearchParams(location.hash.slice(1)).get('e');
  if (!message || !text) return;
  text.value = message;
  answer(message, true);
}

form?.addEventListener('submit', (event) => {
  event.preventDefault();
  answer(text?.value ?? '', true);
});
text?.addEventListener('paste', () => setTimeout(() => answer(text.value, false)));
box?.querySelector('[data-paste-example]')?.addEventListener('click', () => {
  if (text) text.value = example;
  answer(example, true);
});
clear?.addEventListener('click', () => {
  if (text) text.value = '';
  show([], false);
  text?.focus();
});
addEventListener('hashchange', fromAddress);
fromAddress();
