/** YAML is read as the JSON that the same tool prints, whatever the text looks like. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as yaml from 'yaml';
import { Unreadable } from '../../src/catalogue/model/failures.ts';
import { valuesIn } from '../../src/read-output/values.ts';

const recorded = (file: string) =>
  readFileSync(new URL(`../support/pastes/scalars/${file}`, import.meta.url), 'utf8');

describe('YAML', () => {
  // Recorded with `gcloud meta list-from-json`, of gcloud 528.
  it('of gcloud says what its JSON says, of texts that look like something else', () => {
    const { documents, isList } = valuesIn(recorded('gcloud.yaml').trim(), yaml);
    expect(isList).toBe(true);
    expect(documents).toEqual(JSON.parse(recorded('gcloud.json')));
    expect(documents.length).toBeGreaterThan(60);
  });

  // Recorded with `kubectl create configmap --dry-run=client`, of kubectl 1.32.
  it('of kubectl says what its JSON says, of texts that look like something else', () => {
    expect(valuesIn(recorded('kubectl.yaml').trim(), yaml)).toEqual({
      documents: [JSON.parse(recorded('kubectl.json'))],
      isList: false,
    });
  });

  it('may repeat a value by an alias, as a tool prints a value that is there twice', () => {
    expect(valuesIn('a: &x [1, b]\nc: *x', yaml).documents).toEqual([{ a: [1, 'b'], c: [1, 'b'] }]);
  });
});

describe('hostile YAML', () => {
  const bomb = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]'];
  for (let at = 1; at < 12; at += 1)
    bomb.push(`a${at}: &a${at} [${Array.from({ length: 10 }, () => `*a${at - 1}`).join(', ')}]`);

  it.for([
    ['aliases that repeat without end', bomb.join('\n')],
    ['a value that holds itself', 'a: &a [*a]'],
    ['an alias of nothing', 'a: *b'],
    ['lists nested without end', '['.repeat(100_000)],
    [
      'mappings nested without end',
      Array.from({ length: 20_000 }, (_, at) => `${' '.repeat(at)}a:`)
        .join('\n')
        .slice(0, 1_000_000),
    ],
    ['JSON that was cut off', '{"a": [1, 2'],
    ['a key twice', 'a: 1\na: 2'],
    ['a key that is a list', '? [a]\n: b'],
    ['a tag', '!!js/function x: ['],
  ] as const)('is unreadable, and ends: %s', ([, text]) => {
    expect(() => valuesIn(text, yaml)).toThrow(Unreadable);
  });

  it('cannot reach the prototype of an object', () => {
    for (const text of ['__proto__:\n  polluted: yes', '{"__proto__": {"polluted": "yes"}}']) {
      const [value] = valuesIn(text, yaml).documents;
      expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
      expect(Object.keys(value as object)).toEqual(['__proto__']);
    }
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});
