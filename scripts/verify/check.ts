/** One thing that a tool was asked about a command, and what came of it. */
import type { AnyCommand } from '../../src/catalogue/model/command.ts';
import type { VerificationLevel, VerificationTarget } from '../../src/catalogue/verification.ts';
import type { UniverseId } from '../../src/cloud/universes.ts';

export interface Check {
  readonly command: AnyCommand;
  readonly universe: UniverseId;
  /** What this establishes; null where it failed. */
  readonly level: VerificationLevel | null;
  readonly on: VerificationTarget | null;
  /** Why it failed, or why it establishes less than it could; the tool's own words. */
  readonly said: string | null;
}

/** The end of what a tool said, on one line. */
export function lastWords(text: string): string {
  return text.trim().replace(/\s+/g, ' ').slice(-300);
}
