import { type CauseSignature, signaturesOf } from '../causes/index.ts';
import { isWholeMessage, mentionsPull, reportsPullFailure } from './context.ts';
import { innermost } from './wrappers.ts';

/** A signature that matched a plain message, and where. */
export interface Recognised {
  readonly clue: CauseSignature;
  readonly start: number;
  readonly end: number;
  /** Whether the message mentions a pull, or contains nothing else; if not, other messages must confirm it. */
  readonly conclusive: boolean;
  /** Whether the message reports a failed pull explicitly. */
  readonly failedPull: boolean;
}

/** A line of a long log without any of these words is skipped, and most have none. */
const prefilter =
  /pull|image|manifest|registr|blob|fail|error|denied|auth|forbidden|40[0-9]|429|5\d\d|x509|tls|timeout|timed out|lookup|host|refused|unreachable|reset|eof|found|unknown|invalid|unavailable|space|canceled|cancelled|deadline|too many|limit|quota|schema|platform|signature|policy|secret|probe|nodes are|exec|sandbox|evicted|credential|layer|snapshot|digest|disabled|not allowed|permission|certificate|tag|push|containerd|rejected|billing|sock|proxy|step|name|low on|notready|pleg|election|gave http|malformed|reference|architecture|mismatch|corrupt/;

/** Up to this many messages, an error that other programs print too may be the whole question. */
const fewMessages = 3;
/** Up to this many, it may explain a status nearby; in a longer text it belongs to another program. */
const someMessages = 10;

interface SignatureSet {
  readonly activities: readonly CauseSignature[];
  readonly reasons: readonly CauseSignature[];
  readonly remainders: readonly CauseSignature[];
}

const every: SignatureSet = {
  activities: signaturesOf('context'),
  reasons: [...signaturesOf('exact'), ...signaturesOf('httpStatus'), ...signaturesOf('generic')],
  remainders: signaturesOf('fallback'),
};

/** What else may have been going on if a message reports a failed pull explicitly. */
const pullActivities = every.activities.filter(({ cause }) => cause.id !== 'not-a-pull-failure');

const withoutAmbiguous = (clues: readonly CauseSignature[]) =>
  clues.filter(({ signature }) => !signature.ambiguous);

/** Messages that only an image pull prints: all that counts in a long text if the message does not mention a pull. */
const pullOnly: SignatureSet = {
  activities: withoutAmbiguous(every.activities),
  reasons: withoutAmbiguous(every.reasons),
  remainders: withoutAmbiguous(every.remainders),
};

/**
 * The signature that explains a plain message best, if any: an activity, then the innermost cause, then the whole
 * message, then a failed stage. `among` is the number of messages in the text.
 */
export function recognise(text: string, among: number): Recognised | undefined {
  if (among > someMessages && !prefilter.test(text)) return undefined;
  const pulls = mentionsPull(text);
  const failedPull = pulls && reportsPullFailure(text);
  const { activities, reasons, remainders } = pulls || among <= someMessages ? every : pullOnly;

  const first = (clues: readonly CauseSignature[], from: number): Recognised | undefined => {
    const part = from > 0 ? text.slice(from) : text;
    let doubtful: Recognised | undefined;
    for (const clue of clues) {
      const found = clue.signature.pattern.exec(part);
      if (!found) continue;
      const start = from + found.index;
      const conclusive =
        pulls || !clue.signature.ambiguous || (among <= fewMessages && isWholeMessage(text, start));
      const recognised = { clue, start, end: start + found[0].length, conclusive, failedPull };
      if (conclusive) return recognised;
      doubtful ??= recognised;
    }
    return doubtful;
  };

  const activity = first(failedPull ? pullActivities : activities, 0);
  if (activity) return activity;
  const inner = innermost(text);
  const named = (inner > 0 ? first(reasons, inner) : undefined) ?? first(reasons, 0);
  if (named?.conclusive) return named;
  const rest = first(remainders, 0);
  return rest?.conclusive ? rest : (named ?? rest);
}
