/** What ends a run leaves nothing behind in a process that goes on. */
import { expect, test } from 'vitest';
import { interruptible } from '../../src/playbook/interruption.ts';

const listeners = () => ['SIGINT', 'SIGTERM', 'SIGHUP'].map((signal) => process.listenerCount(signal));

test('a run that is over, or that its caller has cancelled, listens to no signal any longer', () => {
  const before = listeners();
  interruptible().end();
  const caller = new AbortController();
  const run = interruptible(caller.signal);
  expect(run.signal.aborted).toBe(false);
  caller.abort();
  expect(run.signal.aborted).toBe(true);
  run.end();
  const late = interruptible(caller.signal);
  expect(late.signal.aborted).toBe(true);
  late.end();
  expect(listeners()).toEqual(before);
});
