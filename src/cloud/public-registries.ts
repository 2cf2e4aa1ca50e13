/** Registries that public DNS is known to have. Any other host can be a name of a private network only. */
import { universeServing } from './universes.ts';

/** Hosts by the documentation of who runs them: registries, and those that give tokens and layers for them. */
export const publicRegistryHosts: readonly string[] = [
  // https://docs.docker.com/docker-hub/, https://docs.docker.com/desktop/setup/allow-list/
  'docker.io',
  'registry-1.docker.io',
  'auth.docker.io',
  'production.cloudflare.docker.com',
  // https://docs.github.com/packages, https://docs.github.com/en/actions/concepts/runners/communicating-with-self-hosted-runners
  'ghcr.io',
  'pkg-containers.githubusercontent.com',
  // https://docs.quay.io, https://access.redhat.com/articles/7084334
  'quay.io',
  'registry.redhat.io',
  // https://kubernetes.io/docs/setup/production-environment/container-runtimes/, https://registry.k8s.io
  'registry.k8s.io',
  // https://mcr.microsoft.com, https://docs.aws.amazon.com/AmazonECR/latest/public/
  'mcr.microsoft.com',
  'public.ecr.aws',
  // https://docs.gitlab.com/user/packages/container_registry/
  'registry.gitlab.com',
  // https://docs.nvidia.com/ngc/
  'nvcr.io',
];

/** Hosts of which each customer has their own. */
const patterns: readonly RegExp[] = [
  // https://docs.aws.amazon.com/AmazonECR/latest/userguide/Registries.html
  /^\d{12}\.dkr\.ecr(?:-fips)?\.[a-z\d-]{1,30}\.amazonaws\.com$/,
  // https://learn.microsoft.com/dotnet/api/azure.containers.containerregistry.containerrepositoryproperties.registryloginserver
  /^[a-z\d-]{1,60}\.azurecr\.io$/,
  // https://access.redhat.com/articles/7084334
  /^cdn(?:\d{2})?\.quay\.io$/,
];

/** True for a registry of a universe, and for the large public ones. */
export function isPublicRegistry(host: string): boolean {
  return (
    publicRegistryHosts.includes(host) ||
    patterns.some((pattern) => pattern.test(host)) ||
    universeServing(host) !== null
  );
}
