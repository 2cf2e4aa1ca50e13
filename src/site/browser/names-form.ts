/** The names form, built when it is first opened. The parser of image addresses loads with the first address. */
import type { NameField, NamesData } from '../data/names-data.ts';
import { announce, word } from './announce.ts';
import { showExamples } from './context-switch.ts';
import { show as showOn } from './copy.ts';
import { element } from './elements.ts';
import { readImage } from './image-values.ts';
import { json, loader, sayNotLoaded } from './load.ts';
import { clearValues, namesHere, onValues, setValues, typedValues, values } from './values.ts';

const box = document.querySelector<HTMLElement>('[data-names]');
const form = box?.querySelector<HTMLFormElement>('[data-names-form]');
const status = element('p', { className: 'note', role: 'status' });
const inputs = new Map<string, HTMLInputElement>();
/** The placeholder from which the reader came: Enter returns to it. */
let origin: HTMLElement | null = null;

const load = loader(async () => {
  const data = await json<NamesData>(box?.dataset.source);
  build(data);
  return data;
});

/** Builds the form. Where its texts cannot be loaded, it says so in its place. */
export async function open(): Promise<void> {
  await load().catch(() => sayNotLoaded(form, () => void open()));
}

function build({ fields, words }: NamesData): void {
  const others = (box?.dataset.names ?? '').split(' ').filter((name) => name !== 'IMAGE');
  const made = ['IMAGE', ...others].flatMap((name) => {
    const field = fields[name];
    return field ? [fieldOf(name, field)] : [];
  });
  const [image = '', ...rest] = made;
  form?.replaceChildren(
    element('p', { className: 'note' }, words.why),
    image,
    status,
    ...rest,
    actions(words),
  );
  showExamples();
  onValues(show);
  show();
}

function fieldOf(name: string, { label, hint, example, exampleS3ns }: NameField): HTMLElement {
  const input = element('input', {
    id: `name-${name}`,
    name,
    placeholder: example,
    maxLength: 512,
    autocomplete: 'off',
    spellcheck: false,
  });
  if (exampleS3ns) input.dataset.s3ns = exampleS3ns;
  input.setAttribute('aria-describedby', `hint-${name}`);
  inputs.set(name, input);
  return element(
    'p',
    { className: name === 'IMAGE' ? 'name name-wide' : 'name' },
    element('label', { htmlFor: input.id }, `${label} `, element('code', {}, name)),
    input,
    element('span', { className: 'note', id: `hint-${name}` }, hint),
  );
}

function actions(words: NamesData['words']): HTMLElement {
  const share = element('button', { type: 'button' }, words.share);
  share.dataset.namesShare = '';
  share.addEventListener('click', async () => {
    await navigator.clipboard.writeText(shareLink()).then(
      () => showOn(share, words.shared),
      () => showOn(share, word('copyFailed')),
    );
  });
  const clear = element('button', { type: 'button' }, words.clear);
  clear.dataset.namesClear = '';
  clear.addEventListener('click', () => {
    clearValues();
    status.textContent = '';
    announce(words.cleared);
  });
  return element('div', { className: 'names-actions' }, share, clear);
}

/**
 * The URL of this place, with what was typed in the fragment, which browsers never send. What a cloud or an image tells
 * follows from it where the link is opened.
 */
function shareLink(): string {
  const link = new URL(location.href);
  const place = link.hash.slice(1);
  const { universe, mode } = document.documentElement.dataset;
  link.hash = new URLSearchParams({
    ...typedValues(),
    ...(universe && { cloud: universe }),
    ...(mode && { mode }),
    ...(place && { at: place }),
  }).toString();
  return link.href;
}

/** Fills the fields with known values, and hides fields whose placeholder is not on the page. */
function show(): void {
  const here = namesHere();
  for (const [name, input] of inputs) {
    if (document.activeElement !== input) input.value = values()[name] ?? '';
    const field = input.closest<HTMLElement>('.name');
    if (field) field.hidden = !here.has(name);
  }
}

form?.addEventListener('input', async ({ target }) => {
  if (!(target instanceof HTMLInputElement)) return;
  setValues({ [target.name]: target.value });
  if (target.name === 'IMAGE') await sayImage(target.value);
});
form?.addEventListener('submit', (event) => {
  event.preventDefault();
  origin?.scrollIntoView({ block: 'center' });
  origin = null;
});

async function sayImage(address: string): Promise<void> {
  const { words } = await load();
  if (address.trim() === '') {
    status.textContent = '';
    return;
  }
  const names = await readImage(address).catch(() => undefined);
  if (!names) {
    status.textContent = names === null ? words.invalid : word('notLoaded');
    return;
  }
  const here = namesHere();
  const others = Object.keys(names.values).filter((name) => name !== 'IMAGE' && here.has(name));
  status.textContent = names.inArtifactRegistry
    ? words.read.replace('{names}', others.join(', '))
    : words.elsewhere;
}

/** Moves focus to the field of a placeholder. */
export async function edit(gap: HTMLElement): Promise<void> {
  await open();
  const input = inputs.get(gap.dataset.placeholder ?? '');
  origin = gap;
  input?.focus({ preventScroll: true });
  input?.scrollIntoView({ block: 'center' });
  input?.select();
}
