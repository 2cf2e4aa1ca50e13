/** Rules that `diagnose` runs where no pull fails. */
import { expect, it } from 'vitest';
import { rules } from '../../src/catalogue/index.ts';

const found = rules.filter(({ alsoInDiagnose }) => alsoInDiagnose);

it('are those that see what is wrong although every Pod has its image', () => {
  expect(found.map(({ id }) => id).toSorted()).toEqual([
    'container-runtime',
    'node-bootstrap',
    'pull-times',
    'serial-pulls',
    'single-architecture',
  ]);
});

it('need no image: they are about nodes, or about a namespace', () => {
  expect([...new Set(found.map(({ about }) => about))].toSorted()).toEqual(['cluster', 'pulling-node']);
});
