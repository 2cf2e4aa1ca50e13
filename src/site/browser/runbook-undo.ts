/** The line that takes the last removal back. It stays until the next action on the page, or until the page goes. */
import { announce } from './announce.ts';
import { element } from './elements.ts';
import { say } from './runbook-words.ts';

let line: HTMLElement | null = null;

/** Takes the line away: something else was done since, which it would undo too. */
export function settle(): void {
  line?.remove();
  line = null;
}

/**
 * Shows the line, which `put` puts in its place.
 *
 * @param text what was done
 * @param back puts everything back as it was, and shows it
 * @param isList whether the place is a list
 */
export function offerUndo(
  text: string,
  back: () => void,
  put: (line: HTMLElement) => void,
  isList = false,
): HTMLButtonElement {
  settle();
  const button = element('button', { type: 'button' }, say('undo'));
  button.dataset.runbookUndo = '';
  const made = element(
    isList ? 'li' : 'p',
    { className: 'runbook-undo' },
    element('span', {}, text),
    ' ',
    button,
  );
  button.addEventListener('click', () => {
    settle();
    back();
    announce(say('undone'));
  });
  put(made);
  line = made;
  announce(text);
  return button;
}
