/**
 * Cloud and mode: stored for the next visit, applied before the first paint by the theme script, and followed by
 * every page.
 */
import { onReturn } from './return.ts';
import { showValues } from './values.ts';

type Choice = 'universe' | 'mode';

const root = document.documentElement;
const radios = [...document.querySelectorAll<HTMLInputElement>('[data-switch]')];
const why = document.querySelector<HTMLElement>('[data-mode-why]');

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
  try {
    localStorage.setItem(`pullbook-${choice}`, value);
  } catch {
    // Without storage the choice lasts for this page.
  }
}

function show(): void {
  const { universe = '', mode = '' } = root.dataset;
  const fixed = universe === oneMode.universe;
  for (const radio of radios) {
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
export function showExamples(): void {
  for (const input of document.querySelectorAll<HTMLInputElement>('[data-s3ns]')) {
    const { google = input.placeholder, s3ns = '' } = input.dataset;
    input.dataset.google = google;
    input.placeholder = root.dataset.universe === oneMode.universe ? s3ns : google;
  }
}

/** What another page or tab has chosen since. */
function refresh(): void {
  for (const choice of ['universe', 'mode'] as const) {
    const chosen = storedChoice(choice);
    if (chosen === '') delete root.dataset[choice];
    else if (chosen !== null) root.dataset[choice] = chosen;
  }
  show();
  showValues();
}

/** null where there is no storage. */
function storedChoice(choice: Choice): string | null {
  try {
    return localStorage.getItem(`pullbook-${choice}`) ?? '';
  } catch {
    return null;
  }
}

onReturn(refresh);
document.addEventListener('change', ({ target }) => {
  if (target instanceof HTMLInputElement && target.dataset.switch)
    choose(target.dataset.switch as Choice, target.value);
});

/** A link to an anchor inside collapsed content opens it. */
function openTarget(): void {
  if (location.hash.length < 2) return;
  let id = location.hash.slice(1);
  try {
    id = decodeURIComponent(id);
  } catch {
    // Not an anchor of ours.
  }
  for (
    let fold = document.getElementById(id)?.closest('details');
    fold;
    fold = fold.parentElement?.closest('details')
  )
    fold.open = true;
}
addEventListener('hashchange', openTarget);
show();
openTarget();
