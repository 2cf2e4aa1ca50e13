/** Decoders for Artifact Registry: tags, versions, cleanup policies, gcr.io redirection settings. */
import { array, child, flag, lastPart, list, requiredText, text, texts } from '../decode.ts';

/** Cleanup policies of a repository that delete. */
export interface Cleanup {
  /** Ids of the policies whose action is to delete. */
  readonly deleting: readonly string[];
  /** True for a dry run: policies only log what they would delete. */
  readonly dryRun: boolean;
}

const nameOf = (item: unknown) => lastPart(requiredText(item, 'name'));

/** The tag names of a package. */
export function decodeTags(answer: unknown): readonly string[] {
  return array(answer).map(nameOf);
}

/** The digest of a version, as the API returns it. */
export function decodeVersion(answer: unknown): { readonly digest: string } {
  return { digest: nameOf(answer) };
}

/** `cleanupPolicies` is a map from id to policy (Artifact Registry REST reference, `Repository`). */
export function decodeCleanup(answer: unknown): Cleanup {
  const deleting = Object.entries(child(answer, 'cleanupPolicies'))
    .filter(([, policy]) => text(policy, 'action') === 'DELETE')
    .map(([id]) => id);
  return { deleting: deleting.toSorted(), dryRun: flag(answer, 'cleanupPolicyDryRun') };
}

/** Whether and how Artifact Registry serves the addresses of Container Registry: `REDIRECTION_FROM_GCR_IO_ENABLED`. */
export function decodeRedirection(answer: unknown): { readonly state: string | null } {
  return { state: text(answer, 'legacyRedirectionState') };
}

/** Private certificate authorities and registry mirrors of one node pool, or of the defaults for new pools. */
export interface ContainerdConfig {
  /** null for the defaults. */
  readonly pool: string | null;
  readonly privateAuthorities: boolean;
  /** Hosts for which nodes trust a private certificate authority, as configured: no wildcards. */
  readonly trusted: readonly string[];
  /** Registries with their mirror hosts. */
  readonly mirrors: readonly { readonly server: string; readonly hosts: readonly string[] }[];
}

/** The containerd configuration of the defaults, then that of each node pool (GKE REST reference, `ContainerdConfig`). */
export function decodeContainerd(answer: unknown): readonly ContainerdConfig[] {
  const defaults = child(child(answer, 'nodePoolDefaults'), 'nodeConfigDefaults');
  return [
    containerdConfig(null, defaults),
    ...list(answer, 'nodePools').map((pool) =>
      containerdConfig(requiredText(pool, 'name'), child(pool, 'config')),
    ),
  ];
}

function containerdConfig(pool: string | null, config: unknown): ContainerdConfig {
  const containerd = child(config, 'containerdConfig');
  const access = child(containerd, 'privateRegistryAccessConfig');
  return {
    pool,
    privateAuthorities: flag(access, 'enabled'),
    trusted: list(access, 'certificateAuthorityDomainConfig').flatMap((domain) => texts(domain, 'fqdns')),
    mirrors: list(containerd, 'registryHosts').map((entry) => ({
      server: requiredText(entry, 'server'),
      hosts: list(entry, 'hosts').map((host) => requiredText(host, 'host')),
    })),
  };
}

/** When the API server created a Pod. */
export function decodePodCreation(answer: unknown): { readonly created: string } {
  return { created: requiredText(child(answer, 'metadata'), 'creationTimestamp') };
}
