/** A watch that somebody ends: as a process, because signals are those of one. */
import type { ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { STACK_TRACE } from '../../support/playbook/live.ts';
import { type Ended, node, processesWith, start, withFolder } from '../../support/playbook/playbook.ts';
import { makeStubs } from '../../support/playbook/stubs.ts';
import { screenAfter } from '../../support/playbook/terminal.ts';
import { cluster, refusedWith, watchLines } from '../../support/playbook/watch.ts';

const answers = cluster([{ name: 'debug', message: refusedWith('401 Unauthorized') }]);
const argv = ['node_modules/zx/build/cli.js', 'playbooks/diagnose.mjs', '--watch'];
const size = { columns: 100, rows: 30 };

/** Waits until it watches, and then does something to the process. */
function watching(
  program: string,
  args: readonly string[],
  act: (child: ChildProcess, folder: string) => void,
  env: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  return withFolder(async (folder) => {
    const stubs = makeStubs(folder, answers, { without: ['gcloud'] });
    const id = randomUUID();
    let printed = '';
    const ended = await start(program, args, {
      env: { ...stubs.env, PULLBOOK_TEST_RUN: id, ...env },
      onStart: (child) => {
        child.stdout?.on('data', (text: string) => {
          const begun = /Ctrl-C to stop/.test(printed);
          printed += text;
          if (!begun && /Ctrl-C to stop/.test(printed)) act(child, folder);
        });
      },
    });
    await vi.waitFor(() => expect(processesWith(id)).toEqual([]), 60_000);
    return ended;
  });
}

describe('a watch that is interrupted', { concurrent: true }, () => {
  test.for<NodeJS.Signals>(['SIGINT', 'SIGTERM', 'SIGHUP'])(
    'by %s ends at once with 130, after what still waits',
    async (signal) => {
      const ended = await watching(node, argv, (child) => child.kill(signal));
      expect(watchLines(ended).slice(-2)).toEqual([
        'shop/debug (app): 401',
        'stopped; still waiting: 1 container',
      ]);
      expect(ended.code).toBe(130);
      expect(ended.printed).not.toMatch(STACK_TRACE);
    },
  );

  test('on a terminal leaves the last state and a cursor that shows', async () => {
    const line = `/bin/stty columns ${size.columns} rows ${size.rows}; echo $$ > $HOME/pid; exec ${node} ${argv.join(' ')}`;
    const ended = await watching(
      '/usr/bin/script',
      ['--quiet', '--return', '--command', line, '/dev/null'],
      (_, folder) => process.kill(Number(readFileSync(join(folder, 'pid'), 'utf8')), 'SIGINT'),
      { TERM: 'xterm', SHELL: '/bin/sh' },
    );
    const { lines, scrolled, cursorShows, unknown } = screenAfter(ended.stdout, size);
    const all = [...scrolled, ...lines];
    expect(all.filter((each) => each.includes('last check'))).toHaveLength(1);
    expect(all.some((each) => each.includes('✖ shop/debug (app): 401'))).toBe(true);
    expect(all.at(-1)).toBe('stopped; still waiting: 1 container');
    expect([ended.code, cursorShows, unknown]).toEqual([130, true, []]);
  });

  test('ends with its next line where nobody reads any more', async () => {
    const ended = await watching(node, argv, (child, folder) => {
      child.stdout?.destroy();
      // Without an answer, it says that it cannot look.
      rmSync(join(folder, 'stub.sh'));
    });
    expect([ended.code, ended.stderr]).toEqual([1, '']);
  });
});
