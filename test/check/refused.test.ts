import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { checkReport, checkText, podOf, reportOn } from '../support/check/run.ts';
import { runPlaybook } from '../support/playbook/in-process.ts';
import { UNPRINTABLE, withFolder } from '../support/playbook/playbook.ts';

const good = podOf('cart:1');

describe('a stream that cannot be read ends with 64 and its line, and nothing is judged', () => {
  test.each([
    [
      'broken YAML at line 7',
      'apiVersion: v1\nkind: Pod\nmetadata:\n  name: a\nspec:\n  containers:\n   - a: b: c\n',
      7,
    ],
    ['broken YAML after a good document', `${good}---\na: ]\n`, 10],
    ['broken JSON', `{"apiVersion": "v1",\n"kind": "Pod",\n"spec" {}}\n`, 3],
    ['an unknown alias', `${good}---\na: 1\nb: *nobody\n`, 11],
    ['an anchor that contains itself', 'a: &x [*x]\n', 1],
    ['text after a separator', `${good}--- kind: Pod\n`, 9],
    ['a control character', 'a: 1\nb: "\u001b[31m"\n', 2],
    ['half of a character', 'a: 1\nb: "\\uD800"\n', 2],
    ['an image that is a number', podOf('1.27'), 8],
    ['an image that is a mapping', podOf('{repository: cart}'), 8],
  ])('%s', async (_, text, line) => {
    const { code, stdout, stderr } = await checkText(text);
    expect({ code, stdout }).toEqual({ code: 64, stdout: '' });
    expect(stderr).toMatch(new RegExp(`^pullbook: <stdin>:${line}: [^\\n]+\\n$`));
  });

  test('a bomb of aliases, and values nested without end, quickly', async () => {
    const level = (name: string, of: string) => `${name}: &${name} [${Array(9).fill(of).join(', ')}]\n`;
    const bomb = [...'bcdefghij'].reduce(
      (text, name, index) => text + level(name, `*${'abcdefghi'[index]}`),
      level('a', 'x'),
    );
    const keys = Array.from({ length: 2000 }, (_, index) => `k${index}: 1`).join(', ');
    const merges = `a: &a {${keys}}\nb: {<<: [${Array(2000).fill('*a').join(', ')}]}\n`;
    for (const text of [bomb, merges, '['.repeat(50_000), '{"a":'.repeat(50_000)]) {
      const { code, stderr } = await checkText(text);
      expect(code).toBe(64);
      expect(stderr).toMatch(/more than a million values|nested too deeply/);
    }
  });
});

describe('what is no manifest gets a sentence that says what it is and what to do', () => {
  test.each([
    [
      'values of a chart',
      'replicaCount: 1\nimage:\n  repository: cart\n  tag: "1"\n',
      /values file of a Helm chart.*helm template/,
    ],
    [
      'the description of a chart',
      'apiVersion: v2\nname: cart\nversion: 1.0.0\n',
      /Chart\.yaml of a Helm chart.*helm template/,
    ],
    ['a Dockerfile', '# build\nFROM node:24 AS build\nRUN npm ci\n', /a Dockerfile/],
    ['a Compose file', 'services:\n  cart:\n    image: cart:1\n', /a Compose file.*--image REF/],
    [
      'a Cloud Build configuration',
      'steps:\n  - name: gcr.io/cloud-builders/docker\n    args: [build]\n',
      /a Cloud Build configuration/,
    ],
    [
      'a Kustomization',
      'apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nresources: [a.yaml]\n',
      /a Kustomization.*kubectl kustomize/,
    ],
    ['a Kustomization without its kind', 'resources:\n  - a.yaml\n', /a Kustomization.*kubectl kustomize/],
    [
      'a table of kubectl',
      'NAME     READY   STATUS    RESTARTS   AGE\ncart-1   1/1     Running   0          3d\n',
      /table that kubectl printed.*-o yaml/,
    ],
    [
      'a template that YAML cannot read',
      'apiVersion: v1\nkind: Pod\nmetadata:\n  labels:\n    {{- include "x" . | nindent 4 }}\n',
      /Helm template that was not rendered.*helm template/,
    ],
    [
      'a template that YAML can read',
      `apiVersion: v1\nkind: Pod\nspec:\n  containers:\n    - image: {{ .Values.image }}\n`,
      /Helm template that was not rendered/,
    ],
    ['something else', 'hello: world\n', /apiVersion or kind is missing/],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3, 4, 5, 6, 7]), /this is not text/],
  ])('%s', async (_, text, says) => {
    const { code, stdout, stderr } = await checkText(text);
    expect({ code, stdout }).toEqual({ code: 64, stdout: '' });
    expect(stderr).toMatch(says);
    expect((await checkText(text, '--lang', 'fr')).stderr).toMatch(
      /^pullbook\u00a0: <stdin>(?::\d+)?\u00a0: /,
    );
  });

  test('but a template of an alert is none of Helm: the line of the fault is named', async () => {
    const alert = `${podOf('cart:1')}---\nannotations:\n  text: 'is {{ if $labels.pod }}{{ $value }}{{ end }}'\n broken\n`;
    const { code, stderr } = await checkText(alert);
    expect(code).toBe(64);
    expect(stderr).toMatch(/^pullbook: <stdin>:1[12]: this is not valid YAML/);
  });

  test('also beside a manifest that is good', async () => {
    const { code, stdout } = await checkText(`${good}---\nhello: world\n`);
    expect({ code, stdout }).toEqual({ code: 64, stdout: '' });
  });
});

