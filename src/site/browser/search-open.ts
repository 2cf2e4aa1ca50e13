/** The ways to search: the button, `/` and Ctrl-K. Search itself loads with the first of them. */
import { isTyping } from './typing.ts';

const open = async () => (await import('./search.ts')).open();

document.querySelector('[data-search-open]')?.addEventListener('click', open);
addEventListener('keydown', (event) => {
  const shortcut = event.key === '/' || (event.key === 'k' && (event.ctrlKey || event.metaKey));
  if (!shortcut || isTyping(event.target)) return;
  event.preventDefault();
  void open();
});
