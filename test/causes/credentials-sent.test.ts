/** What containerd's own words say of the credentials, in every version that real nodes ran. */
import { fileURLToPath } from 'node:url';
import { describe, expect, it, test } from 'vitest';
import { credentialsSent } from '../../src/causes/credentials-sent.ts';
import { causeSignatures } from '../../src/causes/index.ts';
import { classifyMessage } from '../../src/match/index.ts';
import { readCorpus } from '../support/score.ts';

const corpus = readCorpus(fileURLToPath(new URL('../support/kubelet-events.jsonl', import.meta.url)));
const sentIn = (text: string) => credentialsSent(classifyMessage(text));

describe('of messages that real kubelets printed, those', () => {
  it('with a token that was anonymous, or without a password to send, say that nothing was sent', () => {
    const nothing = corpus.filter(({ text }) =>
      /anonymous token: .* 40[13]|no basic auth credentials/.test(text),
    );
    expect(nothing.length).toBeGreaterThan(20);
    for (const { id, text } of nothing) expect(sentIn(text), id).toBe('none');
  });

  it('with a bare 401 of containerd 1.6 decide nothing', () => {
    const bare = corpus.filter(({ text }) => /failed with status code \[.*: 401/.test(text));
    expect(bare.length).toBeGreaterThan(3);
    for (const { id, text } of bare) expect(sentIn(text), id).toBeNull();
  });

  it('that are about something else decide nothing', () => {
    for (const { id, text, label } of corpus.filter((one) => !one.label.startsWith('auth')))
      expect(sentIn(text), `${id} ${label}`).toBeNull();
  });
});

test('a token that was asked for with credentials was refused to them', () => {
  for (const end of [
    'unexpected status: 401 Unauthorized',
    'unexpected status from GET request to https://a.example/token: 403 Forbidden',
  ])
    expect(sentIn(`failed to authorize: failed to fetch oauth token: ${end}`)).toBe('refused');
});

test('a 401 of later versions may follow an anonymous token, so it decides nothing', () => {
  expect(
    sentIn(
      'Failed to pull image "a.example/b:1": failed to pull and unpack image "a.example/b:1": failed to resolve image: unexpected status from HEAD request to https://a.example/v2/b/manifests/1: 401 Unauthorized',
    ),
  ).toBeNull();
});

test('only signatures that exist are listed', () => {
  const known = new Set(causeSignatures.map(({ signature }) => signature.id));
  const decided = [...known].filter((signature) => credentialsSent({ signature }) !== null);
  expect(decided).toHaveLength(7);
});
