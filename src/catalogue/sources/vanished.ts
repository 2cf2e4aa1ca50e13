/** Announcements and reports about public images that were removed or moved: src/cloud/vanished-images.ts. */
import { inStoredCopy, page, type Source } from '../model/source.ts';

const read = (url: string, { en }: { readonly en: string }): Source =>
  inStoredCopy(page(url, { en, fr: `${en} (en anglais)` }), 'google', '2026-11-30');

export const vanishedSources = {
  bitnamiCatalog: read('https://github.com/bitnami/containers/issues/83267', {
    en: 'Upcoming changes to the Bitnami catalog (Bitnami)',
  }),
  sealedSecretsOnQuay: read('https://github.com/bitnami/sealed-secrets/issues/822', {
    en: 'Unable to find container images (Sealed Secrets)',
  }),
  kubebuilderImages: read('https://github.com/kubernetes-sigs/kubebuilder/discussions/3907', {
    en: 'Ensure that you no longer use gcr.io/kubebuilder images (Kubebuilder)',
  }),
  tektonImages: read('https://github.com/tektoncd/pipeline/issues/8870', {
    en: 'Failed to pull tekton image (Tekton)',
  }),
  knativeSamples: read('https://github.com/knative/community/issues/1288', {
    en: 'Take ownership of knative-samples project (Knative)',
  }),
  ansibleRunner: read('https://github.com/ansible/ansible-runner/issues/1044', {
    en: 'Official image on Docker Hub is down (Ansible Runner)',
  }),
  openshiftOriginCli: read('https://github.com/openshift/origin/issues/28339', {
    en: 'Docker Hub image openshift/origin-cli no longer available (OpenShift)',
  }),
  kubernetesRegistryFreeze: read('https://kubernetes.io/blog/2023/02/06/k8s-gcr-io-freeze-announcement/', {
    en: 'k8s.gcr.io Image Registry Will Be Frozen (Kubernetes blog)',
  }),
  googleContainers: read('https://github.com/kubernetes/release/issues/270', {
    en: 'k8s.gcr.io Vanity Domain Flip (Kubernetes)',
  }),
} as const satisfies Record<string, Source>;
