/**
 * Sentences that are built stay French, whatever names and numbers they are built from: every outcome of every rule and every
 * function of the words of reports, with names that begin with a vowel or an h and are long, with 0, 1 and 2, and with lists
 * of every length.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rules } from '../../src/catalogue/index.ts';
import type { Outcome } from '../../src/catalogue/model/rule.ts';
import { ownChecks } from '../../src/check/checks.ts';
import { checkWords } from '../../src/playbook/check/words.ts';
import { fleetWords } from '../../src/playbook/fleet/words.ts';
import { words } from '../../src/playbook/report/words/index.ts';
import { watchWords } from '../../src/playbook/watch/words.ts';
import { awkwardNames, grammarFaults } from '../support/texts/french-grammar.ts';

const names = fc.constantFrom(...awkwardNames);
const numbers = fc.constantFrom(0, 1, 2, 3, 17);
/** What a conclusion counts that is about something found is at least one. */
const found = fc.constantFrom(1, 2, 3, 17);

/** What a sentence treats as a name: no path of the cloud, no number, no word of an enumeration, no sentence. */
const isName = (text: string) =>
  /^[a-z][\w.-]*(?:\/[\w.-]+)*$/.test(text) &&
  !/^(?:roles|linux|windows|sha256|amd64|arm64|tcp|https?)\b|^\w{1,3}$/.test(text);

/** The example of an outcome with other names and numbers in the same places, and lists of one to three items. */
function altered(example: unknown): fc.Arbitrary<unknown> {
  if (typeof example === 'string')
    return isName(example) ? fc.oneof(names, fc.constant(example)) : fc.constant(example);
  if (typeof example === 'number')
    return !Number.isInteger(example) ? fc.constant(example) : example > 0 ? found : numbers;
  if (Array.isArray(example))
    return example.length === 0
      ? fc.constant(example)
      : fc.array(altered(example[0]), { minLength: 1, maxLength: 3 });
  if (example === null || typeof example !== 'object') return fc.constant(example);
  return fc.record(Object.fromEntries(Object.entries(example).map(([key, of]) => [key, altered(of)])));
}

/** The first sentence of some that is wrong, with what is wrong; null if none is. */
function firstFault(sentences: fc.Arbitrary<string>): string | null {
  for (const text of fc.sample(sentences, { numRuns: 60, seed: 1 })) {
    const [fault] = grammarFaults(text);
    if (fault) return `${fault} — ${text}`;
  }
  return null;
}

/** Those of manifests. */
const checkRules = ownChecks({
  inManifests: { hasSecret: () => false },
  boundTo: () => null,
  cloudKnown: true,
});

const outcomes = [...rules, ...checkRules].flatMap(({ id, outcomes: of }) =>
  Object.entries<Outcome>(of).map(([key, { text, example }]) => ({
    name: `${id} ${key}`,
    sentences: altered(example).map((facts) => textOf(text.fr as Builder, [facts])),
  })),
);

/** A function of words, whatever it takes. */
type Builder = (...given: readonly never[]) => unknown;

/** Every function of some words, with names or with numbers for what it takes. */
function built(where: string, of: object): readonly { name: string; sentences: fc.Arbitrary<string> }[] {
  return Object.entries(of).flatMap(([key, value]) => {
    if (value !== null && typeof value === 'object') return built(`${where} ${key}`, value);
    if (typeof value === 'string') return [{ name: `${where} ${key}`, sentences: fc.constant(value) }];
    if (typeof value !== 'function') return [];
    const build = value as Builder;
    return [{ name: `${where} ${key}`, sentences: argumentsOf(build).map((all) => textOf(build, all)) }];
  });
}

/** What a parameter counts, by its name. */
const counts =
  /^(?:count|pods|clusters|containers|failing|unclear|young|waiting|pulled|gone|lines|attempts|files|objects|images|done|of|shard|messages|all)$/;

/** A time or a duration, by the name of its parameter. */
const isTime = /^(?:date|day|time|when|last|passed|duration)$/;

/** Numbers for the parameters that count something, names for the others. */
function argumentsOf(build: Builder): fc.Arbitrary<readonly unknown[]> {
  const [, list = ''] = /^\(?([^)=]*)\)?\s*=>/.exec(String(build)) ?? [];
  const parameters = list.split(',').map((each) => each.trim());
  return fc.tuple(
    ...parameters
      .filter(Boolean)
      .map((name) => (counts.test(name) ? numbers : isTime.test(name) ? fc.constant('10 min') : names)),
  );
}

/** What a function says; empty if what it is given is not what it takes, such as a name for one of a few words. */
function textOf(of: Builder, given: readonly unknown[]): string {
  try {
    const text: unknown = of(...(given as never[]));
    return typeof text === 'string' && !text.includes('undefined') ? text : '';
  } catch {
    return '';
  }
}

const said = [
  ...built('report', words.fr),
  ...built('fleet', fleetWords.fr),
  ...built('watch', watchWords.fr),
  ...built('check', checkWords.fr),
  ...[0, 1, 2].map((count) => ({
    name: `check summary ${count}`,
    sentences: fc.constant(checkWords.fr.summary({ problem: count, unknown: count, ok: count })),
  })),
];

const faults = outcomes.flatMap(({ name, sentences }) => {
  const fault = firstFault(sentences);
  return fault ? [{ name, fault }] : [];
});

describe('a sentence in French', () => {
  it('is built by every outcome and by the words of every report', () => {
    expect(outcomes.length).toBeGreaterThan(300);
    expect(said.length).toBeGreaterThan(120);
  });

  it('agrees, elides and has one colon, for what a rule concludes', () => {
    expect(
      faults.map(({ name, fault }) => `${name}: ${fault}`),
      'put a noun before the name, a plural by count, and a comma, « car » or a full stop for the second colon',
    ).toEqual([]);
  });

  it('agrees, elides and has one colon, in the words of reports', () => {
    expect(said.flatMap(({ name, sentences }) => firstFault(sentences)?.concat(` (${name})`) ?? [])).toEqual(
      [],
    );
  });
});

describe('the grammar of these tests', () => {
  it.each([
    'le manifeste de europe-west9 manque',
    'il semble que app n’existe pas',
    'le code de hub',
    '1 pods en attente',
    '0 images lues',
    '2 pod en attente',
    '1 pod sont en attente',
    'Image\u00a0: absente\u00a0: le dépôt est vide',
  ])('finds what is wrong in: %s', (text) => expect(grammarFaults(text)).not.toEqual([]));

  it.each([
    'le manifeste de l’image europe-west9 manque',
    'il semble que le dépôt app n’existe pas',
    '1 pod en attente, 2 pods lus, 0 image',
    '1 accès refusé, 2 sur 3',
    'Image\u00a0: absente. Dépôt\u00a0: vide',
  ])('leaves alone: %s', (text) => expect(grammarFaults(text)).toEqual([]));
});
