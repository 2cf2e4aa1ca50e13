/** Names that a link brings: a reader sees whose they are before they take the place of their own. */

import type { NamesData } from '../data/names-data.ts';
import sharedStyles from '../styles/shared-names.css?url';
import { announce } from './announce.ts';
import { choose } from './context-switch.ts';
import { element } from './elements.ts';
import { readImage } from './image-values.ts';
import { sayNotLoaded } from './load.ts';
import { json } from './load-json.ts';
import { style } from './style.ts';
import './state.ts';
import { setValues } from './values.ts';

/** What a link carries: what its sender typed, and the cloud and the mode that they had chosen. */
export interface Shared {
  readonly names: Readonly<Record<string, string>>;
  readonly universe: string | null;
  readonly mode: string | null;
}

/** Asks whether the names of a link shall be used. Where the words of the question cannot be loaded, that is said. */
export async function offer(shared: Shared): Promise<void> {
  const place = element('div', { className: 'shared-names' });
  void style(sharedStyles);
  document.querySelector('main')?.prepend(place);
  await ask(shared, place);
}

async function ask(shared: Shared, place: HTMLElement): Promise<void> {
  const source = document.querySelector<HTMLElement>('[data-names]')?.dataset.source;
  try {
    const { words } = await json<NamesData>(source);
    const values = Object.values(shared.names);
    const text = words.offer.replace('{n}', String(values.length)).replace('{names}', values.join(' · '));
    const button = (name: 'keep' | 'discard', act: () => void) => {
      const made = element('button', { type: 'button' }, words[name]);
      made.dataset.shared = name;
      made.addEventListener('click', () => {
        place.remove();
        act();
      });
      return made;
    };
    place.replaceChildren(
      element('p', {}, text),
      button('keep', () => use(shared)),
      button('discard', () => {}),
    );
    announce(text);
  } catch {
    sayNotLoaded(place, () => void ask(shared, place));
  }
}

function use({ names, universe, mode }: Shared): void {
  if (universe !== null) choose('universe', universe);
  if (mode !== null) choose('mode', mode);
  setValues(names, 'shared');
  if (names['IMAGE']) void readImage(names['IMAGE']).catch(() => {});
}
