/** What the page of a check shows first: one command, and one finding with its fix. Pure. */
import { command } from '../../catalogue/index.ts';
import type { AnyCommand } from '../../catalogue/model/command.ts';
import { type AnyRule, commandsByHand } from '../../catalogue/model/rule.ts';
import { findingsOf } from './findings.ts';

/**
 * The command to run first: the one that shows the first finding, else the first of the check. Where the message alone
 * decides, the one that shows the message.
 */
export function firstCommand(rule: AnyRule): AnyCommand {
  const shows = findingsOf(rule)
    .slice(0, 1)
    .flatMap(({ outcome: { output } }) => ('none' in output ? [] : output.command));
  return shows[0] ?? commandsByHand(rule)[0] ?? command('kubectl-describe-pod');
}
