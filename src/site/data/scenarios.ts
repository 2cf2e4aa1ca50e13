/**
 * The output of the playbooks for the scenarios that ship with Pullbook. The playbook code writes the file before the
 * site is built; the site only reads it, so that a page cannot show output that no playbook prints.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import type { Locale, Text } from '../../base/text.ts';
import type { UniverseId } from '../../cloud/universes.ts';

export interface Run {
  readonly playbook: string;
  readonly locale: Locale;
  readonly command: string;
  readonly exitCode: number;
  /** The lines of the report, printed for a page. */
  readonly html: string;
}

export interface Scenario {
  readonly name: string;
  readonly universe: UniverseId;
  readonly title: Text;
  readonly runs: readonly Run[];
}

/** The output of a playbook for a scenario. Throws, and so fails the build, if it was not rendered. */
export function scenarioRun(
  name: string,
  playbook: string,
  locale: Locale,
): { scenario: Scenario; run: Run } {
  const scenario = scenarios().find((each) => each.name === name);
  const run = scenario?.runs.find((each) => each.playbook === playbook && each.locale === locale);
  if (!scenario || !run) {
    throw new Error(
      `No output of the ${playbook} playbook on the scenario "${name}" in ${locale}: is it in content/scenarios?`,
    );
  }
  return { scenario, run };
}

/** The scenarios in which a playbook finds a problem (exit code 1), with its run. */
export function scenariosOf(
  playbook: string,
  locale: Locale,
): { readonly scenario: Scenario; readonly run: Run }[] {
  return scenarios().flatMap((scenario) =>
    scenario.runs
      .filter((run) => run.playbook === playbook && run.locale === locale && run.exitCode === 1)
      .map((run) => ({ scenario, run })),
  );
}

/** All scenarios with their outputs. Throws a message with the command to run if the file is missing. */
export function scenarios(path = join(process.cwd(), '.cache', 'scenarios.json')): readonly Scenario[] {
  if (!existsSync(path)) {
    throw new Error(
      `${path} is missing: the playbooks write it before the site is built. Run "npm run build".`,
    );
  }
  return JSON.parse(readFileSync(path, 'utf8'));
}
