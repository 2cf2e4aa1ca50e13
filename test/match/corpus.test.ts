/** How classify() does on texts that real kubelets printed, for failures made on purpose. */
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { classify, classifyMessage } from '../../src/match/index.ts';
import { readCorpus, score } from '../support/score.ts';

const corpus = readCorpus(fileURLToPath(new URL('../support/kubelet-events.jsonl', import.meta.url)));
const { total, right, byLabel, misses } = score(corpus);
const missed = misses.map(({ id, label, got }) => `${id}: ${label}, got ${got}`).join('\n');
const authLabels = ['auth-403', 'auth-401', 'auth-pull-secret', 'auth-insufficient-scope-or-anonymous'];

describe('on what kubelets print, the matcher', () => {
  it('is right on 98 % of all', () => expect(right / total, missed).toBeGreaterThanOrEqual(0.98));

  it('is right on 80 % of each label, and on 95 % of each about credentials', () => {
    for (const [label, tally] of byLabel) {
      expect(tally.right / tally.total, `${label}\n${missed}`).toBeGreaterThanOrEqual(
        authLabels.includes(label) ? 0.95 : 0.8,
      );
    }
  });

  it('takes no other trouble for a pull failure', () => {
    expect(
      misses.filter(({ label }) => label === 'not-a-pull-failure').map(({ id, got }) => `${id}: ${got}`),
    ).toEqual([]);
  });

  it('points at words that are in the text', () => {
    for (const { text } of corpus) {
      for (const { evidence } of classify(text))
        expect(text.slice(evidence.start, evidence.end)).toBe(evidence.text);
    }
  });

  it('reads a single message as it reads a paste of it', () => {
    for (const { text } of corpus) expect(classifyMessage(text)).toEqual(classify(text)[0]);
  });
});
