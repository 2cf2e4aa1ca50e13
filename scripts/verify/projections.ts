/**
 * Every `--format`, `--filter` and `--flatten` through `gcloud meta list-from-json`, on a realistic answer of the API:
 * gcloud's parser does not look into them, and a projection that selects nothing reads like an empty answer.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { fill } from '../../src/catalogue/commands/line.ts';
import type { AnyCommand } from '../../src/catalogue/model.ts';
import { examplesIn } from '../../src/catalogue/verification.ts';
import { parsed } from '../../src/playbook/ask.ts';
import { run } from '../../test/rig/tools.ts';
import { lastWords } from './check.ts';

/** An answer of the API as gcloud gets it, with what the decoder makes of it after the projection. */
export interface Projection {
  readonly answer: unknown;
  readonly decoded: unknown;
}

const folder = join(import.meta.dirname, '../../test/fixtures/projections');
const projecting = /^--(?:format|filter|flatten)=/;
/** Formats that print an answer whole. */
const whole = /^--format=(?:json|yaml)$/;

/** The fixture of a command; null where it has none. */
export function projectionOf({ id }: AnyCommand): Projection | null {
  const file = join(folder, `${id}.json`);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Projection) : null;
}

/** True where what gcloud prints depends on words that its parser does not check. */
export function isProjected({ tool, words, output, machine }: AnyCommand): boolean {
  const told = [...words, ...output, ...(machine?.output ?? [])];
  return tool === 'gcloud' && told.some((word) => projecting.test(word) && !whole.test(word));
}

/**
 * Null where a command's projections give what its fixture says; else what is wrong, in one line. A command without a
 * fixture is the business of a test, which asks for one.
 */
export async function projectionFault(
  command: AnyCommand,
  { env, dir }: { env: Record<string, string>; dir: string },
): Promise<string | null> {
  const fixture = projectionOf(command);
  if (!fixture) return null;
  const file = join(dir, `${command.id}.json`);
  writeFileSync(file, JSON.stringify(fixture.answer));
  const project = (output: readonly string[]) => {
    const words = fill([...command.words, ...output], examplesIn('google'));
    const options = words.filter((word) => projecting.test(word));
    return run('gcloud', ['meta', 'list-from-json', file, ...options], { env });
  };
  const shown = await project(command.output);
  if (shown.exitCode !== 0 || shown.stdout.trim() === '') return `for people: ${lastWords(shown.stderr)}`;
  if (!command.machine) return null;
  const { exitCode, stdout, stderr } = await project(command.machine.output);
  if (exitCode !== 0) return lastWords(stderr);
  const decoded = plain(command.machine.decode(parsed('gcloud', stdout)));
  return isDeepStrictEqual(decoded, fixture.decoded) ? null : `decodes to ${JSON.stringify(decoded)}`;
}

function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
