import { describe, expect, it } from 'vitest';
import { readPullFailures } from '../../../src/catalogue/commands/gcloud/logging.ts';
import { getPods } from '../../../src/catalogue/commands/kubectl/pod-table.ts';
import { getPodDetails } from '../../../src/catalogue/commands/kubectl/pods.ts';
import {
  commandLine,
  commandTemplate,
  commandWords,
  fill,
  fillTemplate,
  fillText,
  isPlaceholderName,
  manifestTemplate,
  paramsOf,
  parseTemplate,
  placeholdersIn,
  queryTemplate,
  shellTemplate,
} from '../../../src/catalogue/commands/template.ts';
import { commands, manifests, queries, shellLines } from '../../../src/catalogue/index.ts';
import type { Manifest, Query } from '../../../src/catalogue/model/shown.ts';

describe('a template', () => {
  it('is cut at its placeholders, digits and underscores included', () => {
    expect(parseTemplate('get {POOL2} {X_1}!', 'word')).toEqual([
      'get ',
      { placeholder: 'POOL2', quoting: 'word' },
      ' ',
      { placeholder: 'X_1', quoting: 'word' },
      '!',
    ]);
  });

  it('does not take other braces for placeholders', () => {
    for (const text of ['{not}', '{.spec.nodeName}', '{2X}', '{_X}', '%{http_code}', '{}', '{A B}'])
      expect(parseTemplate(text)).toEqual([text]);
    expect(['POOL2', 'X_1', 'at', '2X', 'A B', ''].filter(isPlaceholderName)).toEqual(['POOL2', 'X_1']);
  });

  it('keeps placeholders without a value', () => {
    expect(fill(['a', '{B}', '--c={D}'], { D: 'd' })).toEqual(['a', '{B}', '--c=d']);
  });

  it('expands a list to several words, or to one if it stands inside a word', () => {
    expect(fill(['{PODS}', '--x={PODS}'], { PODS: ['a', 'b'] })).toEqual(['a', 'b', '--x=a b']);
    expect(fill(['{PODS}'], { PODS: [] })).toEqual([]);
  });

  it('does not expand a placeholder inside a value', () => {
    expect(fill(['{A}', '--x={A}{B}'], { A: '{B}', B: '$&$1' })).toEqual(['{B}', '--x={B}$&$1']);
  });

  it('lists its placeholders once each, in order', () => {
    expect(placeholdersIn(['{B}', '{A}-{B}', '{not}', '{.spec.nodeName}'])).toEqual(['B', 'A']);
  });

  it('fills texts', () => expect(fillText('on {PROJECT} of {X}', { PROJECT: 'p' })).toBe('on p of {X}'));
});

describe('a line', () => {
  it('is complete and quoted', () => {
    expect(commandLine(getPodDetails, { NAMESPACE: "it's", PODS: ['a', '$(id)'] })).toBe(
      "kubectl get pods a '$(id)' --namespace='it'\\''s' --ignore-not-found --output=yaml",
    );
  });

  it('shows the placeholder name if the value is not known', () => {
    expect(commandLine(getPods)).toBe('kubectl get pods --namespace=NAMESPACE');
  });

  it('has no word for an empty list', () => {
    expect(commandLine(getPodDetails, { NAMESPACE: 'shop', PODS: [] })).toBe(
      'kubectl get pods --namespace=shop --ignore-not-found --output=yaml',
    );
  });

  it('splits what a reader typed for a list at its spaces', () => {
    expect(commandLine(getPodDetails, paramsOf({ NAMESPACE: 'a b', PODS: 'a  b;c' }))).toMatch(
      /^kubectl get pods a 'b;c' --namespace='a b' /,
    );
  });

  it('escapes a value inside the string of a query, for the process and for the shell', () => {
    const params = { CLUSTER: `a" OR b='`, PROJECT: 'p' };
    expect(commandWords(readPullFailures, params).join(' ')).toContain(`cluster_name="a\\" OR b='"`);
    expect(commandLine(readPullFailures, params)).toContain(`cluster_name="a\\" OR b='\\''"`);
  });
});

