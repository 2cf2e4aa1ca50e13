/** The pulls that will be made for the images of manifests, on the nodes that there are now. */
import { groupBy } from '../base/group-by.ts';
import { getServiceAccount } from '../catalogue/commands/kubectl/service-accounts.ts';
import type { Ask, Reader } from '../catalogue/model/ask.ts';
import type { Gap } from '../diagnose/find/gap.ts';
import type { Nodes } from '../diagnose/find/nodes.ts';
import { imageOf } from '../diagnose/find/reader.ts';
import type { Target } from '../diagnose/find/target.ts';
import { nodePull, type Pull } from '../diagnose/judge/pulls.ts';
import type { ManifestImage } from './manifest/images.ts';
import type { SecretsAndAccounts } from './manifest/secrets-and-accounts.ts';

/** From what pulls are made. */
export interface PullSources {
  readonly images: readonly ManifestImage[];
  readonly namespaceOf: (object: { readonly namespace: string | null }) => string;
  readonly inManifests: SecretsAndAccounts;
  readonly target: Target;
  readonly nodes: Nodes;
  readonly read: Reader;
}

/** Pulls, and the service accounts that could not be read. */
export interface PlannedPulls {
  readonly pulls: readonly Pull[];
  readonly gaps: readonly Gap[];
}

/**
 * One pull for each distinct image, identity and node pool. A Pod that names no pull secret gets those of its service
 * account (Kubernetes documentation, "ServiceAccount admission controller"): from the manifests, else from the cluster.
 */
export async function plannedPulls(ask: Ask, sources: PullSources): Promise<PlannedPulls> {
  const { images, namespaceOf, inManifests, target, nodes, read } = sources;
  const distinct = groupBy(images, ({ text, place, serviceAccount, pullSecrets, architecture }) => [
    text,
    namespaceOf(place),
    serviceAccount,
    pullSecrets,
    architecture,
  ]).map(([first]) => first);
  const gaps = new Map<string, Gap>();
  const pulls = await Promise.all(
    distinct.map(async ({ text, place, serviceAccount, pullSecrets, architecture }) => {
      const namespace = namespaceOf(place);
      const secrets = pullSecrets.length > 0 ? pullSecrets : await ofAccount(namespace, serviceAccount);
      const fitting = nodes.representatives.filter(
        (node) => architecture === null || node.architecture === architecture,
      );
      const on = fitting.length > 0 ? fitting : [null];
      return on.map((node): Pull => {
        const pull = nodePull(target, node, namespace);
        return { ...pull, text, image: imageOf(text, read), serviceAccount, pullSecrets: secrets };
      });
    }),
  );
  return { pulls: pulls.flat(), gaps: [...gaps.values()] };

  async function ofAccount(namespace: string, account: string): Promise<readonly string[]> {
    const known = inManifests.pullSecretsOf(namespace, account);
    if (known) return known;
    const params = { KUBERNETES_SERVICE_ACCOUNT: account, NAMESPACE: namespace };
    const reply = await ask.maybe(getServiceAccount, params);
    if (!reply.why) return reply.answer?.pullSecrets ?? [];
    // An account that does not exist yet names no secret, nor does the one that a new namespace gets.
    if (reply.why !== 'not-found')
      gaps.set(`${namespace}/${account}`, {
        what: {
          en: `the pull secrets of the service account ${account} in namespace ${namespace}`,
          fr: `les secrets d’extraction du compte de service ${account} dans l’espace de noms ${namespace}`,
        },
        failure: reply,
      });
    return [];
  }
}
