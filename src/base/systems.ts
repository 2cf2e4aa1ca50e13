/** Where the playbooks run, and where that was tried. */
import type { Text } from './text.ts';

export const systems: Text = {
  en: 'All of it is tried on Linux (Debian, x86-64). macOS, WSL and Cloud Shell should work and were not tried. On Windows, run it in WSL: elsewhere on Windows, only --event, --demo and --replay are meant to work.',
  fr: 'Tout est essayé sous Linux (Debian, x86-64). macOS, WSL et Cloud Shell devraient convenir, mais n’ont pas été essayés. Sous Windows, utilisez WSL\u00a0: en dehors de WSL, seuls --event, --demo et --replay sont prévus.',
};

/** What a run on a cluster says where its tools cannot be started as it starts and ends them. */
export const onWindows: Text = {
  en: 'on Windows, run Pullbook in WSL: it ends kubectl and gcloud as groups of processes, which Windows does not have; --event, --demo and --replay work here',
  fr: 'sous Windows, lancez Pullbook dans WSL\u00a0: il arrête kubectl et gcloud par groupes de processus, que Windows n’a pas\u00a0; --event, --demo et --replay fonctionnent ici',
};
