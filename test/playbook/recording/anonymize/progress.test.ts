/** The line that says what is waited for: the log of a pipeline keeps it. */
import { describe, expect, test } from 'vitest';
import { runPlaybook } from '../../../support/playbook/in-process.ts';
import { withFolder } from '../../../support/playbook/playbook.ts';
import { clusterAnswers, forbidden } from '../../../support/playbook/shop.ts';
import { makeStubs } from '../../../support/playbook/stubs.ts';

/** What a run on a terminal prints to standard error: every command as it starts. */
const progressOf = (args: readonly string[]) =>
  withFolder(async (folder) => {
    const { env } = makeStubs(folder, clusterAnswers([{ message: forbidden }]));
    const { code, stderr } = await runPlaybook('auth', args, { env, terminal: true });
    expect(code).toBeLessThanOrEqual(2);
    return stderr;
  });

describe('progress', () => {
  test('names what is asked for', async () => {
    expect(await progressOf([])).toContain('gcloud container clusters describe web ');
  });

  test('has placeholders in place of names with --anonymize', async () => {
    const progress = await progressOf(['--anonymize']);
    expect(progress).toContain('gcloud container clusters describe CLUSTER ');
    expect(progress).not.toMatch(/shop|web|cart/);
  });
});
