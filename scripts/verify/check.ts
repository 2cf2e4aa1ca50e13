/** One check of a command by a tool, with its result. */
import type { AnyCommand } from '../../src/catalogue/model/command.ts';
import type { VerificationLevel, VerificationTarget } from '../../src/catalogue/verification.ts';
import type { UniverseId } from '../../src/cloud/universes.ts';

export interface Check {
  readonly command: AnyCommand;
  readonly universe: UniverseId;
  /** What this proves; null if it failed. */
  readonly level: VerificationLevel | null;
  readonly on: VerificationTarget | null;
  /** Why it failed, or why it proves less than it could: the error text of the tool. */
  readonly detail: string | null;
}

/** The end of the output of a tool, on one line. */
export function lastWords(text: string): string {
  return text.trim().replace(/\s+/g, ' ').slice(-300);
}
