/** The readable part of a message. */
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { gistIn, gistOf } from '../../src/match/gist.ts';
import { classify } from '../../src/match/index.ts';
import { readCorpus } from '../support/score.ts';

const corpus = readCorpus(fileURLToPath(new URL('../support/kubelet-events.jsonl', import.meta.url)));
const image = 'open.example.com/app:9.9.9';
const containerd = `failed to pull and unpack image "${image}": failed to resolve image: ${image}: not found`;
const gist = `${image}: not found`;

describe('the gist of a message', () => {
  it.each([
    `Failed to pull image "${image}": rpc error: code = NotFound desc = ${containerd}`,
    `rpc error: code = NotFound desc = ${containerd}`,
    `Back-off pulling image "${image}": ErrImagePull: ${containerd}`,
    `Failed to pull image "${image}": failed to pull and unpack image "${image}": failed to resolve reference "${image}": ${gist}`,
    `  (combined) ${gist}`.slice(12),
  ])('is the same in each wrapping: %s', (message) => expect(gistOf(message)).toBe(gist));

  it('takes the spelling of the runtime for the image of the Pod', () => {
    expect(
      gistOf(
        'Back-off pulling image "cart": ErrImagePull: failed to pull and unpack image "docker.io/library/cart:latest": failed to resolve image: pull access denied',
      ),
    ).toBe('pull access denied');
  });

  it('leaves out that an event stands for several', () => {
    const combined = '(combined from similar events): ';
    expect(gistOf(`${combined}Failed to pull image "${image}": ${containerd}`)).toBe(gist);
    expect(gistOf(`${combined}Error creating: no`)).toBe('Error creating: no');
    expect(
      gistOf(
        `${combined}Failed to create pod sandbox: rpc error: code = Unknown desc = failed to get sandbox image "r.local/pause:1": not found`,
      ),
    ).toBe('failed to get sandbox image "r.local/pause:1": not found');
  });

  it('keeps a wrapper that names another image', () => {
    expect(
      gistOf('Failed to pull image "a.example/b:1": failed to resolve reference "c.example/d:2": not found'),
    ).toBe('failed to resolve reference "c.example/d:2": not found');
  });

  it('keeps that the image is that of the sandbox', () => {
    expect(
      gistOf(
        'Failed to create pod sandbox: rpc error: code = Unknown desc = failed to get sandbox image "r.local/pause:1": failed to pull image "r.local/pause:1": failed to pull and unpack image "r.local/pause:1": not found',
      ),
    ).toBe('failed to get sandbox image "r.local/pause:1": not found');
  });

  it('is the message where nothing else is left, and never empty', () => {
    expect(gistOf(`Back-off pulling image "${image}"`)).toBe(`Back-off pulling image "${image}"`);
    expect(gistOf('Error: ')).toBe('Error:');
    for (const { text } of corpus) {
      const short = gistOf(text);
      expect(short).not.toBe('');
      expect(text).toContain(short.replace(/^failed to get sandbox image "[^"]*": /, ''));
    }
  });

  it('is the same for a container and for its event, as real kubelets printed them', () => {
    const bare = (text: string) => text.replace(/^Failed to pull image "[^"]*": /, '');
    for (const { text } of corpus.filter((one) => one.text.startsWith('Failed to pull image')))
      expect(gistOf(text)).toBe(gistOf(bare(text)));
  });

  it('takes linear time', () => {
    const long = 'Failed to pull image "a": '.repeat(40_000);
    const begin = performance.now();
    gistOf(long);
    expect(performance.now() - begin).toBeLessThan(1000);
  });
});

describe('the gist of a message in a text', () => {
  const inside = (text: string) => classify(text).map(({ evidence }) => gistIn(text, evidence))[0];

  it.each([
    [`  Warning  Failed  5s (x3 over 30s)  kubelet  Failed to pull image "${image}": ${containerd}\n`, gist],
    [
      '  Warning  Failed  5s  kubelet, node-1  Error: illegal base64 data at input byte 4',
      'illegal base64 data at input byte 4',
    ],
    [
      `      Reason:       ErrImagePull\n      Message:      Back-off pulling image "${image}": ErrImagePull: ${containerd}`,
      gist,
    ],
    [JSON.stringify({ message: `Failed to pull image "${image}": ${containerd}`, count: 3 }), gist],
    ['something 429 Too Many Requests from the container registry', '429 Too Many Requests'],
  ])('%s', (text, expected) => expect(inside(text)).toBe(expected));
});
