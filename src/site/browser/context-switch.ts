/**
 * Cloud and mode: stored for the next visit, applied before the first paint by the theme script, and followed by
 * every page.
 */
import { onReturn } from './return.ts';
import { kept, keep as store } from './storage.ts';
import { showValues } from './values.ts';

type Choice = 'universe' | 'mode';

const root = document.documentElement;

/** The only cloud whose clusters have a single mode. */
const oneMode = { universe: 's3ns', mode: 'autopilot' };

export function choose(choice: Choice, value: string): void {
  keep(choice, value);
  if (choice === 'universe' && value === oneMode.universe) keep('mode', oneMode.mode);
  show();
  showValues();
}

function keep(choice: Choice, value: string): void {
  if (value === '') delete root.dataset[choice];
  else root.dataset[choice] = value;
  store(`pullbook-${choice}`, value);
}

/** Shows the choices: in the switches, once they are there, and in what does not apply. */
export function show(): void {
  const { universe = '', mode = '' } = root.dataset;
  const fixed = universe === oneMode.universe;
  const why = document.querySelector<HTMLElement>('[data-mode-why]');
  for (const radio of document.querySelectorAll<HTMLInputElement>('[data-switch]')) {
    const choice = radio.dataset.switch as Choice;
    radio.checked = radio.value === (root.dataset[choice] ?? '');
    radio.disabled = choice === 'mode' && fixed && radio.value !== oneMode.mode;
  }
  if (why) why.hidden = !fixed;
  for (const fold of document.querySelectorAll<HTMLDetailsElement>('[data-fold]')) {
    const places = fold.dataset.fold?.split(' ') ?? [];
    fold.open = !places.some((place) => place === universe || place === mode);
  }
  // Until now the style sheet collapsed them, so that the page does not jump.
  root.dataset.ready = '';
  showExamples();
}

/** Placeholders of the fields show an example for the chosen cloud. */
function showExamples(): void {
  for (const input of document.querySelectorAll<HTMLInputElement>('[data-s3ns]')) {
    const { google = input.placeholder, s3ns = '' } = input.dataset;
    input.dataset.google = google;
    input.placeholder = root.dataset.universe === oneMode.universe ? s3ns : google;
  }
}

/** What another page or tab has chosen since. */
function refresh(): void {
  for (const choice of ['universe', 'mode'] as const) {
    const chosen = kept(`pullbook-${choice}`);
    if (chosen) root.dataset[choice] = chosen;
    else if (chosen === '') delete root.dataset[choice];
  }
  show();
  showValues();
}

onReturn(refresh);
document.addEventListener('change', ({ target }) => {
  if (target instanceof HTMLInputElement && target.dataset.switch)
    choose(target.dataset.switch as Choice, target.value);
});

refresh();
