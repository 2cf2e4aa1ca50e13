import { expect, it } from 'vitest';
import { sections } from '../../src/catalogue/index.ts';
import { commandsByHand } from '../../src/catalogue/model/rule.ts';
import { expectEach } from '../support/expect-each.ts';

it('every command that the rules of a chapter ask is shown with one of them', () => {
  expectEach(sections, ({ rules }) => {
    const shown = new Set(rules.flatMap(commandsByHand));
    const missing = rules.flatMap(({ asks }) => asks).filter((command) => !shown.has(command));
    expect(
      missing.map(({ id }) => id),
      'show it with the rule of its leg: `byHand`',
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
        'take it from `byHand`, or add it to `asks`',
      ).toEqual([]);
    },
  );
});
