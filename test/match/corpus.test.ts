/** The accuracy of classify() on texts that real kubelets printed, for failures caused on purpose. */
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { classify, classifyMessage } from '../../src/match/index.ts';
import { readCorpus, score } from '../support/score.ts';

const corpus = readCorpus(fileURLToPath(new URL('../support/kubelet-events.jsonl', import.meta.url)));
const { total, right, byLabel, misses } = score(corpus);
const missed = misses.map(({ id, label, got }) => `${id}: ${label}, got ${got}`).join('\n');
const authLabels = ['auth-403', 'auth-401', 'auth-pull-secret', 'auth-insufficient-scope-or-anonymous'];

describe('on kubelet messages, the matcher', () => {
  it('has an accuracy of 98 %', () => expect(right / total, missed).toBeGreaterThanOrEqual(0.98));

  it('has a recall of 80 % for each label, and of 95 % for those about credentials', () => {
    for (const [label, tally] of byLabel) {
      expect(tally.right / tally.total, `${label}\n${missed}`).toBeGreaterThanOrEqual(
        authLabels.includes(label) ? 0.95 : 0.8,
      );
    }
  });

  it('does not classify other failures as pull failures', () => {
    expect(
      misses.filter(({ label }) => label === 'not-a-pull-failure').map(({ id, got }) => `${id}: ${got}`),
    ).toEqual([]);
  });

  it('gives evidence that is in the text', () => {
    for (const { text } of corpus) {
      for (const { evidence } of classify(text))
        expect(text.slice(evidence.start, evidence.end)).toBe(evidence.text);
    }
  });

  it('classifies a single message like a paste of that message', () => {
    for (const { text } of corpus) expect(classifyMessage(text)).toEqual(classify(text)[0]);
  });
});
