/**
 * What Google's page on image pulls holds, thing by thing, and what each became here. Facts only, in our own words:
 * the sentences of that page are not ours to copy, and commands, messages and names are facts.
 */
import type { Locale } from '../../src/catalogue/causes/model.ts';

export type DefectId = `B-${string}`;

/** `same`: as it is. `corrected`: the thing itself, mended. `replaced`: something else does its work. */
export type Became = 'same' | 'corrected' | 'replaced';

/** What has to stand on a page: one string for every language, or one for each. */
export type Shown = string | Readonly<Record<Locale, string>>;

export interface Entry {
  readonly id: string;
  /** What the page of the source has, as a fact: verbatim for commands, messages and names. */
  readonly was: string;
  readonly became: Became;
  /** The defects that say why it is not the same. */
  readonly because?: readonly DefectId[];
  /** The page where it has to be found: `auth`, `reference/commands`; the home page is ''. */
  readonly on: string;
  /** The anchor on that page that leads to it. */
  readonly anchor?: string;
  readonly shows?: readonly Shown[];
  /** Addresses to which a link on that page leads. */
  readonly links?: readonly string[];
}

export interface Kind {
  readonly kind: string;
  readonly entries: readonly Entry[];
}
