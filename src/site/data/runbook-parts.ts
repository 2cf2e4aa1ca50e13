/** What the data of a runbook consists of: fetched as JSON by its page, and shown there or written as Markdown. */
import type { Template } from '../../catalogue/commands/template.ts';
import type { Language } from '../text/highlight.ts';

/** A part of a sentence: prose, or code, both with places for names. */
export interface Stretch {
  readonly text: Template;
  readonly isCode?: true;
}

export interface Sentence {
  readonly parts: readonly Stretch[];
  /** The clouds or modes that it is about, separated by spaces; absent if it is about all. */
  readonly only?: string;
}

/** A page of the guide. The URL is absolute. */
export interface PlaceLink {
  readonly url: string;
  readonly title: string;
}

/** A command, a shell line, a query or a manifest. */
export interface Step {
  readonly title: string;
  readonly code: Template;
  readonly lang: Language;
  readonly notes: readonly Sentence[];
  /** The checks that use it, or where the guide shows it. */
  readonly places: readonly PlaceLink[];
}

/** What to do about a finding: a sentence and, for a command or a manifest, its id. */
export interface Fix {
  readonly name: string;
  readonly why: Sentence;
  readonly step?: string;
}

/** What a check can find: its verdict as symbol and word, the condition, where it shows, and what to do. */
export interface RunbookFinding {
  readonly verdict: string;
  readonly when: Sentence;
  readonly shows?: Sentence;
  readonly fixes: readonly Fix[];
}

/** A whole rule: its steps by id, and the link to its page. */
export interface Check {
  readonly title: string;
  readonly summary: string;
  readonly url: string;
  readonly steps: readonly string[];
  readonly findings: readonly RunbookFinding[];
  /** The clouds in which it does not apply, with the reason as a sentence. */
  readonly exempt: readonly { readonly place: string; readonly text: string }[];
}

export interface RunbookData {
  readonly steps: Readonly<Record<string, Step>>;
  readonly checks: Readonly<Record<string, Check>>;
  /** What comes before every step, by universe: its title is Markdown with a link. */
  readonly first: Readonly<Record<string, Step>>;
  /** The names that commands can need. */
  readonly names: readonly string[];
}
