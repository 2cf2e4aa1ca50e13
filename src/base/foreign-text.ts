import { printableDeep, withoutControls } from './printable.ts';

/**
 * The boundary for text that is not ours: whatever a playbook reads passes here once, where it is read. That is the
 * decoded answer of a tool and what it printed to standard error (ask.ts), a recording (bundle.ts), the names on the
 * command line (args.ts), a pasted text (event.ts), and an error that repeats any of them (run.ts). After it no text
 * holds a control character or a credential: reports only shorten what they print.
 */
export function foreignText<Value>(value: Value): Value {
  return printableDeep(value);
}

/**
 * The same for what Pullbook has written and reads back, and anybody may have changed: without control characters. What it
 * quotes lost its credentials when it was written; in its own sentences a word after a colon must not be taken for one.
 */
export function ownText<Value>(value: Value): Value {
  return printableDeep(value, withoutControls);
}
