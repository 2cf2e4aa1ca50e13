/** A signature wins its own sentence in whatever stands around it, and the names in a message are no evidence. */
import { describe, expect, test } from 'vitest';
import { describedCauses } from '../../src/causes/described.ts';
import { classify } from '../../src/match/index.ts';

const image = 'registry.example.com/shop/cart:2.4.1';

/** How a runtime, a kubelet and a terminal print a reason. */
const frames: Readonly<Record<string, (reason: string) => string>> = {
  'an event': (reason) =>
    `Failed to pull image "${image}": failed to pull and unpack image "${image}": failed to resolve reference "${image}": ${reason}`,
  'an event of an older kubelet': (reason) =>
    `Failed to pull image "${image}": rpc error: code = Unknown desc = ${reason}`,
  'a waiting container': (reason) =>
    `Back-off pulling image "${image}": ErrImagePull: rpc error: code = Unknown desc = ${reason}`,
  'a table of events': (reason) =>
    `  Warning  Failed   11s (x2 over 25s)  kubelet  Failed to pull image "${image}": ${reason}`,
  'the log of the kubelet': (reason) =>
    `kuberuntime_image.go:55] "Failed to pull image" err="${reason}" image="${image}"`,
};

/** Whole messages of the kubelet and of admission: they are in no frame. */
const whole =
  /^(?:failed to pull image|back-?off|error: |err|unable to retrieve|pull qps|container image|image pull)/i;

const sentences = describedCauses
  .filter(({ id }) => id !== 'not-a-pull-failure' && id !== 'bare-status')
  .flatMap(({ id: cause, signatures }) =>
    signatures.map(({ id, message }) => ({
      cause,
      id,
      message: message.replace(/\bADDRESS(?=:)/, '10.20.0.5:443'),
    })),
  )
  // The address in the frame says more than a bare "not found".
  .filter(({ id, message }) => id !== 'not-found' && !whole.test(message));

describe.each(Object.entries(frames))('in %s', (_frame, around) => {
  test.each(sentences)('$cause: $id wins its own sentence', ({ id, cause, message }) => {
    const [first] = classify(around(message));
    expect({ cause: first?.cause, signature: first?.signature }).toEqual({ cause, signature: id });
  });
});
