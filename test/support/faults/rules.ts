/**
 * Every rule × every command that it asks × every fault, in every world of the rule's fixtures. The promise: a rule
 * that misses one answer is `unknown` with the reason of that failure, or concludes what it declares in `onFailure`; and
 * where it declares good news without an answer, no answer that we know would have been bad news.
 */
import { describe, expect, it } from 'vitest';
import type { Failure } from '../../../src/catalogue/model/answer.ts';
import type { AnyCommand, Params } from '../../../src/catalogue/model/command.ts';
import { CannotTell } from '../../../src/catalogue/model/failures.ts';
import type { Outcome, Outcomes, Rule } from '../../../src/catalogue/model/rule.ts';
import type { SubjectKind, Subjects } from '../../../src/catalogue/model/subjects.ts';
import { type Universe, universes } from '../../../src/cloud/universes.ts';
import { fakeAsk, type Given, keyOf } from '../rules/fake-ask.ts';
import { read } from '../rules/read.ts';
import { failuresOf } from './faults.ts';

/** A world in which a rule concludes something. */
export interface World<Kind extends SubjectKind> {
  readonly name: string;
  readonly fixture: {
    readonly about: Subjects[Kind];
    readonly universe?: Universe;
    readonly world: readonly Given[];
  };
}

/** Why our own program gives no answer. */
const ownFailures: readonly { readonly id: string; readonly failure: Failure }[] = [
  { id: 'not-asked-for', failure: { why: 'opt-in' } },
  { id: 'not-recorded', failure: { why: 'not-recorded' } },
  { id: 'interrupted', failure: { why: 'not-run' } },
];

export function rehearseFaults<Kind extends SubjectKind, O extends Outcomes>(
  rule: Rule<Kind, O>,
  worlds: readonly World<Kind>[],
): void {
  const conclude = (
    { about, universe = universes.google }: World<Kind>['fixture'],
    world: readonly Given[],
  ) => concluded(rule, (ask) => rule.check({ ask, about, universe, read }), world);
  const questions = worlds.flatMap(({ name, fixture }) =>
    fixture.world.map(({ command, params }) => ({ name, fixture, command, params })),
  );
  const answersTo = (command: AnyCommand) =>
    questions.flatMap(({ fixture }) =>
      fixture.world.filter((each) => each.command === command && !each.reply.why).map(({ reply }) => reply),
    );
  const declared = (rule.onFailure ?? []).flatMap(({ command, failed, concludes, fallback = null }) =>
    concludes.flatMap((because) => (failed ?? [null]).map((why) => ({ command, because, why, fallback }))),
  );
  const declaredFor = (command: AnyCommand, because: string | null, { why }: Failure) =>
    declared.filter(
      (each) => each.command === command && each.because === because && [null, why].includes(each.why),
    );
  const needed = new Set<(typeof declared)[number]>();

  describe(`${rule.id} stays unknown`, () => {
    it.for(questions)('where $command.id fails on the way to $name', async ({ fixture, command, params }) => {
      const replacing = (reply: Given['reply']) =>
        fixture.world.map((each) => (isQuestion(each, command, params) ? { ...each, reply } : each));
      const failures = [...(await failuresOf(command, params)), ...ownFailures];
      for (const { id, failure } of failures) {
        const { because, verdict, reason } = await conclude(fixture, replacing(failure));
        // Where another way to know was tried, this world may not have it, refuse that too, or need a flag for it.
        const others = fixture.world.flatMap(({ reply }) => reply.why ?? []);
        const reasons = [failure.why, 'not-recorded', 'no-target', ...others];
        if (reason) expect(reasons, id).toContain(reason.why);
        if (verdict === 'unknown') continue;
        const matching = declaredFor(command, because, failure);
        expect(matching, `undeclared: ${because} although it failed: ${command.id} (${id})`).not.toEqual([]);
        for (const each of matching) needed.add(each);
        if (verdict === 'problem') continue;
        for (const { why, fallback } of matching) {
          if (fallback && declaredFor(fallback, because, failure).length === 0) {
            const both = (each: Given) => [command, fallback].includes(each.command);
            const world = fixture.world.map((each) => (both(each) ? { ...each, reply: failure } : each));
            const { verdict: blind } = await conclude(fixture, world);
            expect(['unknown', 'problem'], id).toContain(blind);
          } else if (!fallback && why === null) {
            // Good news that did not need the answer is good news whatever the answer is.
            for (const reply of answersTo(command)) {
              const other = await conclude(fixture, replacing(reply));
              expect(other.verdict, `${because} (${id}) hides ${other.because}`).not.toBe('problem');
            }
          }
        }
      }
    });

    it('where every command fails alike', async () => {
      for (const { fixture, name } of worlds.filter(({ fixture: { world } }) => world.length > 0)) {
        for (const { id, failure } of ownFailures) {
          const { verdict } = await conclude(
            fixture,
            fixture.world.map((each) => ({ ...each, reply: failure })),
          );
          expect(['unknown', 'problem'], `${name}: ${id}`).toContain(verdict);
        }
      }
    });

    it('with no exception that nothing needs', () => {
      const needless = declared.filter((each) => !needed.has(each));
      expect(needless.map(({ command, because, why }) => `${command.id} ${because} ${why ?? ''}`)).toEqual(
        [],
      );
    });
  });
}

function isQuestion(given: Given, command: AnyCommand, params: Params): boolean {
  return keyOf(given.command, given.params) === keyOf(command, params);
}

/** What a rule makes of a world in which everything that is not in it is unknown. Any other error is a bug. */
async function concluded<O extends Outcomes>(
  { asks, outcomes }: { readonly asks: readonly AnyCommand[]; readonly outcomes: O },
  check: (ask: ReturnType<typeof fakeAsk>['ask']) => Promise<{ readonly because: string }>,
  world: readonly Given[],
) {
  const { ask } = fakeAsk(world, { declared: asks, otherwise: { why: 'not-recorded' } });
  try {
    const { because } = await check(ask);
    return { because, verdict: (outcomes[because] as Outcome).verdict, reason: null };
  } catch (error) {
    if (!(error instanceof CannotTell)) throw error;
    return { because: null, verdict: 'unknown', reason: error.failure };
  }
}
