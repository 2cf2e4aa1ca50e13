/** The names form, built when it is first opened. The parser of image addresses loads with the first address. */
import type { NameField, NamesData, SwitchData } from '../data/names-data.ts';
import formStyles from '../styles/names-form.css?url';
import { announce, word } from './announce.ts';
import { show as showChoices } from './context-switch.ts';
import { show as showOn } from './copy.ts';
import { element } from './elements.ts';
import { readImage } from './image-values.ts';
import { loader, sayNotLoaded } from './load.ts';
import { json } from './load-json.ts';
import { style } from './style.ts';
import { clearValues, namesHere, onValues, originOf, ownValues, setValues, values } from './values.ts';

const box = document.querySelector<HTMLElement>('[data-names]');
const form = box?.querySelector<HTMLFormElement>('[data-names-form]');
const status = element('p', { className: 'note', role: 'status' });
const inputs = new Map<string, HTMLInputElement>();

void style(formStyles);
const load = loader(async () => {
  const data = await json<NamesData>(box?.dataset.source);
  build(data);
  return data;
});

/** Builds the form. Where its texts cannot be loaded, it says so in its place. */
export async function open(): Promise<void> {
  await load().catch(() => sayNotLoaded(form, () => void open()));
}

function build({ fields, words, switches, oneMode }: NamesData): void {
  const others = Object.keys(fields).filter((name) => name !== 'IMAGE');
  const [image = '', ...rest] = ['IMAGE', ...others].flatMap((name) => {
    const field = fields[name];
    return field ? [fieldOf(name, field)] : [];
  });
  form?.replaceChildren(
    element('div', { className: 'switches' }, ...switches.map(switchOf), whyOneMode(oneMode)),
    element('p', { className: 'note' }, words.why),
    image,
    status,
    ...rest,
    actions(words),
  );
  showChoices();
  onValues(() => show(words));
  show(words);
}

function switchOf({ name, legend, choices }: SwitchData): HTMLElement {
  const labels = choices.map(({ value, text }) => {
    const radio = element('input', { type: 'radio', name, value });
    radio.dataset.switch = name;
    return element('label', {}, radio, element('span', {}, text));
  });
  return element(
    'fieldset',
    { className: 'switch' },
    element('legend', {}, legend),
    element('div', {}, ...labels),
  );
}

function whyOneMode({ text, href, link }: NamesData['oneMode']): HTMLElement {
  const why = element('p', { className: 'note', hidden: true }, `${text} `, element('a', { href }, link));
  why.dataset.modeWhy = '';
  return why;
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
    element('span', { className: 'note', id: `hint-${name}` }, hint, element('strong')),
  );
}

function actions(words: NamesData['words']): HTMLElement {
  const share = element('button', { type: 'button' }, words.share);
  share.dataset.namesShare = '';
  share.addEventListener('click', async () => {
    await navigator.clipboard.writeText(shareLink()).then(
      () => showOn(share, words.copied),
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
  const done = element('button', { type: 'submit', className: 'primary' }, words.done);
  return element('div', { className: 'names-actions' }, done, share, clear);
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
    ...ownValues('typed', 'shared', 'pasted'),
    ...(universe && { cloud: universe }),
    ...(mode && { mode }),
    ...(place && { at: place }),
  }).toString();
  return link.href;
}

/** Fills the fields with known values and their origins, and hides those that are unknown and not on the page. */
function show(words: NamesData['words']): void {
  const here = namesHere();
  for (const [name, input] of inputs) {
    const value = values()[name] ?? '';
    const origin = originOf(name);
    if (document.activeElement !== input) input.value = value;
    const field = input.closest<HTMLElement>('.name');
    const said = field?.querySelector('strong');
    if (field) field.hidden = !here.has(name) && (origin === null || origin === 'given');
    if (said) said.textContent = origin && origin !== 'typed' ? ` ${words[origin]}` : '';
  }
}

form?.addEventListener('input', async ({ target }) => {
  if (!(target instanceof HTMLInputElement) || target.type === 'radio') return;
  setValues({ [target.name]: target.value });
  if (target.name === 'IMAGE') await sayImage(target.value);
});
/** Enter, Escape and the button close the strip. */
function close(): void {
  const fold = form?.closest('details');
  if (fold) fold.open = false;
  fold?.querySelector('summary')?.focus();
}
form?.addEventListener('submit', (event) => {
  event.preventDefault();
  close();
});
form?.addEventListener('keydown', ({ key }) => {
  if (key === 'Escape') close();
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
