/** A playbook as a user starts it. The other tests run playbooks in their own process; the output must be the same. */
import { describe, expect, test } from 'vitest';
import { runPlaybook as runHere } from '../support/playbook/in-process.ts';
import { runPlaybook, UNPRINTABLE } from '../support/playbook/playbook.ts';

describe('a process', { concurrent: true }, () => {
  test.each([
    ['diagnose', 'text', 'en'],
    ['auth', 'json', 'fr'],
    ['network', 'markdown', 'en'],
    ['registry', 'junit', 'fr'],
  ])('of %s prints the same %s in %s', async (playbook, format, lang) => {
    const args = ['--demo', 'several-causes', '-o', format, '--lang', lang];
    // No colour in a pipe, whatever the environment says about colours.
    const env = { TERM: 'xterm-256color', COLORTERM: 'truecolor' };
    const ended = await runPlaybook(playbook, args, { env });
    expect(ended).toEqual(await runHere(playbook, args));
    expect(ended.printed).not.toMatch(UNPRINTABLE);
  });

  test('refuses an invalid option with one line and exit code 64', async () => {
    const ended = await runPlaybook('diagnose', ['--frobnicate']);
    expect(ended).toMatchObject({ code: 64, stdout: '' });
    expect(ended.stderr).toMatch(/^pullbook: [^\n]+\n$/);
  });

  test('names the variable that keeps Node from reading TypeScript', async () => {
    const env = { NODE_OPTIONS: '--no-experimental-strip-types' };
    const ended = await runPlaybook('diagnose', ['--demo'], { env });
    expect(ended).toMatchObject({ code: 64, stdout: '' });
    expect(ended.stderr).toMatch(/^pullbook: [^\n]*NODE_OPTIONS\n$/);
  });

  test('reads an event from stdin', async () => {
    const args = ['--event', '-', '-o', 'json'];
    const input = 'Failed to pull image "registry.example/app:1": 403 Forbidden';
    expect(await runPlaybook('diagnose', args, { input })).toEqual(
      await runHere('diagnose', args, { input }),
    );
  });
});
