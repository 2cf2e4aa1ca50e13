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
