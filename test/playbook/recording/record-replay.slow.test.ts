import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { anonymize } from '../../../src/playbook/recording/anonymize/index.ts';
import { readRecording } from '../../../src/playbook/recording/bundle.ts';
import { startRecording } from '../../../src/playbook/recording/write.ts';
import { CANARY, canary } from '../../support/canary.ts';
import { runPlaybook } from '../../support/playbook/in-process.ts';
import { runLive, STACK_TRACE } from '../../support/playbook/live.ts';
import { reportOf, verdictsOf, withFolder } from '../../support/playbook/playbook.ts';
import { QUESTIONS } from '../../support/tool-cases.ts';
import { skipWithout } from '../../support/tools.ts';
import { podName } from '../../support/world/kubernetes.ts';
import type { World } from '../../support/world/model.ts';
import { nodeName, type Setting, s3nsShop, shop } from '../../support/world/setting.ts';
import { findWorld } from '../../support/worlds/index.ts';

const withTools = describe.skipIf(skipWithout('kubectl', 'gcloud'));

withTools('a recording', () => {
  test.each([
    ['auth', 'mixed', ['--inspect-secrets']],
    ['diagnose', 's3ns-reader-role-missing', []],
  ] as const)('of %s on %s replays to the same report with no tool on PATH', (playbook, world, flags) =>
    withFolder(async (folder) => {
      const recording = join(folder, 'recording');
      const live = await runLive(playbook, ['-o', 'json', '--record', recording, ...flags], world);
      const replayed = await runPlaybook(playbook, ['--replay', recording, '-o', 'json']);
      expect(replayed).toMatchObject({ code: live.code, stderr: '' });
      const report = reportOf(live);
      expect(report.findings.length).toBeGreaterThan(0);
      expect({ ...reportOf(replayed), recordedAt: null }).toEqual(report);
      expect(live.stderr).toContain(recording);
      const bundle = readFileSync(join(recording, 'bundle.json'), 'utf8');
      for (const text of [bundle, live.printed, replayed.printed]) expect(text).not.toMatch(CANARY);
      expect(live.changes).toEqual([]);
    }),
  );

  test('of a run without any permission contains the reasons, and no raw answer', () =>
    withFolder(async (folder) => {
      const recording = join(folder, 'recording');
      const live = await runLive('auth', ['-o', 'json', '--record', recording], 'healthy', {
        arrange: (rig) => void rig.google.fail(QUESTIONS, 'truncated'),
      });
      const replayed = await runPlaybook('auth', ['--replay', recording, '-o', 'json']);
      expect(verdictsOf(reportOf(replayed))).toEqual(verdictsOf(reportOf(live)));
      const bundle = readFileSync(join(recording, 'bundle.json'), 'utf8');
      for (const text of [bundle, live.printed]) expect(text).not.toMatch(CANARY);
    }));

  test('of another playbook gives not-recorded for what it lacks', () =>
    withFolder(async (folder) => {
      const recording = join(folder, 'recording');
      await runLive('diagnose', ['--record', recording], 'pull-secret-missing');
      const { code, stdout } = await runPlaybook('auth', ['--replay', recording]);
      expect([1, 2]).toContain(code);
      expect(stdout).not.toMatch(/✔.*Node service account/);
    }));
});

/** A world in which every free text is a canary, wherever a secret may be. */
withTools('a free text of the cluster', () => {
  test('in a message is masked if it is a token, and kept if it is a name', () =>
    withFolder(async (folder) => {
      const token = `ya29.${canary('access-token')}`;
      const url = `https://user:${canary('password')}@registry.example.com/v2/?access_token=${canary('query')}`;
      const world = withMessages(
        findWorld('reader-role-missing'),
        `Authorization: Bearer ${canary('bearer-token-of-a-proxy')} ${token} ${url}`,
      );
      const recording = join(folder, 'recording');
      const live = await runLive('diagnose', ['-o', 'json', '--record', recording], world);
      const bundle = readFileSync(join(recording, 'bundle.json'), 'utf8');
      expect(bundle).toContain('Authorization');
      for (const text of [bundle, live.printed]) expect(text).not.toMatch(CANARY);
    }));
});

/** The world with this text in the message of each waiting container and of each event. */
function withMessages(world: World, words: string): World {
  const objects = JSON.parse(JSON.stringify(world.kubernetes.objects), (key, value: unknown) =>
    key === 'message' && typeof value === 'string' && /pull/i.test(value) ? `${value}; ${words}` : value,
  ) as World['kubernetes']['objects'];
  return { ...world, kubernetes: { ...world.kubernetes, objects } };
}

/** The names that are still in a text, as whole words; URLs in messages contain them encoded too. */
function left(names: readonly string[], text: string): readonly string[] {
  const plainly = text.replace(/%[0-7][0-9A-Fa-f]/g, (code) => decodeURIComponent(code));
  return names.filter((name) =>
    name.endsWith('@')
      ? plainly.includes(name)
      : new RegExp(`(?<![A-Za-z0-9])${name}(?![A-Za-z0-9])`).test(plainly),
  );
}

