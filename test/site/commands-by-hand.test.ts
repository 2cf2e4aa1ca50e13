import { expect, it } from 'vitest';
import { sections } from '../../src/catalogue/index.ts';
import { commandsByHand } from '../../src/site/data/commands-by-hand.ts';
import { expectEach } from '../support/expect-each.ts';

it('every command that the rules of a chapter ask is shown with one of them', () => {
  expectEach(sections, ({ rules }) => {
    const shown = new Set(rules.flatMap(commandsByHand));
    const missing = rules.flatMap(({ asks }) => asks).filter((command) => !shown.has(command));
    expect(
      missing.map(({ id }) => id),
      'show it with the rule of its leg: src/site/data/commands-by-hand.ts',
    ).toEqual([]);
  });
});

it('a rule shows only commands that it asks', () => {
  expectEach(
    sections.flatMap(({ rules }) => rules),
    (rule) => {
      const others = commandsByHand(rule).filter((command) => !rule.asks.includes(command));
      expect(
        others.map(({ id }) => id),
        'take it from what the leg of the rule asks: src/site/data/commands-by-hand.ts',
      ).toEqual([]);
    },
  );
});
