/**
 * What scripts add to a page that is complete without them. Large modules load on first use: what keeps the reader's
 * names and cloud, when there is something kept or something to keep.
 */
import './theme.ts';
import './language.ts';
import './code-buttons.ts';
import './contents.ts';
import './copy.ts';
import './gaps.ts';
import './read-open.ts';
import './runbook-open.ts';
import './scrollable.ts';
import './search-open.ts';
import './paste-open.ts';
import './folds.ts';
import './state-open.ts';

if (document.querySelector('[data-way]')) void import('./tabs.ts');
if (document.querySelector('[data-runbook]')) void import('./runbook.ts');
// Only a reader who keeps the guide offline has a worker; without https there is none at all.
if (navigator.serviceWorker?.controller) void import('./offline-news.ts');
