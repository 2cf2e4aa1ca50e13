/** `--watch` on a terminal: one screen below the report. */
import { EventEmitter } from 'node:events';
import { describe, expect, test } from 'vitest';
import type { WatchLine } from '../../../src/playbook/watch/lines.ts';
import { rowsOf, screenOn } from '../../../src/playbook/watch/screen.ts';
import { screenAfter } from '../../support/playbook/terminal.ts';
import { cluster, refusedWith, watchLines, watchScenes } from '../../support/playbook/watch.ts';

const owner = 'ReplicaSet cart-7c9d8b6f5';
const name = 'cart-7c9d8b6f5-x2x4z';
const controllers = [{ name: 'cart-7c9d8b6f5', owner: 'Deployment cart' }];
const failing = (status: string) => cluster([{ name, owner, message: refusedWith(status) }], { controllers });
const running = cluster([{ name, owner }], { controllers, named: [[name]] });
const never = /^\b$/;
const size = { columns: 90, rows: 40 };

const scenes = [
  { answers: failing('401 Unauthorized'), until: /last check/ },
  { answers: failing('403 Forbidden'), until: /became/ },
  { answers: running, until: never },
];

describe('a watch on a terminal', { concurrent: true }, () => {
  test('is one screen below the report, whose last state stays, with a cursor that shows', async () => {
    const ended = await watchScenes(scenes, [], { terminal: true, size });
    const { lines, scrolled, cursorShows, unknown } = screenAfter(ended.stdout, size);
    const all = [...scrolled, ...lines];
    const at = all.findIndex((line) => line.startsWith('last check'));
    expect(all.filter((line) => line.startsWith('last check'))).toHaveLength(1);
    expect(all.slice(0, at).join('\n')).toContain('1 problem');
    expect(all[at + 1]).toBe(`  ✔ shop/${name} (app): pulled`);
    expect(all.at(-1)).toBe('every pull succeeded: 1 container');
    expect(all.slice(at).join(' ').replace(/ +/g, ' ')).toMatch(
      /UTC shop\/cart-7c9d8b6f5-x2x4z \(app\): 401 became 403; read https:/,
    );
    expect([ended.code, cursorShows, unknown]).toEqual([0, true, []]);
  });

  test('does not grow, however often it looks', async () => {
    const one = await watchScenes(scenes.slice(0, 1), ['--watch-timeout', '2s'], { terminal: true, size });
    const { lines, scrolled, cursorShows } = screenAfter(one.stdout, size);
    expect((one.stdout.match(/last check/g) ?? []).length).toBeGreaterThan(1);
    expect([...scrolled, ...lines].filter((line) => line.startsWith('last check'))).toHaveLength(1);
    expect([...scrolled, ...lines].at(-1)).toBe('timeout after 2s; still waiting: 1 container');
    expect([one.code, cursorShows]).toEqual([1, true]);
  });

  test('is lines like in a pipe where the terminal takes no control sequences', async () => {
    const dumb = await watchScenes(
      scenes.map((each) => ({
        ...each,
        until: each.until.source === 'last check' ? /watching/ : each.until,
      })),
      [],
      {
        terminal: true,
        env: { TERM: 'dumb' },
      },
    );
    // Colours stay, as in the report above.
    expect(dumb.stdout.replace(/\u001b\[\d+m/g, '')).not.toContain('\u001b');
    expect(watchLines(dumb).at(-1)).toBe('every pull succeeded: 1 container');
  });
});

/** A terminal of a certain size, and what was written to it. */
function fakeTerminal(of: { columns: number; rows: number }) {
  let written = '';
  const stream = Object.assign(new EventEmitter(), of, {
    isTTY: true,
    write: (text: string) => {
      written += text;
      return true;
    },
  });
  return { stream, written: () => written };
}

const plain = (_style: string, text: string) => text;
const more = (lines: number) => `${lines} more`;
const states = (count: number): readonly WatchLine[] =>
  Array.from({ length: count }, (_, index) => ({
    text: `shop/cart-${index} (app): 401`,
    verdict: 'problem',
  }));

describe('a screen', () => {
  test('is written once as long as it stays the same', () => {
    const { stream, written } = fakeTerminal({ columns: 80, rows: 24 });
    const screen = screenOn(stream as never, { paint: plain as never, more });
    screen.draw({ head: 'head', states: states(3), changes: [] });
    const first = written();
    screen.draw({ head: 'head', states: states(3), changes: [] });
    expect(written()).toBe(first);
  });

  test.for([1, 5, 23, 24, 500])(
    'of %d states stays within its terminal, and says what it leaves out',
    (count) => {
      const { stream, written } = fakeTerminal({ columns: 80, rows: 24 });
      const screen = screenOn(stream as never, { paint: plain as never, more });
      for (const head of ['one', 'two', 'three']) screen.draw({ head, states: states(count), changes: [] });
      const { lines, scrolled } = screenAfter(written(), { columns: 80, rows: 24 });
      expect([scrolled, lines[0]]).toEqual([[], 'three']);
      expect(lines.length).toBe(Math.min(count + 1, 23));
      expect(lines.at(-1)).toBe(
        count < 23 ? `  ✖ shop/cart-${count - 1} (app): 401` : `${count + 1 - 22} more`,
      );
    },
  );

  test('is drawn anew for another size', () => {
    const { stream, written } = fakeTerminal({ columns: 80, rows: 24 });
    const screen = screenOn(stream as never, { paint: plain as never, more });
    screen.draw({ head: 'head', states: states(20), changes: [] });
    const before = written().length;
    Object.assign(stream, { columns: 30, rows: 10 });
    stream.emit('resize');
    const { lines, scrolled } = screenAfter(written().slice(before), { columns: 30, rows: 10 });
    expect([scrolled, lines.length, lines[0]]).toEqual([[], 9, 'head']);
    screen.end();
    expect(stream.listenerCount('resize')).toBe(0);
  });

  test('breaks sentences, and no command: whoever copies one gets it whole', () => {
    const command = `kubectl delete pod ${'cart-'.repeat(20)}x --namespace=shop`;
    const text = 'to retry at once, delete the Pod; ReplicaSet cart recreates it:';
    const rows = rowsOf(
      { head: '', states: [{ text, command, isAdvice: true }], changes: [] },
      { columns: 40, rows: 30 },
      more,
    );
    expect(rows.slice(1, -1).every(({ text: row }) => row.length < 40)).toBe(true);
    expect(rows.at(-1)).toEqual({ text: `    ${command}`, height: Math.ceil((command.length + 4) / 40) });
  });

  test('counts letters of two columns as two', () => {
    const wide = '試'.repeat(60);
    const rows = rowsOf(
      { head: wide, states: [{ text: wide, command: wide }], changes: [] },
      { columns: 40, rows: 30 },
      more,
    );
    for (const { text, height } of rows) {
      const columns = [...text].reduce((sum, letter) => sum + (letter === '試' ? 2 : 1), 0);
      expect(columns).toBeLessThan(40);
      expect(height).toBe(1);
    }
  });
});
