/** Names in the DNS that everybody uses, so that they tell nothing of a customer. */
import { publicRegistryHosts } from '../../../cloud/public-registries.ts';
import { universes } from '../../../cloud/universes.ts';

/** Hosts of APIs and of documentation, domains of clouds below which customers have names, and what Kubernetes itself uses. */
const others = `
  index.docker.io hub.docker.com docs.docker.com www.docker.com production.cloudfront.docker.com
  gcr.io us.gcr.io eu.gcr.io asia.gcr.io k8s.gcr.io gke.gcr.io mirror.gcr.io marketplace.gcr.io
  storage.googleapis.com oauth2.googleapis.com www.googleapis.com iam.googleapis.com sts.googleapis.com
  accounts.google.com artifactregistry.googleapis.com container.googleapis.com compute.googleapis.com
  logging.googleapis.com dns.googleapis.com cloudresourcemanager.googleapis.com serviceusage.googleapis.com
  cloudkms.googleapis.com iamcredentials.googleapis.com containerfilesystem.googleapis.com
  binaryauthorization.googleapis.com policytroubleshooter.googleapis.com cloudbilling.googleapis.com
  containerregistry.googleapis.com networkconnectivity.googleapis.com secretmanager.googleapis.com
  type.googleapis.com cloudaudit.googleapis.com gkehub.googleapis.com
  console.cloud.google.com console.developers.google.com cloud.google.com docs.cloud.google.com
  metadata.google.internal appspot.com svc.id.goog id.goog
  amazonaws.com amazonaws.com.cn azurecr.io azurewebsites.net windows.net aka.ms cloudfront.net
  r2.cloudflarestorage.com github.com githubusercontent.com k8s.io kubernetes.io x-k8s.io kubernetes.default.svc
  svc.cluster.local image-policy.k8s.io imagepolicywebhook.image-policy.k8s.io
  cloud.google.com node.kubernetes.io gke.io kyverno.io gatekeeper.sh`;

const ofUniverses = Object.values(universes).flatMap((universe) => [
  universe.universeDomain,
  universe.documentationDomain,
  universe.artifactRegistryDomain,
  ...Object.keys(universe.containerRegistryHosts),
  ...universe.otherRegistryDomains,
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