describe('a stream without an image', () => {
  test.each([
    ['empty', ''],
    ['of comments', '# Source: a\n---\n# Source: b\n'],
    [
      'a ConfigMap that speaks of images',
      'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata:\n  image: cart:1\n  pod.yaml: |\n    image: cart:2\n',
    ],
  ])('%s ends with 2 and says that nothing was checked', async (_, text) => {
    const ended = await checkText(text);
    expect(ended.code).toBe(2);
    expect(ended.stdout).toContain('No image was found, so nothing was checked.');
    expect(ended.stdout).not.toContain('✔');
    expect((await reportOn(text)).images).toEqual([]);
  });
});

describe('files', () => {
  it('of a folder are read in order, with all below, and a circle of links ends', () =>
    withFolder(async (folder) => {
      mkdirSync(join(folder, 'b'));
      writeFileSync(join(folder, 'c.yml'), good);
      writeFileSync(join(folder, 'a.yaml'), good);
      writeFileSync(
        join(folder, 'b', 'd.json'),
        JSON.stringify({ apiVersion: 'v1', kind: 'List', items: [] }),
      );
      writeFileSync(join(folder, 'notes.txt'), 'no manifest');
      symlinkSync(folder, join(folder, 'b', 'again'));
      const named = [folder, join(folder, 'a.yaml')];
      const report = checkReport(await runPlaybook('check', [...named, '--offline', '-o', 'json']));
      expect(report.files).toBe(3);
      expect(report.images[0]?.places.map(({ file }) => file)).toEqual([
        join(folder, 'a.yaml'),
        join(folder, 'c.yml'),
      ]);
    }));

  it('that are not there end with 66, and an empty folder with 64', () =>
    withFolder(async (folder) => {
      const missing = await runPlaybook('check', [join(folder, 'x.yaml'), '--offline']);
      expect(missing.code).toBe(66);
      expect(missing.stderr).toContain('there is no such file or folder');
      const empty = await runPlaybook('check', [folder, '--offline']);
      expect(empty.code).toBe(64);
      expect(empty.stderr).toContain('contains no file named');
    }));

  it('larger than 16 MB are refused', async () => {
    const { code, stderr } = await checkText(`# ${'x'.repeat(17 * 1024 * 1024)}\n`);
    expect(code).toBe(64);
    expect(stderr).toContain('larger than 16 MB');
  });
});

describe('a command line', () => {
  test.each([
    [[], /no manifest was specified/],
    [['a.yaml', '--record', 'x'], /--record is a flag of other playbooks/],
    [['a.yaml', '--anonymize'], /--anonymize is a flag of other playbooks/],
    [
      ['a.yaml', '--offline', '--context', 'c'],
      /--context has no effect with --offline, .* remove one of them$/m,
    ],
    [
      ['a.yaml', '--offline', '--inspect-secrets'],
      /--inspect-secrets has no effect with --offline, .* remove one of them$/m,
    ],
    [['a.yaml', '-o', 'html'], /--output expects one of: text, json, junit, markdown, sarif/],
    [['a.yaml', '--image-path', 'spec..image'], /--image-path expects keys separated by dots/],
    [['a.yaml', '--ofline'], /did you mean --offline\?/],
    [['a.yaml', '-n', '-x'], /expects a name, and this is not one/],
  ])('%j is refused', async (args, says) => {
    const { code, stderr, stdout } = await runPlaybook('check', args);
    expect({ code, stdout }).toEqual({ code: 64, stdout: '' });
    expect(stderr).toMatch(says);
    const french = await runPlaybook('check', [...args, '--lang', 'fr']);
    expect(french.stderr).toMatch(/^pullbook\u00a0: /);
    expect(french.stderr).not.toMatch(says);
  });

  it('asks for help, which names every flag and the meaning of a run without an image', async () => {
    for (const locale of ['en', 'fr']) {
      const { code, stdout } = await runPlaybook('check', ['--help', '--lang', locale]);
      expect(code).toBe(0);
      for (const flag of ['--image-path', '--offline', '--namespace', '--universe', '--output', '-o'])
        expect(stdout, flag).toContain(flag);
      expect(stdout.replace(/\s+/g, ' ')).toMatch(
        locale === 'en'
          ? /exit code is 2 if no image is found/
          : /code de sortie est 2 si aucune image n’est trouvée/,
      );
    }
  });
});

it('what would move a cursor or hide is made printable, and is no address that a runtime reads', async () => {
  const text = `apiVersion: v1\nkind: Pod\nmetadata: {name: "a\\e[31mb"}\nspec:\n  containers:\n    - {name: "x\\u202e", image: "ngi\\u200bnx:1"}\n`;
  for (const format of ['text', 'json', 'junit', 'markdown', 'sarif']) {
    const { code, printed } = await checkText(text, '-o', format);
    expect(code).toBe(1);
    expect(printed).not.toMatch(UNPRINTABLE);
  }
});
