/**
 * The reports of every recorded cluster, in files next to the recording, so that a review shows the effect of a change on
 * the text: `diagnose` and the chapter of the cause, in every language. `npm run golden` writes the files.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { locales } from '../../src/base/text.ts';
import { cause } from '../../src/causes/index.ts';
import { listScenarios, type Scenario } from '../../src/playbook/recording/scenarios.ts';
import type { Report } from '../../src/playbook/report/index.ts';
import { root } from './files.ts';
import { printedOn } from './playbook/in-process.ts';

/** Reports by the name of their file, such as `diagnose.en.txt`. */
export type Golden = Readonly<Record<string, string>>;

/** Every recorded cluster with its current reports. Sequential, because each opens many files. */
export async function* goldenOutputs(): AsyncGenerator<{
  readonly scenario: Scenario;
  readonly printed: Golden;
}> {
  for (const scenario of await listScenarios()) yield { scenario, printed: await reportsOf(scenario) };
}

/** The folder of a recorded cluster. */
export function folderOf({ name }: Pick<Scenario, 'name'>): string {
  return join(root, 'content/scenarios', name);
}

/** The files next to a recording. */
export function keptBeside(scenario: Scenario): Golden {
  const directory = folderOf(scenario);
  const names = readdirSync(directory).filter((name) => name.endsWith('.txt'));
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(directory, name), 'utf8')]));
}

async function reportsOf({ name }: Scenario): Promise<Golden> {
  const report = JSON.parse(await printedOn('diagnose', ['--demo', name, '--output', 'json'])) as Report;
  const runs = ['diagnose', ...chaptersOf(report)].flatMap((playbook) =>
    locales.map(async (locale) => {
      const output = await printedOn(playbook, ['--demo', name, '--lang', locale]);
      return [`${playbook}.${locale}.txt`, output] as const;
    }),
  );
  return Object.fromEntries(await Promise.all(runs));
}

/** The chapters of the causes that were found, each once; none if nothing fails. */
function chaptersOf({ findings }: Report): readonly string[] {
  const sections = findings.flatMap((finding) => (finding.cause ? (cause(finding.cause).section ?? []) : []));
  return [...new Set(sections)];
}
