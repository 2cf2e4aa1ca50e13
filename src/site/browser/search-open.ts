/** The ways to search: the button, `/` and Ctrl-K. Search itself loads with the first of them. */
import { isTyping } from './typing.ts';

const open = async () => (await import('./search.ts')).open();

document.querySelector('[data-search-open]')?.addEventListener('click', open);
addEventListener('keydown', (event) => {
  // A slash is also something that people type; Ctrl-K is not.
  const slash = event.key === '/' && !isTyping(event.target);
  if (!slash && !(event.key === 'k' && (event.ctrlKey || event.metaKey))) return;
  event.preventDefault();
  void open();
});
