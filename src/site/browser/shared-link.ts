/** `#PROJECT=shop-prod&cloud=s3ns&at=node-identity`: names from a link, the sender's cloud, and the anchor on the page. */
import { sanitised } from './sanitised.ts';
import { offer } from './shared-names.ts';

/** Offers the names of the address, and takes them out of it, so that it can be copied without them. */
export function take(): void {
  const shared = new URLSearchParams(location.hash.slice(1));
  const names = sanitised(Object.fromEntries(shared));
  if (Object.keys(names).length === 0) return;
  history.replaceState(null, '', location.pathname + location.search);
  const place = shared.get('at');
  if (place) location.hash = place;
  void offer({ names, universe: shared.get('cloud'), mode: shared.get('mode') });
}
