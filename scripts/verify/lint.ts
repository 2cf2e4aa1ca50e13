/** Checks every gcloud command with the parser of gcloud, with one start of gcloud for each universe. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { quoteWord } from '../../src/base/quote.ts';
import { commandWords, fill } from '../../src/catalogue/commands/template.ts';
import type { AnyCommand } from '../../src/catalogue/model/command.ts';
import { examplesIn } from '../../src/catalogue/verification.ts';
import { type UniverseId, universes } from '../../src/cloud/universes.ts';
import { run } from '../../test/support/tools.ts';
import { type Check, lastWords } from './check.ts';

interface Linted {
  readonly success: boolean;
  readonly error_type: string | null;
  readonly error_message: string | null;
}

/** The lines of a command, quoted for a shell: what people copy, and what a playbook runs if that differs. */
function linesOf(command: AnyCommand, universe: UniverseId): readonly string[] {
  const params = examplesIn(universe);
  const copied = commandWords(command, params);
  const asked = command.machine ? fill([...command.words, ...command.machine.output], params) : copied;
  return [...new Set([copied, asked].map((words) => [command.tool, ...words].map(quoteWord).join(' ')))];
}

/** `gcloud meta lint-gcloud-commands` always exits with 0: only `success` says whether a line is valid. */
export async function lint(
  commands: readonly AnyCommand[],
  universe: UniverseId,
  { env, dir }: { env: Record<string, string>; dir: string },
): Promise<readonly Check[]> {
  const file = join(dir, `lines-${universe}.json`);
  const lines = commands.flatMap((command) =>
    linesOf(command, universe).map((line, at) => ({ id: `${command.id} ${at}`, command_string: line })),
  );
  writeFileSync(file, JSON.stringify(lines));
  const { universeDomain } = universes[universe];
  const linter = ['meta', 'lint-gcloud-commands', `--commands-file=${file}`, '--serialize'];
  const { stdout, stderr } = await run('gcloud', linter, {
    env: { ...env, ...(universe === 'google' ? {} : { CLOUDSDK_CORE_UNIVERSE_DOMAIN: universeDomain }) },
    timeout: 300_000,
  });
  if (stdout.trim() === '') throw new Error(`the parser of gcloud printed nothing: ${lastWords(stderr)}`);
  const results = JSON.parse(stdout) as Record<string, Linted[]>;
  return commands.map((command) => {
    const own = linesOf(command, universe).flatMap((_, at) => results[`${command.id} ${at}`] ?? []);
    const wrong = own.find(({ success }) => !success);
    const judged = own.length === linesOf(command, universe).length;
    const detail = wrong ? `${wrong.error_type}: ${wrong.error_message}` : judged ? null : 'was not judged';
    return { command, universe, level: detail === null ? 'parsed' : null, on: null, detail };
  });
}
