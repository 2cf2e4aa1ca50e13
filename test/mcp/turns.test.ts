/** Calls that ask a cluster run one at a time. */
import { expect, test } from 'vitest';
import { Turns } from '../../src/mcp/turns.ts';

const never = new AbortController().signal;

test('one runs at a time, in the order of asking, and a failure stops none', async () => {
  const turns = new Turns();
  const seen: string[] = [];
  const work = (name: string) => async () => {
    seen.push(`${name} begins`);
    await new Promise(setImmediate);
    seen.push(`${name} ends`);
    if (name === 'a') throw new Error('a failed');
    return name;
  };
  const results = await Promise.allSettled(['a', 'b', 'c'].map((name) => turns.take(never, work(name))));
  expect(seen).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
  expect(results.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled']);
  await turns.over();
});

test('one that is cancelled while it waits is never begun', async () => {
  const turns = new Turns();
  const gate = Promise.withResolvers<void>();
  const first = turns.take(never, () => gate.promise);
  const cancelled = new AbortController();
  let begun = false;
  const second = turns.take(cancelled.signal, async () => {
    begun = true;
  });
  cancelled.abort();
  gate.resolve();
  await first;
  await expect(second).rejects.toThrow();
  expect(begun).toBe(false);
});

test('too many are refused, and there is room again when they are over', async () => {
  const turns = new Turns();
  const gate = Promise.withResolvers<void>();
  const taken = Array.from({ length: 17 }, () => turns.take(never, () => gate.promise));
  await expect(turns.take(never, async () => {})).rejects.toThrow('16 calls are already waiting');
  gate.resolve();
  await Promise.all(taken);
  await expect(turns.take(never, async () => 'done')).resolves.toBe('done');
});
