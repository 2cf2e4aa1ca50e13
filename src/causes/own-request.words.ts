import type { SignatureWords } from './model.ts';

/** Where a program of the cluster asked a registry by itself. */
const ownRequest = {
  redirect: {
    en: 'A program, not the kubelet, printed this message. Check the credentials and the permissions of this program. If it runs in the cluster, check the account of its Pod (with Workload Identity, its Kubernetes service account; without it, the node service account), and the network and the certificates of that Pod.',
    fr: 'Un programme, et non le kubelet, a affiché ce message. Vérifiez les identifiants et les droits de ce programme. S’il s’exécute dans le cluster, vérifiez le compte de son pod (avec Workload Identity, son compte de service Kubernetes\u00a0; sinon, le compte de service des nœuds), ainsi que le réseau et les certificats de ce pod.',
  },
  printers: ['client'],
} as const;

/** Signatures of not-a-pull-failure: programs that ask a registry by themselves, with an account and a network of their own. */
export const ownRequestWords = {
  'image-updater': {
    message: 'Could not get tags from registry: REASON',
    ...ownRequest,
    source: 'argoproj-labs/argocd-image-updater:pkg/argocd/update.go',
    otherWordings: [{ message: 'could not get tags: REASON', printers: ['client'] }],
  },
  'keel-poll': {
    message: 'trigger.poll.WatchRepositoryTagsJob: failed to get repository',
    ...ownRequest,
    source: 'keel-hq/keel:trigger/poll/multi_tags_watcher.go',
  },
  'flux-scan': {
    message: 'scan failed: GET https://HOST/v2/PATH/tags/list: REASON',
    ...ownRequest,
    source: 'fluxcd/image-reflector-controller:internal/controller/imagerepository_controller.go',
    otherWordings: [
      { message: 'failed to configure authentication options: REASON', printers: ['client'] },
      // fluxcd/source-controller:internal/helm/chart/errors.go
      { message: 'chart pull error: REASON', printers: ['client'] },
      // fluxcd/source-controller:internal/controller/ocirepository_controller.go
      { message: 'failed to determine artifact digest: REASON', printers: ['client'] },
    ],
  },
  'tekton-entrypoint': {
    message: 'failed to create task run pod "NAME": translating TaskSpec to Pod: REASON',
    ...ownRequest,
    source: 'tektoncd/pipeline:pkg/reconciler/taskrun/taskrun.go',
    otherWordings: [
      // Releases of 2019 and 2020 (tektoncd/pipeline#1171, #1539, #2316).
      { message: "couldn't create redirected TaskSpec: REASON", printers: ['client'] },
      {
        message: 'failed to create build pod "NAME": translating Build to Pod: REASON',
        printers: ['client'],
      },
    ],
  },
  'argo-entrypoint': {
    message:
      'failed to look-up entrypoint/cmd for image "IMAGE", you must either explicitly specify the command, or list the image\'s command in the index: REASON',
    ...ownRequest,
    source: 'argoproj/argo-workflows:workflow/controller/workflowpod.go',
  },
  'knative-digest': {
    message: 'Unable to fetch image "IMAGE": failed to resolve image to digest: REASON',
    ...ownRequest,
    source: 'knative/serving:pkg/apis/serving/v1/revision_lifecycle.go',
  },
  'webhook-lookup': {
    message: 'Admission review request failed: cannot fetch image descriptor: REASON',
    ...ownRequest,
    source: 'bank-vaults/vault-secrets-webhook:pkg/webhook/webhook.go',
  },
  'webhook-verify': {
    message: 'signature key validation failed for authority NAME for IMAGE: REASON',
    ...ownRequest,
    source: 'sigstore/policy-controller:pkg/webhook/validator.go',
    otherWordings: [
      // kyverno/kyverno:pkg/engine/internal/imageverifier.go
      {
        message: 'failed to verify image IMAGE: .attestors[0].entries[0].keys: REASON',
        printers: ['client'],
      },
      {
        message: 'failed to resolve the subject descriptor from store oras with error REASON',
        printers: ['client'],
      },
    ],
  },
  'crossplane-package': {
    message: 'cannot unpack package: failed to fetch package digest from remote: REASON',
    ...ownRequest,
    source: 'crossplane/crossplane:internal/controller/pkg/manager/revisioner.go',
  },
  'kuik-cache': {
    message: 'Failed to cache image IMAGE, reason: REASON',
    ...ownRequest,
    source: 'enix/kube-image-keeper:controllers/cachedimage_controller.go',
  },
  'controller-request': {
    message:
      '{"level":"error","msg":"Reconciler error","controller":"NAME","error":"GET https://HOST/v2/PATH: REASON"}',
    ...ownRequest,
    source: 'kubernetes-sigs/controller-runtime:pkg/internal/controller/controller.go',
  },
  'controller-secrets': {
    message:
      'Image pull error: User "system:serviceaccount:NAMESPACE:NAME" cannot get resource "secrets" in API group "" in the namespace "NAMESPACE"',
    ...ownRequest,
    source:
      'kubernetes/kubernetes:staging/src/k8s.io/apiserver/pkg/endpoints/handlers/responsewriters/errors.go',
  },
  'registry-library': {
    message: 'GET https://HOST/v2/PATH: DENIED: REASON',
    ...ownRequest,
    source: 'google/go-containerregistry:pkg/v1/remote/transport/error.go',
    otherWordings: [
      { message: 'GET https://HOST/v2/PATH: unexpected status code STATUS', printers: ['client'] },
    ],
  },
} as const satisfies Readonly<Record<string, SignatureWords>>;
