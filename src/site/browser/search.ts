/** The search dialog: a field with its results. What it searches loads on first use. */
import type { SearchSays } from '../i18n/search.ts';
import searchStyles from '../styles/search.css?url';
import { fill } from '../text/fill.ts';
import { word } from './announce.ts';
import { element } from './elements.ts';
import { searcher } from './search-answer.ts';
import { resultGroup } from './search-items.ts';
import { choose, chosenIn, show } from './search-keys.ts';
import { style } from './style.ts';

void style(searchStyles);

const part = <Part extends HTMLElement>(name: string): Part => {
  const found = document.querySelector<Part>(`[data-search${name}]`);
  if (!found) throw new Error(`The search dialog has no part “${name}”.`);
  return found;
};
const dialog = part<HTMLDialogElement>('');
const input = part<HTMLInputElement>('-input');
const list = part('-results');
const state = part('-state');
const more = part('-more');
const box = { input, list };
const {
  searchSource = '',
  searchEntries = '',
  searchVocabulary = '',
  searchHome = '',
  searchWords = '{}',
} = dialog.dataset;
const says = JSON.parse(searchWords) as SearchSays;
const hint = state.textContent ?? '';
const search = searcher({
  source: searchSource,
  entries: searchEntries,
  vocabulary: searchVocabulary,
  home: searchHome,
  says,
});

/** The latest query: answers to earlier ones are dropped. */
let asked = '';
/** Whether the list answers the latest query. */
let isAnswered = false;
/** Whether Enter was pressed before the answer was there. */
let isAwaited = false;

/** Opens the dialog. @param keys what was pressed before it was there */
export function open(keys: readonly string[] = []): void {
  if (dialog.open) return;
  dialog.showModal();
  input.focus();
  input.select();
  const typed = keys.filter((key) => key.length === 1).join('');
  if (typed === '') search.prepare().catch(failed);
  else {
    input.value = typed;
    isAwaited = keys.includes('Enter');
    void ask(typed.trim());
  }
}

function say(text: string, ...offered: readonly HTMLElement[]): void {
  state.textContent = text;
  more.replaceChildren(...offered);
  more.hidden = offered.length === 0;
}

function offer(text: string, press: () => void): HTMLElement {
  const button = element('button', { type: 'button' }, text);
  button.addEventListener('click', () => {
    input.focus();
    press();
  });
  return button;
}

function failed(): void {
  isAwaited = false;
  show(box, []);
  say(
    says.failed,
    offer(word('retry'), () => (asked === '' ? void prepareAgain() : void ask(asked))),
  );
}

async function prepareAgain(): Promise<void> {
  say(says.searching);
  await search.prepare().then(() => say(hint), failed);
}

async function ask(query: string, isExact = false): Promise<void> {
  asked = query;
  isAnswered = false;
  if (query === '') {
    show(box, []);
    say(hint);
    return;
  }
  list.ariaBusy = 'true';
  // Said once, not for every letter: while there are results, they stay until the next ones come.
  if (list.hidden) say(says.searching);
  try {
    const answer = await search.answer(query, isExact);
    if (!answer || asked !== query) return;
    isAnswered = true;
    list.ariaBusy = 'false';
    show(box, answer.results.map(resultGroup));
    sayFound(query, answer.count, answer.written);
    if (isAwaited) openChosen();
  } catch {
    if (asked === query) failed();
  }
}

function sayFound(typed: string, count: number, written: string | null): void {
  const filled = (text: string) => fill(text, { n: count, typed, written: written ?? '' });
  if (count === 0) say(says.none);
  else if (written === null) say(filled(says.count));
  else
    say(
      filled(says.corrected),
      offer(filled(says.asTyped), () => void ask(typed, true)),
    );
}

/** Opens the chosen result, or the first. */
function openChosen(): void {
  isAwaited = false;
  chosenIn(list)?.click();
}

input.addEventListener('input', () => {
  isAwaited = false;
  void ask(input.value.trim());
});
input.addEventListener('keydown', (event) => {
  // Enter and arrows belong to the input method while it composes.
  if (event.isComposing) return;
  const press: Readonly<Record<string, () => void>> = {
    ArrowDown: () => choose(box, 1),
    ArrowUp: () => choose(box, -1),
    Escape: () => dialog.close(),
    Enter: () => {
      if (isAnswered) openChosen();
      else isAwaited = asked !== '';
    },
  };
  const does = press[event.key];
  if (!does || event.altKey || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  does();
});
list.addEventListener('click', (event) => {
  const link = event.target instanceof Element && event.target.closest('a');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  dialog.close();
  const message = new URLSearchParams(new URL(link.href).hash.slice(1)).get('e');
  // A page without the parts of an answer leads to the start page.
  if (message === null || !document.querySelector('main.prose')) return;
  event.preventDefault();
  void import('./paste-box.ts').then((paste) => {
    paste.connect();
    paste.answer(message);
  });
});
dialog.addEventListener('close', () => {
  isAwaited = false;
});
// A click on the backdrop reaches the dialog element itself.
dialog.addEventListener('click', (event) => {
  if (event.target === dialog) dialog.close();
});
