/** Opens search: by the button, `/` or Ctrl-K. Search itself loads on first use. */
import { announce, word } from './announce.ts';
import { loader } from './load.ts';
import { isTyping } from './typing.ts';

const load = loader(() => import('./search.ts'));
const open = () =>
  load().then(
    (search) => search.open(),
    () => announce(word('notLoaded')),
  );

document.querySelector('[data-search-open]')?.addEventListener('click', open);
addEventListener('keydown', (event) => {
  // A slash can also be typed into a field; Ctrl-K cannot.
  const slash = event.key === '/' && !isTyping(event.target);
  if (!slash && !(event.key === 'k' && (event.ctrlKey || event.metaKey))) return;
  event.preventDefault();
  void open();
});
