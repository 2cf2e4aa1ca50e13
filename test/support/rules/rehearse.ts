/** The tests of every rule: each outcome is reached, and no failed command leads to an undeclared conclusion. */
import { describe, expect, it } from 'vitest';
import { locales } from '../../../src/base/text.ts';
import { commandWords } from '../../../src/catalogue/commands/template.ts';
import type { Facts, Outcome, Outcomes, Rule } from '../../../src/catalogue/model/rule.ts';
import type { SubjectKind, Subjects } from '../../../src/catalogue/model/subjects.ts';
import { type Universe, universes } from '../../../src/cloud/universes.ts';
import { rehearseFaults } from '../faults/rules.ts';
import { fakeAsk, type Given, keyOf } from './fake-ask.ts';
import { read } from './read.ts';

export interface Fixture<Kind extends SubjectKind> {
  /** What distinguishes it from the other fixtures of the outcome. */
  readonly when?: string;
  readonly about: Subjects[Kind];
  readonly universe?: Universe;
  /** Whether the nodes are those of GKE; true unless it says otherwise. */
  readonly gke?: boolean | null;
  /** The answers that it needs, and no others but those marked `ifAsked`. */
  readonly world: readonly Given[];
  /** Facts that the conclusion must contain. */
  readonly facts?: Facts;
}

/** One fixture for an outcome, or several. */
export type Fixtures<Kind extends SubjectKind, Key extends string> = {
  readonly [Each in Key]: Fixture<Kind> | readonly Fixture<Kind>[];
};

/** @param fixtures at least one for each outcome; a missing one does not compile */
export function rehearse<Kind extends SubjectKind, O extends Outcomes>(
  rule: Rule<Kind, O>,
  fixtures: Fixtures<Kind, keyof O & string>,
): void {
  const cases = Object.entries<Fixture<Kind> | readonly Fixture<Kind>[]>(fixtures).flatMap(([because, of]) =>
    [of].flat().map((fixture: Fixture<Kind>) => ({
      because,
      fixture,
      name: fixture.when ? `${because} ${fixture.when}` : because,
    })),
  );
  const check = (
    ask: Parameters<typeof rule.check>[0]['ask'],
    { about, universe, gke = true }: Fixture<Kind>,
  ) =>
    rule.check({ ask, about, universe: universe ?? universes.google, read, gke }) as Promise<{
      because: string;
      facts: Facts;
    }>;
  describe(`${rule.id} concludes`, () => {
    it('every outcome that it declares', () => {
      expect(cases.map(({ because }) => because)).toEqual(expect.arrayContaining(Object.keys(rule.outcomes)));
    });

    it.each(cases)('$name', async ({ because, fixture }) => {
      const { ask, asked } = fakeAsk(fixture.world, { declared: rule.asks });
      const conclusion = await check(ask, fixture);
      expect(
        conclusion.because,
        'correct the check, or move the fixture to the outcome that it leads to',
      ).toBe(because);
      if (fixture.facts) expect(conclusion.facts).toMatchObject(fixture.facts);
      expectToRender(rule.outcomes[because] as Outcome, conclusion.facts);
      const unused = fixture.world.filter(
        ({ command, params, ifAsked }) =>
          !ifAsked && !asked.some((each) => keyOf(each.command, each.params) === keyOf(command, params)),
      );
      expect(
        unused.map(({ command }) => command.id),
        'take these from `world` of the fixture: the check did not ask them',
      ).toEqual([]);
    });
  });

  rehearseFaults(rule, cases);
}

/** The facts of a conclusion are sufficient for every text and every command of the outcome. */
function expectToRender({ text: texts, output, remedies = [] }: Outcome, facts: Facts): void {
  const shown = 'none' in output ? null : output;
  const lines = [
    ...(shown ? [commandWords(shown.command, shown.params(facts))] : []),
    ...remedies.flatMap((each) =>
      'command' in each ? [commandWords(each.command, each.params(facts))] : [],
    ),
  ];
  for (const words of lines) for (const word of words) expect(word, words.join(' ')).toMatch(/[^=:]$/);
  const written = [
    ...locales.map((locale) => texts[locale](facts)),
    ...(shown ? ('shows' in shown ? shown.shows(facts) : [shown.lacks(facts)]) : []),
    ...lines.map((words) => words.join(' ')),
  ];
  for (const text of written) {
    expect(text).not.toMatch(/undefined|null|\[object|NaN/);
    expect(text.trim()).not.toBe('');
  }
}