withTools('--anonymize', () => {
  const namesOf = (setting: Setting, apps: readonly string[], images: readonly string[]) => [
    setting.project.replace('s3ns:', ''),
    setting.projectNumber,
    setting.imageProject.replace('s3ns:', ''),
    setting.cluster,
    setting.namespace,
    'nodes@',
    'example.com',
    ...setting.pools.map((pool) => nodeName(setting, pool)),
    ...apps.flatMap((app) => [podName(app), app]),
    ...images,
  ];

  test.each([
    [
      'mixed',
      // The name of one more application, billing, is a word of the rule about the billing of a project.
      namesOf(
        shop,
        ['cart', 'orders', 'gateway', 'search', 'reports'],
        ['private', 'team', 'tls-relay', 'migrate', 'banner', podName('billing')],
      ),
    ],
    ['node-service-account-disabled', namesOf(shop, ['cart', 'report'], ['app', 'batch'])],
    ['s3ns-reader-role-missing', namesOf(s3nsShop, ['cart'], ['app'])],
  ] as const)('leaves no name of %s in bundle or report, and its replay concludes the same', (world, names) =>
    withFolder(async (folder) => {
      const [plain, hidden] = [join(folder, 'r1'), join(folder, 'r2')];
      const live = await runLive('diagnose', ['-o', 'json', '--record', plain], world);
      expect(live.code, live.stderr).toBe(1);
      const anonymous = await runPlaybook('diagnose', ['--replay', plain, '--anonymize', '-o', 'json']);
      const recording = await startRecording(hidden);
      await recording.write(anonymize(await readRecording(plain)).bundle);
      const replayed = await runPlaybook('diagnose', ['--replay', hidden, '-o', 'json']);
      const bundle = readFileSync(join(hidden, 'bundle.json'), 'utf8');
      for (const [what, text] of Object.entries({ report: anonymous.stdout, bundle })) {
        expect(left(names, text), `names left in the ${what}`).toEqual([]);
      }
      expect(bundle).not.toContain('registry-credentials');
      const outline = (report: ReturnType<typeof reportOf>) =>
        report.findings.map(({ cause, judgements, pods }) => [
          cause,
          pods.length,
          judgements.map(({ rule, verdict, because }) => [rule, verdict, because]),
        ]);
      const expected = outline(reportOf(live)).toSorted();
      for (const each of [anonymous, replayed]) {
        expect(each.code).toBe(live.code);
        expect(outline(reportOf(each)).toSorted()).toEqual(expected);
      }
      expect(reportOf(anonymous).target.universe).toBe(reportOf(live).target.universe);
    }),
  );

  test('leaves no name in the error texts of the tools', () =>
    withFolder(async (folder) => {
      const run = await runLive(
        'auth',
        ['-o', 'json', '--record', folder, '--anonymize'],
        'reader-role-missing',
        {
          arrange: (rig) => {
            rig.kubernetes.fail('GET /api/v1/nodes*', 'forbidden');
            rig.google.fail(QUESTIONS, 'api-disabled');
            rig.google.fail('GET */repositories/*', 'forbidden');
          },
        },
      );
      expect([1, 2]).toContain(run.code);
      const bundle = readFileSync(join(folder, 'bundle.json'), 'utf8');
      expect(bundle).toContain('"said"');
      const names = [...namesOf(shop, ['cart'], ['app']), shop.imageProjectNumber, shop.user];
      for (const text of [bundle, run.printed]) expect(left(names, text)).toEqual([]);
    }));

  test('gives the same verdicts on a recorded cluster', async () => {
    const [plain, hidden] = await Promise.all([
      runPlaybook('auth', ['--demo', '-o', 'json']),
      runPlaybook('auth', ['--demo', '-o', 'json', '--anonymize']),
    ]);
    expect(verdictsOf(reportOf(hidden))).toEqual(verdictsOf(reportOf(plain)));
    expect(hidden.stdout).not.toMatch(/shop-prod|shop-images/);
  });
});

withTools('Ctrl-C', () => {
  test.each(['SIGINT', 'SIGTERM'] as const)(
    '(%s) ends a slow run with exit code 130, a report of what is known, and no child process',
    (signal) =>
      withFolder(async (folder) => {
        const recording = join(folder, 'recording');
        let asked: () => number = () => 0;
        const run = await runLive('auth', ['--record', recording], 'reader-role-missing', {
          arrange: (rig) => {
            rig.google.fail(QUESTIONS, 'slow');
            asked = () => rig.google.requests.length;
          },
          // By the time that gcloud waits for Google, the cluster has answered.
          onStart: async (child) => {
            await vi.waitFor(() => expect(asked()).toBeGreaterThan(0), 120_000);
            child.kill(signal);
          },
        });
        expect(run.code).toBe(130);
        expect(run.left).toEqual([]);
        expect(run.stdout).toContain('auth-403');
        expect(run.stdout).not.toContain('✔');
        expect(run.stderr).toContain('Interrupted');
        expect(run.stderr).not.toMatch(STACK_TRACE);
        expect(existsSync(join(recording, 'bundle.json'))).toBe(true);
      }),
  );
});
