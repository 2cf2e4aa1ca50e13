import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { locales } from '../../src/base/text.ts';
import { commandLine } from '../../src/catalogue/commands/template.ts';
import { commands, manifests, rules, sections, shellLines } from '../../src/catalogue/index.ts';
import type { Outcome } from '../../src/catalogue/model/rule.ts';
import { placeholder } from '../../src/catalogue/placeholders/index.ts';
import { causes } from '../../src/causes/index.ts';
import { causeIds, sectionIds } from '../../src/causes/model.ts';
import { type Feature, universes } from '../../src/cloud/universes.ts';
import { expectEach } from '../support/expect-each.ts';
import { filesBelow, read, root } from '../support/files.ts';

const ruleIds = rules.map(({ id }) => id);
const outcomes = rules.flatMap((rule) =>
  Object.entries<Outcome>(rule.outcomes).map(([key, outcome]) => ({
    name: `${rule.id} ${key}`,
    rule,
    outcome,
  })),
);

describe('a rule', () => {
  it('is in the file of its name', () => {
    expectEach(rules, ({ id, section }) => {
      const file = `src/catalogue/rules/${section}/${id}.ts`;
      expect(existsSync(`${root}${file}`), `move the rule to ${file}`).toBe(true);
      expect(read(file), `define ${id} in ${file}`).toContain(`id: '${id}'`);
    });
  });

  it('explains causes that exist, and has sources', () => {
    expectEach(rules, ({ causes: of, sources }) => {
      expect(of, 'name in `causes` what the rule explains').not.toHaveLength(0);
      for (const id of of) expect(causeIds, `correct the cause ${id} in \`causes\``).toContain(id);
      expect(sources, 'add the page that says so to `sources`').not.toHaveLength(0);
    });
  });

  it('declares onFailure only for commands that it asks', () => {
    expectEach(rules, ({ asks, onFailure = [] }) => {
      for (const { command, fallback = command } of onFailure) {
        for (const { id } of [command, fallback])
          expect(
            asks.map((each) => each.id),
            `add ${id} to \`asks\`, or take it from \`onFailure\``,
          ).toContain(id);
      }
    });
  });

  it('has an outcome that is ok or not applicable, and another one', () => {
    expectEach(rules, ({ outcomes: of }) => {
      const verdicts = Object.values<Outcome>(of).map(({ verdict }) => verdict);
      expect(
        verdicts.some((each) => each === 'problem' || each === 'unknown'),
        'add an outcome of verdict problem or unknown: a check that cannot find anything is none',
      ).toBe(true);
      expect(
        verdicts.some((each) => each === 'ok' || each === 'not-applicable'),
        'add an outcome of verdict ok or not-applicable, for where nothing is wrong',
      ).toBe(true);
    });
  });
});

describe('a cause', () => {
  it('is listed once for each id of the vocabulary', () => {
    expect(
      causes.map(({ id }) => id).toSorted(),
      'list each cause of `causeIds` (src/causes/model.ts) once in src/causes/index.ts',
    ).toEqual([...causeIds].toSorted());
  });

  it('names rules that exist', () => {
    expectEach(causes, ({ rules: of, signatures, section }) => {
      for (const id of [...of, ...signatures.flatMap(({ rulesOverride: rulesFirst = [] }) => rulesFirst)])
        expect(
          ruleIds,
          `there is no rule ${id}: correct \`rules\` of the cause, or add the rule to the index.ts of its section`,
        ).toContain(id);
      if (section) expect(sectionIds, `correct the section ${section}`).toContain(section);
    });
  });

  it('and its rules refer to each other', () => {
    expectEach(causes, ({ id, rules: of }) => {
      const explaining = rules.filter((rule) => rule.causes.includes(id)).map((rule) => rule.id);
      expect(
        of.filter((each) => !explaining.includes(each)),
        `add '${id}' to \`causes\` of these rules, or take them from \`rules\` of src/causes/${id}.ts`,
      ).toEqual([]);
    });
  });
});

describe('a section', () => {
  it('has a playbook', () => {
    expectEach(sections, ({ id }) => {
      expect(
        existsSync(`${root}playbooks/${id}.mjs`),
        `write playbooks/${id}.mjs, like playbooks/auth.mjs`,
      ).toBe(true);
    });
  });

  it('has a playbook of a few lines', () => {
    const names = [...sections.map(({ id }) => id), 'diagnose', 'check', 'fleet'];
    const entries = filesBelow('playbooks').filter((path) => path !== 'playbooks/main.mjs');
    expect(
      entries,
      'keep one file a section in playbooks, beside diagnose.mjs, check.mjs, fleet.mjs and main.mjs',
    ).toEqual(names.map((name) => `playbooks/${name}.mjs`).toSorted());
    for (const path of entries) {
      expect(
        read(path).split('\n').length,
        `make ${path} as short as playbooks/auth.mjs: the work is done in src/playbook`,
      ).toBeLessThan(15);
      expect(read(path), `call main() in ${path} with the name of the file`).toContain(
        `main('${path.slice('playbooks/'.length, -'.mjs'.length)}'`,
      );
    }
  });
});

