/** Runs the playbooks on every recorded cluster, and writes their reports for the site: .cache/scenarios.json. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { locales } from '../src/base/text.ts';
import { sections } from '../src/catalogue/index.ts';
import { universeOfProject } from '../src/cloud/universes.ts';
import { listScenarios, type Scenario } from '../src/playbook/recording/scenarios.ts';
import { renderHtml } from '../src/playbook/report/html.ts';
import type { Report } from '../src/playbook/report/model.ts';
import { runPlaybook } from '../src/playbook/run.ts';

const playbooks = ['diagnose', ...sections.map(({ id }) => id)];

/** The report of a playbook on a recorded cluster. A replay starts no process, so zx is not needed. */
async function reportOf(playbook: string, argv: readonly string[]): Promise<Report> {
  const stdout = new PassThrough();
  const stderr = new PassThrough();
  const exitCode = await runPlaybook(playbook, {
    argv: [...argv, '--output', 'json'],
    env: { NO_COLOR: '1' },
    stdin: new PassThrough(),
    stdout: stdout as never,
    stderr: stderr as never,
  });
  stdout.end();
  stderr.end();
  const [output, said] = await Promise.all([text(stdout), text(stderr)]);
  if (exitCode > 2) throw new Error(`${playbook} ${argv.join(' ')} ended with ${exitCode}: ${said}`);
  return JSON.parse(output);
}

/** The reports of every playbook on one recorded cluster, in every language. */
async function render({ name, title }: Scenario) {
  const runs = await Promise.all(
    playbooks.flatMap((playbook) =>
      locales.map(async (locale) => {
        const report = await reportOf(playbook, ['--demo', name, '--lang', locale]);
        const command = `npx zx playbooks/${playbook}.mjs --demo ${name}${locale === 'en' ? '' : ` --lang ${locale}`}`;
        return { playbook, locale, command, exitCode: report.exitCode, html: renderHtml(report) };
      }),
    ),
  );
  const { target } = await reportOf('diagnose', ['--demo', name]);
  return { name, universe: universeOfProject(target.project ?? '').id, title, runs };
}

// Sequentially: concurrently they would exceed the limit of open files on some systems.
const scenarios = [];
for (const scenario of await listScenarios()) scenarios.push(await render(scenario));

mkdirSync(new URL('../.cache/', import.meta.url), { recursive: true });
writeFileSync(new URL('../.cache/scenarios.json', import.meta.url), JSON.stringify(scenarios, null, 2));
