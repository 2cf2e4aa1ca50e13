import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { locales } from '../../src/base/text.ts';
import { chart, checkReport, checkText, podOf } from '../support/check/run.ts';
import { sarifProblems } from '../support/check/sarif.ts';
import { runPlaybook } from '../support/playbook/in-process.ts';
import { withFolder } from '../support/playbook/playbook.ts';
import { xmlProblems } from '../support/playbook/xml.ts';

const text = `${chart('monitoring')}${podOf('"Cart <b>&"')}---\n${podOf('nginx')}`;

interface Sarif {
  readonly runs: readonly {
    readonly results: readonly {
      readonly ruleId: string;
      readonly level: string;
      readonly locations: readonly {
        readonly physicalLocation: {
          readonly artifactLocation: { readonly uri: string };
          readonly region: { readonly startLine: number };
        };
      }[];
    }[];
  }[];
}

describe('a report', () => {
  it('in text has each image once, then its places, then what is wrong', async () => {
    const { stdout } = await checkText(text);
    const report = checkReport(await checkText(text, '-o', 'json'));
    for (const { image, places } of report.images) {
      expect(
        stdout.split('\n').filter((line) => /^[✖?✔] /.test(line) && line.includes(` ${image} (`)),
      ).toHaveLength(1);
      for (const { line, kind, name } of places) expect(stdout).toContain(`<stdin>:${line} ${kind}/${name}`);
    }
    expect(stdout).toMatch(
      /✖ Cart <b>& \(problem\)\n +at +<stdin>:\d+ Pod\/cart app\n +checked +✖ Image reference: [^\n]+\n +do /,
    );
    expect(stdout.trimEnd()).toMatch(/\n1 with a problem, 6 unknown$/);
  });

  it('in text shows five places, and the number of the others', async () => {
    const { stdout } = await checkText(
      Array.from({ length: 9 }, (_, index) => podOf('cart:1', `cart-${index}`)).join('---\n'),
    );
    expect(stdout.match(/<stdin>:\d+/g)).toHaveLength(5);
    expect(stdout).toContain('and 4 more places');
  });

  it('has the same verdicts in every format and language', async () => {
    for (const locale of locales) {
      const json = checkReport(await checkText(text, '-o', 'json', '--lang', locale));
      const say = { en: 'problem', fr: 'problème' }[locale];
      expect(json.counts).toEqual({ problem: 1, unknown: 6, ok: 0 });
      for (const format of ['text', 'junit', 'markdown', 'sarif']) {
        const { code, stdout } = await checkText(text, '-o', format, '--lang', locale);
        expect(code, format).toBe(1);
        for (const { image } of json.images)
          if (image !== 'Cart <b>&') expect(stdout, format).toContain(image);
      }
      expect((await checkText(text, '-o', 'markdown', '--lang', locale)).stdout).toContain(
        `## ${say} · Cart \\<b\\>\\&`,
      );
    }
  });

  it('in JUnit is XML with a case for each image and gap, a problem a failure and an unknown one an error', async () => {
    const { stdout } = await checkText(text, '-o', 'junit');
    expect(xmlProblems(stdout)).toEqual([]);
    expect(stdout.match(/<testcase /g)).toHaveLength(10);
    expect(stdout).toMatch(/<testsuite name="pullbook check" tests="10" failures="1" errors="9"/);
    expect(stdout).toContain('name="Cart &lt;b&gt;&amp;"><failure message="');
  });

  it('in SARIF is valid, with file and line of every place', () =>
    withFolder(async (folder) => {
      mkdirSync(join(folder, 'a b'));
      const file = join(folder, 'a b', 'é.yaml');
      writeFileSync(file, text);
      const { stdout } = await runPlaybook('check', [file, '--offline', '-o', 'sarif']);
      expect(sarifProblems(stdout)).toEqual([]);
      const [{ results } = { results: [] }] = (JSON.parse(stdout) as Sarif).runs;
      const json = checkReport(await runPlaybook('check', [file, '--offline', '-o', 'json']));
      const places = json.images.flatMap((each) => each.places.map(({ line }) => line));
      const lines = results.map(({ locations }) => locations[0]?.physicalLocation.region.startLine);
      expect(new Set(lines)).toEqual(new Set(places));
      const uris = results.map(({ locations }) => locations[0]?.physicalLocation.artifactLocation.uri ?? '');
      expect(new Set(uris.map((uri) => decodeURIComponent(new URL(uri).pathname)))).toEqual(new Set([file]));
      expect(results.filter(({ level }) => level === 'error').map(({ ruleId }) => ruleId)).toEqual([
        'image-reference',
      ]);
    }));

  it('in SARIF of a stream without a problem has no error', async () => {
    const { stdout } = await checkText(podOf('nginx:1.27'), '-o', 'sarif');
    expect(sarifProblems(stdout)).toEqual([]);
    expect(stdout).toContain('"uri": "-"');
    expect(stdout).not.toContain('"error"');
  });
});

it('the test of SARIF finds what is missing', () => {
  expect(sarifProblems('{"version":"2.0.0","runs":[]}')).toEqual(['version', '$schema', 'one run']);
});
