/** The process that a playbook runs in, and how it prints. */
// Named, it would keep a Node that lacks it from saying that it is too old.
import util from 'node:util';
import { foreignText } from '../../base/foreign-text.ts';
import type { Locale, Text } from '../../base/text.ts';
import type { Paint } from '../report/index.ts';
import { OutputError } from './stated-error.ts';
import { systemReason } from './system-error.ts';

/** Arguments, environment, system and streams; a test passes its own. */
export interface World {
  readonly argv: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  readonly platform: NodeJS.Platform;
  readonly stdin: NodeJS.ReadableStream;
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
  /** Ends the run early, as a signal of the system does. */
  readonly signal?: AbortSignal;
}

/**
 * Prints the report, and waits until it is written.
 * @throws OutputError if it cannot be written: a full disk
 */
export async function print({ stdout }: World, text: string): Promise<void> {
  const error = await new Promise<NodeJS.ErrnoException | null | undefined>((resolve) =>
    stdout.write(text, resolve),
  );
  // A reader that closes the pipe early, as `head` does, is not an error.
  if (!error || error.code === 'EPIPE') return;
  const why = systemReason(error);
  throw new OutputError({
    en: `cannot write the report: ${why.en}`,
    fr: `impossible d’écrire le rapport\u00a0: ${why.fr}`,
  });
}

/** One line on standard error, in which a flag or a path of the caller may be repeated. */
export function complain({ stderr }: World, text: Text, locale: Locale): void {
  const line = foreignText(text[locale]).replace(/\s*\n\s*/g, ' ');
  stderr.write(`pullbook${locale === 'fr' ? '\u00a0' : ''}: ${line}\n`);
}

/** The styles of the terminal; none without a terminal, or with NO_COLOR. */
export function paintOn({ stdout }: World): Paint {
  return (style, text) => util.styleText(style, text, { stream: stdout });
}
