/** GitHub workflows: pinned actions, and least privileges. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { root } from '../support/playbook/playbook.ts';

const folder = `${root}.github/workflows/`;
const workflows = readdirSync(folder).map((file) => [file, readFileSync(folder + file, 'utf8')] as const);
const all = workflows.map(([, text]) => text).join('\n');

describe.each(workflows)('%s', (_, text) => {
  test('pins every action to a commit, with its version beside it', () => {
    const used = [...text.matchAll(/^\s*(?:- )?uses:\s*(.+)$/gm)].map(([, action = '']) => action);
    expect(
      used.filter((action) => !/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(action)),
      'pin these to a commit, with the version behind it: owner/action@<40 hex digits> # v1.2.3',
    ).toEqual([]);
  });

  test('has read permission on contents only by default', () => {
    expect(
      /^permissions:\n((?: {2}.+\n)+)/m.exec(text)?.[1],
      'begin with `permissions: contents: read`; give more rights to the one job that needs them',
    ).toBe('  contents: read\n');
  });

  test('does not persist the token in the checkout', () => {
    const checkouts = text.match(/uses: actions\/checkout@/g)?.length ?? 0;
    expect(
      text.match(/persist-credentials: false/g)?.length ?? 0,
      'give every actions/checkout `with: persist-credentials: false`',
    ).toBe(checkouts);
  });

  test('sets a timeout for every job', () => {
    const jobs = text.match(/^ {4}runs-on:/gm)?.length ?? 0;
    expect(jobs).toBeGreaterThan(0);
    expect(text.match(/^ {4}timeout-minutes:/gm), 'give every job `timeout-minutes`').toHaveLength(jobs);
  });

  test('passes no untrusted input to a shell', () => {
    const scripts = text
      .split('\n')
      .filter(
        (line) =>
          /\$\{\{/.test(line) && /^\s+(?:run:|[^:]*\$\{\{.*(?:title|body|head_ref|message))/.test(line),
      );
    expect(scripts, 'hand these over in `env`, and read the variable in the script').toEqual([]);
  });
});

test('run .ci/run and check advisories', () => {
  expect(all).toContain('run: bash .ci/run');
  expect(all).toContain('run: npm audit');
});
