/**
 * Every command × every fault, with a process that answers exactly that command line: a rule gets the reason of the
 * failure, and nothing else.
 */
import { describe, expect, test } from 'vitest';
import { withAllFields } from '../../src/catalogue/commands/all-fields.ts';
import { fill } from '../../src/catalogue/commands/template.ts';
import type { AnyCommand } from '../../src/catalogue/model/command.ts';
import { examplesIn } from '../../src/catalogue/verification.ts';
import { fromTools, toolLimits } from '../../src/playbook/tools/ask.ts';
import { type Execution, execute } from '../../src/playbook/tools/exec.ts';
import { CANARY } from '../support/canary.ts';
import {
  executionOf,
  type Fault,
  faultsOf,
  healthyAnswer,
  hostileAnswer,
  largeAnswer,
  runnable,
  type ToolBehaviour,
} from '../support/faults/faults.ts';
import { floods } from '../support/faults/playbook-faults.ts';
import { UNPRINTABLE, withFolder } from '../support/playbook/playbook.ts';
import { type Answer, answers, makeStubs } from '../support/playbook/stubs.ts';

const params = examplesIn('google');
const context = '--context=gke_shop-prod_europe-west9_web';

/** Runs one command while its tool fails in this way, through every layer between the tool and a rule. */
function ask(command: AnyCommand, behaviour: Answer | 'missing', timeout = 600_000) {
  return withFolder(async (folder) => {
    const flags = command.tool === 'kubectl' ? [context] : [];
    const { words, machine } = withAllFields(command, 'google');
    const argv = [...fill([...words, ...(machine?.output ?? [])], params), ...flags];
    const missing = behaviour === 'missing';
    const known = answers([[command.tool, ...argv], missing ? '' : behaviour]);
    const { env, unexpected } = makeStubs(folder, known, { without: missing ? [command.tool] : [] });
    const given = { env, timeout, signal: new AbortController().signal };
    const executions: Execution[] = [];
    const source = fromTools({
      execute: async (tool, words) => {
        const execution = await execute(tool, words, given);
        executions.push(execution);
        return execution;
      },
      kubectlFlags: () => [context],
      optedIn: ['--inspect-secrets', '--inspect-logs'],
      limits: toolLimits(1),
    });
    const reply = await source(command, params);
    expect(unexpected()).toEqual([]);
    return { reply, executions };
  });
}

/** Short for the fault that only waits: the state of the shell is the same by then. */
const timeoutFor = (behaviour: ToolBehaviour) =>
  behaviour !== 'missing' && 'does' in behaviour && behaviour.does === 'hang' ? 500 : 600_000;

async function expectReason(command: AnyCommand, { id, behaviour, why }: Fault): Promise<void> {
  const { reply, executions } = await ask(command, behaviour, timeoutFor(behaviour));
  const [execution, ...more] = executions;
  const { ended, code } = executionOf(behaviour);
  expect(more, `${id}: asked again`).toEqual([]);
  // The failures that `rehearse` uses are those that a real process gives.
  expect(execution, id).toMatchObject(ended === 'exit' ? { ended, code } : { ended });
  expect(reply.why ?? null, `${id}: ${JSON.stringify(reply).slice(0, 300)}`).toBe(why);
  if (!reply.why) return;
  const { why: _, said = '', permission, on, flags, ...rest } = reply;
  expect(rest, id).toEqual({ tool: command.tool });
  if (why === 'forbidden') expect(permission, id).toMatch(/^[a-z ]+[\w. ,/]+$/);
  for (const text of [said, permission ?? '', on ?? '', ...(flags ?? [])]) {
    expect(text, id).not.toMatch(UNPRINTABLE);
    expect(text, id).not.toMatch(CANARY);
    expect(text, id).not.toContain('\n');
  }
}

describe('a failed command gives the reason, whatever happens to its tool', { concurrent: true }, () => {
  test.for(runnable)('$id', async (command) => {
    // The size limit is the same for all commands: 64 MB of each would only test the pipe.
    const faults = faultsOf(command).filter(({ id }) => id !== 'too-large' || floods.has(command.id));
    for (const fault of faults) await expectReason(command, fault);
  });
});

describe('an answer is decoded, however large or hostile it is', { concurrent: true }, () => {
  // A large JSON document is parsed in the same way for every command; every table has a decoder of its own.
  const large = runnable.filter(
    ({ tool, machine }, index) =>
      machine?.format === 'text' ||
      runnable.findIndex((each) => each.tool === tool && each.machine?.format === 'json') === index,
  );
  test.for(large)('$id of 10 MB', async (command) => {
    const { reply } = await ask(command, largeAnswer(command));
    expect(reply.why).toBeUndefined();
  });

  test.for(runnable)('$id full of escape sequences', async (command) => {
    const { reply } = await ask(command, hostileAnswer(command));
    JSON.parse(JSON.stringify(reply), (key, value: unknown) => {
      expect(key).not.toMatch(UNPRINTABLE);
      if (typeof value === 'string') expect(value).not.toMatch(UNPRINTABLE);
      return value;
    });
    // A hostile answer may be refused as unreadable, but for no other reason.
    expect([undefined, 'unreadable']).toContain(reply.why);
  });

  test.for(runnable)('$id with a secret in a warning beside it', async (command) => {
    const stderr = 'WARNING: \u001b[2JCANARY-warning\n';
    const { reply } = await ask(command, { exit: 0, stdout: healthyAnswer(command), stderr });
    expect(reply.why).toBeUndefined();
    expect(JSON.stringify(reply)).not.toMatch(CANARY);
  });
});
