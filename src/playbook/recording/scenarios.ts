import type { Locale, Text } from '../../base/text.ts';
import { UsageError } from '../cli/stated-error.ts';
import { shipped } from '../shipped/index.ts';
import { type Bundle, recordingIn } from './bundle.ts';

/** A recording that ships with Pullbook: used by `--demo`, the tests and the examples on the site. */
export interface Scenario {
  readonly name: string;
  readonly title: Text;
  readonly bundle: Bundle;
}

/** Every scenario, by name. */
export async function listScenarios(): Promise<readonly Scenario[]> {
  return Promise.all((await shipped.scenarioNames()).map(readScenario));
}

/** @throws UsageError for an unknown name */
export async function findScenario(name: string): Promise<Scenario> {
  const names = await shipped.scenarioNames();
  if (names.includes(name)) return readScenario(name);
  const known = names.join(', ');
  throw new UsageError({
    en: `no scenario named ${name}. Existing scenarios: ${known}`,
    fr: `aucun scénario nommé ${name}. Scénarios existants\u00a0: ${known}`,
  });
}

/** One line a scenario. */
export async function describeScenarios(locale: Locale): Promise<string> {
  const names = await shipped.scenarioNames();
  const width = Math.max(...names.map((name) => name.length));
  const line = async (name: string) =>
    `${name.padEnd(width)}  ${(await shipped.readScenario(name)).title[locale]}\n`;
  return (await Promise.all(names.map(line))).join('');
}

async function readScenario(name: string): Promise<Scenario> {
  const { title, recording } = await shipped.readScenario(name);
  return { name, title, bundle: recordingIn(recording, name) };
}
