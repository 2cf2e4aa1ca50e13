import { describe, expect, it } from 'vitest';
import { placeholdersIn } from '../../src/catalogue/commands/template.ts';
import { commands, manifests, queries, rules, shellLines } from '../../src/catalogue/index.ts';
import { placeholder, placeholders } from '../../src/catalogue/placeholders/index.ts';
import { parseReference } from '../../src/cloud/reference.ts';
import { universeIds } from '../../src/cloud/universes.ts';
import { allowed } from '../../src/playbook/tools/exec.ts';
import { expectEach } from '../support/expect-each.ts';

const run = commands.flatMap(({ machine, ...command }) => (machine ? [{ ...command, machine }] : []));
const used = new Set(
  [
    ...commands.flatMap(({ words, output, on = '' }) => [...words, ...output, on]),
    ...shellLines.flatMap(({ lines }) => lines),
    ...queries.flatMap(({ lines }) => lines),
    ...manifests.map(({ yaml }) => yaml),
  ].flatMap((text) => placeholdersIn([text])),
);

describe('a command', () => {
  it('is a list of complete arguments', () => {
    expectEach(commands, ({ words, output }) => {
      for (const word of [...words, ...output])
        expect(word, 'begin no word with a blank: each item of `words` is one argument').toMatch(/^\S/);
      // A value stands behind the equals sign of its option, or is a name of its own.
      for (const word of words.filter((each) => each.includes('{')))
        expect(word, 'join an option and its value: --option={VALUE} is one word').toMatch(
          /^(?:--[a-z-]+=|[^-])/,
        );
    });
  });

  it('declares its permission, its scope, and the universes in which it is documented', () => {
    expectEach(commands, (command) => {
      expect(
        Object.keys(command.universes).toSorted(),
        'give `universes` an entry for each universe, such as `untested` of src/catalogue/commands/universe-support.ts',
      ).toEqual([...universeIds].toSorted());
      for (const need of command.needs)
        if ('iam' in need)
          expect(
            need.iam,
            'write the permission in `needs` as service.resource.verb, such as compute.routes.list',
          ).toMatch(/^[a-z]+(?:\.[a-zA-Z]+){2}$/);
      if (command.on)
        expect(
          placeholdersIn(command.words),
          'name in `on` only placeholders that stand in `words`: it is what the permission is needed on',
        ).toEqual(expect.arrayContaining([...placeholdersIn([command.on])]));
    });
  });

  it('that a playbook runs begins with a verb of the allow-list', () => {
    expectEach(run, ({ tool, words }) => {
      const line = `${words.join(' ')} `;
      expect(
        allowed[tool].filter((verb) => line.startsWith(`${verb} `)),
        `add "${tool}" and its verb once to \`allowed\` in src/playbook/tools/exec.ts if it only reads; if it changes something, take \`machine\` from the command`,
      ).toHaveLength(1);
    });
  });

  it('that changes something cannot be run', () => {
    expect(
      run.filter(({ effect }) => effect === 'changes').map(({ id }) => id),
      'take `machine` from these commands: what changes something is shown and never run',
    ).toEqual([]);
    expect(commands.some(({ effect }) => effect === 'changes')).toBe(true);
  });

  it('of the allow-list is in the catalogue', () => {
    const unused = Object.entries(allowed).flatMap(([tool, verbs]) =>
      verbs.filter(
        (verb) =>
          !run.some((each) => each.tool === tool && `${each.words.join(' ')} `.startsWith(`${verb} `)),
      ),
    );
    expect(
      unused,
      'take these verbs from `allowed` in src/playbook/tools/exec.ts: no command that is run begins with them',
    ).toEqual([]);
  });

  it('runs with the same arguments that people copy, except for the output format', () => {
    expectEach(run, ({ tool, output, machine }) => {
      const option = tool === 'gcloud' ? /^--format=/ : /^--(?:output|sort-by)=/;
      for (const word of [...output, ...machine.output])
        expect(
          word,
          'keep only the form of the answer in `output`; every other option belongs into `words`',
        ).toMatch(option);
      expect(machine.output.length, 'give `machine.output` one option at most').toBeLessThanOrEqual(1);
      const [asked = ''] = machine.output;
      // The same fields in both, so that the machine selects nothing that a person does not see.
      const alike = tool === 'gcloud' ? asked.replace('--format=json', '--format=yaml') : asked;
      if (/[=(].+[(.:]/.test(asked))
        expect(
          output,
          'select the same fields for people and for playbooks: `...fields(name, decoder)` writes both',
        ).toEqual([alike]);
      else
        expect(asked, 'ask for --format=json or --output=json, or for nothing').toMatch(
          /^(?:|--format=json|--output=json)$/,
        );
      expect(machine.format, "`machine.format` is 'json' if the tool is asked for JSON, 'text' if not").toBe(
        /json/.test(asked) ? 'json' : 'text',
      );
    });
  });

  it('that reads a Secret or a log runs only with a flag', () => {
    const flagOf = ([verb, resource]: readonly string[]) =>
      resource === 'secret' ? '--inspect-secrets' : verb === 'logs' ? '--inspect-logs' : undefined;
    for (const { id, words, machine } of run)
      expect(
        machine.optIn,
        `${id}: give \`machine.optIn\` to commands that read a Secret (--inspect-secrets) or a log (--inspect-logs), and to no other`,
      ).toBe(flagOf(words));
  });

  it('is used by a rule, or shown to be copied', () => {
    const asked = new Set(rules.flatMap(({ asks }) => asks));
    for (const command of asked) {
      expect(commands, `export ${command.id} in a file that src/catalogue/commands/index.ts lists`).toContain(
        command,
      );
      expect(command.effect, `${command.id}: take it out of \`asks\`; rules ask only what reads`).toBe(
        'reads',
      );
      expect(
        command.machine,
        `${command.id}: give it \`machine\` (output, format, decode); rules ask it`,
      ).toBeDefined();
    }
  });
});

describe('a placeholder', () => {
  it('is in the vocabulary', () => {
    expectEach([...used], (name) =>
      expect(
        () => placeholder(name),
        'add it to src/catalogue/placeholders, with a label and an example, or correct the spelling',
      ).not.toThrow(),
    );
  });

  it('that does not exist is an error with the file to add it to', () => {
    expect(() => placeholder('NAMESPCAE')).toThrow(/NAMESPCAE.*placeholders\.ts/);
  });

  it('has examples that agree with each other', () => {
    const { IMAGE, IMAGE_PROJECT, REPOSITORY, REPOSITORY_LOCATION } = placeholders;
    for (const key of ['example', 'exampleS3ns'] as const) {
      const parsed = parseReference(IMAGE[key]);
      expect(
        'reference' in parsed && parsed.reference.artifactRegistry,
        `make ${key} of IMAGE, IMAGE_PROJECT, REPOSITORY and REPOSITORY_LOCATION name one image (src/catalogue/placeholders)`,
      ).toMatchObject({
        project: IMAGE_PROJECT[key],
        repository: REPOSITORY.example,
        location: REPOSITORY_LOCATION[key],
      });
    }
  });
});
