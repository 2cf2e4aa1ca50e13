import type { Text } from '../catalogue/model.ts';

/** Something that the caller can put right: exit 64, with one sentence in their language. */
export class UsageError extends Error {
  readonly text: Text;

  constructor(text: Text) {
    super(text.en);
    this.name = 'UsageError';
    this.text = text;
  }
}
