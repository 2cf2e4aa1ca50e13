/**
 * Every rule × every command that it asks there × every fault, in every fixture of the rule. If a command fails, the rule is
 * `unknown` with the reason of the failure, or concludes what it declares in `onFailure`; and if it declares `ok` without
 * an answer, no answer in any fixture leads to a `problem`.
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

/** A fixture for which a rule reaches an outcome. */
export interface World<Kind extends SubjectKind> {
  readonly name: string;
  readonly fixture: {
    readonly about: Subjects[Kind];
    readonly universe?: Universe;
    readonly gke?: boolean | null;
    readonly world: readonly Given[];
  };
}

/** Failures that come from Pullbook itself. */
const ownFailures: readonly { readonly id: string; readonly failure: Failure }[] = [
  { id: 'not-asked-for', failure: { why: 'opt-in' } },
  { id: 'not-recorded', failure: { why: 'not-recorded' } },
  { id: 'interrupted', failure: { why: 'not-run' } },
];

export function rehearseFaults<Kind extends SubjectKind, O extends Outcomes>(
  rule: Rule<Kind, O>,
  worlds: readonly World<Kind>[],
): void {
  /** The failures of a command, each once: rules do not look at what a tool said. */
  const failuresOnce = async (command: AnyCommand, params: Params) => {
    const all = [...(await failuresOf(command, params)), ...ownFailures];
    return [...new Map(all.map((each) => [JSON.stringify({ ...each.failure, said: null }), each])).values()];
  };
  const conclude = (
    { about, universe = universes.google, gke = true }: World<Kind>['fixture'],
    world: readonly Given[],
  ) => concluded(rule, (ask) => rule.check({ ask, about, universe, read, gke }), world);
  const answersTo = (command: AnyCommand) => {
    const replies = worlds
      .flatMap(({ fixture }) => fixture.world)
      .filter((each) => each.command === command && !each.reply.why)
      .map(({ reply }) => reply);
    return [...new Map(replies.map((reply) => [JSON.stringify(reply), reply])).values()];
  };
  /** Answers that nobody asks for cannot fail. */
  const askedIn = async ({ name, fixture }: World<Kind>) => {
    const { asked } = await conclude(fixture, fixture.world);
    return fixture.world
      .filter((each) => asked.has(keyOf(each.command, each.params)))
      .map(({ command, params }) => ({ name, fixture, command, params }));
  };
  const declared = (rule.onFailure ?? []).flatMap(({ command, failed, concludes, fallback = null }) =>
    concludes.flatMap((because) => (failed ?? [null]).map((why) => ({ command, because, why, fallback }))),
  );
  const declaredFor = (command: AnyCommand, because: string | null, { why }: Failure) =>
    declared.filter(
      (each) => each.command === command && each.because === because && [null, why].includes(each.why),
    );
  const needed = new Set<(typeof declared)[number]>();
  type Concluded = Pick<Awaited<ReturnType<typeof conclude>>, 'because' | 'verdict'>;
  /** Something was found out. */
  const isFound = ({ because, verdict }: Concluded) =>
    verdict !== 'unknown' && !(because !== null && rule.outcomes[because]?.notJudged);
  const isGood = (of: Concluded) => isFound(of) && of.verdict !== 'problem';

  describe(`${rule.id} stays unknown`, async () => {
    const questions = (await Promise.all(worlds.map(askedIn))).flat();

    it.for(questions)('if $command.id fails, instead of $name', async ({ fixture, command, params }) => {
      const replacing = (reply: Given['reply']) =>
        fixture.world.map((each) => (isQuestion(each, command, params) ? { ...each, reply } : each));
      for (const { id, failure } of await failuresOnce(command, params)) {
        const { because, verdict, reason } = await conclude(fixture, replacing(failure));
        // If the rule tried another command, that may have no answer in this fixture, be refused too, or need a flag.
        const others = fixture.world.flatMap(({ reply }) => reply.why ?? []);
        const reasons = [failure.why, 'not-recorded', 'no-target', ...others];
        if (reason) expect(reasons, id).toContain(reason.why);
        if (!isFound({ because, verdict })) continue;
        const matching = declaredFor(command, because, failure);
        expect(
          matching,
          `${because} although ${command.id} failed (${id}): make it unknown, or declare it in onFailure`,
        ).not.toEqual([]);
        for (const each of matching) needed.add(each);
        if (verdict === 'problem') continue;
        for (const { why, fallback } of matching) {
          if (fallback ? declaredFor(fallback, because, failure).length > 0 : why !== null) continue;
          const both = (each: Given) => [command, fallback].includes(each.command);
          const world = fixture.world.map((each) => (both(each) ? { ...each, reply: failure } : each));
          if (fallback && !isGood(await conclude(fixture, world))) continue;
          // An `ok` without the answer must not be a problem for any answer.
          for (const reply of answersTo(command)) {
            const other = await conclude(fixture, replacing(reply));
            expect(other.verdict, `${because} (${id}) hides ${other.because}`).not.toBe('problem');
          }
        }
      }
    });

    it('if every command fails', async () => {
      const asking = new Set(questions.map((each) => each.fixture));
      for (const { fixture, name } of worlds.filter((each) => asking.has(each.fixture))) {
        for (const { id, failure } of ownFailures) {
          const world = fixture.world.map((each) => ({ ...each, reply: failure }));
          expect(isGood(await conclude(fixture, world)), `${name}: ${id}`).toBe(false);
        }
      }
    });

    it('and needs every exception that it declares in onFailure', () => {
      const unneeded = declared.filter((each) => !needed.has(each));
      expect(unneeded.map(({ command, because, why }) => `${command.id} ${because} ${why ?? ''}`)).toEqual(
        [],
      );
    });
  });
}

function isQuestion(given: Given, command: AnyCommand, params: Params): boolean {
  return keyOf(given.command, given.params) === keyOf(command, params);
}

/** The conclusion of a rule; every command without an answer is `not-recorded`. Any other error is a bug. */
async function concluded<O extends Outcomes>(
  { asks, outcomes }: { readonly asks: readonly AnyCommand[]; readonly outcomes: O },
  check: (ask: ReturnType<typeof fakeAsk>['ask']) => Promise<{ readonly because: string }>,
  world: readonly Given[],
) {
  const { ask, asked } = fakeAsk(world, { declared: asks, otherwise: { why: 'not-recorded' } });
  const conclusion = await check(ask).then(
    ({ because }) => ({ because, verdict: (outcomes[because] as Outcome).verdict, reason: null }),
    (error: unknown) => {
      if (!(error instanceof CannotTell)) throw error;
      return { because: null, verdict: 'unknown' as const, reason: error.failure };
    },
  );
  return { ...conclusion, asked: new Set(asked.map(({ command, params }) => keyOf(command, params))) };
}
