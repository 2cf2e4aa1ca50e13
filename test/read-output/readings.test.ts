/**
 * A reader who pastes what a page asks for, recorded from the real tools: each output says what the JSON of a playbook
 * says, and all together lead to the outcome of the world.
 */
import { describe, expect, it } from 'vitest';
import * as yaml from 'yaml';
import { commandLine } from '../../src/catalogue/commands/template.ts';
import { command as commandOf, rule as ruleOf } from '../../src/catalogue/index.ts';
import type { AnyRule, Verdict } from '../../src/catalogue/model/rule.ts';
import { universes } from '../../src/cloud/universes.ts';
import { answersIn } from '../../src/read-output/answers.ts';
import { judgePasted } from '../../src/read-output/index.ts';
import { unreachable } from '../support/outcomes/unreachable.ts';
import { namesIn, type RecordedReading, wordsOf } from '../support/outputs/pasted.ts';
import { shownOutcomes } from '../support/outputs/record.ts';
import { differing } from '../support/pastes/differing.ts';
import { readings, recordedReadings } from '../support/pastes/index.ts';

type Paste = RecordedReading['pastes'][number];

const pastes = readings.flatMap(({ id, names, pastes: own }) =>
  own.map((paste) => ({ id, names, ...paste })),
);

const asPasted = ({ names }: Pick<RecordedReading, 'names'>, { params, ...paste }: Paste) => ({
  ...paste,
  names: { ...names, ...namesIn(params) },
});

function judged(reading: RecordedReading, from: readonly Paste[], rule: AnyRule) {
  const { names, universe, message } = reading;
  return judgePasted(rule, {
    names,
    universe: universes[universe],
    mode: 'standard',
    yaml,
    ...(message === null ? {} : { message }),
    pasted: from.map((paste) => asPasted(reading, paste)),
  });
}

const verdictOf = (result: Awaited<ReturnType<typeof judged>>): Verdict | null =>
  'outcome' in result ? result.verdict : null;

const known = readings.map((reading) => {
  const [ruleId = '', key = ''] = reading.id.split('/');
  return { ...reading, rule: ruleOf(ruleId), key };
});

describe('an output that was copied', () => {
  it('is read as the playbook reads its JSON, or its refusal', () => {
    expect(pastes.length).toBeGreaterThan(300);
    const different = pastes.filter((paste) => {
      const command = commandOf(paste.command);
      const [answer] = answersIn(command, asPasted(paste, paste), yaml);
      return JSON.stringify(sorted(answer?.read.reply)) !== JSON.stringify(sorted(paste.reply));
    });
    expect(different.map(({ id, command, text }) => `${id}: ${command}\n${text.slice(0, 300)}`)).toEqual([]);
  });

  it('is read with the prompt and the command above it, and a prompt below', () => {
    const different = pastes.filter((paste) => {
      const command = commandOf(paste.command);
      const line = `me@shell:~ (web)$ ${lineOf(paste)}`;
      const text = `${line}\r\n${paste.text.replaceAll('\n', '\r\n')}\r\nme@shell:~ (web)$ `;
      const [answer, more] = answersIn(command, { command: command.id, names: paste.names, text }, yaml);
      return (
        more !== undefined ||
        JSON.stringify(sorted(answer?.read.reply)) !== JSON.stringify(sorted(paste.reply))
      );
    });
    expect(different.map(({ id, command }) => `${id}: ${command}`)).toEqual([]);
  });
});

describe('the outputs of a world', () => {
  it('were recorded for each outcome that a command shows', () => {
    const missing = shownOutcomes.filter(
      ({ id }) => !recordedReadings.has(id) && !Object.hasOwn(unreachable, id),
    );
    expect(
      missing.map(({ id }) => id),
      'run node scripts/record-pastes.ts RULE/OUTCOME',
    ).toEqual([]);
  });

  it('lead to the outcome that the playbook concludes there, but where a reader knows less', () => {
    const others = [...recordedReadings].filter(([id, { concluded }]) => concluded !== id.split('/')[1]);
    expect(Object.fromEntries(others.map(([id, { concluded }]) => [id, concluded]))).toEqual(
      Object.fromEntries(Object.entries(differing).map(([id, { concluded }]) => [id, concluded])),
    );
  });

  it.for(known)('$id is concluded again', async (reading) => {
    const { rule, pastes: all, concluded } = reading;
    expect(wordsOf(await judged(reading, all, rule))).toBe(concluded);
  });

  it.for(known)('$id asks for them one after the other', async (reading) => {
    const { rule, pastes: all } = reading;
    for (const [at, { command, params }] of all.entries()) {
      const result = await judged(reading, all.slice(0, at), rule);
      const next = 'next' in result ? result.next : 'outcome' in result ? result.more : null;
      expect(next?.command.id).toBe(command);
      expect(next?.params).toEqual(params);
      if (verdictOf(result) === 'ok') expect(verdictOf(await judged(reading, all, rule))).toBe('ok');
    }
  });

  it.for(known)('$id never looks better without one of them', async (reading) => {
    const { rule, pastes: all } = reading;
    const whole = verdictOf(await judged(reading, all, rule));
    for (const left of all) {
      const verdict = verdictOf(
        await judged(
          reading,
          all.filter((paste) => paste !== left),
          rule,
        ),
      );
      if (verdict === 'ok') expect(whole, `without ${left.command}`).toBe('ok');
      if (verdict === 'not-applicable') expect(whole, `without ${left.command}`).toBe('not-applicable');
    }
  });
});

function lineOf({ command, params }: Paste): string {
  return commandLine(commandOf(command), params);
}

/** Keys in order, so that only values are compared. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => a.localeCompare(b))
      .map(([key, of]) => [key, sorted(of)]),
  );
}
