/** What scripts add to a page that is complete without them. Large modules load on first use. */
import './theme.ts';
import './language.ts';
import './context-switch.ts';
import './tabs.ts';
import './values.ts';
import './shared-link.ts';
import './names.ts';
import './code-buttons.ts';
import './copy.ts';
import './runbook-store.ts';
import './scrollable.ts';
import './search-open.ts';
import './paste-open.ts';

if (document.querySelector('[data-runbook]')) void import('./runbook.ts');
