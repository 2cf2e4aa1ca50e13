import type { Text } from '../../base/text.ts';

/** Where in a file something cannot be read. */
export interface Spot {
  readonly file: string;
  /** Counted from 1, in the file; null where it is about the file as a whole. */
  readonly line: number | null;
}

/** What was given is no manifest, or no readable one: nothing of it is judged. */
export class Refused extends Error {
  readonly spot: Spot;
  /** What is wrong and what to do, without the file. */
  readonly text: Text;

  constructor(spot: Spot, text: Text) {
    super(text.en);
    this.spot = spot;
    this.text = text;
  }
}
