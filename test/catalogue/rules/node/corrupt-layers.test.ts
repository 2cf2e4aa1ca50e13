import { expect, it } from 'vitest';
import { corruptLayers as rule } from '../../../../src/catalogue/rules/node/corrupt-layers.ts';
import { corruptOrExtract } from '../../../../src/causes/corrupt-or-extract.ts';
import { failedWith, imagePull, state, states } from '../../../support/rules/node-fixtures.ts';
import { rehearse } from '../../../support/rules/rehearse.ts';
import { cart } from '../../../support/rules/subjects.ts';

const damaged = (signature: string) => imagePull({ failure: failedWith('corrupt-or-extract', signature) });

rehearse(rule, {
  'content-corrupted': [
    { about: damaged('digest-mismatch'), world: [], facts: { image: cart } },
    { when: 'cut short', about: damaged('unexpected-eof'), world: [] },
  ],
  'layer-copy-failed': { about: damaged('copy-failed'), world: [], facts: { node: state().name } },
  'not-a-container-image': { about: damaged('artifact-is-no-image'), world: [] },
  'image-store-error': {
    about: damaged('image-streaming-snapshot'),
    world: [states({})],
    facts: { node: state().name },
  },
  'layer-unpack-failed': [
    { about: damaged('extract-failed'), world: [states({})] },
    { when: 'because it is damaged', about: damaged('invalid-archive'), world: [states({})] },
    { when: 'for an unknown signature', about: damaged('of-tomorrow'), world: [states({})] },
  ],
  'node-not-ready': { about: damaged('extract-failed'), world: [states({ ready: false })] },
  'not-applicable-cause': [
    { about: imagePull(), world: [] },
    { when: 'if nothing fails', about: imagePull({ failure: null }), world: [] },
  ],
});

it('handles every signature of the cause except the generic one', () => {
  expect(Object.keys(corruptOrExtract.signatures)).toEqual(
    expect.arrayContaining([
      'digest-mismatch',
      'short-read',
      'unexpected-eof',
      'copy-failed',
      'artifact-is-no-image',
      'image-streaming-snapshot',
      'extract-failed',
    ]),
  );
});
