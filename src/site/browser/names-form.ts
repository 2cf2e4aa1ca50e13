/** The names form, built when it is first opened. The parser of image addresses loads with the first address. */
import type { NameField, NamesData } from '../data/names-data.ts';
import { announce } from './announce.ts';
import { choose, showExamples } from './context-switch.ts';
import { show as showOn } from './copy.ts';
import { element } from './elements.ts';
import { clearValues, namesHere, onValues, setValues, values } from './values.ts';

const box = document.querySelector<HTMLElement>('[data-names]');
const form = box?.querySelector<HTMLFormElement>('[data-names-form]');
const status = element('p', { className: 'note', role: 'status' });
const inputs = new Map<string, HTMLInputElement>();
/** The placeholder from which the reader came: Enter returns to it. */
let origin: HTMLElement | null = null;

const built: Promise<NamesData> = fetch(box?.dataset.source ?? '')
  .then((reply) => reply.json())
  .then((data: NamesData) => {
    build(data);
    return data;
  });

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
    await navigator.clipboard.writeText(shareLink());
    showOn(share, words.shared);
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

/** The URL of this place, with the values in the fragment, which browsers never send. */
function shareLink(): string {
  const link = new URL(location.href);
  const place = link.hash.slice(1);
  link.hash = new URLSearchParams({ ...values(), ...(place ? { at: place } : {}) }).toString();
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
  if (target.name === 'IMAGE') await readImage(target.value);
});
form?.addEventListener('submit', (event) => {
  event.preventDefault();
  origin?.scrollIntoView({ block: 'center' });
  origin = null;
});

async function readImage(address: string): Promise<void> {
  const { words } = await built;
  if (address.trim() === '') {
    status.textContent = '';
    return;
  }
  const { namesOfImage } = await import('../data/image-names.ts');
  const names = namesOfImage(address);
  if (!names) {
    status.textContent = words.invalid;
    return;
  }
  setValues(names.values);
  if (names.universe) choose('universe', names.universe);
  const here = namesHere();
  const others = Object.keys(names.values).filter((name) => name !== 'IMAGE' && here.has(name));
  status.textContent = names.inArtifactRegistry
    ? words.read.replace('{names}', others.join(', '))
    : words.elsewhere;
}

/** Moves focus to the field of a placeholder. */
export async function edit(gap: HTMLElement): Promise<void> {
  await built;
  const input = inputs.get(gap.dataset.placeholder ?? '');
  origin = gap;
  input?.focus({ preventScroll: true });
  input?.scrollIntoView({ block: 'center' });
  input?.select();
}
