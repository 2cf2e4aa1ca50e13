/** What a handler of the model gets and gives. */
import type { CloudWorld } from '../world.ts';

/** The arguments after the verb: names, and flags without their dashes. */
export interface Arguments {
  readonly names: readonly string[];
  readonly flags: Readonly<Record<string, string>>;
}

/** How one command is answered. */
export interface Resource {
  /** The IAM permission, or the verb and resource of Kubernetes RBAC. */
  readonly permission: string;
  /** The API that must be enabled, where it is not that of Compute Engine. */
  readonly api?: string;
  /** The answer as the tool prints it; undefined if nothing of that name exists. */
  readonly answer: (world: CloudWorld, args: Arguments) => unknown;
}

/** Commands by tool, words and verb: `gcloud compute routes list`. */
export type Resources = Readonly<Record<string, Resource>>;

/** Splits a command line at the longest known verb. */
export function parseCommandLine(
  argv: readonly string[],
  known: Readonly<Record<string, unknown>>,
): readonly [string, Arguments] {
  const words = argv.filter((word) => !word.startsWith('--'));
  const flags = Object.fromEntries(
    argv
      .filter((word) => word.startsWith('--'))
      .map((word) => {
        const [key = '', ...value] = word.slice(2).split('=');
        return [key, value.join('=')];
      }),
  );
  const lengths = words.map((_, at) => words.length - at);
  const length = lengths.find((each) => words.slice(0, each).join(' ') in known) ?? words.length;
  return [words.slice(0, length).join(' '), { names: words.slice(length), flags }];
}
