/** What runs on the project's hosting: nothing that can move under us, and with no more rights than it uses. */
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

  test('begins with no right but to read the sources', () => {
    expect(
      /^permissions:\n((?: {2}.+\n)+)/m.exec(text)?.[1],
      'begin with `permissions: contents: read`; give more rights to the one job that needs them',
    ).toBe('  contents: read\n');
  });

  test('leaves no token behind in the checkout', () => {
    const checkouts = text.match(/uses: actions\/checkout@/g)?.length ?? 0;
    expect(
      text.match(/persist-credentials: false/g)?.length ?? 0,
      'give every actions/checkout `with: persist-credentials: false`',
    ).toBe(checkouts);
  });

  test('gives every job an end', () => {
    const jobs = text.match(/^ {4}runs-on:/gm)?.length ?? 0;
    expect(jobs).toBeGreaterThan(0);
    expect(text.match(/^ {4}timeout-minutes:/gm), 'give every job `timeout-minutes`').toHaveLength(jobs);
  });

  test('puts nothing that a stranger writes into a shell', () => {
    const scripts = text
      .split('\n')
      .filter(
        (line) =>
          /\$\{\{/.test(line) && /^\s+(?:run:|[^:]*\$\{\{.*(?:title|body|head_ref|message))/.test(line),
      );
    expect(scripts, 'hand these over in `env`, and read the variable in the script').toEqual([]);
  });
});

test('together they run what everybody can run, and ask for advisories', () => {
  expect(all).toContain('run: bash .ci/run');
  expect(all).toContain('run: npm audit --omit=dev');
});
