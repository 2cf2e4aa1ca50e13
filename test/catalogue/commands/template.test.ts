import { describe, expect, it } from 'vitest';
import { getPodDetails, getPods } from '../../../src/catalogue/commands/kubectl-pods.ts';
import { commandLine, fill, fillText, placeholdersIn } from '../../../src/catalogue/commands/template.ts';

describe('a template', () => {
  it('keeps the placeholders that have no value', () => {
    expect(fill(['a', '{B}', '--c={D}'], { D: 'd' })).toEqual(['a', '{B}', '--c=d']);
  });

  it('takes a list as several words, and inside a word as one', () => {
    expect(fill(['{PODS}', '--x={PODS}'], { PODS: ['a', 'b'] })).toEqual(['a', 'b', '--x=a b']);
    expect(fill(['{PODS}'], { PODS: [] })).toEqual([]);
  });

  it('does not fill what a value brings', () => {
    expect(fill(['{A}', '--x={A}{B}'], { A: '{B}', B: '$&$1' })).toEqual(['{B}', '--x={B}$&$1']);
  });

  it('names its placeholders, each once, in order', () => {
    expect(placeholdersIn(['{B}', '{A}-{B}', '{not}', '{.spec.nodeName}'])).toEqual(['B', 'A']);
  });

  it('fills texts', () => expect(fillText('on {PROJECT} of {X}', { PROJECT: 'p' })).toBe('on p of {X}'));
});

describe('a line', () => {
  it('is complete and quoted', () => {
    expect(commandLine(getPodDetails, { NAMESPACE: "it's", PODS: ['a', '$(id)'] })).toBe(
      "kubectl get pods a '$(id)' '--namespace=it'\\''s' --ignore-not-found --output=yaml",
    );
  });

  it('has bare names where values are not known', () => {
    expect(commandLine(getPods)).toBe('kubectl get pods --namespace=NAMESPACE');
  });
});
