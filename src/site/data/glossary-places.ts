/** Where the guide explains each term of the glossary. */

/** A check by its id, or a section of a page. */
export type Place = { readonly rule: string } | { readonly page: string; readonly anchor: string };

const understand = (anchor: string): Place => ({ page: 'understand', anchor });

/** By the id of the term. A section of a page links back to the term; a check does in the reference. */
export const placeOfTerm: Readonly<Record<string, Place>> = {
  'access-scope': { rule: 'node-access-scopes' },
  architecture: { rule: 'image-platform' },
  'artifact-registry': understand('image-hosting'),
  autopilot: { page: 'reference/universes', anchor: 'modes' },
  backoff: understand('retries'),
  'cloud-nat': { rule: 'cloud-nat' },
  'compute-class': { rule: 'node-service-account-active' },
  'container-runtime': understand('image-lifecycle'),
  'control-plane': understand('image-lifecycle'),
  digest: { rule: 'image-digest' },
  egress: { rule: 'egress-firewall' },
  event: { page: 'diagnose', anchor: 'look' },
  'firewall-rule': { rule: 'egress-firewall' },
  'image-index': { rule: 'image-platform' },
  'image-pull': understand('image-lifecycle'),
  kubelet: understand('image-lifecycle'),
  layer: { rule: 'image-size' },
  manifest: understand('image-lifecycle'),
  namespace: { rule: 'image-pull-secret' },
  node: understand('who-asks'),
  'node-pool': { rule: 'node-service-account-active' },
  perimeter: { rule: 'vpc-service-controls' },
  pod: understand('image-lifecycle'),
  'private-google-access': { rule: 'private-google-access' },
  'pull-policy': understand('pull-policy'),
  'pull-secret': { rule: 'image-pull-secret' },
  registry: understand('image-hosting'),
  repository: { rule: 'repository-exists' },
  'response-policy': { rule: 'dns-registry-zone' },
  role: { rule: 'image-access' },
  scheduler: understand('image-lifecycle'),
  'service-account': { rule: 'node-identity' },
  subnet: { rule: 'private-google-access' },
  tag: { rule: 'image-tag' },
  vip: { rule: 'dns-registry-zone' },
  'workload-identity': understand('who-asks'),
};
