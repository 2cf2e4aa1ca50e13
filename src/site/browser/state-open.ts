/** Loads what keeps the reader's names, cloud and mode, as soon as it has something to show or to keep. */
import { loader } from './load.ts';
import { onReturn } from './return.ts';
import { kept } from './storage.ts';

const fold = document.querySelector<HTMLDetailsElement>('[data-names-fold]');

export const loadState = loader(() => import('./state.ts'));

const wake = () => void loadState().catch(() => {});
const hasState = () => ['names', 'universe', 'mode'].some((name) => (kept(`pullbook-${name}`) ?? '') !== '');

/** `#PROJECT=shop-prod&cloud=s3ns`: names that a link brings. */
function shared(): void {
  if (location.hash.includes('=')) void import('./shared-link.ts').then((link) => link.take());
}

fold?.addEventListener('toggle', wake, { once: true });
addEventListener('hashchange', shared);
onReturn(() => {
  if (hasState()) wake();
});
if (hasState() || fold?.open) wake();
shared();
