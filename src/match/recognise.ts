import { type Clue, cluesOf } from '../catalogue/causes/index.ts';
import { isAllThereIs, speaksOfPull } from './context.ts';
import { innermost } from './wrappers.ts';

/** A clue that was found in a plain message, and where. */
export interface Recognised {
  readonly clue: Clue;
  readonly start: number;
  readonly end: number;
  /** Whether the message speaks of a pull, or says nothing else; if not, others must vouch for it. */
  readonly certain: boolean;
}

/** A message without any of these words matches no signature, and most lines of a log have none. */
const worthALook =
  /pull|image|manifest|registr|blob|fail|error|denied|auth|forbidden|40[0-9]|429|5\d\d|x509|tls|timeout|timed out|lookup|host|refused|unreachable|reset|eof|found|unknown|invalid|unavailable|space|canceled|cancelled|deadline|too many|limit|quota|schema|platform|signature|policy|secret|probe|nodes are|exec|sandbox|evicted|credential|layer|snapshot|digest|disabled|not allowed|permission|certificate|tag|push|containerd|rejected|billing|sock|proxy|step|name/;

const activities = cluesOf('activity');
const telling = [...cluesOf('sentence'), ...cluesOf('status'), ...cluesOf('words')];
const remainders = cluesOf('remainder');

function first(
  clues: readonly Clue[],
  text: string,
  offset: number,
  pulls: boolean,
  whole: string,
): Recognised | undefined {
  let doubtful: Recognised | undefined;
  for (const clue of clues) {
    const found = clue.signature.pattern.exec(text);
    if (!found) continue;
    const start = offset + found.index;
    const certain = pulls || !clue.signature.alsoElsewhere || isAllThereIs(whole, start);
    const recognised = { clue, start, end: start + found[0].length, certain };
    if (certain) return recognised;
    doubtful ??= recognised;
  }
  return doubtful;
}

/** The clue that explains a plain message best, if any: what was going on, then the innermost cause, then the rest. */
export function recognise(text: string): Recognised | undefined {
  if (!worthALook.test(text)) return undefined;
  const pulls = speaksOfPull(text);
  const activity = first(activities, text, 0, pulls, text);
  if (activity) return activity;
  const inner = innermost(text);
  const told =
    (inner > 0 ? first(telling, text.slice(inner), inner, pulls, text) : undefined) ??
    first(telling, text, 0, pulls, text);
  if (told?.certain) return told;
  const rest = first(remainders, text, 0, pulls, text);
  return rest?.certain ? rest : (told ?? rest);
}
