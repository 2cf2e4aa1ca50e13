import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from 'vitest';
import { sections } from '../../../src/catalogue/index.ts';
import type { FailureReason } from '../../../src/catalogue/model/answer.ts';
import { causeIds } from '../../../src/causes/model.ts';
import { listScenarios } from '../../../src/playbook/recording/scenarios.ts';
import type { OutputFormat } from '../../../src/playbook/report/formats.ts';
import { type Report, renderReport } from '../../../src/playbook/report/index.ts';
import { reportVersion } from '../../../src/playbook/report/model.ts';
import { runPlaybook } from '../../support/playbook/in-process.ts';
import { type Ended, reportOf, UNPRINTABLE, withFolder } from '../../support/playbook/playbook.ts';
import { misfits, schema } from '../../support/playbook/report-schema.ts';
import { cloudAnswers, clusterAnswers, forbidden } from '../../support/playbook/shop.ts';
import { makeStubs, withAnswers } from '../../support/playbook/stubs.ts';
import { xmlProblems } from '../../support/playbook/xml.ts';

const scenarios = (await listScenarios()).map(({ name }) => name);
const demo = (playbook: string, name: string, ...args: readonly string[]) =>
  runPlaybook(playbook, ['--demo', name, ...args]);

const playbooks = ['diagnose', ...sections.map(({ id }) => id)];
const languages = ['en', 'fr'] as const;

/** The JSON output of each playbook on each recorded cluster in each language, made once. */
const jsonOutputs = new Map<string, Promise<Ended>>();

function jsonOutput(playbook: string, name: string, lang: string): Promise<Ended> {
  const key = [playbook, name, lang].join(' ');
  const known = jsonOutputs.get(key) ?? demo(playbook, name, '--lang', lang, '-o', 'json');
  jsonOutputs.set(key, known);
  return known;
}

/**
 * The errors in what every playbook prints of every recorded cluster in every language, with the command line. The JSON
 * output is the whole report, so the other formats are printed from it.
 */
async function problemsIn(
  format: OutputFormat,
  check: (ended: Ended, playbook: string, lang: string) => readonly string[],
): Promise<readonly string[]> {
  const problems: string[] = [];
  for (const name of scenarios) {
    for (const playbook of playbooks) {
      for (const lang of languages) {
        const json = await jsonOutput(playbook, name, lang);
        const stdout = renderReport(reportOf(json), format, (_, text) => text);
        const ended = format === 'json' ? json : { ...json, stdout, printed: stdout };
        const found = check(ended, playbook, lang);
        problems.push(
          ...found.map((each) => `${playbook} --demo ${name} --lang ${lang} -o ${format}: ${each}`),
        );
      }
    }
  }
  return problems;
}

describe('JSON', () => {
  test('is the same in one line, for a log', async () => {
    const [name = ''] = scenarios;
    const { stdout } = await demo('diagnose', name, '-o', 'ndjson');
    expect(stdout.split('\n')).toHaveLength(2);
    const { stdout: whole } = await jsonOutput('diagnose', name, 'en');
    expect(JSON.parse(stdout)).toEqual(JSON.parse(whole));
  });

  test('of every playbook on every recorded cluster in every language fits the published schema', async () => {
    const problems = await problemsIn('json', ({ stdout, stderr, code }, playbook, lang) => {
      const report = JSON.parse(stdout) as Report;
      const as = {
        version: report.version,
        playbook: report.playbook,
        lang: report.lang,
        exitCode: report.exitCode,
      };
      const expected = { version: reportVersion, playbook, lang, exitCode: code };
      return [
        ...misfits(stdout),
        ...(isDeepStrictEqual(as, expected)
          ? []
          : [`is ${JSON.stringify(as)}, not ${JSON.stringify(expected)}`]),
        ...(stderr === '' ? [] : [`writes to stderr: ${stderr}`]),
      ];
    });
    expect(problems).toEqual([]);
  });

  test('of --event fits the schema', async () => {
    for (const text of [forbidden, 'ImagePullBackOff', 'Back-off restarting failed container']) {
      const { stdout, code } = await runPlaybook('diagnose', ['--event', text, '-o', 'json']);
      expect(misfits(stdout)).toEqual([]);
      expect(JSON.parse(stdout)).toMatchObject({ exitCode: code });
    }
  });

  test('of a run without any answer fits the schema', async () => {
    const { stdout } = await runPlaybook('auth', ['-n', 'shop', '-o', 'json']);
    expect(misfits(stdout)).toEqual([]);
  });

  test('with an additional or a missing field does not fit the schema', async () => {
    const { stdout } = await demo('auth', 'reader-role-missing', '-o', 'json');
    const report = JSON.parse(stdout) as Record<string, unknown>;
    const { notes, ...without } = report;
    expect(notes).toBeDefined();
    expect(misfits(JSON.stringify({ ...report, more: 1 }))).not.toEqual([]);
    expect(misfits(JSON.stringify(without))).not.toEqual([]);
  });

  test('has every cause and every failure reason in its schema', () => {
    // A new reason of the model does not compile until it is listed here, and then it must be in the schema.
    const reasons: Record<FailureReason, true> = {
      forbidden: true,
      'not-found': true,
      'api-disabled': true,
      perimeter: true,
      'signed-out': true,
      unreachable: true,
      'tool-missing': true,
      'tool-unusable': true,
      'plugin-missing': true,
      timeout: true,
      'too-large': true,
      unreadable: true,
      'rate-limited': true,
      incomplete: true,
      'opt-in': true,
      'not-recorded': true,
      'not-run': true,
      'no-target': true,
      failed: true,
    };
    expect(schema.$defs['cause']?.enum?.toSorted()).toEqual(causeIds.toSorted());
    expect(schema.$defs['failureReason']?.enum?.toSorted()).toEqual(Object.keys(reasons).toSorted());
  });
});

