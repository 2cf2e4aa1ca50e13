/** The names of what rules conclude: public, for good, and the same for the same finding (CONTRIBUTING.md, "Outcome keys"). */
import { describe, expect, it } from 'vitest';
import { rules } from '../../src/catalogue/index.ts';
import type { Outcome, Verdict } from '../../src/catalogue/model/rule.ts';
import { expectEach } from '../support/expect-each.ts';
import { read } from '../support/files.ts';

interface Key {
  readonly name: string;
  readonly rule: string;
  readonly key: string;
}

const outcomes = rules.flatMap(({ id, outcomes: of }) =>
  Object.entries<Outcome>(of).map(([key, outcome]) => ({ name: `${id} ${key}`, rule: id, key, outcome })),
);

/** What a key must not be made of: the verdicts, which the report holds beside it, and words that only judge. */
const judging: readonly string[] = [
  ...(['ok', 'problem', 'unknown', 'not-applicable'] satisfies readonly Verdict[]),
  ...['good', 'bad', 'fine', 'error', 'fault', 'issue', 'failure'],
];

/** What a remedy begins with. A key says what was found, and not what to do about it. */
const remedying = new Set(
  'add allow apply change check choose configure create disable enable ensure fix grant increase install move raise rebuild recreate remove rename renew replace restart restore retry rotate set turn update upgrade use wait'.split(
    ' ',
  ),
);

/** The keys of findings that several rules make, as CONTRIBUTING.md lists them. */
const [, chapter = ''] = read('CONTRIBUTING.md').split('## Outcome keys\n');
const [, list = ''] = /^3\. (.*)$/m.exec(chapter) ?? [];
const shared = [...list.matchAll(/`([a-z0-9-]+)`/g)].map(([, key = '']) => key);

/** What is wrong with a key by itself, each fault with what to do. */
function faultsOf(key: string): readonly string[] {
  const words = key.split('-');
  return [
    ...(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(key)
      ? []
      : ['write it in lower case with hyphens (kebab-case)']),
    ...(words.length > 6 ? [`shorten its ${words.length} words to six`] : []),
    ...(judging.includes(key) ? ['name what was found: the verdict stands beside it'] : []),
    ...(words.some((word) => word === 'ok' || word === 'problem')
      ? ['take out "ok" and "problem": the verdict stands beside the key']
      : []),
    ...(remedying.has(words[0] ?? '')
      ? [`do not begin with "${words[0]}": name what was found, not the fix`]
      : []),
  ];
}

/** Keys that are another's words in another order: one of them would be the spelling of one rule only. */
function misspelt(keys: readonly Key[]): readonly string[] {
  const sorted = (key: string) => key.split('-').toSorted().join('-');
  return keys.flatMap(({ name, key }) => {
    const other = keys.find((each) => each.key < key && sorted(each.key) === sorted(key));
    return other ? [`${name}: take one spelling with ${other.name}`] : [];
  });
}

describe('the key of an outcome', () => {
  it('names what was found, as a noun phrase of at most six words', () => {
    expectEach(outcomes, ({ key }) =>
      expect(faultsOf(key), 'rename it by the rule in CONTRIBUTING.md, "Outcome keys"').toEqual([]),
    );
  });

  it('can be read without its rule, so one word is the name of something', () => {
    const short = outcomes.filter(({ key }) => !key.includes('-') && key !== 'autopilot');
    expect(
      short.map(({ name }) => name),
      'put the thing before its state: secret-missing, not missing',
    ).toEqual([]);
  });

  it('is spelled the same in every rule', () => {
    expect(misspelt(outcomes), 'rename one of the two').toEqual([]);
  });

  it('is the same where two rules say the same', () => {
    const said = ({ outcome: { text, example, verdict } }: (typeof outcomes)[number]) =>
      `${verdict}: ${text.en(example)}`;
    const different = outcomes.flatMap((one) =>
      outcomes
        .filter((other) => other.rule < one.rule && other.key !== one.key && said(other) === said(one))
        .map((other) => `${one.name} says what ${other.name} says: give both one key`),
    );
    expect(different).toEqual([]);
  });

  it('that CONTRIBUTING.md calls shared is used by several rules', () => {
    expect(shared.length).toBeGreaterThan(3);
    const rare = shared.filter((key) => outcomes.filter((each) => each.key === key).length < 2);
    expect(rare, 'take these from the list in CONTRIBUTING.md, "Outcome keys"').toEqual([]);
  });
});

describe('a bad key is found', () => {
  it.each([
    'Tag_Missing',
    'tagMissing',
    'problem',
    'not-applicable',
    'unknown',
    'tag-ok',
    'registry-problem',
    'enable-api',
    'grant-role-to-the-node',
    'tag-of-image-in-repository-was-missing',
  ])('%s', (key) => expect(faultsOf(key)).not.toEqual([]));

  it.each(['not-applicable-cause', 'disk-type-unknown', 'delete-policy-active', 'schema-1-disabled'])(
    'and a good one is not: %s',
    (key) => expect(faultsOf(key)).toEqual([]),
  );

  it('in other words of one rule', () => {
    const keys = ['repository-missing', 'missing-repository'].map((key) => ({
      name: `x ${key}`,
      rule: 'x',
      key,
    }));
    expect(misspelt(keys)).toHaveLength(1);
  });
});
