/** Every command of the catalogue, in the order of the reference. */
import type { Command } from '../model.ts';
import * as changes from './changes.ts';
import * as gcloud from './gcloud.ts';
import * as kubectl from './kubectl.ts';

export const commands: readonly Command<string, unknown>[] = [
  ...Object.values(kubectl),
  ...Object.values(gcloud),
  ...Object.values(changes),
];
