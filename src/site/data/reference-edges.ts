/** What leads from one entry of the reference to another, in both directions, from the catalogue alone. */
import { commands } from '../../catalogue/index.ts';
import type { AnyCommand } from '../../catalogue/model/command.ts';
import { type AnyRule, commandsByHand } from '../../catalogue/model/rule.ts';
import { type DescribedCause, describedCause, describedCauses } from '../../causes/described.ts';
import type { CauseId, Signature } from '../../causes/model.ts';
import { type Status, statuses } from '../../causes/statuses.ts';
import { withoutMessage } from '../i18n/decision-order.ts';
import { glossary, type Term } from '../i18n/glossary.ts';
import { placeOfTerm } from './glossary-places.ts';

/** The command that lists Pods with their status, and the one that prints the message behind it. */
export const showing = { status: 'kubectl-get-pods', message: 'kubectl-describe-pod' } as const;

export function causesOf(status: Status): readonly DescribedCause[] {
  return status.causes.map(describedCause);
}

export function statusesOf(id: CauseId): readonly Status[] {
  return statuses.filter(({ causes }) => causes.includes(id));
}

/** The check with which to begin if there is nothing but the status. */
export function firstCheckOf(status: Status): string {
  return (status.causes.length === 1 && causesOf(status)[0]?.rules[0]) || (withoutMessage[0] as string);
}

/** The checks for a message, most likely first. */
export function checksFor(cause: DescribedCause, { rulesOverride = [] }: Signature): readonly string[] {
  return [...rulesOverride, ...cause.rules];
}

/** The causes whose messages lead to a check. */
export function causesLeadingTo({ id }: AnyRule): readonly DescribedCause[] {
  return describedCauses.filter((cause) =>
    [cause.rules, ...cause.signatures.map(({ rulesOverride }) => rulesOverride)].some((ids) =>
      ids?.includes(id),
    ),
  );
}

/** The commands of a check: those that it is done with, then those that it offers as remedies. */
export function commandsOf(rule: AnyRule): readonly AnyCommand[] {
  const remedies = Object.values(rule.outcomes).flatMap(({ remedies: offered }) =>
    (offered ?? []).flatMap((remedy) => ('command' in remedy ? remedy.command : [])),
  );
  return [...new Set([...commandsByHand(rule), ...remedies])];
}

/** The command that undoes another; undefined if that takes more than a command. */
export function undoOf({ change }: AnyCommand): AnyCommand | undefined {
  const undo = change?.undo();
  return undo && 'command' in undo ? undo.command : undefined;
}

export function undoneBy(command: AnyCommand): readonly AnyCommand[] {
  return commands.filter((each) => undoOf(each) === command);
}

/** The terms that a check explains. */
export function termsOf({ id }: AnyRule): readonly Term[] {
  return glossary.filter((term) => {
    const place = placeOfTerm[term.id];
    return place && 'rule' in place && place.rule === id;
  });
}
