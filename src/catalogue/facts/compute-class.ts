import { type ComputeClass, getComputeClass } from '../commands/kubectl/compute-classes.ts';
import type { Ask } from '../model/ask.ts';
import type { AnyCommand } from '../model/command.ts';
import type { NodeSubject } from '../model/subjects.ts';

/** What {@link classOf} may ask. */
export const computeClassAsks: readonly AnyCommand[] = [getComputeClass];

/**
 * Whether GKE itself defines a ComputeClass: `Scale-Out`, `autopilot-spot`. It has the settings of the cluster. The name
 * of an object has no capital letters, and that of a custom class may not begin with `autopilot` (GKE documentation,
 * "About custom ComputeClasses").
 */
export function isBuiltInClass(name: string): boolean {
  return /[A-Z]|^autopilot/.test(name);
}

/** The custom ComputeClass of a node; null if it has none. Throws `CannotTell` if it cannot be read. */
export async function classOf(ask: Ask, { computeClass }: NodeSubject): Promise<ComputeClass | null> {
  if (computeClass === null || isBuiltInClass(computeClass)) return null;
  return await ask(getComputeClass, { COMPUTE_CLASS: computeClass });
}
