/** The paste box in use: opened, pasted into, its buttons pressed. The matcher loads beside it. */
import pasteStyles from '../styles/paste.css?url';
import { clipboardText } from './clipboard.ts';
import { loader, sayNotLoaded } from './load.ts';
import { keepMessage } from './message-kept.ts';
import { keepLeg, keepPaste, keptPaste } from './paste-kept.ts';
import { parts } from './paste-parts.ts';
import { style } from './style.ts';

const load = loader(() => import('./paste.ts'));
void load().catch(() => {});

/** Shows the box, with the text that was in it before a reload or the switch of the language. */
export function open(): void {
  show();
  restore();
}

function show(): void {
  const { dialog, text } = parts();
  if (dialog && !dialog.open) dialog.showModal();
  text?.focus();
}

export function restore(): void {
  const { text } = parts();
  const before = keptPaste();
  if (text && text.value === '' && before !== '') void explain(before, false);
}

/** Opens the box with the answer to a text. */
export function answer(pasted: string): void {
  show();
  void explain(pasted, true);
}

/** `#e=…` carries a message in the fragment, which browsers never send. */
export function fromAddress(): void {
  const message = new URLSearchParams(location.hash.slice(1)).get('e');
  if (message) answer(message);
}

/** Puts a text into the box and shows its answer. Where its parts cannot be loaded, that is said, and tried again. */
async function explain(pasted: string, isFocused: boolean): Promise<void> {
  const { text, clear, result } = parts();
  if (text) text.value = pasted;
  keepPaste(pasted);
  if (clear) clear.hidden = pasted === '';
  try {
    const { answerTo } = await load();
    await answerTo(pasted, isFocused);
  } catch {
    if (result) result.hidden = false;
    sayNotLoaded(result, () => void explain(pasted, isFocused));
  }
}

/** Answers what stands in the box, without taking the focus from it. */
export function explainTyped(): void {
  void explain(parts().text?.value ?? '', false);
}

/** Does what a button of the box is for. */
export function press(button: HTMLButtonElement): void {
  const { dataset } = button;
  if ('pasteRead' in dataset) void read();
  else if ('pasteExample' in dataset) void example();
  else if ('pasteClear' in dataset) void empty();
  else if (button.form && 'pasteForm' in button.form.dataset && button.type === 'submit')
    void explain(parts().text?.value ?? '', true);
}

async function example(): Promise<void> {
  await load().then(
    ({ pasteExample }) => answer(pasteExample),
    () => {
      const { result } = parts();
      if (result) result.hidden = false;
      sayNotLoaded(result, () => void example());
    },
  );
}

/** Reads the clipboard, if the browser lets it; else the box waits for the text. */
async function read(): Promise<void> {
  parts().text?.focus();
  const pasted = await clipboardText();
  if (pasted.trim()) await explain(pasted, true);
}

async function empty(): Promise<void> {
  const { text, result, path, clear } = parts();
  if (text) text.value = '';
  keepPaste('');
  keepLeg(null);
  keepMessage(null);
  if (result) result.hidden = true;
  if (path) path.hidden = true;
  if (clear) clear.hidden = true;
  if (location.hash.startsWith('#e=')) history.replaceState(null, '', location.pathname + location.search);
  text?.focus();
  await load().then(
    ({ forget, markFailingLeg }) => {
      forget();
      markFailingLeg(null);
    },
    () => {},
  );
}

let isConnected = false;

/** Listens to the box, once it is on the page. Does nothing the second time: search opens the box too. */
export function connect(): void {
  if (isConnected) return;
  isConnected = true;
  const { dialog, text } = parts();
  addEventListener('hashchange', fromAddress);
  if (!dialog) return;
  text?.addEventListener('paste', () => setTimeout(explainTyped));
  void style(pasteStyles);
  dialog.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest('button') : null;
    if (button) press(button);
    else if (target === dialog) dialog.close();
  });
  dialog.querySelector('[data-paste-form]')?.addEventListener('submit', (event) => event.preventDefault());
}
