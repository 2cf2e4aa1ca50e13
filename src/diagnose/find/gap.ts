import type { Text } from '../../base/text.ts';
import type { Failure } from '../../catalogue/model/answer.ts';

/** Something that a run could not read, and why. */
export interface Gap {
  readonly what: Text;
  readonly failure: Failure;
}
