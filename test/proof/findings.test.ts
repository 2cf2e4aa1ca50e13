/** What the page "How we know" shows comes from runs: its record is whole, and every proof has its place. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readFound } from '../../scripts/proof.ts';
import { proofWords } from '../../src/i18n/proof.ts';
import { fieldsOf, type ProofName, proofs } from '../../src/site/proof.ts';
import { withFolder } from '../support/playbook/playbook.ts';
import { commitNow } from './evidence.ts';

const names = Object.keys(fieldsOf) as ProofName[];

describe('a proof', () => {
  test.each(names)('%s has one section on the page', (name) => {
    expect(proofWords.filter(({ finding }) => finding === name)).toHaveLength(1);
  });

  test.each(Object.entries(proofs))('%s is known with its fields, its day and its commit', (name, run) => {
    expect(Object.keys(run)).toEqual(
      expect.arrayContaining([...fieldsOf[name as ProofName], 'date', 'commit']),
    );
    expect(run.date).toMatch(/^20\d\d-\d\d-\d\d$/);
    expect(Date.parse(run.date)).toBeLessThanOrEqual(Date.now());
    if (run.commit !== null) expect(run.commit).toMatch(/^[0-9a-f]{7,40}\+?$/);
  });
});

describe('gathering', () => {
  const gather = (found: object | null) =>
    withFolder(async (folder) => {
      const proof = join(folder, 'proof');
      mkdirSync(proof);
      if (found) writeFileSync(join(proof, 'faults.json'), JSON.stringify(found));
      return readFound('faults', proof);
    });

  test('takes what a run left', async () => {
    const run = {
      date: '2026-11-20',
      commit: 'abcdef0123',
      commands: 3,
      faults: 2,
      cases: 6,
      rules: 40,
      ruleCases: 900,
    };
    expect(await gather(run)).toEqual(run);
  });

  test('gives a run that noted no day that of its file, and no commit', async () => {
    const found = await gather({ commands: 3, faults: 2, cases: 6, rules: 40, ruleCases: 900 });
    expect(found).toMatchObject({ date: new Date().toISOString().slice(0, 10), commit: null });
  });

  test('finds nothing where nothing was run', async () => expect(await gather(null)).toBeNull());

  test('refuses a run that lacks what the page shows', async () => {
    await expect(gather({ commands: 3 })).rejects.toThrow(/lacks faults, cases/);
  });

  test('refuses a run that failed', async () => {
    const run = { commands: 3, faults: 2, cases: 6, rules: 40, ruleCases: 900, failures: 1 };
    await expect(gather(run)).rejects.toThrow(/a run with 1 failures/);
  });

  test('knows which commit it is of', () => expect(commitNow() ?? '0000000').toMatch(/^[0-9a-f]{7,40}\+?$/));
});
