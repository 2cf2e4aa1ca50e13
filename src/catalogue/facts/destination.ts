import type { Ask } from '../model/ask.ts';
import type { AnyCommand } from '../model/command.ts';
import type { RegistryPath } from '../model/subjects.ts';
import type { NodeNetwork } from './cluster-network.ts';
import { parseDialError } from './dial-error.ts';
import { dnsAnswer, dnsAnswerAsks } from './dns-answer.ts';

/** The IP address that packets to a registry are sent to. */
export interface Destination {
  /** An address, or null for a public address that is not known here. */
  readonly address: string | null;
  readonly source: 'message' | 'zone' | 'public';
}

/** What {@link destination} may ask. */
export const destinationAsks: readonly AnyCommand[] = dnsAnswerAsks;

/**
 * The address in the error message, else the one that Cloud DNS returns inside the network, else some public address.
 * null if it is unknown: another name server decides, or the zone that would answer could not be read.
 */
export async function destination(
  ask: Ask,
  { image, failure, node }: RegistryPath,
  { network }: NodeNetwork,
): Promise<Destination | null> {
  const { address } = parseDialError(failure);
  if (address) return { address, source: 'message' };
  const answer = await dnsAnswer(
    ask,
    `${network.project}/${network.name}`,
    projectsOf(network.project, node.cluster.project),
    hostName(image.host),
  );
  const [first] = answer.addresses;
  if (answer.result === 'addresses' && first && answer.unreadable.length === 0)
    return { address: first, source: 'zone' };
  if (answer.result === 'public' && answer.unreadable.length === 0)
    return { address: null, source: 'public' };
  return null;
}

/** The projects whose zones can be attached to a network, without duplicates. */
export function projectsOf(network: string, cluster: string | null): readonly string[] {
  return [...new Set([network, cluster ?? network])];
}

/** The host that serves Docker Hub images: nothing listens at its short name (containerd, docker/distribution). */
const dockerHub = 'registry-1.docker.io';

/** The DNS name of a registry host: without its port. */
export function hostName(host: string): string {
  return host === 'docker.io' ? dockerHub : host.replace(/:\d+$/, '');
}
