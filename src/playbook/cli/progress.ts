import { oneLine } from '../../base/printable.ts';
import type { Locale, Text } from '../../base/text.ts';

/** What says which command runs while a reader waits. */
export interface Progress {
  readonly show: (line: string, waiting: number) => void;
  readonly clear: () => void;
}

/** How often a stream that is not a terminal, such as the log of a pipeline, gets a line about what is waited for. */
const everyMilliseconds = 5000;

const waitingFor: Text = { en: 'waiting for', fr: 'en attente de' };

/**
 * Progress on standard error: on a terminal one line that is replaced; elsewhere, and where the terminal takes no control
 * sequences, a line every few seconds, so that a run of a second prints none.
 */
export function progressOn(
  stream: NodeJS.WriteStream,
  { locale, plain }: { readonly locale: Locale; readonly plain: boolean },
): Progress {
  return stream.isTTY && !plain ? replacedLine(stream) : repeatedLines(stream, locale);
}

/** The command, and how many wait for their turn behind it. */
function stateOf(line: string, waiting: number): string {
  return `${oneLine(line)}${waiting > 0 ? `  (+${waiting})` : ''}`;
}

function replacedLine(stream: NodeJS.WriteStream): Progress {
  const clear = () => stream.write('\r\u001b[2K');
  return {
    clear,
    show: (line, waiting) => {
      clear();
      stream.write(stateOf(line, waiting).slice(0, Math.max(20, (stream.columns ?? 80) - 1)));
    },
  };
}

function repeatedLines(stream: NodeJS.WriteStream, locale: Locale): Progress {
  let state = '';
  const timer = setInterval(() => {
    if (state) stream.write(`pullbook: ${waitingFor[locale]} ${state}\n`);
  }, everyMilliseconds).unref();
  return {
    clear: () => clearInterval(timer),
    show: (line, waiting) => {
      state = stateOf(line, waiting);
    },
  };
}
