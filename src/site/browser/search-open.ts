/** Opens search: by the button, `/` or Ctrl-K. Search itself loads on first use. */
import { loader, sayMissing } from './load.ts';
import { isTyping } from './typing.ts';

const load = loader(async () => {
  await (await import('./dialogs.ts')).loadDialogs();
  return import('./search.ts');
});
const open = () =>
  load().then(
    (search) => search.open(),
    () => sayMissing(open),
  );

document.querySelector('[data-search-open]')?.addEventListener('click', open);
addEventListener('keydown', (event) => {
  // A slash can also be typed into a field; Ctrl-K cannot.
  const slash = event.key === '/' && !isTyping(event.target);
  if (!slash && !(event.key === 'k' && (event.ctrlKey || event.metaKey))) return;
  event.preventDefault();
  void open();
});
