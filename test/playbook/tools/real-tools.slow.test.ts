import { describe, expect, test } from 'vitest';
import { CANARY } from '../../support/canary.ts';
import type { Failure, RequestPattern } from '../../support/loopback.ts';
import { runPlaybook } from '../../support/playbook/in-process.ts';
import {
  type LiveOptions,
  type LiveRun,
  runLive,
  STACK_TRACE,
  worldWithout,
} from '../../support/playbook/live.ts';
import { reportOf, verdictsOf, withFolder } from '../../support/playbook/playbook.ts';
import { QUESTIONS } from '../../support/tool-cases.ts';
import { type Rig, skipWithout } from '../../support/tools.ts';

const withTools = describe.skipIf(skipWithout('kubectl', 'gcloud'));

/** What must be true of every run, whatever fails. */
function expectSafe(run: LiveRun): void {
  expect(run.changes, 'requests that change something').toEqual([]);
  expect(run.left, 'processes left behind').toEqual([]);
  expect(run.printed).not.toMatch(CANARY);
  expect(run.stderr).not.toMatch(STACK_TRACE);
}

withTools('diagnose reports what is wrong in a world, in both languages', () => {
  test.each([
    ['healthy', 0, []],
    [
      'node-service-account-disabled',
      1,
      [['auth-401', /^nodes@\S+ is disabled$/, /^le compte de service nodes@\S+ est désactivé$/]],
    ],
    [
      'pull-secret-missing',
      1,
      [
        [
          'auth-pull-secret',
          /could not read the secret registry-credentials/,
          /n’a pas pu lire le secret registry-credentials/,
        ],
      ],
    ],
    [
      'reader-role-missing',
      1,
      [
        [
          'auth-403',
          /^the registry denies nodes@shop-prod\./,
          /^le registre refuse au compte nodes@shop-prod\./,
        ],
      ],
    ],
    [
      's3ns-reader-role-missing',
      1,
      [
        [
          'auth-403',
          /^nodes@shop-prod\.s3ns\.\S+ cannot read the repository s3ns:shop-images/,
          /^le compte nodes@shop-prod\.s3ns\.\S+ ne peut pas lire le dépôt s3ns:shop-images/,
        ],
      ],
    ],
    [
      'mixed',
      1,
      [
        ['auth-403', /^the registry denies/, /^le registre refuse/],
        ['auth-pull-secret', /registry-credentials/, /registry-credentials/],
        ['auth-401', /references no pull secret$/, /n’indique aucun secret d’extraction$/],
        ['not-found', /tag 5\.1\.9 of .* does not exist/, /5\.1\.9/],
        ['timeout-slow', /^/, /^/],
        ['vpc-sc-or-policy', /^/, /^/],
      ],
    ],
  ] as const)('%s', (world, code, expected) =>
    withFolder(async (folder) => {
      const run = await runLive('diagnose', ['-o', 'json', '--record', `${folder}/r`], world);
      expectSafe(run);
      expect(run.code).toBe(code);
      const french = await runPlaybook('diagnose', ['--replay', `${folder}/r`, '--lang', 'fr', '-o', 'json']);
      expect(french).toMatchObject({ code, stderr: '' });
      const [inEnglish, inFrench] = [reportOf(run).findings, reportOf(french).findings];
      expect([...new Set(inEnglish.map(({ cause }) => cause))]).toEqual(expected.map(([cause]) => cause));
      for (const [cause, en, fr] of expected) {
        expect(inEnglish.find((finding) => finding.cause === cause)?.headline ?? '').toMatch(en);
        expect(inFrench.find((finding) => finding.cause === cause)?.headline ?? '').toMatch(fr);
      }
    }),
  );
});

withTools('auth', () => {
  test('finds no problem in a healthy world', async () => {
    const run = await runLive('auth', ['-o', 'json'], 'healthy');
    expectSafe(run);
    expect(run.code).toBe(0);
    expect(reportOf(run).counts).toEqual({ problem: 0, unknown: 0, ok: 5, 'not-applicable': 7 });
  });

  test('reports a missing role before any pull fails', async () => {
    const run = await runLive(
      'auth',
      ['--image', 'europe-west9-docker.pkg.dev/shop-images/app/cart:1'],
      'reader-role-missing',
    );
    expectSafe(run);
    expect(run.code).toBe(2);
    expect(run.stdout).toContain('roles/owner (group:platform@example.com)');
  });
});

