/** Registries that public DNS is known to have. Any other host can be a name of a private network only. */
import { universeServing } from './universes.ts';

/** Hosts by the documentation of who runs them. */
const hosts: readonly string[] = [
  // https://docs.docker.com/docker-hub/, https://docs.github.com/packages, https://docs.quay.io
  'docker.io',
  'registry-1.docker.io',
  'ghcr.io',
  'quay.io',
  // https://kubernetes.io/docs/setup/production-environment/container-runtimes/, https://registry.k8s.io
  'registry.k8s.io',
  // https://mcr.microsoft.com, https://docs.aws.amazon.com/AmazonECR/latest/public/
  'mcr.microsoft.com',
  'public.ecr.aws',
  // https://docs.gitlab.com/user/packages/container_registry/
  'registry.gitlab.com',
];

/** True for a registry of a universe, and for the large public ones. */
export function isPublicRegistry(host: string): boolean {
  return hosts.includes(host) || universeServing(host) !== null;
}
