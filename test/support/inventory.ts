/**
 * What Google's page on image pulls holds, thing by thing, with what each became here; the defects of that page; and the
 * causes that other diagnosers detect or that lie beyond the page. Facts only: test/inventory.jsonl, one a line.
 */
import { readFileSync } from 'node:fs';
import type { Locale } from '../../src/base/text.ts';

/** A thing of the page: a section, cause, status, message, command, query, console path, remedy or link target. */
export interface Entry {
  readonly kind: string;
  readonly id: string;
  /** What the source has, as a fact: verbatim for commands, messages and names. */
  readonly was: string;
  readonly became: 'same' | 'corrected' | 'replaced';
  /** The defects that say why it is not the same. */
  readonly because?: readonly string[];
  /** The page where it has to be found: `auth`, `reference/commands`; the home page is ''. */
  readonly on: string;
  readonly anchor?: string;
  /** What has to stand on that page: one string for every language, or one for each. */
  readonly shows?: readonly (string | Readonly<Record<Locale, string>>)[];
  /** Addresses to which a link on that page leads. */
  readonly links?: readonly string[];
}

/** A name to fill in, and what it is called here: one vocabulary for what had several names. */
export interface Renamed {
  readonly was: string;
  readonly is: string;
}

/** A part of a message that nobody fills in, and what the reference of messages shows instead. */
export interface MessagePart {
  readonly was: string;
  readonly shows: string;
}

export interface Defect {
  readonly id: string;
  readonly defect: string;
  readonly dealtWith: string;
  /** Forms that must stand on no page, in no language. */
  readonly never?: readonly (string | { readonly pattern: string })[];
  /** The names of test files that fail if the defect comes back, beside the walk over the entries. */
  readonly proof?: readonly string[];
}

/** A cause with what covers it: a rule, with the outcome where one stands for it, or a part of a page. */
export interface Covered {
  readonly id: string;
  readonly what: string;
  /** What a node prints then: naming its cause must lead to the rule. */
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
/** All the other kinds. */
export const entries = [...byKind.values()].flat() as readonly unknown[] as readonly Entry[];
