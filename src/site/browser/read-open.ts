/** The button that reads what a command printed. The reader loads with the first press. */
import { loader, sayMissing } from './load.ts';

const load = loader(() => import('./read-output.ts'));

function open(command: HTMLElement): void {
  load().then(
    (reader) => reader.openField(command),
    () => sayMissing(() => open(command)),
  );
}

document.addEventListener('click', ({ target }) => {
  const button = target instanceof Element ? target.closest('[data-read-output]') : null;
  const command = button?.closest<HTMLElement>('[data-command]');
  if (command) open(command);
});
