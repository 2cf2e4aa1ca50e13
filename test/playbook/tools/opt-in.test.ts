/** Secrets and logs are read only with their flag. */
import { describe, expect, test } from 'vitest';
import { commands } from '../../../src/catalogue/index.ts';
import { explainFailure } from '../../../src/catalogue/model/failures.ts';
import { type OptIn, optIns } from '../../../src/catalogue/model/tool.ts';
import { examplesIn } from '../../../src/catalogue/verification.ts';
import { readOptions } from '../../../src/playbook/cli/args.ts';
import { fromTools, toolLimits } from '../../../src/playbook/tools/ask.ts';

const guarded = commands.flatMap((command) =>
  command.machine?.optIn ? [{ ...command, optIn: command.machine.optIn }] : [],
);

function asking(optedIn: readonly OptIn[]) {
  const started: string[] = [];
  const source = fromTools({
    execute: async (tool, argv) => {
      started.push([tool, ...argv].join(' '));
      return { ended: 'exit', code: 1, stdout: '', stderr: 'error: not today' };
    },
    kubectlFlags: () => [],
    optedIn,
    limits: toolLimits(1),
  });
  return { source, started };
}

describe.each(guarded)('$id', (command) => {
  const params = examplesIn('google');

  test('does not run without its flag, nor with the other flag; the report names the flag', async () => {
    for (const flags of [[], optIns.filter((flag) => flag !== command.optIn)]) {
      const { source, started } = asking(flags);
      const reply = await source(command, params);
      expect(started).toEqual([]);
      if (!reply.why) throw new Error('It was answered.');
      expect(reply.why).toBe('opt-in');
      const { en, fr } = explainFailure(reply);
      expect([en, fr].map((text) => text.includes(command.optIn))).toEqual([true, true]);
    }
  });

  test('runs with its flag', async () => {
    const { source, started } = asking([command.optIn]);
    await source(command, params);
    expect(started).toHaveLength(1);
  });
});

test('each flag allows a command, and is an option of the command line', () => {
  expect(new Set(guarded.map(({ optIn }) => optIn))).toEqual(new Set(optIns));
  expect(readOptions('auth', [], {}).optedIn).toEqual([]);
  for (const flag of optIns) expect(readOptions('auth', [flag], {}).optedIn).toEqual([flag]);
});
