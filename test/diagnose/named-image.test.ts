/** `--image` before a deployment: an invalid image reference is reported as a finding. */

import { describe, expect, it } from 'vitest';
import { section } from '../../src/catalogue/index.ts';
import { examine } from '../../src/diagnose/examine.ts';
import { nothingWanted, type Wanted } from '../../src/diagnose/find/target.ts';
import { askCluster, clusterNode, now } from '../support/diagnose/cluster.ts';

const image = 'https://registry.example.com/team/cart:1';
const wanted: Wanted = { ...nothingWanted, images: [image] };
const nodes = [clusterNode('node-a', 'default-pool')];

describe('an invalid image reference', () => {
  it('is a finding of diagnose, with the error in it', async () => {
    const { ask, asked } = askCluster({ nodes });
    const { findings, judgements } = await examine(ask, { wanted, section: null, now });
    expect(findings).toMatchObject([
      {
        cause: 'invalid-name',
        images: [image],
        pods: [],
        judgements: [{ verdict: 'problem', because: 'scheme-in-reference' }],
      },
    ]);
    expect(judgements).toEqual([]);
    expect(asked).not.toContain('kubectl-get-pods');
  });

  it('is reported without a node', async () => {
    const { ask } = askCluster({});
    const { findings } = await examine(ask, { wanted, section: null, now });
    expect(findings[0]?.judgements[0]?.because).toBe('scheme-in-reference');
  });

  it('is examined by its chapter', async () => {
    const { ask } = askCluster({ nodes });
    const { findings, judgements } = await examine(ask, { wanted, section: section('not-found'), now });
    expect(findings[0]).toMatchObject({ cause: 'invalid-name', judgements: [] });
    expect(judgements.filter(({ verdict }) => verdict === 'problem')).toMatchObject([
      { because: 'scheme-in-reference' },
    ]);
  });

  it('does not keep the images beside it from being examined', async () => {
    const { ask } = askCluster({ nodes });
    const images = [image, 'registry.example.com/team/cart:1', 'registry.example.com/team/search:2'];
    const { findings, judgements } = await examine(ask, {
      wanted: { ...wanted, images },
      section: null,
      now,
    });
    expect(findings.map((each) => each.images)).toEqual([[image]]);
    const { about } = judgements.find(({ rule }) => rule.id === 'image-access') ?? {};
    expect(about).toEqual(['team/cart', 'team/search']);
    expect(judgements.flatMap((each) => each.about).join(' ')).not.toContain('https://');
  });
});
