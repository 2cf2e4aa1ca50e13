/** Public images that their publisher removed, moved or no longer updates where they are: what an address cannot show. */
import type { ImageReference } from './reference.ts';
import { universes } from './universes.ts';

/** The host of Container Registry, from which projects of the community published. */
export const [containerRegistry = ''] = Object.keys(universes.google.containerRegistryHosts);

/** What became of the images below a path of a public registry. */
export interface VanishedPlace {
  /** The host and the path that are meant: the path itself, and all below it. */
  readonly host: string;
  readonly path: string;
  /** Paths below it that stay as they were. */
  readonly except?: readonly string[];
  /**
   * `moved`: removed, and published elsewhere; `archived`: removed, with a copy elsewhere that gets no updates;
   * `removed`: removed, with no other address; `frozen`: nothing new is published there, what was there may still answer.
   */
  readonly became: 'moved' | 'archived' | 'removed' | 'frozen';
  /** When, ISO 8601, a day or a month: as announced, or as first reported. */
  readonly since: string;
  /** Where the images are now, in place of host and path. Absent where they are nowhere else. */
  readonly successor?: string;
  /** Set where the images there were built separately, so that a digest of the old place means nothing there. */
  readonly otherDigests?: true;
  /** The page that says so. */
  readonly source: string;
}

/** In the order in which they are tried: the narrower path first. */
export const vanishedPlaces: readonly VanishedPlace[] = [
  {
    host: 'docker.io',
    path: 'bitnami',
    // Both projects go on publishing there, says the announcement.
    except: [
      'bitnami/minideb',
      'bitnami/sealed-secrets',
      'bitnami/sealed-secrets-controller',
      'bitnami/sealed-secrets-kubeseal',
    ],
    became: 'archived',
    since: '2025-09-29',
    successor: 'docker.io/bitnamilegacy',
    source: 'https://github.com/bitnami/containers/issues/83267',
  },
  {
    host: 'quay.io',
    path: 'bitnami/sealed-secrets-controller',
    became: 'moved',
    since: '2022-04-20',
    successor: 'docker.io/bitnami/sealed-secrets-controller',
    source: 'https://github.com/bitnami/sealed-secrets/issues/822',
  },
  {
    host: containerRegistry,
    path: 'kubebuilder/kube-rbac-proxy',
    became: 'moved',
    // Announced for 2025; reports say that it answered until March 2026 (kubealex/k8s-mediaserver-operator#115).
    since: '2026-03',
    successor: 'quay.io/brancz/kube-rbac-proxy',
    otherDigests: true,
    source: 'https://github.com/kubernetes-sigs/kubebuilder/discussions/3907',
  },
  {
    host: containerRegistry,
    path: 'tekton-releases/github.com',
    became: 'moved',
    since: '2025-07-10',
    successor: 'ghcr.io/tektoncd/github.com',
    source: 'https://github.com/tektoncd/pipeline/issues/8870',
  },
  {
    host: containerRegistry,
    path: 'tekton-releases',
    became: 'removed',
    since: '2025-07-10',
    source: 'https://github.com/tektoncd/pipeline/issues/8870',
  },
  {
    host: containerRegistry,
    path: 'knative-samples',
    became: 'removed',
    since: '2023-05-09',
    source: 'https://github.com/knative/community/issues/1288',
  },
  {
    host: 'docker.io',
    path: 'ansible/ansible-runner',
    became: 'moved',
    since: '2022-04-19',
    successor: 'quay.io/ansible/ansible-runner',
    source: 'https://github.com/ansible/ansible-runner/issues/1044',
  },
  {
    host: 'docker.io',
    path: 'openshift/origin-cli',
    became: 'moved',
    since: '2023-10-20',
    successor: 'quay.io/openshift/origin-cli',
    source: 'https://github.com/openshift/origin/issues/28339',
  },
  {
    host: `k8s.${containerRegistry}`,
    path: '',
    became: 'frozen',
    since: '2023-04-03',
    successor: 'registry.k8s.io',
    source: 'https://kubernetes.io/blog/2023/02/06/k8s-gcr-io-freeze-announcement/',
  },
  ...['google-containers', 'google_containers'].map((path) => ({
    host: containerRegistry,
    path,
    became: 'frozen' as const,
    since: '2020-07',
    successor: 'registry.k8s.io',
    source: 'https://github.com/kubernetes/release/issues/270',
  })),
];

/** The address of a place: `docker.io/bitnami`. */
export function placeName({ host, path }: Pick<VanishedPlace, 'host' | 'path'>): string {
  return path ? `${host}/${path}` : host;
}

const isBelow = (path: string, parent: string): boolean =>
  parent === '' || path === parent || path.startsWith(`${parent}/`);

/** What became of the place of an image; null where nothing is known. */
export function vanishedPlaceOf({ host, path }: Pick<ImageReference, 'host' | 'path'>): VanishedPlace | null {
  const name = host.toLowerCase();
  return (
    vanishedPlaces.find(
      (place) =>
        place.host === name &&
        isBelow(path, place.path) &&
        !place.except?.some((kept) => isBelow(path, kept)),
    ) ?? null
  );
}

/**
 * The address under which the same tag, or the same content, is to be looked for now; empty where none follows from the
 * old one.
 */
export function successorOf(
  { path, tag, digest }: Pick<ImageReference, 'path' | 'tag' | 'digest'>,
  { successor, path: parent, otherDigests }: VanishedPlace,
): string {
  const kept = otherDigests ? null : digest;
  if (!successor || (!tag && !kept)) return '';
  const rest = parent === '' ? `/${path}` : path.slice(parent.length);
  return `${successor}${rest}${tag ? `:${tag}` : ''}${kept ? `@${kept}` : ''}`;
}

/** A pattern of the addresses of images whose place is listed. */
export const vanishedPattern = `^(?:${vanishedPlaces.map(patternOf).join('|')})`;

function patternOf({ host, path, except = [] }: VanishedPlace): string {
  const kept = except.map((each) => each.slice(path.length + 1));
  const others = kept.length > 0 ? `(?!/(?:${kept.join('|')})(?:[/:@]|$))` : '';
  return host.replaceAll('.', '\\.') + (path ? `/${path}${others}(?:[/:@]|$)` : '/');
}
