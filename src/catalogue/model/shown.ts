/** What is shown and copied but never run: queries, shell lines, manifests, console steps. */
import type { Text } from '../../base/text.ts';
import type { Change } from './change.ts';
import type { AnyCommand } from './command.ts';
import type { Source } from './source.ts';

/** A Cloud Logging query, one condition per line. */
export interface Query {
  readonly id: string;
  readonly lines: readonly string[];
  readonly purpose: Text;
  readonly sources: readonly Source[];
}

/** Shell lines that Pullbook never runs: on a node, on a machine that is signed in to a registry, or on one's own. */
export interface ShellLine {
  readonly id: string;
  readonly where: 'node' | 'workstation' | 'own-machine';
  readonly lines: readonly string[];
  readonly purpose: Text;
  readonly sources: readonly Source[];
}

/** A manifest that a reader applies; shown and copied, never applied by Pullbook. */
export interface Manifest {
  readonly id: string;
  readonly yaml: string;
  readonly purpose: Text;
  /** What applying it changes; absent for a file that another command takes. */
  readonly change?: Change<AnyCommand>;
  readonly sources: readonly Source[];
}

/** Steps in the web console; `path` is appended to the console host of the universe. */
export interface ConsoleSteps {
  readonly id: string;
  readonly title: Text;
  readonly path: string;
  readonly steps: readonly Text[];
}
