/** What scripts add to a page that is complete without them. Heavy parts load when they are first used. */
import './theme.ts';
import './language.ts';
import './copy.ts';
import './scrollable.ts';
import './search.ts';

if (document.querySelector('[data-paste]')) void import('./paste.ts');
