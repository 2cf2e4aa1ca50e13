/** Opens search: by the button, `/` or Ctrl-K. Search itself loads on first use. */
import { isTyping } from './typing.ts';

const open = async () => (await import('./search.ts')).open();

document.querySelector('[data-search-open]')?.addEventListener('click', open);
addEventListener('keydown', (event) => {
  // A slash can also be typed into a field; Ctrl-K cannot.
  const slash = event.key === '/' && !isTyping(event.target);
  if (!slash && !(event.key === 'k' && (event.ctrlKey || event.metaKey))) return;
  event.preventDefault();
  void open();
});
