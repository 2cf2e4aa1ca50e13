/**
 * Every `--format`, `--filter` and `--flatten` through `gcloud meta list-from-json`, on a realistic answer of the API:
 * gcloud's parser does not look into them, and a projection that selects nothing reads like an empty answer.
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
