/** Ctrl-C, and the other ways to end a run early, with tools that ignore signals. */
import type { ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { STACK_TRACE } from '../../support/playbook/live.ts';
import { processesWith, reportOf, runPlaybook, withFolder } from '../../support/playbook/playbook.ts';
import { clusterAnswers, forbidden } from '../../support/playbook/shop.ts';
import { makeStubs, type ToolFault } from '../../support/playbook/stubs.ts';

interface Interruption {
  readonly tools?: ToolFault['does'];
  /** Sent together: somebody presses Ctrl-C and closes the window at once. */
  readonly signals: readonly NodeJS.Signals[];
  readonly args?: readonly string[];
}

/**
 * Runs `auth` until gcloud is running and does not answer, and then interrupts it. The tools would run for ten minutes:
 * that the playbook ends proves that it did not wait for them.
 */
function interrupt({ tools = 'hang-on', signals, args = [] }: Interruption) {
  return withFolder(async (folder) => {
    const stubs = makeStubs(folder, clusterAnswers([{ message: forbidden }]), {
      templates: [{ words: ['gcloud', '{ANYTHING}'], answer: { does: tools } }],
    });
    const id = randomUUID();
    const recording = join(folder, 'recording');
    const send = async (child: ChildProcess) => {
      const asked = () => expect(stubs.calls().some((line) => line.startsWith('gcloud'))).toBe(true);
      await vi.waitFor(asked, 60_000);
      for (const signal of signals) child.kill(signal);
    };
    const ended = await runPlaybook('auth', ['--record', recording, ...args], {
      env: { ...stubs.env, PULLBOOK_TEST_RUN: id },
      onStart: (child) => void send(child),
    });
    await vi.waitFor(() => expect(processesWith(id)).toEqual([]), 60_000);
    return { ...ended, recorded: existsSync(join(recording, 'bundle.json')) };
  });
}

describe('an interruption', { concurrent: true }, () => {
  test.for<readonly NodeJS.Signals[]>([
    ['SIGINT'],
    ['SIGTERM'],
    ['SIGHUP'],
    ['SIGINT', 'SIGTERM'],
    ['SIGTERM', 'SIGINT', 'SIGHUP'],
  ])('by %j ends the run with a report of what is known, even if the tools ignore it', async (signals) => {
    const run = await interrupt({ signals });
    expect(run.code).toBe(130);
    expect(run.stdout).toContain('auth-403');
    expect(run.stdout).not.toContain('✔');
    expect(run.stderr).toContain('Interrupted');
    expect(run.stderr).not.toMatch(STACK_TRACE);
    expect(run.recorded).toBe(true);
  });

  test('ends the run if the tools end on SIGTERM', async () => {
    const run = await interrupt({ tools: 'hang', signals: ['SIGINT'] });
    expect(run.code).toBe(130);
  });

  test('leaves a complete JSON report, in which what was not read is unknown', async () => {
    const run = await interrupt({ signals: ['SIGINT'], args: ['-o', 'json'] });
    const { judgements } = reportOf(run);
    expect(judgements.filter(({ verdict }) => verdict === 'ok' || verdict === 'problem')).toEqual([]);
    expect(judgements.filter(({ failure }) => failure?.why === 'not-run')).not.toEqual([]);
    expect(run.code).toBe(130);
  });
});
