/** Untrusted text is made printable where it is read: in an answer, a recording, a paste and a command line. */
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { getContext } from '../../../src/catalogue/commands/kubectl/config.ts';
import { readOptions } from '../../../src/playbook/cli/args.ts';
import { explainText } from '../../../src/playbook/cli/event.ts';
import { findScenario } from '../../../src/playbook/recording/scenarios.ts';
import { fromTools, toolLimits } from '../../../src/playbook/tools/ask.ts';
import type { Execution } from '../../../src/playbook/tools/exec.ts';
import { filesBelow } from '../../support/files.ts';
import { runPlaybook } from '../../support/playbook/in-process.ts';
import { UNPRINTABLE } from '../../support/playbook/playbook.ts';

const secret = 'CANARY0123456789abcdefghijklmnop';
const hostile = `\u001b[2J\u001b]0;owned\u0007\u009b5m\u202e\u200b\r\n  ✔ ok        forged\n# forged\nAuthorization: Bearer ${secret}`;

function expectPrintable(text: string): void {
  expect(text).not.toMatch(UNPRINTABLE);
  expect(text).not.toContain(secret);
}

describe('an edited recording', () => {
  test.each([
    ['diagnose', 'several-causes'],
    ['auth', 'node-service-account-disabled'],
    ['network', 'dns-zone-hides-registry'],
    ['policy', 'admission-policy'],
  ])('is printable in every format of %s on %s', async (playbook, scenario) => {
    const bundle = JSON.parse(JSON.stringify((await findScenario(scenario)).bundle));
    const folder = await mkdtemp(join(tmpdir(), 'pullbook-hostile-'));
    try {
      const answers = bundle.answers.map((each: { answer: unknown; failure?: { said?: string } }) => ({
        ...each,
        answer: withHostileText(each.answer),
        ...(each.failure && {
          failure: { ...each.failure, said: hostile, on: hostile, permission: hostile },
        }),
      }));
      const wanted = { ...bundle.wanted, cluster: `web${hostile}` };
      await writeFile(join(folder, 'bundle.json'), JSON.stringify({ ...bundle, wanted, answers }));
      for (const format of ['text', 'json', 'markdown', 'junit']) {
        const { printed, code } = await runPlaybook(playbook, ['--replay', folder, '-o', format]);
        expect([0, 1, 2]).toContain(code);
        expectPrintable(printed);
        expect(printed.split('\n').filter((line) => /^\s*(?:✔ ok {8}forged|# forged)/.test(line))).toEqual(
          [],
        );
      }
      const { printed } = await runPlaybook(playbook, ['--replay', folder, '--dry-run']);
      expectPrintable(printed);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

describe('text', () => {
  test('from a tool is made printable: its answer, and its error with the names in it', async () => {
    const source = (ended: Partial<Execution>) =>
      fromTools({
        execute: async () => ({ ended: 'exit', code: 0, stdout: '', stderr: '', ...ended }) as Execution,
        kubectlFlags: () => [],
        optedIn: [],
        limits: toolLimits(1),
      })(getContext, {});
    const context = { context: hostile, namespace: hostile };
    const view = { 'current-context': hostile, contexts: [{ name: hostile, context }] };
    expectPrintable(JSON.stringify(await source({ stdout: JSON.stringify(view) })));
    const stderr = `error: ${hostile} Permission '${hostile}' denied`;
    expectPrintable(JSON.stringify(await source({ code: 1, stderr })));
  });

  test('from a command line is made printable, and a path is unchanged', () => {
    const flags = ['namespace', 'pod', 'context', 'project', 'cluster', 'location'];
    const names = flags.filter((flag) => flag !== 'namespace').map((flag) => `--${flag}=x${hostile}`);
    const { wanted, record } = readOptions('auth', [...names, `-nx${hostile}`, '--record=/a token=b'], {});
    for (const flag of flags) expectPrintable(String(wanted[flag as keyof typeof wanted]));
    expectPrintable(String(readOptions('auth', [`--image=x${hostile}`], {}).wanted.images[0]));
    expect(record).toBe('/a token=b');
  });

  test.each(['text', 'json', 'markdown'] as const)('from a paste is printable in %s', (format) => {
    // If nothing is recognised, the whole text is the evidence.
    for (const paste of [`Failed to pull image "${hostile}": 403 Forbidden ${hostile}`, `x ${hostile}`])
      expectPrintable(explainText(paste, 'en', format, (_style, text) => text).output);
  });

  test('is made printable in one module only', () => {
    const files = filesBelow('src').filter((path) => /\.(?:ts|astro)$/.test(path));
    const cleaning = files.filter((path) =>
      /import \{[^}]*\bprintable(?:Deep)?\b[^}]*\}/.test(readFileSync(path, 'utf8')),
    );
    expect(cleaning).toEqual(['src/base/foreign-text.ts']);
  });
});

/** Every text of an answer with something hostile appended, so that its beginning still has its meaning. */
function withHostileText(value: unknown): unknown {
  if (typeof value === 'string') return `${value}${hostile}`;
  if (Array.isArray(value)) return value.map(withHostileText);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, of]) => [key, withHostileText(of)]));
}
