/** Brings a runbook in: from the fragment of the address, a file, or a pasted text. */
import type { RunbookData } from '../data/runbook-parts.ts';
import { onDemand } from './load.ts';
import { fromMarkdown, largestFile } from './runbook-block.ts';
import { fromFragment, isRunbookFragment } from './runbook-link.ts';
import type { Choice } from './runbook-offer.ts';
import type { Carried, Received } from './runbook-portable.ts';
import { part } from './runbook-words.ts';

const use = onDemand(() => import('./runbook-offer.ts'));

type Taken = (choice: Choice, carried: Carried | null) => void;

function show(found: Received, data: RunbookData, from: 'offerLink' | 'offerText', taken: Taken): void {
  use(({ offer }) => offer(found, data, from, taken));
}

/** Offers the runbook of the address, which stays there until the reader has chosen. */
async function fromAddress(data: RunbookData, taken: Taken): Promise<void> {
  const { hash } = location;
  if (!isRunbookFragment(hash)) return;
  const found = await fromFragment(hash);
  show(found, data, 'offerLink', (choice, carried) => {
    history.replaceState(null, '', location.pathname + location.search);
    taken(choice, carried);
  });
}

/** Listens to the address and to the form; calls `taken` with what the reader chose. */
export function listen(data: RunbookData, taken: Taken): void {
  const read = (text: string) => show(fromMarkdown(text), data, 'offerText', taken);
  part('file')?.addEventListener('change', async ({ currentTarget }) => {
    if (!(currentTarget instanceof HTMLInputElement)) return;
    const [file] = currentTarget.files ?? [];
    if (!file) return;
    if (file.size > largestFile) show({ refused: 'large' }, data, 'offerText', taken);
    else await file.text().then(read, () => show({ refused: 'broken' }, data, 'offerText', taken));
    // The same file can be chosen again, after it was changed.
    currentTarget.value = '';
  });
  part('read')?.addEventListener('click', () => {
    const area = part<HTMLTextAreaElement>('pasted');
    read(area?.value ?? '');
    if (area) area.value = '';
  });
  addEventListener('hashchange', () => void fromAddress(data, taken));
  void fromAddress(data, taken);
}
