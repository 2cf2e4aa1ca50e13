import type { CauseId, Details, SectionId } from '../causes/model.ts';

/** The words that prove a match, with offsets into the original text. */
export interface Evidence {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** One problem that a text reports. */
export interface Match {
  readonly cause: CauseId;
  /** The chapter to read; null if the text is outside Pullbook's scope or too vague. */
  readonly section: SectionId | null;
  /** Ids of the rules to check, most likely first. */
  readonly rules: readonly string[];
  /** The signature that matched; null if none did. */
  readonly signature: string | null;
  readonly evidence: Evidence;
  readonly details: Details;
  /** The image, as the text spells it, if it names one. */
  readonly image?: string;
  /** The Pod that the text names, without its namespace. */
  readonly pod?: string;
}
