/** Runs the playbooks on every recorded cluster, and writes their reports for the site: .cache/scenarios.json. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { type Locale, locales } from '../src/base/text.ts';
import { sections } from '../src/catalogue/index.ts';
import { universeOfProject } from '../src/cloud/universes.ts';
import { listScenarios, type Scenario } from '../src/playbook/recording/scenarios.ts';
import { renderHtml } from '../src/playbook/report/html.ts';
import type { Report } from '../src/playbook/report/model.ts';
import { printedOn } from '../test/support/playbook/in-process.ts';

const playbooks = ['diagnose', ...sections.map(({ id }) => id)];

/** The report of a playbook on a recorded cluster. A replay starts no process, so zx is not needed. */
async function reportOf(playbook: string, name: string, locale: Locale): Promise<Report> {
  return JSON.parse(await printedOn(playbook, ['--demo', name, '--lang', locale, '--output', 'json']));
}

/** The reports of every playbook on one recorded cluster, in every language. */
async function render({ name, title }: Scenario) {
  const runs = await Promise.all(
    playbooks.flatMap((playbook) =>
      locales.map(async (locale) => {
        const report = await reportOf(playbook, name, locale);
        const command = `npx zx playbooks/${playbook}.mjs --demo ${name}${locale === 'en' ? '' : ` --lang ${locale}`}`;
        return { playbook, locale, command, report };
      }),
    ),
  );
  const project = runs.find(({ playbook }) => playbook === 'diagnose')?.report.target.project;
  return {
    name,
    universe: universeOfProject(project ?? '').id,
    title,
    runs: runs.map(({ report, ...run }) => ({ ...run, exitCode: report.exitCode, html: renderHtml(report) })),
  };
}

// Sequentially: concurrently they would exceed the limit of open files on some systems.
const scenarios = [];
for (const scenario of await listScenarios()) scenarios.push(await render(scenario));

mkdirSync(new URL('../.cache/', import.meta.url), { recursive: true });
writeFileSync(new URL('../.cache/scenarios.json', import.meta.url), JSON.stringify(scenarios, null, 2));