describe('JUnit', () => {
  test('is well-formed XML, and its counts match its test cases', async () => {
    const problems = await problemsIn('junit', ({ stdout }) => {
      const [, attributes = ''] = /<testsuite ([^>]*)>/.exec(stdout) ?? [];
      const stated = Object.fromEntries(
        [...attributes.matchAll(/(\w+)="(\d+)"/g)].map(([, key, count]) => [key, Number(count)]),
      );
      const counted = (element: string) => stdout.match(new RegExp(`<${element}[ >/]`, 'g'))?.length ?? 0;
      const counts = {
        tests: counted('testcase'),
        failures: counted('failure'),
        errors: counted('error'),
        skipped: counted('skipped'),
      };
      const right = isDeepStrictEqual(stated, counts);
      return [
        ...xmlProblems(stdout),
        ...(right ? [] : [`states ${JSON.stringify(stated)}, holds ${JSON.stringify(counts)}`]),
      ];
    });
    expect(problems).toEqual([]);
  });
});

describe('Markdown', () => {
  test('closes every code fence, and begins with the playbook', async () => {
    const problems = await problemsIn('markdown', ({ stdout }, playbook) => [
      ...((stdout.match(/^```/gm)?.length ?? 0) % 2 === 0 ? [] : ['leaves a fence open']),
      ...(stdout.startsWith(`# ${playbook} · `) ? [] : [`begins with ${stdout.slice(0, 40)}`]),
    ]);
    expect(problems).toEqual([]);
  });
});

describe('text', () => {
  test('has no colour and no control character in a pipe', async () => {
    const problems = await problemsIn('text', ({ printed }) => {
      const found = UNPRINTABLE.exec(printed);
      return found ? [`holds ${JSON.stringify(printed.slice(found.index - 10, found.index + 10))}`] : [];
    });
    expect(problems).toEqual([]);
  });
});

describe('--lang fr', () => {
  /** Every sentence of a report that is not from a cluster, by its place. */
  const prose = ({ findings, judgements, notes, gaps }: Report): readonly (readonly [string, string])[] => [
    ...notes.map((note) => ['note', note] as const),
    ...gaps.map(({ what }) => ['gap', what] as const),
    ...findings.map(({ cause, summary }) => [`summary of ${cause}`, summary] as const),
    ...[...judgements, ...findings.flatMap((finding) => finding.judgements)].flatMap(
      ({ rule, because, text, remedies }) => [
        [`text of ${rule} ${because}`, text] as const,
        ...remedies.map(
          (remedy) => [`remedy of ${rule} ${because}`, 'why' in remedy ? remedy.why : remedy.text] as const,
        ),
      ],
    ),
  ];

  test('leaves no sentence in English', async () => {
    const problems: string[] = [];
    for (const name of scenarios) {
      for (const playbook of playbooks) {
        const of = async (lang: string) => prose(reportOf(await jsonOutput(playbook, name, lang)));
        const [en, fr] = [await of('en'), await of('fr')];
        const places = (report: typeof en) => report.map(([where]) => where);
        const same = fr.filter(([, text], index) => text === en[index]?.[1]);
        problems.push(
          ...same.map(([where, text]) => `${playbook} --demo ${name}: ${where}: translate "${text}"`),
        );
        if (!isDeepStrictEqual(places(fr), places(en)))
          problems.push(`${playbook} --demo ${name}: reports other things in French than in English`);
      }
    }
    expect(problems).toEqual([]);
  });

  test('labels the text report in French', async () => {
    const { stdout } = await demo('diagnose', 'reader-role-missing', '--lang', 'fr');
    expect(stdout).toMatch(/ · cloud\u00a0: Google Cloud/);
    for (const label of ['remède', 'lire', 'vérifié'])
      expect(stdout).toMatch(new RegExp(`^ +${label} {2,}`, 'm'));
    expect(stdout).not.toMatch(/^ +(evidence|fix|do|read|checked|cause +not established) {2}/m);
  });
});

describe('--dry-run', () => {
  test.each(['diagnose', 'auth'])('of %s lists the commands and starts none', (playbook) =>
    withFolder(async (folder) => {
      const stubs = makeStubs(folder, withAnswers(clusterAnswers([]), cloudAnswers(true)));
      const args = ['--dry-run', '-n', 'my shop', '--project', 'shop-prod'];
      const { code, stdout, stderr } = await runPlaybook(playbook, args, { env: stubs.env });
      expect(stubs.calls()).toEqual([]);
      expect([code, stderr]).toEqual([0, '']);
      const lines = stdout.trimEnd().split('\n');
      expect(lines.filter((line) => !/^(kubectl|gcloud) \S/.test(line))).toEqual([]);
      expect(lines.filter((line) => /\bsecret\b/.test(line))).toEqual([]);
      expect(lines).toContain("kubectl get pods --namespace='my shop'");
      expect(stdout).toContain(
        'gcloud container clusters describe CLUSTER --location=CLUSTER_LOCATION --project=shop-prod',
      );
    }),
  );

  test('of a demo lists the commands that ran, filled in', async () => {
    const { stdout, code } = await demo('diagnose', 'reader-role-missing', '--dry-run');
    expect(code).toBe(0);
    expect(stdout).toContain(
      'gcloud compute instances describe gke-web-default-pool-8f3a1c2b-x1k2 --zone=europe-west9-a --project=shop-prod',
    );
    expect(stdout).not.toMatch(/[A-Z]+_[A-Z]+/);
  });
});

describe('--demo', () => {
  test.each(['text', 'json', 'markdown', 'junit'])(
    'is deterministic, byte for byte, in %s',
    async (format) => {
      const [first, second] = [
        await demo('diagnose', 'several-causes', '-o', format),
        await demo('diagnose', 'several-causes', '-o', format),
      ];
      expect(first.stdout).not.toBe('');
      expect(second).toEqual(first);
    },
  );

  test('without a name shows a recorded cluster with a problem, and needs no tool', async () => {
    const ended = await runPlaybook('diagnose', ['--demo', '-o', 'json']);
    expect(ended.code).toBe(1);
    expect(reportOf(ended).findings.length).toBeGreaterThan(0);
  });

  test('--list-scenarios names each with a title in the language', async () => {
    const { stdout } = await runPlaybook('diagnose', ['--list-scenarios', '--lang', 'fr']);
    const names = stdout
      .trimEnd()
      .split('\n')
      .map((line) => line.split(/\s{2,}/));
    expect(names.map(([name]) => name)).toEqual(scenarios);
    for (const [, title] of names) expect(title).toBeTruthy();
  });

  test('--help fits 120 columns, in both languages', async () => {
    for (const lang of ['en', 'fr']) {
      const { code, stdout } = await runPlaybook('diagnose', ['--help', '--lang', lang]);
      expect(code).toBe(0);
      expect(stdout.split('\n').filter((line) => line.length > 120)).toEqual([]);
      for (const flag of ['--namespace', '--event', '--inspect-secrets', '--anonymize'])
        expect(stdout).toContain(flag);
    }
  });
});
