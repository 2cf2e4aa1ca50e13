/** Paths of public registries that rules know by name: they stay, and only what is below them is replaced. */
import { dockerHub } from '../../../cloud/reference.ts';
import { universes } from '../../../cloud/universes.ts';

/** Official images, and places of public images that were moved or removed. */
const onDockerHub = `library bitnami bitnami/minideb bitnami/sealed-secrets bitnami/sealed-secrets-controller
  bitnami/sealed-secrets-kubeseal bitnamilegacy ansible/ansible-runner openshift/origin-cli`.split(/\s+/);

const onQuay = ['bitnami/sealed-secrets-controller', 'brancz/kube-rbac-proxy'];

/** Projects of Container Registry that published for everybody. */
const onContainerRegistry =
  `google-containers google_containers kubebuilder/kube-rbac-proxy tekton-releases/github.com
  tekton-releases knative-samples`.split(/\s+/);

const paths: Readonly<Record<string, readonly string[]>> = {
  [dockerHub]: onDockerHub,
  'quay.io': onQuay,
  ...Object.fromEntries(
    Object.values(universes).flatMap(({ containerRegistryHosts }) =>
      Object.keys(containerRegistryHosts).map((host) => [host, onContainerRegistry]),
    ),
  ),
};

/** How many parts of a path, from its beginning, everybody knows. */
export function publicParts(host: string, parts: readonly string[]): number {
  const known = (Object.hasOwn(paths, host) ? paths[host] : undefined) ?? [];
  const lengths = known
    .map((path) => path.split('/'))
    .filter((path) => path.every((part, at) => parts[at] === part))
    .map(({ length }) => length);
  return Math.max(0, ...lengths);
}

const publicProjects = new Set(onContainerRegistry.map((path) => path.split('/')[0]));

/** Whether a project is one that published images for everybody. */
export function isPublicProject(project: string): boolean {
  return publicProjects.has(project);
}
