import type { Text } from '../../base/text.ts';
import type { NameKind } from '../model/names.ts';

/** A name that the reader fills in. One vocabulary for every command, query, manifest and page. */
export interface Placeholder {
  readonly label: Text;
  readonly description: Text;
  /** What its value names. */
  readonly names: NameKind;
  /** A plausible value, used to verify commands and as the form's hint. */
  readonly example: string;
  /** Another example for a universe with another form of the value. */
  readonly exampleS3ns?: string;
}
