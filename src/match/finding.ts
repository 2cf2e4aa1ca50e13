import type { CauseId, Details, SectionId } from '../catalogue/causes/model.ts';

/** The words that prove a finding, with offsets into the text that was given. */
export interface Evidence {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** One thing that a text says went wrong. */
export interface Finding {
  readonly cause: CauseId;
  /** The chapter to read; null where the text leads out of Pullbook or says too little. */
  readonly section: SectionId | null;
  /** Ids of the rules to work through, most likely first. */
  readonly rules: readonly string[];
  /** The signature that matched; null where nothing did. */
  readonly signature: string | null;
  readonly evidence: Evidence;
  readonly details: Details;
  /** The image as the text calls it, where it does. */
  readonly image?: string;
  /** The Pod that the text speaks of, without its namespace. */
  readonly pod?: string;
}
