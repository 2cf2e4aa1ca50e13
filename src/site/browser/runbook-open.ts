/** The buttons that add to the runbook. What keeps it loads when it has something to show or to keep. */
import { onPress } from './elements.ts';
import { loader, onDemand } from './load.ts';
import { onReturn } from './return.ts';
import { kept } from './storage.ts';

const load = loader(() => import('./runbook-store.ts'));
const use = onDemand(load);

const wake = () => {
  if (kept('pullbook-runbook') !== null) void load().catch(() => {});
};

onPress('[data-add]', ({ dataset }) => use((runbook) => runbook.toggle(dataset.add ?? '')));
onReturn(wake);
wake();
