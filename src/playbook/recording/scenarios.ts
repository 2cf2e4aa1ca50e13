import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Locale, Text } from '../../base/text.ts';
import { UsageError } from '../cli/stated-error.ts';

/** A recording that ships with Pullbook: used by `--demo`, the tests and the examples on the site. */
export interface Scenario {
  readonly name: string;
  readonly title: Text;
  readonly directory: string;
}

const folder = new URL('../../../content/scenarios/', import.meta.url);

/** Every scenario, by name. */
export async function listScenarios(): Promise<readonly Scenario[]> {
  return Promise.all((await scenarioNames()).map(readScenario));
}

async function scenarioNames(): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .toSorted();
}

/** @throws UsageError for an unknown name */
export async function findScenario(name: string): Promise<Scenario> {
  const names = await scenarioNames();
  if (names.includes(name)) return readScenario(name);
  const known = names.join(', ');
  throw new UsageError({
    en: `no scenario named ${name}; there are: ${known}`,
    fr: `aucun scénario nommé ${name}\u00a0; ceux qui existent\u00a0: ${known}`,
  });
}

/** One line a scenario. */
export async function describeScenarios(locale: Locale): Promise<string> {
  const scenarios = await listScenarios();
  const width = Math.max(...scenarios.map(({ name }) => name.length));
  return scenarios.map(({ name, title }) => `${name.padEnd(width)}  ${title[locale]}\n`).join('');
}

async function readScenario(name: string): Promise<Scenario> {
  const directory = new URL(`${name}/`, folder);
  const { title } = JSON.parse(await readFile(new URL('scenario.json', directory), 'utf8')) as {
    title: Text;
  };
  return { name, title, directory: fileURLToPath(directory) };
}
