import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { lineOf, readLine } from '../../../src/playbook/fleet/lines.ts';
import type { FleetReport, FleetRow } from '../../../src/playbook/fleet/model.ts';
import { headerOf, linesOf, rowOf, unreachable } from '../../support/playbook/fleet.ts';
import { runPlaybook } from '../../support/playbook/in-process.ts';
import { expectOneLine } from '../../support/playbook/one-line.ts';
import { UNPRINTABLE, withFolder } from '../../support/playbook/playbook.ts';
import { fleetMisfits } from '../../support/playbook/report-schema.ts';

const ids = ['alpha', 'bravo', 'charlie', 'delta', 'echo'];
const rows: readonly FleetRow[] = await Promise.all([
  rowOf('alpha', 'reader-role-missing'),
  rowOf('bravo', 'tag-not-found'),
  rowOf('charlie', 'reader-role-missing'),
  rowOf('echo', 'slow-pulls'),
]);
const all = [...rows, unreachable('delta')];
const whole = linesOf(headerOf(ids), all);
const share = (shard: number, of = 3) =>
  linesOf(
    headerOf(ids, { shards: of, shard }),
    all.filter(({ id }) => ids.indexOf(id) % of === shard),
  );

const merge = (input: string, ...argv: readonly string[]) =>
  runPlaybook('fleet', ['--merge', '-', ...argv], { input, env: { NO_COLOR: '1' } });
const json = async (input: string, ...argv: readonly string[]) =>
  JSON.parse((await merge(input, ...argv, '-o', 'json')).stdout) as FleetReport;

