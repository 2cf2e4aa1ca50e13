/** The theme button: dark or light, stored for the next visit. Without a choice, the system theme applies. */
import { onReturn } from './return.ts';
import { keep, kept } from './storage.ts';

const root = document.documentElement;
const button = document.querySelector<HTMLButtonElement>('[data-theme-toggle]');
const system = matchMedia('(prefers-color-scheme: dark)');

const isDark = () => (root.dataset.theme ? root.dataset.theme === 'dark' : system.matches);
const show = () => button?.setAttribute('aria-pressed', String(isDark()));

button?.addEventListener('click', () => {
  root.dataset.theme = isDark() ? 'light' : 'dark';
  keep('pullbook-theme', root.dataset.theme);
  show();
});
system.addEventListener('change', show);
onReturn(() => {
  const chosen = kept('pullbook-theme');
  if (chosen) root.dataset.theme = chosen;
  show();
});
show();
