/** Conditions of outcomes, and the recorded outputs in which they show. */
import { describe, expect, it } from 'vitest';
import { locales } from '../../src/base/text.ts';
import { commandLine, commandWords, placeholdersIn } from '../../src/catalogue/commands/template.ts';
import { commands, rules, sections } from '../../src/catalogue/index.ts';
import type { Outcome } from '../../src/catalogue/model/rule.ts';
import { excerpts, outcomeId } from '../../src/catalogue/outputs.ts';
import { placeholders } from '../../src/catalogue/placeholders/index.ts';
import { CANARY } from '../support/canary.ts';
import { expectEach } from '../support/expect-each.ts';
import { read } from '../support/files.ts';
import { unreachable } from '../support/outcomes/unreachable.ts';
import { shownOutcomes } from '../support/outputs/record.ts';

const outcomes = rules.flatMap((rule) =>
  Object.entries<Outcome>(rule.outcomes).map(([key, outcome]) => ({
    id: outcomeId(rule.id, key),
    rule,
    outcome,
  })),
);
const recorded = shownOutcomes.flatMap((shown) => {
  const excerpt = excerpts.get(shown.id);
  return excerpt ? [{ ...shown, excerpt }] : [];
});

describe('the condition of an outcome', () => {
  it('is a clause in every language, without a full stop', () => {
    expectEach(outcomes, ({ outcome: { when } }) => {
      expect(when.en, 'begin `when` with "If"').toMatch(/^If /);
      expect(when.fr, 'commencez `when` par « Si »').toMatch(/^(?:Si |S’ils? )/);
      for (const locale of locales) {
        expect(when[locale], `${locale}: take the full stop off the end: the pages go on`).not.toMatch(
          /[.:;\s]$/,
        );
        expect(when[locale].split('`').length, `${locale}: close every backquote`).toSatisfy(
          (parts: number) => parts % 2 === 1,
        );
      }
    });
  });

  it('has the same placeholders in every language, all of them known', () => {
    expectEach(outcomes, ({ outcome: { when } }) => {
      const of = (text = '') => placeholdersIn([text]).toSorted();
      expect(of(when.fr), 'name the same things in both languages').toEqual(of(when.en));
      for (const name of of(when.en))
        expect(Object.keys(placeholders), `describe {${name}} in src/catalogue/placeholders`).toContain(name);
    });
  });

  it('tells it from the others of its rule', () => {
    expectEach(rules, ({ outcomes: of }) => {
      for (const locale of locales) {
        const all = Object.values<Outcome>(of).map(({ when }) => when[locale]);
        expect(
          all.filter((when, at) => all.indexOf(when) !== at),
          `${locale}: say what distinguishes these`,
        ).toEqual([]);
      }
    });
  });
});

describe('an outcome that leaves the question open', () => {
  it('says what to do next, or who could know', () => {
    const open = outcomes.filter(({ outcome: { verdict } }) => verdict === 'unknown');
    expect(open.length).toBeGreaterThan(0);
    expectEach(open, ({ outcome: { remedies } }) => {
      expect(remedies?.length ?? 0, 'add advice to `remedies`').toBeGreaterThan(0);
    });
  });
});

/** What no tool prints: "0 × …" for something that is not there, and a dash for a field that is not. */
const notation = /\d ×|(?:^|: )–(?:$|,)/;

describe('the output of an outcome', () => {
  it('is that of a complete command that reads, or there is a reason why no command shows it', () => {
    expectEach(outcomes, ({ outcome: { output, example } }) => {
      if ('none' in output) return;
      expect(
        commands,
        `export ${output.command.id} in a file that src/catalogue/commands/index.ts lists`,
      ).toContain(output.command);
      expect(output.command.effect, 'take a command that reads').toBe('reads');
      const params = output.params(example);
      expect(
        placeholdersIn(commandWords(output.command, params)),
        'give these placeholders a value in `params` of `output`',
      ).toEqual([]);
      for (const text of [commandLine(output.command, params), ...wordsOf(output, example)]) {
        expect(text, 'name the words of the output').toMatch(/\S/);
        expect(text, 'give `example` every fact that `output` takes').not.toMatch(/undefined|\[object|NaN/);
      }
    });
  });

  it('is in no notation of ours', () => {
    expectEach(outcomes, ({ outcome: { output, example } }) => {
      if ('none' in output) return;
      for (const text of wordsOf(output, example))
        expect(text, 'quote what the tool prints, or say in `lacks` what it does not').not.toMatch(notation);
    });
  });

  it('was recorded from the real tool, or is listed with the reason why not', () => {
    const missing = shownOutcomes.map(({ id }) => id).filter((id) => !excerpts.has(id) && !unreachable[id]);
    expect(missing, 'run `node scripts/record-outputs.ts` with one of these as its argument').toEqual([]);
    const ids = shownOutcomes.map(({ id }) => id);
    expect(
      [...excerpts.keys(), ...Object.keys(unreachable)].filter((id) => !ids.includes(id)),
      'run `node scripts/record-outputs.ts none`, and take them from test/support/outcomes/unreachable.ts: no command shows these any more',
    ).toEqual([]);
    expect(Object.keys(unreachable).filter((id) => excerpts.has(id))).toEqual([]);
  });

  it('was recorded with the command, the words and the placeholders of today', () => {
    expectEach(recorded, ({ id, output, excerpt: { command, facts, lines, marks } }) => {
      const again = `record it again: node scripts/record-outputs.ts ${id}`;
      expect(commandLine(output.command, output.params(facts)), again).toBe(command);
      const marked = marks.map(({ line, start, end }) => lines[line]?.slice(start, end));
      if ('shows' in output) expect(marked.toSorted(), again).toEqual(output.shows(facts).toSorted());
      else {
        expect(marked, again).toEqual([]);
        expect(lines.join('\n'), again).not.toContain(output.lacks(facts));
      }
    });
  });

  it('is short, and keeps nothing secret', () => {
    expectEach(recorded, ({ excerpt }) => {
      expect(excerpt.lines.length).toBeLessThanOrEqual(12);
      for (const line of excerpt.lines) expect(line.length).toBeLessThanOrEqual(260);
      expect(JSON.stringify(excerpt)).not.toMatch(CANARY);
      expect(JSON.stringify(excerpt), 'leave out what differs from run to run').not.toMatch(
        /pullbook-rig-|127\.0\.0\.1:(?!8080|6443)\d{4,5}/,
      );
    });
  });

  it('renders the sentence of its outcome in every language', () => {
    expectEach(recorded, ({ rule, key, excerpt: { facts } }) => {
      const { text } = rule.outcomes[key] as Outcome;
      for (const locale of locales)
        expect(text[locale](facts), `${locale}: record it again`).not.toMatch(/undefined|\[object|NaN/);
    });
  });

  it('stands in the file of its chapter', () => {
    expectEach(sections, ({ id, rules: own }) => {
      const ids = Object.keys(JSON.parse(read(`src/catalogue/outputs/${id}.json`)));
      const names = new Set(own.map((rule) => rule.id));
      expect(ids.filter((each) => !names.has(each.split('/')[0] ?? ''))).toEqual([]);
    });
  });
});

type Shown = Exclude<Outcome['output'], { readonly none: unknown }>;

function wordsOf(output: Shown, facts: Outcome['example']): readonly string[] {
  return 'shows' in output ? output.shows(facts) : [output.lacks(facts)];
}
