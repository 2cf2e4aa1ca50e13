/** An answer, or the reason why there is none. */
import { universes } from '../../cloud/universes.ts';
import { type NamesOf, oneOf } from './names.ts';
import { optIns, type Tool, tools } from './tool.ts';

/** Why a command gave no answer. */
export const failureReasons = [
  'forbidden',
  'not-found',
  'api-disabled',
  'perimeter',
  'signed-out',
  'unreachable',
  'tool-missing',
  'tool-unusable',
  'plugin-missing',
  'timeout',
  'too-large',
  'unreadable',
  'rate-limited',
  'incomplete',
  'opt-in',
  'not-recorded',
  'not-run',
  'no-target',
  'failed',
] as const;
export type FailureReason = (typeof failureReasons)[number];

/** A command that returned no answer: the reason, and what would help. */
export interface Failure {
  readonly why: FailureReason;
  readonly tool?: Tool;
  /** With `no-target`, the flags that would name what is missing; with `opt-in`, the flag that would allow it. */
  readonly flags?: readonly string[];
  /** With `forbidden`, the missing permission: named by the tool, or else declared by the command. */
  readonly permission?: string;
  /** The resource on which it is missing. */
  readonly on?: string;
  /** With `api-disabled`, the universe that does not have the product: nobody can enable it there. */
  readonly absentFrom?: string;
  /** The tool's error message: one line, without credentials or control characters. */
  readonly said?: string;
}

/** What the texts of a failure name. The resource is named by the command's own template, and filled like it. */
export const failureNames: NamesOf<Failure> = {
  why: oneOf(...failureReasons),
  tool: oneOf(...tools),
  flags: oneOf('--context', '--project', '--cluster', '--location', '--namespace', '--image', ...optIns),
  permission: 'api',
  on: 'message',
  absentFrom: oneOf(...Object.values(universes).map(({ name }) => name)),
  said: 'message',
};

/** What became of a command: its decoded answer, or the failure. */
export type Reply<Answer> =
  | { readonly answer: Answer; readonly why?: never }
  | (Failure & { readonly answer?: never });
