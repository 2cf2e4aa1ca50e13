/** What loads on demand: a failure is said, is never taken for an empty answer, and is tried again on the next use. */
import { announce, word } from './announce.ts';
import { element } from './elements.ts';

/** A loader that keeps what it has loaded, and forgets a failure. */
export function loader<Loaded>(load: () => Promise<Loaded>): () => Promise<Loaded> {
  let kept: Promise<Loaded> | undefined;
  return () => {
    kept ??= load().catch((error: unknown) => {
      kept = undefined;
      throw error;
    });
    return kept;
  };
}

/** Says in the place of what is missing that it could not be loaded, and how to try again. */
export function sayNotLoaded(place: Element | null | undefined, retry: () => void): void {
  const button = element('button', { type: 'button' }, word('retry'));
  button.addEventListener('click', retry);
  place?.replaceChildren(element('p', { className: 'note' }, word('notLoaded'), ' ', button));
  announce(word('notLoaded'));
}

/** Says, in front of the page, that what the reader asked for could not be loaded. */
export function sayMissing(retry: () => void): void {
  const dialog = element('dialog', { className: 'sheet' });
  sayNotLoaded(dialog, () => {
    dialog.close();
    retry();
  });
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

/** A part that loads with its first use. Where it cannot be loaded, the reader reads so, and can try again. */
export function onDemand<Part>(load: () => Promise<Part>): (act: (part: Part) => unknown) => void {
  const loaded = loader(load);
  const use = (act: (part: Part) => unknown) => void loaded().then(act, () => sayMissing(() => use(act)));
  return use;
}
