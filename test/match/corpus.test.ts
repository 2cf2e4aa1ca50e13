/** The accuracy of classify() on texts that real kubelets printed, for failures caused on purpose. */
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { classify, classifyMessage } from '../../src/match/index.ts';
import { readCorpus, score } from '../support/score.ts';

const corpus = readCorpus(fileURLToPath(new URL('../support/kubelet-events.jsonl', import.meta.url)));
const { total, right, byLabel, misses } = score(corpus);
const missed = misses.map(({ id, label, got }) => `${id}: ${label}, got ${got}`).join('\n');

describe('on kubelet messages, the matcher', () => {
  it('has no miss, for any label', () => {
    expect(total).toBeGreaterThan(500);
    expect(right, missed).toBe(total);
    expect([...byLabel].filter(([, tally]) => tally.right < tally.total)).toEqual([]);
  });

  // Kubelets from 1.32 on put the error behind it; older ones print in the status what every one prints in the event.
  it('finds the cause in the message of a container in ImagePullBackOff, and only a status in the event', () => {
    const of = (end: RegExp) =>
      corpus.filter(({ id, text }) => end.test(id) && /^back-off pulling/i.test(text));
    const [waiting, events] = [of(/\/waiting-ImagePullBackOff(?:-\d)?$/), of(/\/event-BackOff$/)];
    expect([waiting.length > 90, events.length > 50]).toEqual([true, true]);
    for (const { id, text, label } of waiting)
      expect(classifyMessage(text).cause !== 'bare-status', id).toBe(label !== 'bare-status');
    for (const { id, text } of events) expect(classifyMessage(text).cause, id).toBe('bare-status');
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
