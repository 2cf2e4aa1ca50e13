/** `#PROJECT=shop-prod&cloud=s3ns&at=node-identity`: names from a link, the sender's cloud, and the anchor on the page. */
import { sanitised } from './values.ts';

function fromAddress(): void {
  const shared = new URLSearchParams(location.hash.slice(1));
  const names = sanitised(Object.fromEntries(shared));
  if (Object.keys(names).length === 0) return;
  void import('./shared-names.ts').then(({ offer }) =>
    offer({ names, universe: shared.get('cloud'), mode: shared.get('mode') }),
  );
  // The names are removed from the URL, so that it can be copied without them.
  history.replaceState(null, '', location.pathname + location.search);
  const place = shared.get('at');
  if (place) location.hash = place;
}

addEventListener('hashchange', fromAddress);
fromAddress();