describe('the merged report', () => {
  test('is the same whatever the shares, and in whatever order their lines come', async () => {
    const one = await json(whole);
    const shares = [share(2), share(0), share(1)].join('');
    const several = await json(shares);
    const { shards: _one, notes: _of, ...same } = one;
    const { shards, notes, ...other } = several;
    expect(other).toEqual(same);
    expect([shards, notes]).toEqual([3, ['Merged from 3 shares.']]);
  });

  test('is valid by the published schema', async () => {
    for (const input of [whole, share(0) + share(1) + share(2)])
      expect(fleetMisfits((await merge(input, '-o', 'json')).stdout)).toEqual([]);
  });

  test('has a line for each cluster in the order of the list, and says first what several have in common', async () => {
    const report = await json(whole);
    expect(report.rows.map(({ id }) => id)).toEqual(ids);
    expect(report.groups[0]).toMatchObject({
      cause: 'auth-403',
      repositories: ['europe-west9-docker.pkg.dev/shop-images/app/cart'],
      clusters: [
        { id: 'alpha', pods: expect.any(Number) },
        { id: 'charlie', pods: expect.any(Number) },
      ],
    });
    expect([report.exitCode, report.counts]).toEqual([1, { problem: 4, unknown: 1, ok: 0 }]);
  });

  test('shows the fix of what is common, with its effect, before the list of clusters', async () => {
    const { stdout, code } = await merge(whole);
    const at = (text: string) => stdout.indexOf(text);
    expect(at('the same in 2 clusters: alpha, charlie')).toBeGreaterThan(0);
    expect(at('add-iam-policy-binding')).toBeGreaterThan(at('the same in 2 clusters'));
    expect(at('nothing was run')).toBeGreaterThan(at('add-iam-policy-binding'));
    expect(at('✖ problem   alpha')).toBeGreaterThan(at('nothing was run'));
    expect(stdout).toMatch(/\? unknown {3}delta +not examined: the server cannot be reached/);
    expect(stdout.trimEnd().split('\n').at(-1)).toBe('4 with a problem, 1 unknown');
    expect(code).toBe(1);
  });

  test('says the same in French', async () => {
    const french = await Promise.all([
      rowOf('alpha', 'reader-role-missing', 'fr'),
      rowOf('bravo', 'tag-not-found', 'fr'),
    ]);
    const { stdout } = await merge(linesOf(headerOf(['alpha', 'bravo'], { lang: 'fr' }), french));
    expect(stdout).toContain('2 clusters');
    expect(stdout).toContain('dans 1 cluster\u00a0: alpha');
    expect(stdout.trimEnd().split('\n').at(-1)).toBe('2 avec un problème');
  });

  test.each(['markdown', 'html'])(
    'in %s has every cluster, and the report of each that is not ok',
    async (format) => {
      const { stdout } = await merge(whole, '-o', format);
      for (const id of ids) expect(stdout).toContain(id);
      const reports = format === 'html' ? /<details>/g : /^## (?:alpha|bravo|charlie|echo)$/gm;
      expect(stdout.match(reports)).toHaveLength(format === 'html' ? 5 : 4);
    },
  );

  test('in HTML has each id once, no script, and a policy that allows none', async () => {
    const { stdout } = await merge(whole, '-o', 'html');
    const named = [...stdout.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(named.length).toBe(new Set(named).size);
    expect(stdout).toContain('default-src &#39;none&#39;');
    expect(stdout).not.toMatch(/<script|javascript:| on\w+="/i);
  });
});

test.each(['en', 'fr'] as const)(
  'no sentence of a report changes on its way through the lines (%s)',
  async (lang) => {
    const row = await rowOf('alpha', 'several-causes', lang);
    expect(readLine(lineOf(row))).toEqual(row);
  },
);

describe('a cluster without a result', () => {
  test('is unknown, with the share that owes it', async () => {
    const report = await json(share(0) + share(1));
    expect(report.rows.find(({ id }) => id === 'charlie')).toMatchObject({
      verdict: 'unknown',
      reason: { why: 'no-result', text: 'share 2 of 3 has no result for this cluster' },
    });
  });

  test('is there too if only one share has listed it', async () => {
    const header = headerOf([...ids, 'foxtrot'], { shards: 2, shard: 0 });
    const report = await json(share(1, 2) + linesOf(header, [all[0] as FleetRow]));
    expect(report.rows.map(({ id }) => id)).toEqual([...ids, 'foxtrot']);
    expect(report.notes.join(' ')).toContain('The shares did not list the same clusters');
  });

  test('never makes an exit code of 0', async () => {
    const fine = { ...(await rowOf('alpha', 'slow-pulls')), verdict: 'ok' } as const;
    expect((await merge(linesOf(headerOf(['alpha']), [fine]))).code).toBe(0);
    expect((await merge(linesOf(headerOf(['alpha', 'bravo']), [fine]))).code).toBe(2);
    expect((await merge(linesOf(headerOf(['alpha']), []))).code).toBe(69);
  });
});

describe('the input', () => {
  test('can be a log with other lines, prefixes and times; they are counted', async () => {
    const log = share(0)
      .split('\n')
      .map((line) =>
        line ? `[pod/fleet-0-x/pullbook] 2026-12-01T09:00:00.1Z ${line}` : 'pullbook: waiting for 1 of 2',
      );
    const report = await json(`${log.join('\n')}\n${share(1)}${share(2)}`);
    expect(report.counts).toEqual({ problem: 4, unknown: 1, ok: 0 });
    expect(report.notes).toContain('1 line of the input is not a result and was left out.');
  });

  test('can be files and a folder', () =>
    withFolder(async (folder) => {
      mkdirSync(join(folder, 'results'));
      for (const at of [0, 1]) writeFileSync(join(folder, 'results', `fleet-${at}-of-3.ndjson`), share(at));
      writeFileSync(join(folder, 'last.log'), share(2));
      const argv = ['--merge', join(folder, 'results'), '--merge', join(folder, 'last.log'), '-o', 'json'];
      const { stdout } = await runPlaybook('fleet', argv);
      expect((JSON.parse(stdout) as FleetReport).counts).toEqual({ problem: 4, unknown: 1, ok: 0 });
    }));

  test('that ends in the middle of a line loses that line only', async () => {
    const report = await json(whole.slice(0, -40));
    expect(report.rows.find(({ id }) => id === 'delta')?.reason?.why).toBe('no-result');
    expect(report.counts.problem).toBe(4);
  });

  test('of an index that a Job has tried twice counts once, by its later result', async () => {
    const [first] = rows as readonly [FleetRow];
    const early = {
      ...first,
      report: first.report && { ...first.report, examinedAt: '2020-01-01T00:00:00.000Z' },
      verdict: 'ok',
    } as const;
    for (const input of [whole + linesOf(headerOf(ids), [early]), linesOf(headerOf(ids), [early]) + whole])
      expect((await json(input)).rows.filter(({ id }) => id === 'alpha')).toMatchObject([
        { verdict: 'problem' },
      ]);
  });

  test('may hold terminal escapes and markup, which reach no output', async () => {
    const evil = '\u001b[2J<script>alert(1)</script>\u202e| a | b';
    const row = { ...unreachable(evil), reason: { why: 'failed', text: evil } } as const;
    const input = linesOf(headerOf([evil]), [row]);
    for (const format of ['text', 'json', 'markdown', 'html', 'ndjson']) {
      const { stdout, stderr } = await merge(input, '-o', format);
      expect((stdout + stderr).replaceAll('\n', '')).not.toMatch(UNPRINTABLE);
      if (format === 'html') expect(stdout).not.toContain('<script');
      if (format === 'markdown') expect(stdout).not.toMatch(/(?<![\\`])<script/);
    }
  });

  test.each([
    ['nothing', '', /has no results of fleet/, 66],
    ['other text', 'kubectl logs\n', /has no results of fleet/, 66],
    [
      'rows without their first line',
      linesOf(headerOf(ids), all).split('\n').slice(1).join('\n'),
      /has no results of fleet/,
      66,
    ],
    ['another version', whole.replace('"version":1', '"version":9'), /another version of Pullbook/, 66],
    [
      'two languages',
      share(0) + share(1).replace('"lang":"en"', '"lang":"fr"'),
      /they differ in language/,
      64,
    ],
    [
      'a damaged report',
      whole.replaceAll('"findings":[{', '"findings":[null,{'),
      /corrupted, or was made by another version/,
      66,
    ],
  ])('that is %s is refused in one line', async (_, input, words, code) =>
    expectOneLine(await merge(input), words, code),
  );

  test('that is missing is refused in one line', async () =>
    expectOneLine(
      await runPlaybook('fleet', ['--merge', '/no/such/file']),
      /cannot read \/no\/such\/file/,
      66,
    ));
});
