/**
 * Runs every `--format`, `--filter` and `--flatten` with `gcloud meta list-from-json` on a realistic API response: the
 * parser of gcloud does not check them, and a projection that selects nothing looks like an empty answer.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { fill } from '../../src/catalogue/commands/template.ts';
import type { AnyCommand } from '../../src/catalogue/model/command.ts';
import { examplesIn } from '../../src/catalogue/verification.ts';
import { parsed } from '../../src/playbook/tools/ask.ts';
import { projecting, projectionOf } from '../../test/support/projections.ts';
import { run } from '../../test/support/tools.ts';
import { lastWords } from './check.ts';

/**
 * Null if the projections of a command give the expected result of its fixture; else the difference, in one line. A test
 * ensures that every command has a fixture.
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
