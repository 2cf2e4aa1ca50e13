/**
 * Waiting reasons of a container whose image is missing: `state.waiting.reason`. Kubernetes:
 * pkg/kubelet/images/types.go and k8s.io/cri-api/pkg/errors.
 */
import type { Text } from '../base/text.ts';
import { type CauseId, causeIds } from './model.ts';

export interface Status {
  /** Permanent: its anchor. */
  readonly id: string;
  /** As kubectl prints it. */
  readonly reason: string;
  readonly meaning: Text;
  /** A common misconception about it. */
  readonly note: Text | null;
  /** Whether GKE nodes, which run containerd, can show it. */
  readonly onGke: boolean;
  /**
   * What it can mean. Kubernetes v1.35.4, pkg/kubelet/images/image_manager.go, `EnsureImageExists`: each reason but two
   * is returned at one place; the others are of a pull that failed, and of the wait after it.
   */
  readonly causes: readonly CauseId[];
}

/** Whatever can go wrong once the kubelet has decided to pull. */
const failedPull: readonly CauseId[] = [
  'bare-status',
  ...causeIds.filter((id) => !['bare-status', 'never-pull', 'not-a-pull-failure'].includes(id)),
];

export const statuses: readonly Status[] = [
  {
    id: 'image-pull-back-off',
    reason: 'ImagePullBackOff',
    meaning: {
      en: 'The last pull failed. The kubelet waits before the next try: 10 seconds at first, twice as long each time, 5 minutes at most.',
      fr: 'La dernière extraction a échoué. Le kubelet attend avant de réessayer\u00a0: 10 secondes d’abord, puis deux fois plus à chaque fois, 5 minutes au plus.',
    },
    note: {
      en: 'It says nothing of the cause. From Kubernetes 1.32 on, the message beside it does; before, look at the events.',
      fr: 'Il ne dit rien de la cause. Depuis Kubernetes 1.32, le message affiché à côté la donne\u00a0; avant, regardez les événements.',
    },
    onGke: true,
    causes: failedPull,
  },
  {
    id: 'err-image-pull',
    reason: 'ErrImagePull',
    meaning: {
      en: 'A pull has just failed, for whatever reason.',
      fr: 'Une extraction vient d’échouer, quelle qu’en soit la raison.',
    },
    note: {
      en: 'It is not final: the kubelet tries again, and the status turns into ImagePullBackOff.',
      fr: 'Ce n’est pas définitif\u00a0: le kubelet réessaie, et l’état devient ImagePullBackOff.',
    },
    onGke: true,
    causes: failedPull,
  },
  {
    id: 'image-inspect-error',
    reason: 'ImageInspectError',
    meaning: {
      en: 'The runtime could not say whether the image is on the node.',
      fr: 'Le runtime n’a pas pu dire si l’image est sur le nœud.',
    },
    note: {
      en: 'Recent kubelets look only where the pull policy is IfNotPresent or Never.',
      fr: 'Les kubelets récents ne le vérifient que si la règle d’extraction est IfNotPresent ou Never.',
    },
    onGke: true,
    causes: ['runtime'],
  },
  {
    id: 'invalid-image-name',
    reason: 'InvalidImageName',
    meaning: {
      en: 'The image address does not follow the grammar: nothing was even tried.',
      fr: 'L’adresse de l’image est mal formée\u00a0: rien n’a même été tenté.',
    },
    note: null,
    onGke: true,
    causes: ['invalid-name'],
  },
  {
    id: 'err-image-never-pull',
    reason: 'ErrImageNeverPull',
    meaning: {
      en: 'The pull policy is Never and the image is not on the node.',
      fr: 'La règle d’extraction est Never et l’image n’est pas sur le nœud.',
    },
    note: {
      en: 'Common with manifests that were written for a cluster on a laptop.',
      fr: 'Fréquent avec des manifestes écrits pour un cluster local.',
    },
    onGke: true,
    causes: ['never-pull'],
  },
  {
    id: 'registry-unavailable',
    reason: 'RegistryUnavailable',
    meaning: {
      en: 'The runtime says that the registry cannot be reached.',
      fr: 'Le runtime dit que le registre est injoignable.',
    },
    note: {
      en: 'containerd never says it in this form, so GKE nodes do not show it; CRI-O does.',
      fr: 'containerd ne le dit jamais sous cette forme\u00a0: les nœuds GKE ne l’affichent donc pas\u00a0; CRI-O, si.',
    },
    onGke: false,
    causes: ['registry-unavailable'],
  },
  {
    id: 'signature-validation-failed',
    reason: 'SignatureValidationFailed',
    meaning: {
      en: 'The runtime refused the image because its signature is not valid.',
      fr: 'Le runtime a refusé l’image parce que sa signature n’est pas valide.',
    },
    note: {
      en: 'containerd never says it in this form, so GKE nodes do not show it; CRI-O does.',
      fr: 'containerd ne le dit jamais sous cette forme\u00a0: les nœuds GKE ne l’affichent donc pas\u00a0; CRI-O, si.',
    },
    onGke: false,
    causes: ['signature'],
  },
];

/**
 * Waiting reasons that say nothing against the image: the container is being created, or the kubelet already had its
 * image and failed at a later step. `state.waiting.reason` is the text of an error of the kubelet (Kubernetes
 * v1.35.4, pkg/kubelet/kubelet_pods.go, `convertToAPIContainerStatuses`), so a reason that is neither here nor in
 * {@link statuses} is a whole sentence, or comes from another version: nothing is known about it.
 */
export const otherWaitingReasons: ReadonlySet<string> = new Set([
  // The container was created and does not run yet: pkg/kubelet/kubelet_pods.go.
  '',
  // Nothing has been reported about the container yet; the second where the Pod has init containers. A pull that
  // hangs shows these too: pkg/kubelet/kubelet_pods.go.
  'ContainerCreating',
  'PodInitializing',
  // Every container of the Pod is being restarted: pkg/kubelet/kubelet_pods.go.
  'RestartingAllContainers',
  // The container ran and ended: pkg/kubelet/container/sync_result.go.
  'CrashLoopBackOff',
  // The steps after the pull, in their order: pkg/kubelet/kuberuntime/kuberuntime_container.go, `startContainer`.
  'CreateContainerConfigError',
  'PreCreateHookError',
  'CreateContainerError',
  'PreStartHookError',
  'RunContainerError',
  'PostStartHookError',
  // The image of a volume was pulled, and the runtime could not mount it: k8s.io/cri-api/pkg/errors. Kubelets up to
  // 1.35 report it as CreateContainerError, with this word in the message.
  'ImageVolumeMountFailed',
]);
