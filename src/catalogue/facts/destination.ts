import type { AnyCommand, Ask } from '../model.ts';
import type { RegistryPath } from '../subjects.ts';
import { dialled } from './addresses.ts';
import type { NodeNetwork } from './cluster-network.ts';
import { dnsAnswer, dnsAnswerAsks } from './dns-answer.ts';

/** Where packets to a registry go. */
export interface Destination {
  /** An address, or null for some public address that nobody here decides. */
  readonly address: string | null;
  readonly known: 'message' | 'zone' | 'public';
}

/** What {@link destination} may ask. */
export const destinationAsks: readonly AnyCommand[] = dnsAnswerAsks;

/**
 * The address that the message names, else the one that Cloud DNS gives inside the network, else some public address.
 * null where nobody can say: another name server decides, or what would answer could not be read.
 */
export async function destination(
  ask: Ask,
  { image, failure, node }: RegistryPath,
  { network }: NodeNetwork,
): Promise<Destination | null> {
  const { address } = dialled(failure);
  if (address) return { address, known: 'message' };
  const answer = await dnsAnswer(
    ask,
    `${network.project}/${network.name}`,
    projectsOf(network.project, node.cluster.project),
    hostName(image.host),
  );
  const [first] = answer.addresses;
  if (answer.says === 'addresses' && first && answer.unread.length === 0)
    return { address: first, known: 'zone' };
  if (answer.says === 'public' && answer.unread.length === 0) return { address: null, known: 'public' };
  return null;
}

/** The projects whose zones can be attached to a network, each once. */
export function projectsOf(network: string, cluster: string | null): readonly string[] {
  return [...new Set([network, cluster ?? network])];
}

/** Where the images of Docker Hub really are: its short name has no registry behind it (containerd, docker/distribution). */
const dockerHub = 'registry-1.docker.io';

/** The name that a node looks up for a registry host: without its port. */
export function hostName(host: string): string {
  return host === 'docker.io' ? dockerHub : host.replace(/:\d+$/, '');
}
