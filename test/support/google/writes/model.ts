/** A method of a Google API that changes something, as the writable loopback server knows it. */
import type { GoogleWorld } from '../../world/model.ts';

/** A world in which writes take place. */
export interface WritableCloud {
  readonly world: GoogleWorld;
  /** `https://www.googleapis.com/compute/v1/`: how Compute Engine begins the URL of a resource. */
  readonly computeUrl: string;
  /** What was done, in order. What the cloud itself does next is decided by these. */
  readonly done: Done[];
  /** The operations that can be read, by name. */
  readonly operations: Record<string, object>;
}

/** A world that can be written, with nothing done yet. */
export function writableCloud(world: GoogleWorld, universeDomain: string): WritableCloud {
  return {
    world,
    computeUrl: `https://www.${universeDomain}/compute/v1/`,
    done: [],
    operations: {},
  };
}

/** One change that a caller made. */
export interface Done {
  readonly verb: 'creates' | 'changes' | 'deletes';
  /** Full resource name. */
  readonly name: string;
}

/** A request that was recognized as a write. */
export interface WriteCall {
  /** The parts of the path that the pattern names, decoded. */
  readonly parts: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  // biome-ignore lint/suspicious/noExplicitAny: the body is what gcloud sends; each method reads its own fields.
  readonly body: any;
}

/** The answer of a method, or a refusal as the API gives it. */
export type Written = object | { readonly refused: 'not-found' | 'already-exists' | 'failed-precondition' };

export interface WriteMethod {
  readonly verb: 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** On the path without a leading slash; groups are `parts`. */
  readonly path: RegExp;
  readonly write: (cloud: WritableCloud, call: WriteCall) => Written;
}

/** Puts a resource into the world; refuses if its name is taken. */
export function create({ world, done }: WritableCloud, name: string, resource: object): Written | null {
  if (world.resources[name]) return { refused: 'already-exists' };
  world.resources[name] = resource;
  done.push({ verb: 'creates', name });
  return null;
}

/** Replaces fields of a resource of the world; refuses if there is none of that name. */
export function change({ world, done }: WritableCloud, name: string, fields: object): Written | null {
  const before = world.resources[name];
  if (!before) return { refused: 'not-found' };
  world.resources[name] = { ...before, ...fields };
  done.push({ verb: 'changes', name });
  return null;
}

/** Removes a resource of the world; refuses if there is none of that name. */
export function remove({ world, done }: WritableCloud, name: string): Written | null {
  if (!world.resources[name]) return { refused: 'not-found' };
  delete world.resources[name];
  done.push({ verb: 'deletes', name });
  return null;
}
