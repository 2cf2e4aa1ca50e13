import type { Text } from '../../base/text.ts';

/** An error that the caller can correct: exit 64, with one sentence in their language. */
export class UsageError extends Error {
  readonly text: Text;

  constructor(text: Text) {
    super(text.en);
    this.name = 'UsageError';
    this.text = text;
  }
}
