/** Links to resources, as the Compute Engine API writes them. */
import type { CloudWorld, NetworkName } from '../world.ts';

/** The part of every link before the project. */
function compute({ universe }: CloudWorld): string {
  return `https://www.${universe === 'google' ? 'googleapis.com' : 's3nsapis.fr'}/compute/v1`;
}

export function globalLink(world: CloudWorld, project: string, path: string): string {
  return `${compute(world)}/projects/${project}/global/${path}`;
}

export function regionalLink(world: CloudWorld, project: string, path: string): string {
  return `${compute(world)}/projects/${project}/regions/${world.subnet.region}/${path}`;
}

/** A region of the project. */
export function regionLink(world: CloudWorld, project: string, region: string): string {
  return `${compute(world)}/projects/${project}/regions/${region}`;
}

export function zonalLink(world: CloudWorld, project: string, path: string): string {
  return `${compute(world)}/projects/${project}/zones/${world.node.zone}/${path}`;
}

/** The network of the world. */
export function networkLink(world: CloudWorld): string {
  return globalLink(world, world.network.project, `networks/${world.network.name}`);
}

/** Any network, by `PROJECT/NETWORK`. */
export function linkOf(world: CloudWorld, name: NetworkName): string {
  const [project = '', network = ''] = name.split('/');
  return globalLink(world, project, `networks/${network}`);
}
