/** What a report and a dry run print for a universe in which gcloud is not by itself. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { commands } from '../../../src/catalogue/index.ts';
import type { Bundle } from '../../../src/playbook/recording/bundle.ts';
import { root } from '../../support/files.ts';
import { runPlaybook } from '../../support/playbook/in-process.ts';

const dir = mkdtempSync(join(tmpdir(), 'pullbook-universe-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const scenario = 's3ns-reader-role-missing';
const prefix = 'CLOUDSDK_CORE_UNIVERSE_DOMAIN=s3nsapis.fr ';

/** The recording, as if gcloud had been configured for another universe; the playbook set it for its own calls. */
function elsewhere(universeDomain: string | null): string {
  const bundle = JSON.parse(
    readFileSync(join(root, 'content/scenarios', scenario, 'bundle.json'), 'utf8'),
  ) as Bundle;
  const answers = bundle.answers.map((each) =>
    each.command === 'gcloud-config-list' ? { ...each, answer: { project: null, universeDomain } } : each,
  );
  writeFileSync(join(dir, 'bundle.json'), JSON.stringify({ ...bundle, answers }));
  return dir;
}

const gcloudLines = (text: string) =>
  text.split('\n').filter((line) => /\bgcloud [a-z]+ .*--project=/.test(line));

describe('the printed gcloud commands', () => {
  test.each(['text', 'markdown'])(
    'each name the universe if gcloud is in another one (%s)',
    async (output) => {
      const { stdout } = await runPlaybook('diagnose', [
        '--replay',
        elsewhere(null),
        '-o',
        output,
        '--lang',
        'en',
      ]);
      const lines = gcloudLines(stdout.replaceAll('\\', ''));
      expect(lines.length).toBeGreaterThan(2);
      for (const line of lines) expect(line).toContain(`${prefix}gcloud `);
      expect(stdout.replaceAll('\\', '')).toContain('/en/cloud-de-confiance/');
    },
  );

  test('name it in JSON, as a field and in each line, and kubectl is left alone', async () => {
    const { stdout } = await runPlaybook('diagnose', ['--replay', elsewhere(null), '-o', 'json']);
    const report = JSON.parse(stdout);
    expect(report.target.gcloudEnvironment).toEqual({ CLOUDSDK_CORE_UNIVERSE_DOMAIN: 's3nsapis.fr' });
    const [fix] = report.findings[0].judgements[0].remedies;
    expect(fix.command).toMatch(
      new RegExp(`^${prefix}gcloud artifacts repositories add-iam-policy-binding `),
    );
    expect(fix.change.undo.command).toMatch(new RegExp(`^${prefix}gcloud `));
    expect(stdout).not.toContain(`${prefix}kubectl`);
  });

  test('are as they are if gcloud is configured for the universe', async () => {
    const { stdout } = await runPlaybook('diagnose', ['--replay', elsewhere('s3nsapis.fr'), '-o', 'json']);
    expect(JSON.parse(stdout).target.gcloudEnvironment).toEqual({});
    expect(stdout).not.toContain('CLOUDSDK_CORE_UNIVERSE_DOMAIN');
    expect(stdout).toContain('"gcloud artifacts repositories add-iam-policy-binding');
  });

  test('are as they are on Google Cloud', async () => {
    const { stdout } = await runPlaybook('diagnose', ['--demo', 'reader-role-missing']);
    expect(stdout).not.toContain('CLOUDSDK_CORE_UNIVERSE_DOMAIN');
  });
});

describe('who is signed out', () => {
  test.each([
    ['s3ns-reader-role-missing', 'run gcloud auth login --login-config=LOGIN_CONFIG_FILE'],
    ['reader-role-missing', 'run gcloud auth login ('],
  ])('reads how to sign in there: %s', async (name, advice) => {
    const bundle = JSON.parse(
      readFileSync(join(root, 'content/scenarios', name, 'bundle.json'), 'utf8'),
    ) as Bundle;
    const answers = bundle.answers.map(({ answer, ...each }) =>
      each.command.startsWith('gcloud-artifacts')
        ? { ...each, failure: { why: 'signed-out', tool: 'gcloud', said: 'expired' } as const }
        : { ...each, answer },
    );
    writeFileSync(join(dir, 'bundle.json'), JSON.stringify({ ...bundle, answers }));
    const { stdout } = await runPlaybook('diagnose', ['--replay', dir, '--lang', 'en']);
    expect(stdout).toContain(advice);
  });
});

describe('a dry run', () => {
  const planned = async (...args: readonly string[]) =>
    (await runPlaybook('diagnose', ['--dry-run', ...args])).stdout;

  test('prints for a universe only what is run in it', async () => {
    const [there, anywhere] = [await planned('--universe', 's3ns'), await planned()];
    for (const product of [/policy-intelligence/, /policy-based-routes/, /binaryAuthorization/]) {
      expect(there).not.toMatch(product);
      expect(anywhere).toMatch(product);
    }
    // Listed as unavailable in the reference of gcloud, and run all the same, as the reference of commands says.
    expect(commands.find(({ id }) => id === 'gcloud-container-clusters-describe')?.universes.s3ns).toBe(
      'tagged-unavailable',
    );
    expect(there).toContain('gcloud container clusters describe');
  });
});
