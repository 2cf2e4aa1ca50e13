import { isBuiltInClass } from '../../cloud/gke-names.ts';
import { type ComputeClass, getComputeClass } from '../commands/kubectl/compute-classes.ts';
import type { Ask } from '../model/ask.ts';
import type { AnyCommand } from '../model/command.ts';
import type { NodeSubject } from '../model/subjects.ts';

/** What {@link classOf} may ask. */
export const computeClassAsks: readonly AnyCommand[] = [getComputeClass];

/** The custom ComputeClass of a node; null if it has none. Throws `CannotTell` if it cannot be read. */
export async function classOf(ask: Ask, { computeClass }: NodeSubject): Promise<ComputeClass | null> {
  if (computeClass === null || isBuiltInClass(computeClass)) return null;
  return await ask(getComputeClass, { COMPUTE_CLASS: computeClass });
}
