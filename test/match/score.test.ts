/** `npm run score` reports what is wrong with a corpus file. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readCorpus, report, score } from '../support/score.ts';

const folder = mkdtempSync(join(tmpdir(), 'pullbook-score-'));
afterAll(() => rmSync(folder, { recursive: true }));

const file = (content: string): string => {
  const path = join(folder, 'corpus.jsonl');
  writeFileSync(path, content);
  return path;
};

describe('a corpus', () => {
  it('needs only a text and a label on each line', () => {
    const path = file('{"text":"ImagePullBackOff","label":"bare-status"}\r\n\r\n');
    expect(readCorpus(path)).toEqual([
      { id: `${path}:1`, text: 'ImagePullBackOff', label: 'bare-status', alt_labels: [] },
    ]);
  });

  it.each([
    ['', /has no entries/],
    ['\n{"text":', /:2 is not JSON/],
    ['null', /:1 is not an object/],
    ['{"label":"dns"}', /:1 has no "text"/],
    ['{"text":"x"}', /:1: undefined is no label|:1 has no "label"/],
    ['{"text":"x","label":"network"}', /:1: "network" is no label\. The labels are: auth-403, /],
    ['{"text":"x","label":"dns","alt_labels":["network"]}', /"network" is no label/],
    ['{"text":"x","label":"dns","alt_labels":"dns"}', /"alt_labels" is not a list/],
  ])('%j is refused with its line', (content, message) => {
    expect(() => readCorpus(file(content))).toThrow(message);
  });

  it('that does not exist is named', () => {
    expect(() => readCorpus(join(folder, 'missing.jsonl'))).toThrow(/missing\.jsonl cannot be read/);
  });
});

describe('a score', () => {
  const entry = (
    id: string,
    text: string,
    label: 'bare-status' | 'dns',
    alt_labels: 'bare-status'[] = [],
  ) => ({
    id,
    text,
    label,
    alt_labels,
  });
  const result = score([
    entry('a', 'ImagePullBackOff', 'bare-status'),
    entry('b', 'ErrImagePull', 'dns'),
    entry('c', 'ErrImagePull', 'dns', ['bare-status']),
  ]);

  it('accepts an alternative label as correct', () => {
    expect(result).toMatchObject({ total: 3, right: 2 });
    expect(result.byLabel.get('dns')).toEqual({ total: 2, right: 1 });
  });

  it('is reported with the recall of each label, the confusions and the misses', () => {
    expect(report(result)).toMatch(/^bare-status +1\/1 +100\.0 %\ndns +1\/2 +50\.0 %\nall +2\/3 +66\.7 %\n/);
    expect(report(result)).toContain('1 × dns taken for bare-status: b\n');
    expect(report(result)).toContain('b: dns, got bare-status (err-image-pull)\nErrImagePull');
  });
});
