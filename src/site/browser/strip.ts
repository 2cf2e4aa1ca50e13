/** The strip under the header: the known names, the cloud and the mode. Its form loads when it is first opened. */
import { placeNames } from '../data/universe-values.ts';
import { loader, sayNotLoaded } from './load.ts';
import { canUndo, onValues, ownValues, undoPaste } from './values.ts';

const strip = document.querySelector<HTMLElement>('[data-names]');
const fold = strip?.querySelector<HTMLDetailsElement>('[data-names-fold]');
const shown = strip?.querySelector<HTMLElement>('[data-names-shown]');
const placeShown = strip?.querySelector<HTMLElement>('[data-place-shown]');
const everyPlace = placeShown?.textContent ?? '';
const undo = strip?.querySelector<HTMLButtonElement>('[data-names-undo]');
const form = strip?.querySelector('[data-names-form]');
const empty = shown?.textContent ?? '';
const load = loader(() => import('./names-form.ts'));

/** Those that tell a reader whose names these are, in this order. */
const first = ['NAMESPACE', 'POD', 'CLUSTER', 'PROJECT', 'REPOSITORY_LOCATION'];

/** The beginning of a long name, which tells it apart; the form has all of it. */
const clipped = (text: string) => (text.length > 20 ? `${text.slice(0, 14)}…` : text);

function show(): void {
  const known = ownValues();
  const main = first.flatMap((name) => known[name] ?? []);
  const texts = main.length > 0 ? main : Object.values(known).slice(0, 1);
  const { universe, mode } = document.documentElement.dataset;
  const places = [universe, mode].flatMap((each) => (each && placeNames[each]) || []);
  if (shown) shown.textContent = [...new Set(texts.map(clipped))].join(' · ') || empty;
  if (placeShown) placeShown.textContent = places.join(' · ') || everyPlace;
  if (undo) undo.hidden = !canUndo();
}

async function open(): Promise<void> {
  await load().then(
    (module) => module.open(),
    () => sayNotLoaded(form, () => void open()),
  );
}

fold?.addEventListener('toggle', () => {
  if (fold.open) void open();
});
if (fold?.open) void open();
undo?.addEventListener('click', undoPaste);
onValues(show);
show();
