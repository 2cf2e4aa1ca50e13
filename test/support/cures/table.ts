/**
 * Every problem whose remedies hold a command or a manifest, by `rule/outcome`: the ways in which it was cured in the
 * model of the cloud, or why it is not carried out there. A way is a list of steps; several ways are alternatives, and
 * each is carried out in a world of its own. `node scripts/cures.ts` prints it.
 */
export type Cure =
  | { readonly cured: readonly (readonly string[])[] }
  /** Why the model does not carry it out. */
  | { readonly notCarriedOut: string };

const drain = 'kubectl-drain';
const deleteMachine = 'gcloud-compute-instances-delete';
const replaced: Cure = { cured: [[drain, deleteMachine]] };
const create = 'kubectl-create-secret-dockerconfigjson';
const created: Cure = { cured: [[create]] };
const named: Cure = { cured: [[create, 'pod-with-pull-secret']] };
const renamed: Cure = { cured: [[create, 'pod-with-other-pull-secret']] };
const deleteFormer = 'gcloud-container-node-pools-delete-former';
const grant = 'gcloud-artifacts-repositories-add-iam-policy-binding';
const undelete = 'gcloud-iam-service-accounts-undelete';
const withAccount = 'gcloud-container-node-pools-create-with-account';
const ofClass = ['compute-class-with-account', 'pod-of-compute-class'];
const trusted: Cure = {
  cured: [
    [
      'containerd-private-authority',
      'gcloud-secrets-add-iam-policy-binding',
      'gcloud-container-clusters-update-containerd',
    ],
  ],
};
const apex = 'gcloud-dns-record-sets-create-apex';
const wildcard = 'gcloud-dns-record-sets-create-wildcard';

export const cures: Readonly<Record<string, Cure>> = {
  'image-access/role-missing': { cured: [[grant]] },
  'image-pull-secret/secret-missing': created,
  'image-pull-secret/secret-not-retrieved': created,
  'image-pull-secret/secret-malformed': renamed,
  'image-pull-secret/secret-type-unsupported': renamed,
  'image-pull-secret/secret-host-mismatch': named,
  'image-pull-secret/credentials-rejected': renamed,
  'image-pull-secret/secret-not-referenced': named,
  'image-pull-secret/image-missing-or-private': named,
  'image-pull-secret/key-account-disabled': {
    notCarriedOut:
      'the model of the registry checks passwords and node accounts, and no keys of service accounts',
  },
  'image-pull-secret/key-rejected': {
    notCarriedOut: 'its command only lists the keys: whether to make one is for a person to decide',
  },
  'vanished-public-images/image-archived': { cured: [['pod-with-image']] },
  'vanished-public-images/image-moved': { cured: [['pod-with-image']] },
  'image-size/image-large-node-pool': {
    notCarriedOut: 'the disk image with the container image is built by a third tool, gke-disk-image-builder',
  },
  'image-size/image-large-autoprovisioned': {
    notCarriedOut: 'the disk image with the container image is built by a third tool, gke-disk-image-builder',
  },
  'node-service-account-active/account-disabled': { cured: [['gcloud-iam-service-accounts-enable']] },
  'node-service-account-active/account-deleted': { cured: [[undelete], [withAccount, deleteFormer]] },
  'node-service-account-active/account-deleted-autoprovisioned': { cured: [[undelete], ofClass] },
  'node-service-account-active/account-not-attached': { cured: [[withAccount, deleteFormer]] },
  'node-service-account-active/account-not-attached-autoprovisioned': { cured: [ofClass] },
  'node-access-scopes/scopes-insufficient': {
    cured: [
      ['gcloud-container-node-pools-create', deleteFormer],
      ['gcloud-container-node-pools-create-with-storage-scope', deleteFormer],
    ],
  },
  'node-access-scopes/scopes-insufficient-autoprovisioned': {
    notCarriedOut: 'no page says which access scopes nodes of a ComputeClass get, and the remedy says so',
  },
  'artifact-registry-api/api-disabled': { cured: [['gcloud-services-enable']] },
  'upstream-repositories/upstream-access-missing': { cured: [[grant]] },
  'dns-registry-zone/vip-zone-missing': { cured: [['gcloud-dns-managed-zones-create', apex, wildcard]] },
  'dns-registry-zone/wildcard-record-missing': { cured: [[wildcard]] },
  'dns-registry-zone/record-missing': { cured: [[apex, wildcard]] },
  'route-to-registry/vip-route-missing': { cured: [['gcloud-compute-routes-create']] },
  'egress-firewall/egress-denied': { cured: [['gcloud-compute-firewall-rules-create-egress']] },
  'private-google-access/private-google-access-disabled': {
    cured: [['gcloud-compute-networks-subnets-update-private-google-access']],
  },
  'cloud-nat/nat-gateway-missing': {
    cured: [['gcloud-compute-routers-create', 'gcloud-compute-routers-nats-create']],
  },
  'rate-limit/docker-hub-rate-limit': {
    cured: [
      [create, 'pod-with-pull-secret'],
      ['gcloud-artifacts-repositories-create-remote', grant, 'pod-with-image'],
    ],
  },
  'rate-limit/docker-hub-rate-limit-no-cache': named,
  'rate-limit/docker-hub-rate-limit-not-gke': named,
  'registry-certificate/certificate-authority-not-configured': trusted,
  'registry-certificate/certificate-host-not-configured': trusted,
  'gcr-migration/gcr-not-migrated': {
    notCarriedOut:
      'one command asks and changes many services, and the images have to be pushed again with another tool',
  },
  'image-platform/platform-mismatch': { cured: [['pod-on-architecture']] },
  'single-architecture/exec-format-error': { cured: [['pod-on-architecture']] },
  'disk-pressure/disk-full': {
    cured: [
      ['gcloud-container-node-pools-update-disk-size'],
      ['gcloud-container-node-pools-create-with-disk-size', deleteFormer],
    ],
  },
  'disk-pressure/disk-full-autoprovisioned': { cured: [['compute-class-with-disk', 'pod-of-compute-class']] },
  'corrupt-layers/image-store-error': replaced,
  'corrupt-layers/layer-unpack-failed': replaced,
  'corrupt-layers/node-not-ready': replaced,
  'container-runtime/node-not-ready': replaced,
  'container-runtime/runtime-unhealthy': replaced,
  'container-runtime/pull-intent-not-recorded': replaced,
};
