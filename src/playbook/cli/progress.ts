import { oneLine } from '../../base/printable.ts';
import type { Locale, Text } from '../../base/text.ts';
import type { World } from './world.ts';

/** What says which command runs while a reader waits, and what is known by then. */
export interface Progress {
  readonly show: (line: string, waiting: number) => void;
  /** On a terminal, keeps these lines above until {@link clear}; elsewhere nothing, because the report says it all. */
  readonly keep: (lines: readonly string[]) => void;
  readonly clear: () => void;
}

/** Says nothing. */
export const silent: Progress = { show: () => {}, keep: () => {}, clear: () => {} };

/** How often a stream that is not a terminal, such as the log of a pipeline, gets a line about what is waited for. */
const everyMilliseconds = 5000;

const waitingFor: Text = { en: 'waiting for', fr: 'en attente de' };

/**
 * Progress on standard error: on a terminal lines that are replaced; elsewhere, and where the terminal takes no control
 * sequences, a line every few seconds, so that a run of a second prints none.
 */
export function progressOn(
  stream: NodeJS.WriteStream,
  { locale, plain }: { readonly locale: Locale; readonly plain: boolean },
): Progress {
  return stream.isTTY && !plain ? replacedLines(stream) : repeatedLines(stream, locale);
}

/** Progress of a run, in lines that are replaced only where its report is text on a terminal. */
export function progressOf(
  { stdout, stderr, env }: Pick<World, 'stdout' | 'stderr' | 'env'>,
  { locale, output }: { readonly locale: Locale; readonly output: string },
): Progress {
  return progressOn(stderr, { locale, plain: !stdout.isTTY || output !== 'text' || env['TERM'] === 'dumb' });
}

/** The command, and how many wait for their turn behind it. */
function stateOf(line: string, waiting: number): string {
  return `${oneLine(line)}${waiting > 0 ? `  (+${waiting})` : ''}`;
}

/** What is kept, and below it the command; each in one line of the terminal, so that all can be erased. */
function replacedLines(stream: NodeJS.WriteStream): Progress {
  let kept: readonly string[] = [];
  let drawn = 0;
  const clear = () => {
    const up = drawn > 1 ? `\u001b[${drawn - 1}A` : '';
    stream.write(`\r${up}${drawn > 1 ? '\u001b[J' : '\u001b[2K'}`);
    drawn = 0;
  };
  const draw = (state: string) => {
    clear();
    const columns = Math.max(20, (stream.columns ?? 80) - 1);
    const lines = [...kept.slice(0, Math.max(1, (stream.rows ?? 24) - 2)), state];
    stream.write(lines.map((line) => line.slice(0, columns)).join('\n'));
    drawn = lines.length;
  };
  return {
    clear,
    keep: (lines) => {
      kept = lines.map((line) => oneLine(line));
      draw('');
    },
    show: (line, waiting) => draw(stateOf(line, waiting)),
  };
}

function repeatedLines(stream: NodeJS.WriteStream, locale: Locale): Progress {
  let state = '';
  const timer = setInterval(() => {
    if (state) stream.write(`pullbook: ${waitingFor[locale]} ${state}\n`);
  }, everyMilliseconds).unref();
  return {
    clear: () => clearInterval(timer),
    keep: () => {},
    show: (line, waiting) => {
      state = stateOf(line, waiting);
    },
  };
}
