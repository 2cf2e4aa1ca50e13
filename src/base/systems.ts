/** Where the playbooks run, and where that was tried. */
import type { Text } from './text.ts';

export const systems: Text = {
  en: 'Pullbook is tested on Linux (Debian, x86-64). macOS, WSL and Cloud Shell should work but were not tested. On Windows, run it in WSL: outside WSL, only --event, --demo and --replay are supported.',
  fr: 'Pullbook est testé sous Linux (Debian, x86-64). macOS, WSL et Cloud Shell devraient convenir, mais n’ont pas été testés. Sous Windows, utilisez WSL\u00a0: en dehors de WSL, seuls --event, --demo et --replay sont pris en charge.',
};

/** What a run on a cluster says where its tools cannot be started as it starts and ends them. */
export const onWindows: Text = {
  en: 'on Windows, run Pullbook in WSL: Pullbook stops kubectl and gcloud as process groups, which Windows does not have; outside WSL, use --event, --demo or --replay',
  fr: 'sous Windows, lancez Pullbook dans WSL\u00a0: Pullbook arrête kubectl et gcloud par groupes de processus, que Windows n’a pas\u00a0; en dehors de WSL, utilisez --event, --demo ou --replay',
};
