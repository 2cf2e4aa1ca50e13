/**
 * An inventory of the page of Google on image pulls, with what became of each item here; the defects of that page; and
 * the causes that other tools detect or that the page does not cover. Facts only: inventory.jsonl, one a line.
 */
import { readFileSync } from 'node:fs';
import type { Locale } from '../../src/base/text.ts';

/** An item of the page: a section, cause, status, message, command, query, console path, remedy or link target. */
export interface Entry {
  readonly kind: string;
  readonly id: string;
  /** The item as a fact; verbatim for commands, messages and names. */
  readonly was: string;
  readonly became: 'same' | 'corrected' | 'replaced';
  /** The defects because of which it is different here. */
  readonly because?: readonly string[];
  /** The page that must have it: `auth`, `reference/commands`; the home page is ''. */
  readonly on: string;
  readonly anchor?: string;
  /** The text that must be on that page: one string for every language, or one for each. */
  readonly shows?: readonly (string | Readonly<Record<Locale, string>>)[];
  /** Targets of links on that page. */
  readonly links?: readonly string[];
}

/** A placeholder of the page, and its name here: one vocabulary instead of several names. */
export interface Renamed {
  readonly was: string;
  readonly is: string;
}

/** A variable part of a message, and what the message reference shows instead. */
export interface MessagePart {
  readonly was: string;
  readonly shows: string;
}

export interface Defect {
  readonly id: string;
  readonly defect: string;
  readonly dealtWith: string;
  /** Texts that must be on no page in any language. */
  readonly never?: readonly (string | { readonly pattern: string })[];
  /** The names of test files that fail if the defect returns, besides the test of the entries. */
  readonly proof?: readonly string[];
}

/** A cause with what covers it: a rule, possibly with an outcome, or a section of a page. */
export interface Covered {
  readonly id: string;
  readonly what: string;
  /** A message of a node for it: its cause must lead to the rule. */
  readonly message?: string;
  readonly rule?: string;
  readonly outcome?: string;
  readonly page?: string;
}

const lines = readFileSync(new URL('inventory.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n');
const byKind = Map.groupBy(
  lines.map((line) => JSON.parse(line) as { readonly kind: string }),
  ({ kind }) => kind,
);

function take<Of>(kind: string): readonly Of[] {
  const taken = byKind.get(kind);
  if (!taken) throw new Error(`test/inventory.jsonl has no line of the kind "${kind}".`);
  byKind.delete(kind);
  return taken as readonly unknown[] as readonly Of[];
}

export const placeholders = take<Renamed>('placeholder');
export const messageParts = take<MessagePart>('part of a message');
export const defects = take<Defect>('defect');
export const foundElsewhere = take<Covered>('found elsewhere');
/** All other kinds. */
export const entries = [...byKind.values()].flat() as readonly unknown[] as readonly Entry[];
