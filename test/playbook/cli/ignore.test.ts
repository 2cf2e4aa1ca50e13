/** `--ignore`, `--ignore-image` and `--ignore-file`: known failures are left out, and counted. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ignoreFileIn } from '../../../src/playbook/cli/ignore-file.ts';
import type { Report } from '../../../src/playbook/report/index.ts';
import { runPlaybook } from '../../support/playbook/in-process.ts';
import { expectOneLine } from '../../support/playbook/one-line.ts';
import { withFolder } from '../../support/playbook/playbook.ts';

const demo = ['--demo', 'several-causes', '-o', 'json'];
const reportOf = async (playbook: string, ...args: readonly string[]) => {
  const { stdout, code } = await runPlaybook(playbook, [...demo, ...args]);
  return { report: JSON.parse(stdout) as Report, code };
};
/** The Pods that a report names as failing. */
const failing = ({ findings }: Report) =>
  findings.flatMap(({ containers }) => containers.map(({ pod }) => pod)).toSorted();

describe('a known failure', () => {
  test('is left out by the name of its Pod, and counted', async () => {
    const { report: whole } = await reportOf('diagnose');
    const { report } = await reportOf('diagnose', '--ignore', 'shop/cart-*', '--ignore', 'shop/search-*');
    const isKnown = (pod: string) => /^shop\/(?:cart|search)-/.test(pod);
    expect(failing(report)).toEqual(failing(whole).filter((pod) => !isKnown(pod)));
    expect(report.leftOut).toBe(new Set(failing(whole).filter(isKnown)).size);
    expect(report.leftOut).toBeGreaterThan(1);
    expect(report.notes.join()).toContain(`--ignore-file: ${report.leftOut}.`);
    expect(whole.leftOut).toBe(0);
  });

  test('is left out by its image, as written or whole', async () => {
    const { report: whole } = await reportOf('diagnose');
    const [image = ''] = whole.findings.flatMap(({ images }) => images);
    const { report } = await reportOf('diagnose', `--ignore-image=${image.split(':')[0]}*`);
    expect(report.findings.flatMap(({ images }) => images)).not.toContain(image);
    expect(report.leftOut).toBeGreaterThan(0);
  });

  test('does not decide the exit code, and neither do its checks', async () => {
    for (const playbook of ['diagnose', 'auth', 'not-found']) {
      const { report, code } = await reportOf(playbook, '--ignore', '*/*');
      expect(report.findings).toEqual([]);
      expect([code, report.counts.problem], playbook).not.toContain(1);
      expect(report.leftOut).toBeGreaterThan(0);
    }
  });

  test('leaves no sentence that denies it', async () => {
    for (const lang of ['en', 'fr']) {
      const args = ['--demo', 'several-causes', '--ignore', '*/*', '--lang', lang];
      const { stdout } = await runPlaybook('diagnose', args);
      expect(stdout).not.toMatch(/none without|No Pod waits|aucun sans|Aucun pod n’attend/);
      expect(stdout).toMatch(/Nothing else fails|Rien d’autre n’échoue/);
    }
  });

  test('of one container of a Pod is counted, though another container fails', async () => {
    const { report: whole } = await reportOf('diagnose');
    const patterns = whole.findings.flatMap(({ images }) => images).map((image) => `--ignore-image=${image}`);
    for (const pattern of patterns) {
      const { report } = await reportOf('diagnose', pattern);
      expect(report.leftOut, pattern).toBeGreaterThan(0);
    }
  });

  test('is not reported as a problem of something else', async () => {
    const args = ['--demo', 'exec-format-error', '--ignore', '*/*', '-o', 'json'];
    const { report } = await runPlaybook('diagnose', args).then(({ stdout }) => ({
      report: JSON.parse(stdout) as Report,
    }));
    expect(report.counts.problem).toBe(0);
    expect(report.leftOut).toBeGreaterThan(0);
  });

  test('is said in every format', async () => {
    for (const format of ['text', 'markdown', 'junit', 'html']) {
      const args = ['--demo', 'several-causes', '-o', format, '--ignore', 'shop/cart-*'];
      expect((await runPlaybook('diagnose', args)).stdout, format).toMatch(/--ignore-file: \d/);
    }
  });
});

describe('the file', () => {
  const now = Date.parse('2026-11-30T12:00:00Z');
  const read = (text: string) => ignoreFileIn(text, 'known.txt', now);

  test('names Pods and images until the end of a day', () => {
    const { ignored, ended } = read(
      '# what we know\n\npod  shop/cart-*  2026-11-30  moves\r\nimage docker.io/library/* 2026-12-31 TEAM-1 of Ann\npod shop/old-* 2026-11-29 gone\n',
    );
    expect(ignored).toEqual({ pods: ['shop/cart-*'], images: ['docker.io/library/*'] });
    expect(ended).toEqual([{ at: 'known.txt:5', day: '2026-11-29' }]);
  });

  test.each([
    ['deployment shop/cart 2026-12-31 x', /known\.txt:2 cannot be read: it begins with deployment/],
    ['pod cart 2026-12-31 x', /known\.txt:2 cannot be read: the pattern of a Pod is NAMESPACE\/POD/],
    ['pod shop/cart soon x', /known\.txt:2 cannot be read: the last day is missing/],
    ['pod shop/cart 2026-13-31 x', /the last day is missing/],
    ['pod shop/cart 2027-02-30 x', /the last day is missing/],
    ['pod shop/cart 2026-12-31', /known\.txt:2 cannot be read: the reason is missing/],
  ])('with %s is refused with its line', (line, words) => {
    expect(() => read(`# known\n${line}\n`)).toThrow(words);
  });

  test('is applied, and what has ended is said', () =>
    withFolder(async (folder) => {
      const path = join(folder, 'known.txt');
      writeFileSync(path, 'pod shop/cart-* 2999-12-31 known\npod shop/search-* 2020-01-01 known\n');
      const { report } = await reportOf('diagnose', '--ignore-file', path);
      expect(failing(report).filter((pod) => pod.startsWith('shop/cart-'))).toEqual([]);
      expect(failing(report).some((pod) => pod.startsWith('shop/search-'))).toBe(true);
      expect(report.notes.join()).toContain(`${path}:2 ended on 1 January 2020`);
    }));

  test('that does not exist or is no text is refused', () =>
    withFolder(async (folder) => {
      expectOneLine(
        await runPlaybook('diagnose', ['--demo', '--ignore-file', join(folder, 'gone')]),
        /cannot read .*gone/,
        66,
      );
      writeFileSync(join(folder, 'binary'), Buffer.from([0, 1, 2, 255]));
      expectOneLine(
        await runPlaybook('diagnose', ['--demo', '--ignore-file', join(folder, 'binary')]),
        /binary is not text/,
        66,
      );
    }));
});

test.each([
  [['--ignore', 'cart'], /--ignore expects NAMESPACE\/POD/],
  [['--ignore', 'shop/x', '--anonymize'], /--anonymize and --ignore cannot be used together/],
  [['--ignore-image', 'x', '--image', 'y'], /--image and --ignore-image cannot be used together/],
])('%j is refused', async (argv, words) => {
  expectOneLine(await runPlaybook('diagnose', ['--demo', ...argv]), words, 64);
});
