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
      en: 'The last pull failed. The kubelet waits before the next attempt: 10 seconds at first, twice as long each time, 5 minutes at most.',
      fr: 'La dernière extraction a échoué. Le kubelet attend avant de réessayer\u00a0: 10 secondes d’abord, puis deux fois plus à chaque fois, 5 minutes au plus.',
    },
    note: {
      en: 'This status does not show the cause. In Kubernetes 1.32 and later, the message of the waiting container (in the YAML of the Pod) shows the cause; in earlier versions, check the events.',
      fr: 'Cet état n’indique pas la cause. Depuis Kubernetes 1.32, le message du conteneur en attente (dans le YAML du pod) donne la cause\u00a0; dans les versions antérieures, consultez les événements.',
    },
    onGke: true,
    causes: failedPull,
  },
  {
    id: 'err-image-pull',
    reason: 'ErrImagePull',
    meaning: {
      en: 'A pull has just failed, for any reason.',
      fr: 'Une extraction vient d’échouer, quelle qu’en soit la raison.',
    },
    note: {
      en: 'This status is not final: it becomes ImagePullBackOff, and the kubelet tries again.',
      fr: 'Cet état n’est pas définitif\u00a0: l’état devient ImagePullBackOff, et le kubelet réessaie.',
    },
    onGke: true,
    causes: failedPull,
  },
  {
    id: 'image-inspect-error',
    reason: 'ImageInspectError',
    meaning: {
      en: 'The runtime could not report whether the image is on the node.',
      fr: 'Le runtime n’a pas pu indiquer si l’image est sur le nœud.',
    },
    note: {
      en: 'Recent kubelets check this only if imagePullPolicy is IfNotPresent or Never.',
      fr: 'Les kubelets récents ne vérifient cette présence que si imagePullPolicy est IfNotPresent ou Never.',
    },
    onGke: true,
    causes: ['runtime'],
  },
  {
    id: 'invalid-image-name',
    reason: 'InvalidImageName',
    meaning: {
      en: 'The image address is not valid, so no registry was contacted.',
      fr: 'L’adresse de l’image n’est pas valide, donc aucun registre n’a été interrogé.',
    },
    note: null,
    onGke: true,
    causes: ['invalid-name'],
  },
  {
    id: 'err-image-never-pull',
    reason: 'ErrImageNeverPull',
    meaning: {
      en: 'imagePullPolicy is Never, and either the image is not on the node, or the Pod is not allowed to use it.',
      fr: 'imagePullPolicy vaut Never, et soit l’image n’est pas sur le nœud, soit le pod n’a pas le droit de l’utiliser.',
    },
    note: {
      en: 'This status is common with manifests written for a cluster on a laptop.',
      fr: 'Cet état est fréquent avec des manifestes écrits pour un cluster local.',
    },
    onGke: true,
    causes: ['never-pull'],
  },
  {
    id: 'registry-unavailable',
    reason: 'RegistryUnavailable',
    meaning: {
      en: 'The runtime reports that the registry is unavailable.',
      fr: 'Le runtime signale que le registre est indisponible.',
    },
    note: {
      en: 'Unlike CRI-O, containerd never returns this status, so GKE nodes do not show it.',
      fr: 'Contrairement à CRI-O, containerd ne renvoie jamais cet état, donc les nœuds GKE ne l’affichent pas.',
    },
    onGke: false,
    causes: ['registry-unavailable'],
  },
  {
    id: 'signature-validation-failed',
    reason: 'SignatureValidationFailed',
    meaning: {
      en: 'The runtime refused the image because its signature is missing or not valid.',
      fr: 'Le runtime a refusé l’image parce que sa signature est absente ou n’est pas valide.',
    },
    note: {
      en: 'Unlike CRI-O, containerd never returns this status, so GKE nodes do not show it.',
      fr: 'Contrairement à CRI-O, containerd ne renvoie jamais cet état, donc les nœuds GKE ne l’affichent pas.',
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
