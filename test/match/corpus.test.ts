/** How classify() does on real messages. The corpus is other people's public text: it is measured against, not shipped. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { classify } from '../../src/match/index.ts';
import { readCorpus, score } from '../support/score.ts';

const folder = fileURLToPath(new URL('../../../shared/corpus/', import.meta.url));
const authLabels = ['auth-403', 'auth-401', 'auth-pull-secret', 'auth-insufficient-scope-or-anonymous'];

for (const file of ['messages.jsonl', 'kubelet-events.jsonl']) {
  const path = `${folder}${file}`;
  const missing = !existsSync(path);
  if (missing)
    console.warn(
      `Skipped: the corpus ${file} is not beside this repository, so its accuracy was not measured.`,
    );

  describe.skipIf(missing)(file, () => {
    const corpus = missing ? [] : readCorpus(path);
    const { total, right, byLabel, misses } = score(corpus);
    const missed = misses.map(({ id, label, got }) => `${id}: ${label}, got ${got}`).join('\n');

    it('is right on 97 % of all', () => expect(right / total, missed).toBeGreaterThanOrEqual(0.97));

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
  });
}