describe('an outcome', () => {
  it('is a complete sentence in every language with its example', () => {
    expectEach(outcomes, ({ outcome: { text, example } }) => {
      for (const locale of locales) {
        const said = text[locale](example);
        expect(said, `${locale}: write a sentence`).toMatch(/\S/);
        expect(
          said,
          `${locale}: give \`example\` every fact that the text takes, and take out double spaces`,
        ).not.toMatch(/undefined|\bnull\b|\[object|NaN|\{|\}|\$\{| {2}/);
      }
      if (/\s/.test(text.en(example)))
        expect(text.fr(example), 'write the French text in French').not.toBe(text.en(example));
    });
  });

  it('has a fix if it is a problem or answers the question, and else none if it is ok or not applicable', () => {
    expectEach(outcomes, ({ outcome }) => {
      if (outcome.verdict === 'problem' || outcome.answers)
        expect(outcome.remedies ?? [], 'say in `remedies` what to do').not.toHaveLength(0);
      else if (outcome.verdict === 'ok' || outcome.verdict === 'not-applicable')
        expect(outcome.remedies, 'take out `remedies`: nothing is broken').toBeUndefined();
    });
  });

  it('names no command in advice that is not in the catalogue', () => {
    const known = [...shellLines.flatMap(({ lines }) => lines), ...commands.map((each) => commandLine(each))];
    const named =
      /\b(?:curl|wget|openssl|dig|nslookup|crictl|ctr|docker|kubectl|gcloud) (?:-\S+|[a-z]+ [a-z]+)/g;
    expectEach(outcomes, ({ outcome: { remedies = [] } }) => {
      const advice = remedies.flatMap((each) => ('advice' in each ? [each.advice.en, each.advice.fr] : []));
      const unknown = advice
        .flatMap((text) => text.match(named) ?? [])
        .filter((start) => !known.some((line) => line.includes(start)));
      expect(unknown, 'make it a shell line (src/catalogue/commands/shown/shell.ts), and quote that').toEqual(
        [],
      );
    });
  });

  it('offers no remedy in a universe that lacks what it speaks of', () => {
    const words: Readonly<Partial<Record<Feature, RegExp>>> = {
      'cleanup-policies': /clean-?up polic|(?:règle|stratégie)s? de nettoyage/i,
      'remote-repositories': /remote repositor|dépôts? distants?/i,
      'binary-authorization': /binary authorization|autorisation binaire/i,
      'connectivity-tests': /connectivity test|tests? de connectivité/i,
      'node-ssh': /\bssh\b/i,
    };
    expectEach(outcomes, ({ rule, outcome: { remedies = [] } }) => {
      const lacking = Object.values(universes)
        .filter(({ id }) => !rule.exempt?.some(({ universe }) => universe === id))
        .flatMap(({ features }) =>
          Object.entries(words).filter(([feature]) => features[feature as Feature] === 'no'),
        );
      const wrong = remedies.flatMap((remedy) => {
        const { en, fr } = 'advice' in remedy ? remedy.advice : remedy.why;
        return lacking
          .filter(([feature, spoken]) => remedy.using !== feature && (spoken.test(en) || spoken.test(fr)))
          .map(([feature]) => `${en}: set \`using: '${feature}'\``);
      });
      expect(wrong).toEqual([]);
    });
  });

  it('gives its remedies all their parameters', () => {
    expectEach(outcomes, ({ outcome: { remedies = [], example } }) => {
      for (const remedy of remedies) {
        if ('advice' in remedy) continue;
        const params = remedy.params(example);
        for (const name of Object.keys(params))
          expect(() => placeholder(name), 'correct the name in `params` of the remedy').not.toThrow();
        for (const value of Object.values(params).flat())
          expect(
            value,
            'give `params` of the remedy a value that begins with no blank and no hyphen',
          ).toMatch(/^[^\s{}-][^{}]*$/);
        if ('manifest' in remedy) {
          expect(manifests, `list ${remedy.manifest.id} in src/catalogue/commands/shown`).toContain(
            remedy.manifest,
          );
          continue;
        }
        expect(
          commands,
          `export ${remedy.command.id} in a file that src/catalogue/commands/index.ts lists`,
        ).toContain(remedy.command);
        expect(
          commandLine(remedy.command, params),
          'give every placeholder of the command a value in `params`',
        ).not.toMatch(/undefined|\[object|[{}]/);
      }
    });
  });
});
