/** The runbook page: the list with its tools, and its export as Markdown and print. */
import type { Template } from '../../catalogue/commands/template.ts';
import type { Check, RunbookData, Step } from '../data/runbook-data.ts';
import { announce, word } from './announce.ts';
import { show as showOn } from './copy.ts';
import { element } from './elements.ts';
import { sayNotLoaded } from './load.ts';
import { json } from './load-json.ts';
import { asMarkdown, fileName } from './runbook-markdown.ts';
import { change, current } from './runbook-store.ts';
import { showValues, values } from './values.ts';

const box = document.querySelector<HTMLElement>('[data-runbook]');
const part = <E extends HTMLElement>(name: string) => box?.querySelector<E>(`[data-runbook-${name}]`);
const words = JSON.parse(box?.dataset.words ?? '{}') as Record<string, string>;
let data: RunbookData = { steps: {}, checks: {}, first: {} };
const title = part<HTMLInputElement>('title');

/** Items that still exist in the catalogue; others are skipped. */
const items = () => current().items.filter((item) => data.steps[item] ?? data.checks[item]);
const titleOf = (item: string) => (data.steps[item] ?? data.checks[item])?.title ?? item;
const nameOf = () => current().title || (words['title'] ?? '');

function show(): void {
  const all = items();
  part('list')?.replaceChildren(...all.map(asItem));
  const [full, empty] = [part('full'), part('empty')];
  if (full) full.hidden = all.length === 0;
  if (empty) empty.hidden = all.length > 0;
  const printed = part('printed');
  if (printed) printed.textContent = nameOf();
  if (title && document.activeElement !== title) title.value = nameOf();
  showValues();
}

function asItem(item: string, at: number): HTMLElement {
  const check = data.checks[item];
  const step = data.steps[item];
  const name = titleOf(item);
  const content = check ? checkNodes(check) : step ? [code(step)] : [];
  const tools = element(
    'p',
    { className: 'runbook-tools' },
    tool('up', '↑', name, at > 0, () => move(at, at - 1, 'up')),
    tool('down', '↓', name, at < items().length - 1, () => move(at, at + 1, 'down')),
    tool('remove', '×', name, true, () => remove(at)),
  );
  return element(
    'li',
    {},
    element('div', { className: 'runbook-head' }, element('h2', {}, name), tools),
    ...content,
  );
}

function checkNodes({ summary, steps, url }: Check): Node[] {
  return [
    element('p', {}, summary),
    ...steps.flatMap((name) => {
      const step = data.steps[name];
      return step ? [element('p', { className: 'command-purpose' }, step.title), code(step)] : [];
    }),
    element('p', { className: 'note' }, element('a', { href: url }, url)),
  ];
}

function code({ title: name, code: template, notes }: Step): HTMLElement {
  const line = element('code', {}, ...pieces(template));
  const copy = element(
    'button',
    { type: 'button', className: 'copy', ariaLabel: (words['copyOf'] ?? '').replace('{name}', name) },
    element('span', {}, words['copy'] ?? ''),
  );
  copy.dataset.copy = '';
  const facts = notes.map((note) => element('li', {}, ...pieces(note)));
  return element(
    'div',
    { className: 'command' },
    element('div', { className: 'code' }, element('pre', {}, line), copy),
    element('ul', { className: 'command-facts' }, ...facts),
  );
}

/** A template with its gaps, which the names of the reader fill. */
function pieces(template: Template): readonly (string | HTMLElement)[] {
  return template.map((piece) => {
    if (typeof piece === 'string') return piece;
    const gap = element('span', { className: 'gap' }, piece.placeholder);
    Object.assign(gap.dataset, piece);
    return gap;
  });
}

function tool(name: string, sign: string, of: string, enabled: boolean, act: () => void): HTMLButtonElement {
  const button = element(
    'button',
    { type: 'button', disabled: !enabled, ariaLabel: (words[name] ?? '').replace('{name}', of) },
    sign,
  );
  button.dataset.tool = name;
  button.addEventListener('click', act);
  return button;
}

function move(from: number, to: number, by: string): void {
  const list = [...items()];
  list.splice(to, 0, ...list.splice(from, 1));
  change({ items: list });
  show();
  announce((words['moved'] ?? '').replace('{n}', String(to + 1)));
  // Focus stays on the button of the same item, or moves to its neighbour if that one is disabled.
  const buttons =
    part('list')?.children[to]?.querySelectorAll<HTMLButtonElement>('button:enabled[data-tool]');
  ([...(buttons ?? [])].find(({ dataset }) => dataset.tool === by) ?? buttons?.[0])?.focus();
}

function remove(at: number): void {
  change({ items: items().filter((_, index) => index !== at) });
  show();
  announce(words['removed'] ?? '');
  const next = part('list')?.children[Math.min(at, items().length - 1)];
  (
    next?.querySelector<HTMLElement>('[data-tool="remove"]') ?? document.querySelector<HTMLElement>('main')
  )?.focus();
}

const text = () =>
  asMarkdown(
    nameOf(),
    items(),
    data,
    values(),
    words['readMore'] ?? '',
    document.documentElement.dataset.universe ?? '',
  );

title?.addEventListener('input', () => {
  change({ title: title.value.trim() });
  const printed = part('printed');
  if (printed) printed.textContent = nameOf();
});
part<HTMLButtonElement>('copy')?.addEventListener('click', async ({ currentTarget }) => {
  if (!(currentTarget instanceof HTMLButtonElement)) return;
  await navigator.clipboard.writeText(text()).then(
    () => showOn(currentTarget, word('copied')),
    () => showOn(currentTarget, word('copyFailed')),
  );
});
part('save')?.addEventListener('click', () => {
  const href = URL.createObjectURL(new Blob([text()], { type: 'text/markdown;charset=utf-8' }));
  element('a', { href, download: fileName(nameOf()) }).click();
  setTimeout(() => URL.revokeObjectURL(href), 1000);
});
part('print')?.addEventListener('click', () => print());
part('clear')?.addEventListener('click', () => {
  change({ items: [] });
  show();
  document.querySelector<HTMLElement>('main')?.focus();
});
async function load(): Promise<void> {
  const [empty, missing] = [part('empty'), part('missing')];
  try {
    data = await json<RunbookData>(box?.dataset.source);
    missing?.replaceChildren();
    show();
  } catch {
    // What could not be loaded is not empty.
    if (empty) empty.hidden = true;
    sayNotLoaded(missing, () => void load());
  }
}

void load();
