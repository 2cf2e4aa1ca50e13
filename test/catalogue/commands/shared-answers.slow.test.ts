/** What one process answers in place of several is what each of them would have answered, by the real tools. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withAllFields } from '../../../src/catalogue/commands/all-fields.ts';
import { fill } from '../../../src/catalogue/commands/template.ts';
import { commands } from '../../../src/catalogue/index.ts';
import type { AnyCommand, Params } from '../../../src/catalogue/model/command.ts';
import { examplesIn } from '../../../src/catalogue/verification.ts';
import { widerThan } from '../../../src/diagnose/find/across.ts';
import { parsed } from '../../../src/playbook/tools/ask.ts';
import { type Rig, run, skipWithout, startRig } from '../../support/tools.ts';
import { verificationWorld } from '../../support/verification-world.ts';

const runnable = commands.filter(({ machine }) => machine && !machine.optIn);

describe.skipIf(skipWithout('kubectl', 'gcloud'))('one answer for several commands', () => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await startRig(verificationWorld('google'));
  });
  afterAll(() => rig.close());

  const params: Params = examplesIn('google');

  /** What a command keeps of its answer, or of that of another form of it. */
  async function answerOf(command: AnyCommand, form = command): Promise<unknown> {
    const { tool, words, machine } = form;
    if (!command.machine || !machine) throw new Error(`${command.id} is never run.`);
    const { stdout, stderr, exitCode } = await run(tool, [...fill(words, params), ...machine.output], rig);
    if (exitCode !== 0) throw new Error(stderr);
    return command.machine.decode(machine.format === 'json' ? parsed(tool, stdout) : stdout);
  }

  const projected = runnable.filter((command) => withAllFields(command, 'google') !== command);

  it('is asked for of the resources that several commands read', () => {
    const resources = new Set(projected.map(({ words }) => words.slice(0, 3).join(' ')));
    expect([...resources].toSorted()).toEqual([
      'artifacts repositories describe',
      'artifacts tags list',
      'artifacts versions describe',
      'compute instances describe',
      'container clusters describe',
    ]);
  });

  it('is asked for in one way, whatever is read of it', () => {
    const lines = new Set(
      projected.map((each) =>
        [...each.words, ...(withAllFields(each, 'google').machine?.output ?? [])].join(' '),
      ),
    );
    expect(lines.size).toBe(5);
  });

  it.each(projected)('$id keeps the same of all fields as of its own', async (command) => {
    expect(await answerOf(command, withAllFields(command, 'google'))).toEqual(await answerOf(command));
  });

  const narrow = runnable.flatMap((command) => {
    return widerThan(command, true).map((wider) => ({ id: command.id, command, wider }));
  });

  it.each(narrow)('$id is a part of the wider answer', async ({ command, wider }) => {
    const part = wider.select(await answerOf(wider.command), params);
    // null: it is not in there, and the command is run itself.
    if (part !== null) expect(unnamed(part)).toEqual(unnamed({ answer: await answerOf(command) }));
  });

  /** In a wider answer each part names its place, which the narrower question has named. */
  function unnamed(value: unknown): unknown {
    return JSON.parse(
      JSON.stringify(value, (key, of) => (key === 'namespace' ? undefined : of)),
      (key, of) => (key === 'answer' && !Array.isArray(of) ? { ...of, name: undefined } : of),
    );
  }

  it('says of most that they are in the wider answer', async () => {
    const parts = await Promise.all(
      narrow.map(async ({ id, wider }) => [id, wider.select(await answerOf(wider.command), params)] as const),
    );
    const alone = parts.filter(([, part]) => part === null).map(([id]) => id);
    // The Pod of the examples runs, and the list is of those that do not.
    expect(alone).toEqual(['kubectl-get-pod-details', 'kubectl-get-pod-creation']);
  });
});
