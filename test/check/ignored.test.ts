/** Images that are known are left out of a check, and counted. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { chart, checkText, podOf, reportOn } from '../support/check/run.ts';
import { withFolder } from '../support/playbook/playbook.ts';

test('by the address as written, or whole', async () => {
  const text = [podOf('nginx:1.27', 'a'), podOf('registry.example.com/Cart', 'b')].join('---\n');
  const { images, leftOut, counts, exitCode, notes } = await reportOn(
    text,
    '--ignore-image=registry.example.com/*',
  );
  expect(images.map(({ image }) => image)).toEqual(['nginx:1.27']);
  expect([leftOut, counts.problem, exitCode]).toEqual([1, 0, 2]);
  expect(notes.join()).toContain('1 image is left out');
  expect((await reportOn(text, '--ignore-image', 'docker.io/library/nginx:*')).images).toHaveLength(1);
});

test('all of them: nothing is wrong, and the report says how many it did not look at', async () => {
  const { images } = await reportOn(chart('ingress'));
  for (const format of ['text', 'json', 'junit', 'markdown', 'sarif']) {
    const { code, stdout } = await checkText(chart('ingress'), '--ignore-image=*', '-o', format);
    expect(code, format).toBe(0);
    if (format !== 'sarif') expect(stdout, format).toContain(`${images.length} images are left out`);
  }
});

test('by a file, until its last day', () =>
  withFolder(async (folder) => {
    const path = join(folder, 'known.txt');
    writeFileSync(
      path,
      'image nginx:* 2999-12-31 known\nimage registry.example.com/* 2020-01-01 known\npod */* 2999-12-31 x\n',
    );
    const text = [podOf('nginx:1.27', 'a'), podOf('registry.example.com/Cart', 'b')].join('---\n');
    const { images, notes, exitCode } = await reportOn(text, '--ignore-file', path);
    expect(images.map(({ image }) => image)).toEqual(['registry.example.com/Cart']);
    expect(exitCode).toBe(1);
    expect(notes.join()).toContain(`${path}:2 ended on 1 January 2020`);
  }));
