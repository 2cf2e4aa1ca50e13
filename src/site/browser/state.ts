/** The reader's names, cloud and mode on this page: loaded when some are kept, or when the reader brings the first. */
import './context-switch.ts';
import './strip.ts';
import './values.ts';
