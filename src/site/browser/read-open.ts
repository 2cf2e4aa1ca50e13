/** The button that reads what a command printed. The reader loads with the first press. */
import { onPress } from './elements.ts';
import { onDemand } from './load.ts';

const use = onDemand(() => import('./read-output.ts'));

onPress('[data-read-output]', (button) => {
  const command = button.closest<HTMLElement>('[data-command]');
  if (command) use((reader) => reader.openField(command));
});
