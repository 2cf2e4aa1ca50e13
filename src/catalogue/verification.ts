/**
 * How the tools verified each command: the committed record of `npm run verify`. *Parsed*: the tool's own parser
 * accepts it. *Run*: it was executed, and its answer decoded, on a real API server or a simulated API. None has been
 * run on a live project, and none at all on S3NS.
 */
import { createHash } from 'node:crypto';
import type { UniverseId } from '../cloud/universes.ts';
import { commandWords, fill } from './commands/template.ts';
import type { AnyCommand, Params } from './model/command.ts';
import type { Tool } from './model/tool.ts';
import { placeholders } from './placeholders/index.ts';
import record from './verification.json' with { type: 'json' };

/** How far a command was tried. */
export type VerificationLevel = 'parsed' | 'run';

/** What a command was run on. A simulated API answers from data, with the paths and errors of the real one. */
export type VerificationTarget =
  | 'kubernetes-api-server'
  | 'simulated-kubernetes-api'
  | 'simulated-google-api';

/** What is known of one command in one universe. */
export interface Verification {
  /** Hash of the verified text: a changed command is not verified. */
  readonly hash: string;
  readonly level: VerificationLevel;
  /** What it was run on; null if it was only parsed. */
  readonly on: VerificationTarget | null;
}

/** The content of verification.json. */
export interface VerificationRecord {
  /** The day of the run, ISO 8601. */
  readonly date: string;
  /** The tools with their versions: `gcloud` `528.0.0`. */
  readonly tools: Readonly<Partial<Record<Tool | 'kube-apiserver', string>>>;
  readonly commands: Readonly<Record<string, Readonly<Partial<Record<UniverseId, Verification>>>>>;
}

/** The record of the last `npm run verify`. */
export const verificationRecord = record as VerificationRecord;

/**
 * What is known of a command in a universe, with the tool's version and the day; null where it was never verified, or
 * has changed since. `npm run verify` verifies it again.
 */
export function verificationOf(
  command: AnyCommand,
  universe: UniverseId,
): (Verification & { readonly tool: string; readonly date: string }) | null {
  const { date, tools, commands } = verificationRecord;
  const found = commands[command.id]?.[universe];
  return found?.hash === hashOf(command, universe)
    ? { ...found, tool: `${command.tool} ${tools[command.tool] ?? ''}`.trim(), date }
    : null;
}

/** The value of every placeholder with which commands are verified in a universe. */
export function examplesIn(universe: UniverseId): Params {
  return Object.fromEntries(
    Object.entries(placeholders).map(([name, known]) => [
      name,
      universe === 's3ns' && 'exampleS3ns' in known ? known.exampleS3ns : known.example,
    ]),
  );
}

/** Changes with every word of the command, in the form that people copy or in the form that is run. */
export function hashOf(command: AnyCommand, universe: UniverseId): string {
  const params = examplesIn(universe);
  const machine = command.machine ? fill(command.machine.output, params) : null;
  const text = JSON.stringify([command.tool, command.effect, commandWords(command, params), machine]);
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