/** Makes every request to one of the servers fail. */
function failing(
  side: 'google' | 'kubernetes',
  failure: Failure,
  pattern: RequestPattern = QUESTIONS,
): LiveOptions {
  return { arrange: (rig: Rig) => void rig[side].fail(pattern, failure) };
}

withTools('if no Google API answers, no verdict is ok', () => {
  test.each([
    ['forbidden', failing('google', 'forbidden'), [], ['forbidden']],
    ['a perimeter', failing('google', 'perimeter'), [], ['perimeter']],
    ['expired credentials', failing('google', 'unauthenticated'), [], ['signed-out']],
    ['no account', { arrange: () => ({ CLOUDSDK_AUTH_ACCESS_TOKEN_FILE: undefined }) }, [], ['signed-out']],
    ['HTML instead of JSON', failing('google', 'garbage'), [], ['unreadable']],
    ['silence', failing('google', 'slow'), ['--timeout', '3'], ['timeout']],
    [
      'no server',
      { arrange: (rig: Rig) => rig.google.close().then(() => undefined) },
      ['--timeout', '3'],
      ['timeout'],
    ],
  ] as const)('%s', async (_, options, args, reasons) => {
    const run = await runLive('auth', ['-o', 'json', ...args], 'healthy', options);
    expectSafe(run);
    expect(run.code).toBe(2);
    const { judgements } = reportOf(run);
    const unknown = judgements.filter(({ verdict }) => verdict === 'unknown');
    expect(judgements.filter(({ verdict }) => verdict === 'ok' || verdict === 'problem')).toEqual([]);
    const why = [...new Set(unknown.map(({ failure }) => failure?.why))];
    expect(why, unknown.map(({ text }) => text).join('\n')).toEqual(reasons);
    if (reasons[0] === 'forbidden') {
      for (const { failure } of unknown) expect(failure?.permission).toMatch(/^[a-z]+\.[\w.]+/);
    }
  });

  test('an API that is not enabled is a problem', async () => {
    const world = worldWithout('healthy', /^projects\/shop-images\/services\/artifactregistry/);
    const off = failing('google', 'api-disabled', 'GET */repositories/*');
    const run = await runLive('auth', ['-o', 'json'], world, off);
    expectSafe(run);
    expect(run.code).toBe(1);
    expect(verdictsOf(reportOf(run))).toContain('artifact-registry-api: problem (api-disabled)');
  });

  test('a deleted service account and a missing repository are problems', async () => {
    const run = await runLive(
      'auth',
      ['-o', 'json'],
      worldWithout('healthy', /serviceAccounts/, /repositories/),
    );
    expectSafe(run);
    expect(run.code).toBe(1);
    const verdicts = verdictsOf(reportOf(run));
    expect(verdicts).toContain('node-service-account-active: problem (account-deleted)');
    expect(verdicts).toContain('image-access: problem (repository-missing)');
  });
});

withTools('if the API server does not answer, the report has gaps only', () => {
  test.each([
    ['forbidden', failing('kubernetes', 'forbidden'), [], 'forbidden', /container\.pods\.list/],
    [
      'a token that is not accepted',
      failing('kubernetes', 'unauthenticated', '*'),
      [],
      'signed-out',
      /get-credentials/,
    ],
    [
      'no server',
      { arrange: (rig: Rig) => rig.kubernetes.close().then(() => undefined) },
      [],
      'unreachable',
      /was refused/,
    ],
    ['silence', failing('kubernetes', 'slow'), ['--timeout', '3'], 'timeout', /did not answer in time/],
    ['a truncated answer', failing('kubernetes', 'truncated'), [], 'unreadable', /expected form/],
  ] as const)('%s', async (_, options, args, why, words) => {
    const run = await runLive('diagnose', ['-o', 'json', ...args], 'reader-role-missing', options);
    expectSafe(run);
    expect(run.code).toBe(2);
    const { gaps, findings, judgements } = reportOf(run);
    expect([findings, judgements]).toEqual([[], []]);
    expect(gaps.map((gap) => gap.why)).toContain(why);
    expect(gaps.map(({ text }) => text).join('\n')).toMatch(words);
  });
});
