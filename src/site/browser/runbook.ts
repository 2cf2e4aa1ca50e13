/** The page of the runbook: its list, what a reader does with it, and how it comes in and goes out. */
import type { RunbookData } from '../data/runbook-parts.ts';
import { announce } from './announce.ts';
import { onDemand, sayNotLoaded } from './load.ts';
import { json } from './load-json.ts';
import { onReturn } from './return.ts';
import { listen } from './runbook-import.ts';
import { type Actions, firstNode, itemNode } from './runbook-items.ts';
import { emptyRunbook, moved, noteText, timeOf, titleText } from './runbook-model.ts';
import { planned } from './runbook-plan.ts';
import { clearBoth, ownNames, place, rememberAll, rememberRunbook, takeOver } from './runbook-state.ts';
import { change, current } from './runbook-store.ts';
import { offerUndo, settle } from './runbook-undo.ts';
import { part, say, source } from './runbook-words.ts';
import { onValues, ownValues, showValues } from './values.ts';

let data: RunbookData = { steps: {}, checks: {}, first: {}, names: [] };
let shownFor = '';
/** The names when the line for an undo was shown: a name that changes later is a next action. */
let namesThen = '';
const namesNow = () => JSON.stringify(ownValues());
const title = part<HTMLInputElement>('title');
const note = part<HTMLTextAreaElement>('note');
const items = () => current().items;
const titleAt = (at: number) => planned(items(), data, place())[at]?.title ?? '';

/** Shows the list again; the focus stays on the same control. */
function show(): void {
  settle();
  const focused = document.activeElement as HTMLElement | null;
  const [id, tool] = [focused?.closest<HTMLElement>('[data-item]')?.dataset.item, focused?.dataset.tool];
  shownFor = Object.values(place()).join();
  const all = planned(items(), data, place());
  part('first')?.replaceChildren(firstNode(data, place()) ?? '');
  part('list')?.replaceChildren(...all.map((each) => itemNode(each, all.length, data, place(), actions)));
  hide('full', all.length === 0);
  hide('empty', all.length > 0);
  showAround();
  showValues();
  if (id && tool) control(id, tool)?.focus();
}

/** What stands around the list: title, note, progress, and what is kept. */
function showAround(): void {
  const done = items().filter((each) => each.done !== '').length;
  const name = current().title || say('title');
  write('printed', name);
  write('note-printed', current().note);
  write('progress-text', say('progress', { n: done, all: items().length }));
  const bar = part<HTMLProgressElement>('progress');
  if (bar) Object.assign(bar, { max: items().length || 1, value: done });
  if (title && document.activeElement !== title) title.value = name;
  if (note && document.activeElement !== note) note.value = current().note;
  showKept();
}

function showKept(): void {
  const names = Object.entries(ownNames(data)).map(([name, value]) => `${name} = ${value}`);
  write('kept', names.length > 0 ? say('keptNames', { names: names.join(', ') }) : say('keptAlone'));
}

function hide(name: string, isHidden: boolean): void {
  const element = part(name);
  if (element) element.hidden = isHidden;
}

function write(name: string, text: string): void {
  const element = part(name);
  if (element) element.textContent = text;
}

const control = (id: string, tool: string) =>
  part('list')?.querySelector<HTMLElement>(`[data-item="${id}"] [data-tool="${tool}"]:enabled`);

const withItem = (at: number, to: { readonly note?: string; readonly done?: string }) =>
  change({ items: items().map((item, each) => (each === at ? { ...item, ...to } : item)) });

const actions: Actions = {
  move(from, to, by) {
    const id = items()[from]?.id ?? '';
    change({ items: moved(items(), from, to) });
    show();
    announce(say('moved', { n: to + 1 }));
    // The button may be disabled in its new place.
    (control(id, by) ?? control(id, by === 'up' ? 'down' : 'up'))?.focus();
  },
  remove(at) {
    const name = titleAt(at);
    const back = rememberRunbook();
    change({ items: items().filter((_, each) => each !== at) });
    show();
    undoAt(at, say('removedItem', { name }), back).focus();
  },
  tick(at, isDone) {
    const name = titleAt(at);
    const back = rememberRunbook();
    withItem(at, { done: isDone ? timeOf(new Date()) : '' });
    show();
    if (isDone)
      announce(say('progress', { n: items().filter(({ done }) => done).length, all: items().length }));
    else undoAt(at + 1, say('unticked', { name }), back);
  },
  note(at, text) {
    settle();
    withItem(at, { note: noteText(text) });
  },
};

/** The line stands where the item was, or at the top where nothing is left. */
function undoAt(at: number, text: string, back: () => void): HTMLButtonElement {
  const list = part('list');
  const isList = items().length > 0;
  const put = (line: HTMLElement) =>
    isList ? list?.insertBefore(line, list.children[at] ?? null) : part('undone')?.replaceChildren(line);
  namesThen = namesNow();
  const restore = () => {
    back();
    show();
    (
      part('list')?.querySelector<HTMLElement>(`:scope > :nth-child(${at + 1}) [data-tool="remove"]`) ?? title
    )?.focus();
  };
  return offerUndo(text, restore, put, isList);
}

/** Something that changes the whole, with the line that takes it back at the top. */
function atTop(text: string, back: () => void): void {
  show();
  namesThen = namesNow();
  offerUndo(
    text,
    () => {
      back();
      show();
    },
    (line) => part('undone')?.replaceChildren(line),
  ).focus();
}

function clear(text: string, back: () => void, act: () => void): void {
  act();
  atTop(text, back);
}

const exported = onDemand(() => import('./runbook-export.ts'));
type Export = typeof import('./runbook-export.ts');

/** A button whose work loads with its first use. */
function onPress(name: string, act: (module: Export, button: HTMLButtonElement) => unknown): void {
  const button = part<HTMLButtonElement>(name);
  button?.addEventListener('click', () => exported((module) => act(module, button)));
}

title?.addEventListener('input', () => {
  settle();
  change({ title: titleText(title.value) });
  showAround();
});
note?.addEventListener('input', () => {
  settle();
  change({ note: noteText(note.value) });
  write('note-printed', note.value);
});
onPress('copy', (module, button) => module.copyMarkdown(button, data));
onPress('save', (module) => module.save(data));
onPress('link', (module, button) => module.copyLink(button, data));
part('print')?.addEventListener('click', () => print());
part('clear')?.addEventListener('click', () =>
  clear(say('emptied'), rememberRunbook(), () => change(emptyRunbook)),
);
part('clear-both')?.addEventListener('click', () =>
  clear(say('emptiedBoth'), rememberAll(), () => clearBoth(data)),
);

function start(): void {
  show();
  hide('import', false);
  onReturn(show);
  onValues(() => {
    if (namesNow() !== namesThen) settle();
    if (shownFor === Object.values(place()).join()) showKept();
    else show();
  });
  listen(data, async (choice, carried) => {
    if (choice === 'discard' || !carried) return;
    const back = rememberAll();
    await takeOver(carried, choice);
    atTop(say(choice === 'replace' ? 'replaced' : 'addedAll'), back);
  });
}

async function begin(): Promise<void> {
  const missing = part('missing');
  const loaded = await json<RunbookData>(source).catch(() => null);
  if (loaded) {
    data = loaded;
    missing?.replaceChildren();
    start();
    return;
  }
  // What could not be loaded is not empty.
  hide('empty', true);
  sayNotLoaded(missing, () => void begin());
}

void begin();
