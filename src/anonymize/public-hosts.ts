/** Names in the DNS that everybody uses, so that they tell nothing of a customer. */
import { publicRegistryHosts } from '../cloud/public-registries.ts';
import { universes } from '../cloud/universes.ts';

/** APIs of the clouds, below the domain of each universe. */
const apis =
  `accounts artifactregistry binaryauthorization cloudaudit cloudbilling cloudkms cloudresourcemanager compute
  container containerfilesystem containerregistry dns gkehub iam iamcredentials logging networkconnectivity oauth2
  policytroubleshooter secretmanager serviceusage storage sts type www`.split(/\s+/);

/** Registries of Google's own images, below the domains that a universe has for them. */
const ownRegistries = ['gke', 'k8s', 'mirror', 'marketplace'];

/** Other hosts that everybody asks, domains below which customers have names, and what Kubernetes itself uses. */
const others = `
  index.docker.io hub.docker.com docs.docker.com www.docker.com production.cloudfront.docker.com
  accounts.google.com console.developers.google.com cloud.google.com metadata.google.internal appspot.com
  amazonaws.com amazonaws.com.cn azurecr.io azurewebsites.net windows.net aka.ms cloudfront.net
  r2.cloudflarestorage.com github.com githubusercontent.com k8s.io kubernetes.io x-k8s.io kubernetes.default.svc
  svc.cluster.local node.kubernetes.io imagepolicywebhook.image-policy.k8s.io gke.io kyverno.io gatekeeper.sh`;

const ofUniverses = Object.values(universes).flatMap((universe) => [
  universe.universeDomain,
  universe.documentationDomain,
  universe.artifactRegistryDomain,
  ...Object.keys(universe.containerRegistryHosts),
  ...universe.otherRegistryDomains.flatMap((domain) => [
    domain,
    ...ownRegistries.map((name) => `${name}.${domain}`),
  ]),
  ...apis.map((api) => `${api}.${universe.universeDomain}`),
  universe.dockerHubCache ?? '',
  universe.serviceAccountDomain,
  universe.defaultComputeDomain,
  universe.serviceAgentDomain,
  universe.workloadPoolSuffix,
  universe.vipNames.private,
  universe.vipNames.restricted,
  new URL(universe.consoleOrigin).host,
  new URL(universe.supportUrl).host,
]);

/** Each of them with every domain that it is below. */
const publicNames: ReadonlySet<string> = new Set(
  [...others.split(/\s+/), ...ofUniverses, ...publicRegistryHosts]
    .filter((name) => name !== '')
    .flatMap((name) => {
      const labels = name.split('.');
      return labels.map((_, from) => labels.slice(from).join('.'));
    }),
);

/** Top-level domains that are not part of one of these. */
const otherTopLevels = new Set(
  'com net org io dev app cloud fr de eu uk es it nl be ch ai tech info biz edu gov int mil us ca jp cn in br'.split(
    ' ',
  ),
);

/** Whether everybody knows a name. */
export function isPublicName(name: string): boolean {
  return publicNames.has(name);
}

/** Whether a label is a top-level domain of the internet. */
export function isTopLevel(label: string): boolean {
  return publicNames.has(label) || otherTopLevels.has(label);
}
