/** What `--event -` reads, and what it refuses. */

import { describe, expect, test } from 'vitest';
import { runPlaybook } from '../../support/playbook/in-process.ts';
import { expectOneLine } from '../../support/playbook/one-line.ts';
import { UNPRINTABLE } from '../../support/playbook/playbook.ts';
import { forbidden } from '../../support/playbook/shop.ts';

describe('a paste', () => {
  test.each(['', ' \n\t\n'])('that is empty (%j) gives one line and exit code 64', async (input) => {
    expectOneLine(await runPlaybook('diagnose', ['--event', '-'], { input }), /nothing to read/);
  });

  const refused401 = 'Failed to pull image "x/y:1": failed to fetch oauth token: 401 Unauthorized';
  test.each([
    ['UTF-16 with a byte order mark', Buffer.from(`\ufeff${refused401}`, 'utf16le')],
    ['UTF-16 without one', Buffer.from(refused401, 'utf16le')],
    ['big-endian UTF-16', Buffer.from(`\ufeff${refused401}`, 'utf16le').swap16()],
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${refused401}`)],
    ['Windows-1252', Buffer.from(`${refused401} \u00e9\u00e8`, 'latin1')],
  ])('in %s is read', async (_, input) => {
    const ended = await runPlaybook('diagnose', ['--event', '-'], { input });
    expect(ended).toMatchObject({ code: 1, stderr: '' });
    expect(ended.stdout).toContain('(auth-401)');
    expect(ended.stdout).toContain('x/y:1');
  });

  test('that is not text is refused', async () => {
    const input = Buffer.from(Array.from({ length: 4096 }, (_, index) => (index * 7919) % 256));
    expectOneLine(await runPlaybook('diagnose', ['--event', '-'], { input }), /is not text/);
  });

  test('of which nothing is recognised says so, and not that all is well', async () => {
    const { code, stdout } = await runPlaybook('diagnose', ['--event', 'good morning']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/No message recognized here/);
    expect(stdout).not.toMatch(/well/);
  });

  test('of a failure for an unknown reason shows the reason', async () => {
    const { code, stdout } = await runPlaybook('diagnose', [
      '--event',
      'Failed to pull image "x": rpc error: code = Unknown desc = the flux capacitor is empty',
    ]);
    expect(code).toBe(2);
    expect(stdout).toMatch(/for a reason that Pullbook does not know/);
    expect(stdout).toMatch(/message {3}the flux capacitor is empty/);
    expect(stdout).not.toMatch(/paste its Events/);
  });

  test('that is a manifest is recognised as one', async () => {
    const yaml = 'apiVersion: v1\nkind: Pod\nspec:\n  containers:\n  - name: a\n    image: nginx:1\n';
    for (const manifest of [
      yaml,
      '{"apiVersion": "v1", "kind": "Pod",\n "spec": {"containers": [\n{"image": "a"}]}}',
    ]) {
      const { stdout } = await runPlaybook('diagnose', ['--event', manifest]);
      expect(stdout).toMatch(/This is a manifest/);
      expect(stdout).toContain('npx zx playbooks/check.mjs');
      const french = await runPlaybook('diagnose', ['--event', manifest, '--lang', 'fr']);
      expect(french.stdout).toContain('npx zx playbooks/check.mjs');
    }
  });

  test('of 5 MB is classified without any tool on PATH', async () => {
    const noise = 'I1103 09:00:00.000000 1 sync.go:17] nothing of note happened to "pod" in 1.2ms\n';
    const input = `${noise.repeat(30_000)}  Warning  Failed  3m  kubelet  Failed to pull image: ${forbidden}\n${noise.repeat(34_000)}`;
    expect(input.length).toBeGreaterThan(5_000_000);
    const ended = await runPlaybook('diagnose', ['--event', '-'], { input });
    expect(ended).toMatchObject({ code: 1, stderr: '' });
    expect(ended.stdout).toContain('(auth-403)');
  });

  test('of more than 16 MB is refused without reading the rest', async () => {
    const input = 'x'.repeat(17 * 1024 * 1024);
    expectOneLine(await runPlaybook('diagnose', ['--event', '-'], { input }), /larger than 16 MB/);
  });

  test.each([
    ['\u001b[2J\u001b]0;owned\u0007 ErrImagePull: 403 Forbidden\u202e', 'text'],
    ['<script>alert(1)</script> ``` ImagePullBackOff \u009b31m', 'markdown'],
    ['ErrImagePull \u0001\u0002\r\u009d', 'json'],
  ])('with control characters (%j) is printed without them', async (text, format) => {
    const ended = await runPlaybook('diagnose', ['--event', text, '-o', format]);
    expect([1, 2]).toContain(ended.code);
    expect(ended.stdout).not.toMatch(UNPRINTABLE);
    expect(ended.stderr).toBe('');
  });

  test('with a status but no cause exits with 2, and without a failed pull with 0', async () => {
    expect(await runPlaybook('diagnose', ['--event', 'ImagePullBackOff'])).toMatchObject({ code: 2 });
    expect(await runPlaybook('diagnose', ['--event', 'Back-off restarting failed container'])).toMatchObject({
      code: 0,
    });
  });
});
