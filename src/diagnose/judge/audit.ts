import { getPodImages, getPodImagesInAllNamespaces } from '../../catalogue/commands/kubectl/pod-images.ts';
import type { Failure } from '../../catalogue/model/answer.ts';
import type { Ask, Reader } from '../../catalogue/model/ask.ts';
import type { AnyCommand } from '../../catalogue/model/command.ts';
import { repositoryOf } from '../../cloud/reference.ts';
import { inNamespaceOrAll } from '../find/across.ts';
import type { NamedPod } from '../find/named-by-events.ts';
import type { Nodes } from '../find/nodes.ts';
import { imageOf } from '../find/reader.ts';
import type { Target } from '../find/target.ts';
import { nodePull, type Pull, withImage } from './pulls.ts';

/** The pulls that an audit examines. */
export interface Audit {
  readonly pulls: readonly Pull[];
  /** Distinct repositories that were not examined. */
  readonly omittedRepositories: number;
  /** Why the images in use could not be listed. */
  readonly gap: Failure | null;
}

/** What narrows an audit. */
export interface Audited {
  /** Images that need not be in use, about which each node pool is asked. */
  readonly images: readonly string[];
  /** Whether the images of a Pod are meant. */
  readonly isMeant: (pod: NamedPod) => boolean;
}

/** What {@link audit} asks. */
export const auditAsks: readonly AnyCommand[] = [getPodImages];

/** How many distinct repositories an audit examines. */
const auditedRepositories = 20;

/**
 * What to examine when nothing fails: every node pool, and the images in use in the namespace or in all of them, or
 * those that were named.
 */
export async function audit(
  ask: Ask,
  target: Target,
  nodes: Nodes,
  { images: named, isMeant }: Audited,
  read: Reader,
): Promise<Audit> {
  const namespace = target.namespace ?? 'default';
  const pools = nodes.representatives.map((node) => nodePull(target, node, namespace));
  if (named.length > 0) {
    const asked = pools.length > 0 ? pools : [nodePull(target, null, namespace)];
    return {
      pulls: named.flatMap((text) => asked.map((pull) => withImage(pull, text, imageOf(text, read)))),
      omittedRepositories: 0,
      gap: null,
    };
  }
  const listed = await inNamespaceOrAll(ask, target.namespace)(getPodImages, getPodImagesInAllNamespaces);
  if (listed.why) return { pulls: pools, omittedRepositories: 0, gap: listed };
  const examined = listed.answer.filter(isMeant);
  const used = examined.flatMap(({ images, node, namespace: within, serviceAccount, pullSecrets }) => {
    const on = { ...nodePull(target, nodes.representativeOf(node), within), serviceAccount, pullSecrets };
    return images.map((text) => withImage(on, text, imageOf(text, read)));
  });
  const repositories = [...new Set(used.flatMap((pull) => (pull.image ? [repositoryOf(pull.image)] : [])))];
  const audited = new Set(repositories.slice(0, auditedRepositories));
  const pulls = used.filter((pull) => !pull.image || audited.has(repositoryOf(pull.image)));
  return { pulls: [...pools, ...pulls], omittedRepositories: repositories.length - audited.size, gap: null };
}
