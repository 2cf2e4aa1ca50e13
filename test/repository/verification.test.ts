/** The record of `npm run verify`, from which the site shows commands as verified, belongs to the current commands. */
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { commands } from '../../src/catalogue/index.ts';
import { hashOf, verificationOf, verificationRecord } from '../../src/catalogue/verification.ts';
import { expectEach } from '../support/expect-each.ts';
import { root } from '../support/files.ts';
import { isProjected, projectionOf } from '../support/projections.ts';

describe('a command', () => {
  it('is verified only with its current words', () => {
    const [command] = commands.filter((each) => verificationOf(each, 'google'));
    if (!command) throw new Error('no command is verified');
    expect(verificationOf({ ...command, words: [...command.words, '--all'] }, 'google')).toBeNull();
  });

  it('has an API response on which its projection is tested', () => {
    expectEach(commands.filter(isProjected), (command) => {
      expect(projectionOf(command), `write test/support/projections/${command.id}.json`).not.toBeNull();
    });
  });

  // A command that is new or has changed is `not verified` until `npm run verify`, which CI runs with all tools.
  it('that a playbook runs has been run if it is verified', () => {
    expectEach(
      commands.filter((command) => command.machine && verificationOf(command, 'google')),
      (command) =>
        expect(
          verificationOf(command, 'google')?.level,
          'run npm run verify where kubectl and gcloud are: the record knows only how the command is parsed',
        ).toBe('run'),
    );
  });

  it('that changes something was only parsed or dry-run', () => {
    for (const command of commands.filter(({ effect, tool }) => effect === 'changes' && tool === 'gcloud'))
      expect(
        verificationOf(command, 'google')?.level ?? 'parsed',
        `${command.id} changes something: see that scripts/verify only parses it, and run npm run verify`,
      ).toBe('parsed');
  });
});

describe('a projection', () => {
  const [command] = commands.filter(({ tool }) => tool === 'gcloud');
  it.each([
    '--format=yaml(name)',
    '--format=value(name)',
    '--format=table[no-heading](name)',
    '--filter=direction=EGRESS',
    '--flatten=bindings[]',
  ])('%s depends on options that the parser does not check', (word) => {
    if (!command) throw new Error('no command of gcloud');
    expect(isProjected({ ...command, machine: undefined, output: [word] })).toBe(true);
  });

  it('is tested on the fixture of an existing command', () => {
    const known = commands.map(({ id }) => `${id}.json`);
    expect(
      readdirSync(`${root}test/support/projections`).filter((file) => !known.includes(file)),
      'delete these in test/support/projections: no command has this id',
    ).toEqual([]);
  });
});

describe('the record', () => {
  it('names no command that is not in the catalogue', () => {
    const known = new Set(commands.map(({ id }) => id));
    expect(
      Object.keys(verificationRecord.commands).filter((id) => !known.has(id)),
      'take these out of src/catalogue/verification.json by hand, or run npm run verify where kubectl and gcloud are',
    ).toEqual([]);
  });

  it('has tool versions and a date', () => {
    expect(Object.keys(verificationRecord.tools)).toEqual(expect.arrayContaining(['gcloud', 'kubectl']));
    for (const version of Object.values(verificationRecord.tools)) expect(version).toMatch(/^\d+\.\d+\.\d+/);
    expect(verificationRecord.date).toMatch(/^\d{4}-\d\d-\d\d$/);
  });

  it('is invalid after a changed word', () => {
    const [command] = commands;
    if (!command) throw new Error('no command');
    const changed = { ...command, words: [...command.words, '--all'] };
    expect(hashOf(changed, 'google')).not.toBe(hashOf(command, 'google'));
  });
});
