/**
 * Opens the paste box: by pasting anywhere on a page, by the button in the header, by a URL with a message, or where the
 * page shows the box, by using it. The box and the matcher load on first use.
 */
import { loader, onDemand } from './load.ts';
import { keptLeg, keptPaste } from './paste-kept.ts';
import { isTyping } from './typing.ts';

const own = document.querySelector<HTMLElement>('[data-paste]');

const load = loader(async () => {
  const dialogs = own ? null : import('./dialogs.ts').then((module) => module.loadDialogs());
  const [box] = await Promise.all([import('./paste-box.ts'), dialogs]);
  box.connect();
  return box;
});

const use = onDemand(load);

document.querySelector('[data-paste-open]')?.addEventListener('click', () => use((box) => box.open()));
document.addEventListener('paste', (event) => {
  const pasted = event.clipboardData?.getData('text/plain') ?? '';
  if (pasted.trim() === '' || isTyping(event.target)) return;
  event.preventDefault();
  use((box) => box.answer(pasted));
});
// The box that a page shows responds to the first key press and the first tap.
own?.addEventListener('focusin', () => void load().catch(() => {}), { once: true });
own
  ?.querySelector('textarea')
  ?.addEventListener('paste', () => setTimeout(() => use((box) => box.explainTyped())));
own?.addEventListener(
  'click',
  ({ target }) => {
    const button = target instanceof Element ? target.closest('button') : null;
    if (button) use((box) => box.press(button));
  },
  { capture: true },
);
own?.querySelector('form')?.addEventListener('submit', (event) => event.preventDefault());
const leg = keptLeg();
if (leg) void import('./pull-path.ts').then((path) => path.markFailingLeg(leg));
if (/[#&]e=/.test(location.hash)) use((box) => box.fromAddress());
else if (own && keptPaste() !== '') use((box) => box.restore());
