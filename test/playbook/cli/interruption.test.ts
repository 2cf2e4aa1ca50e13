/** Ctrl-C, and the other ways to end a run early, with tools that do not want to end. */
import type { ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { STACK_TRACE } from '../../support/playbook/live.ts';
import { processesWith, reportOf, runPlaybook, withFolder } from '../../support/playbook/playbook.ts';
import { clusterAnswers, forbidden } from '../../support/playbook/shop.ts';
import { type Misdeed, makeStubs } from '../../support/playbook/stubs.ts';

/** What a run may take from the signal on: a tool that ignores TERM is killed after half of it. */
const oneSecond = 1000;
/** What a machine that does other things as well may add. */
const slack = 2000;

interface Interruption {
  readonly tools?: Misdeed['does'];
  /** Sent one after the other. */
  readonly signals: readonly NodeJS.Signals[];
  readonly args?: readonly string[];
}

/** Runs `auth` until gcloud is asked and does not answer, and then interrupts it. */
function interrupt({ tools = 'hang-on', signals, args = [] }: Interruption) {
  return withFolder(async (folder) => {
    const stubs = makeStubs(folder, clusterAnswers([{ message: forbidden }]), {
      templates: [{ words: ['gcloud', '{ANYTHING}'], answer: { does: tools } }],
    });
    const id = randomUUID();
    const recording = join(folder, 'recording');
    let interrupted = Number.NaN;
    const send = async (child: ChildProcess) => {
      await vi.waitFor(
        () => expect(stubs.calls().some((line) => line.startsWith('gcloud'))).toBe(true),
        30_000,
      );
      interrupted = Date.now();
      for (const signal of signals) {
        child.kill(signal);
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    };
    let sent: Promise<void> | undefined;
    const ended = await runPlaybook('auth', ['--record', recording, ...args], {
      env: { ...stubs.env, PULLBOOK_TEST_RUN: id },
      onStart: (child) => {
        sent = send(child);
      },
    });
    await sent;
    const milliseconds = Date.now() - interrupted - signals.length * 100;
    await vi.waitFor(() => expect(processesWith(id)).toEqual([]), 3000);
    return { ...ended, milliseconds, recorded: existsSync(join(recording, 'bundle.json')) };
  });
}

describe('an interruption', { concurrent: true }, () => {
  test.for<readonly NodeJS.Signals[]>([
    ['SIGINT'],
    ['SIGTERM'],
    ['SIGHUP'],
    ['SIGINT', 'SIGINT', 'SIGINT'],
    ['SIGTERM', 'SIGINT'],
  ])('by %j ends within a second with what is known so far', async (signals) => {
    const run = await interrupt({ signals });
    expect(run.code).toBe(130);
    expect(run.milliseconds).toBeLessThan(oneSecond + slack);
    expect(run.stdout).toContain('auth-403');
    expect(run.stdout).not.toContain('✔');
    expect(run.stderr).toContain('Interrupted');
    expect(run.stderr).not.toMatch(STACK_TRACE);
    expect(run.recorded).toBe(true);
  });

  test('of tools that end when they are told to is no slower', async () => {
    const run = await interrupt({ tools: 'hang', signals: ['SIGINT'] });
    expect(run.code).toBe(130);
    expect(run.milliseconds).toBeLessThan(oneSecond + slack);
  });

  test('leaves a whole JSON report, in which nothing that was not seen is known', async () => {
    const run = await interrupt({ signals: ['SIGINT'], args: ['-o', 'json'] });
    const { judgements } = reportOf(run);
    expect(judgements.filter(({ verdict }) => verdict === 'ok' || verdict === 'problem')).toEqual([]);
    expect(judgements.filter(({ failure }) => failure?.why === 'not-run')).not.toEqual([]);
    expect(run.code).toBe(130);
  });
});
