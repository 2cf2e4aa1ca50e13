/** What readers fill in, as it is written into commands, queries and manifests. */
import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { commands, manifests, queries } from '../../src/catalogue/index.ts';
import { asMarkdown, fileName } from '../../src/site/browser/runbook-markdown.ts';
import { commandText } from '../../src/site/command-text.ts';
import { filled, pieces } from '../../src/site/gaps.ts';
import { namesOfImage } from '../../src/site/image-names.ts';

const hostile = `a'b"c $(touch x) \`y\` ;\\ z`;

describe('a value in a command', () => {
  it.each(commands.map((command) => [command.id, command] as const))(
    '%s keeps it in its word, whatever it holds',
    (_, command) => {
      const template = commandText(command);
      const gaps = pieces(template, 'shellscript').filter((piece) => typeof piece !== 'string');
      const values = Object.fromEntries(gaps.map(({ name }) => [name, hostile]));
      const words = (line: string) =>
        execFileSync('sh', ['-c', `set -- ${line}\nprintf '%s\\0' "$@"`], { encoding: 'utf8' }).split('\0');
      const list = gaps.some(({ name }) => ['PODS', 'NODES'].includes(name));
      const plain = words(filled(template, 'shellscript', {}));
      const full = words(filled(template, 'shellscript', values));
      if (!list) expect(full).toHaveLength(plain.length);
      expect(full.join(' ').includes('$(touch x)')).toBe(gaps.length > 0);
    },
  );

  it('that names several things stands for several words', () => {
    expect(filled('kubectl get pods {PODS}', 'shellscript', { PODS: 'a b;c' })).toBe(
      "kubectl get pods a 'b;c'",
    );
  });
});

describe('a value in a query or a manifest', () => {
  it('stays inside its string', () => {
    expect(filled('x="{CLUSTER}"', 'text', { CLUSTER: 'a" OR b="' })).toBe('x="a\\" OR b=\\""');
    expect(filled(`gcloud logging read 'x="{CLUSTER}"'`, 'shellscript', { CLUSTER: `a"'` })).toBe(
      `gcloud logging read 'x="a\\"'\\''"'`,
    );
  });

  it('is one YAML scalar, and where it cannot be the gap stays', () => {
    expect(filled('- name: {SECRET}\n', 'yaml', { SECRET: 'true' })).toBe('- name: "true"\n');
    expect(filled('- name: {SECRET}\n', 'yaml', { SECRET: 'a: b' })).toBe('- name: "a: b"\n');
    expect(filled('image: x/{PACKAGE}@y\n', 'yaml', { PACKAGE: 'a b' })).toBe('image: x/PACKAGE@y\n');
  });

  it('every gap of the catalogue has a place where a value can stand', () => {
    for (const { lines } of queries)
      for (const piece of pieces(lines.join('\n'), 'text'))
        if (typeof piece !== 'string') expect(piece.within).toMatch(/string|plain/);
    for (const { yaml } of manifests)
      for (const piece of pieces(yaml, 'yaml'))
        if (typeof piece !== 'string') expect(piece.within).toMatch(/scalar|part/);
  });
});

describe('an image address', () => {
  it('fills what it says, in either cloud', () => {
    expect(
      namesOfImage(
        ' europe-docker.pkg.dev/p/r/a/b@sha256:56f0e0ffd21fd380e343ddd2bf344baf58abfa150fe67e17231057a0f046228c ',
      ),
    ).toMatchObject({
      universe: 'google',
      values: { IMAGE_PROJECT: 'p', REPOSITORY: 'r', REPOSITORY_LOCATION: 'europe', PACKAGE: 'a%2Fb' },
    });
    expect(namesOfImage('u-france-east1-docker.s3nsregistry.fr/s3ns/p/r/a:1')).toMatchObject({
      universe: 's3ns',
      values: { IMAGE_PROJECT: 's3ns:p', REPOSITORY_LOCATION: 'u-france-east1' },
    });
  });

  it('elsewhere fills the registry only, and none is none', () => {
    expect(namesOfImage('nginx')).toMatchObject({
      inArtifactRegistry: false,
      values: { REGISTRY_HOST: 'docker.io' },
    });
    expect(namesOfImage('https://a/b')).toBe(null);
  });
});

describe('a runbook as Markdown', () => {
  it('has numbered steps with their commands and what they need', () => {
    const step = {
      title: 'See it.',
      code: 'kubectl get pod {POD}',
      lang: 'shellscript',
      notes: ['Needs get pods', 'two'],
    } as const;
    const check = { title: 'Check', summary: 'Sum.', url: 'https://a.test/', steps: ['command:x'] };
    const data = { steps: { 'command:x': step }, checks: { 'rule:y': check } };
    expect(
      asMarkdown('T', ['command:x', 'rule:y', 'command:gone'], data, { POD: 'p 1' }, 'Read: {url}'),
    ).toBe(
      "# T\n\n## 1. See it\n\n```sh\nkubectl get pod 'p 1'\n```\n\n- Needs get pods\n- two\n\n## 2. Check\n\nSum.\n\nSee it.\n\n```sh\nkubectl get pod 'p 1'\n```\n\n- Needs get pods\n- two\n\nRead: <https://a.test/>\n",
    );
  });

  it('is saved under a plain name', () => {
    expect(fileName('Échec n° 2')).toBe('echec-n-2.md');
    expect(fileName('…')).toBe('runbook.md');
  });
});