describe('a value in a query or a manifest', () => {
  const query = (line: string) => queryTemplate({ lines: [line] } as unknown as Query);
  const manifest = (yaml: string) => manifestTemplate({ yaml } as Manifest);

  it('stays inside its string', () => {
    const hostile = { CLUSTER: 'a" OR b="' };
    expect(fillTemplate(query('x="{CLUSTER}"'), hostile)).toBe('x="a\\" OR b=\\""');
    expect(fillTemplate(manifest('x: "{CLUSTER}"\n'), hostile)).toBe('x: "a\\" OR b=\\""');
  });

  it('is one YAML scalar', () => {
    const written = (SECRET: string) => fillTemplate(manifest('- name: {SECRET}\n'), { SECRET });
    for (const plain of ['shop', 'a-b.c', 'sha256:0a']) expect(written(plain)).toBe(`- name: ${plain}`);
    for (const quoted of ['true', 'No', '12', '1e3', 'a: b', 'a #b', '- a', '*a', "it's", 'a"b', 'a:'])
      expect(written(quoted)).toBe(`- name: ${JSON.stringify(quoted)}`);
  });
});

/** The list of errors, for a matrix that is one test. */
const gapsOf = (template: ReturnType<typeof parseTemplate>) =>
  template.flatMap((piece, at) =>
    typeof piece === 'string'
      ? []
      : [
          {
            ...piece,
            before: fillTemplate(template.slice(0, at)),
            after: fillTemplate(template.slice(at + 1)),
          },
        ],
  );

describe('every placeholder of the catalogue stands where its value can be quoted', () => {
  const lineBefore = (text: string) => text.slice(text.lastIndexOf('\n') + 1);
  const count = (text: string, mark: string) => text.split(mark).length - 1;

  it('in commands: a whole string of a query, or outside its strings; a list of names is a whole word', () => {
    const wrong = commands.flatMap((command) =>
      commandTemplate(command).flatMap((word) =>
        gapsOf(word)
          .filter(
            ({ quoting, before, placeholder }) =>
              (!quoting.includes('string') && count(before, '"') % 2 > 0) ||
              (['PODS', 'NODES'].includes(placeholder) && quoting !== 'words'),
          )
          .map(({ placeholder }) => `${command.id}: {${placeholder}} must be all of its string or word`),
      ),
    );
    expect(wrong).toEqual([]);
  });

  it('in lines for a shell: outside quotes', () => {
    const wrong = shellLines.flatMap((line) =>
      gapsOf(shellTemplate(line))
        .filter(({ before }) => ["'", '"'].some((mark) => count(before, mark) % 2 > 0))
        .map(({ placeholder }) => `${line.id}: {${placeholder}} must stand outside quotes`),
    );
    expect(wrong).toEqual([]);
  });

  it('in queries: a whole string', () => {
    const wrong = queries.flatMap((query) =>
      gapsOf(queryTemplate(query))
        .filter(({ quoting }) => quoting !== 'string')
        .map(({ placeholder }) => `${query.id}: write "{${placeholder}}", between double quotes`),
    );
    expect(wrong).toEqual([]);
  });

  it('in manifests: a whole string, or the whole value of a key or of an item', () => {
    const wrong = manifests.flatMap((manifest) =>
      gapsOf(manifestTemplate(manifest))
        .filter(
          ({ quoting, before, after }) =>
            quoting !== 'string' &&
            !(/^\s*(?:- )?(?:[\w./-]+: )?$/.test(lineBefore(before)) && /^(?:\n|$)/.test(after)),
        )
        .map(({ placeholder }) => `${manifest.id}: {${placeholder}} must be a whole value`),
    );
    expect(wrong).toEqual([]);
  });
});
