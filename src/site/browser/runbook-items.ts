/** An item of the runbook as an entry of its list: title, tools, tick, note, and what stands under it. */
import type { RunbookData } from '../data/runbook-parts.ts';
import { element } from './elements.ts';
import { limits } from './runbook-model.ts';
import { code, findingsNode, link, stepNodes } from './runbook-nodes.ts';
import type { Place, Planned } from './runbook-plan.ts';
import { say } from './runbook-words.ts';

/** What a reader does with an item; places count from 0. */
export interface Actions {
  readonly move: (from: number, to: number, by: 'up' | 'down') => void;
  readonly remove: (at: number) => void;
  readonly tick: (at: number, isDone: boolean) => void;
  readonly note: (at: number, text: string) => void;
}

export function itemNode(
  of: Planned,
  count: number,
  data: RunbookData,
  place: Place,
  actions: Actions,
): HTMLElement {
  const { item, number, title, check, exempt } = of;
  const at = number - 1;
  const tools = element(
    'p',
    { className: 'runbook-tools' },
    tool('up', '↑', title, at > 0, () => actions.move(at, at - 1, 'up')),
    tool('down', '↓', title, at < count - 1, () => actions.move(at, at + 1, 'down')),
    tool('remove', '×', title, true, () => actions.remove(at)),
  );
  const made = element(
    'li',
    {},
    element('div', { className: 'runbook-head' }, element('h2', {}, title), tools),
    element('div', { className: 'runbook-own' }, tickNode(of, actions), noteNode(of, actions)),
    element('p', { className: 'runbook-note' }, item.note),
    ...(exempt === null ? content(of, data, place) : [element('p', { className: 'runbook-exempt' }, exempt)]),
    ...(check ? [element('p', { className: 'note' }, link({ url: check.url, title: check.url }))] : []),
  );
  made.dataset.item = item.id;
  if (item.done) made.dataset.done = '';
  return made;
}

function content({ check, steps }: Planned, data: RunbookData, place: Place): readonly HTMLElement[] {
  if (!check && steps.length === 0) return [element('p', {}, say('unknownItem'))];
  return [
    ...(check ? [element('p', {}, check.summary)] : []),
    ...(check?.exempt ?? []).map(({ text }) => element('p', { className: 'runbook-exempt' }, text)),
    ...steps.flatMap((step) => stepNodes(step, place, check === null)),
    ...(check && check.findings.length > 0 ? [findingsNode(check.findings, data, place)] : []),
  ];
}

function tickNode({ item, number, title }: Planned, { tick }: Actions): HTMLElement {
  const box = element('input', {
    type: 'checkbox',
    checked: item.done !== '',
    ariaLabel: say('doneOf', { name: title }),
  });
  box.dataset.tool = 'tick';
  box.addEventListener('change', () => tick(number - 1, box.checked));
  const time = item.done
    ? [element('time', { dateTime: item.done }, say('doneOn', { time: local(item.done) }))]
    : [];
  return element(
    'label',
    { className: 'runbook-tick' },
    box,
    ' ',
    ...(time.length > 0 ? time : [say('done')]),
  );
}

/** As the reader's own clock shows it. */
const local = (time: string) =>
  new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: 'medium', timeStyle: 'short' }).format(
    new Date(time),
  );

function noteNode({ item, number, title }: Planned, { note }: Actions): HTMLElement {
  const area = element('textarea', {
    value: item.note,
    maxLength: limits.note,
    rows: 2,
    ariaLabel: say('noteOf', { name: title }),
  });
  area.dataset.tool = 'note';
  area.addEventListener('input', () => {
    note(number - 1, area.value);
    const printed = area.closest('li')?.querySelector('.runbook-note');
    if (printed) printed.textContent = area.value;
  });
  return element('details', { open: item.note !== '' }, element('summary', {}, say('note')), area);
}

function tool(
  name: 'up' | 'down' | 'remove',
  sign: string,
  of: string,
  enabled: boolean,
  act: () => void,
): HTMLButtonElement {
  const button = element(
    'button',
    { type: 'button', disabled: !enabled, ariaLabel: say(name, { name: of }) },
    sign,
  );
  button.dataset.tool = name;
  button.addEventListener('click', act);
  return button;
}

/** What comes before every item in the chosen cloud. */
export function firstNode(data: RunbookData, place: Place): HTMLElement | null {
  const first = Object.hasOwn(data.first, place.cloud) ? data.first[place.cloud] : undefined;
  if (!first) return null;
  // Its sentence is Markdown with a bare link.
  const [before = '', url = '', after = ''] = first.title.split(/<(https?:[^>]+)>/);
  const links = url ? [link({ url, title: url })] : [];
  return element(
    'div',
    {},
    element('p', { className: 'command-purpose' }, before, ...links, after),
    code(first, place),
  );
}
