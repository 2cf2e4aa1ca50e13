/** A playbook as its reader starts it: a process prints what the other tests read in their own process. */
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
    // No colour in a pipe, whatever the terminal can do.
    const env = { TERM: 'xterm-256color', COLORTERM: 'truecolor' };
    const ended = await runPlaybook(playbook, args, { env });
    expect(ended).toEqual(await runHere(playbook, args));
    expect(ended.printed).not.toMatch(UNPRINTABLE);
  });

  test('refuses what it does not understand with one line and 64', async () => {
    const ended = await runPlaybook('diagnose', ['--frobnicate']);
    expect(ended).toMatchObject({ code: 64, stdout: '' });
    expect(ended.stderr).toMatch(/^pullbook: [^\n]+\n$/);
  });

  test('reads an event from its input', async () => {
    const args = ['--event', '-', '-o', 'json'];
    const input = 'Failed to pull image "registry.example/app:1": 403 Forbidden';
    expect(await runPlaybook('diagnose', args, { input })).toEqual(
      await runHere('diagnose', args, { input }),
    );
  });
});
