/** Texts that name nobody: the forms in which they are public. */
import type { NameKind } from '../catalogue/model/names.ts';
import { universes } from '../cloud/universes.ts';
import { kubernetesPermissions } from './vocabulary.ts';

/** Kinds of objects of Kubernetes that have or make Pods, or have events. */
const objectKinds =
  `Pod Node Namespace ReplicaSet Deployment StatefulSet DaemonSet Job CronJob ReplicationController
  PersistentVolumeClaim PersistentVolume Service Ingress HorizontalPodAutoscaler ServiceAccount Secret ConfigMap
  Endpoints EndpointSlice PodDisruptionBudget NetworkPolicy StorageClass Rollout Workflow TaskRun PipelineRun
  RayCluster JobSet Workload`.split(/\s+/);

const mediaTypeWords = new Set(
  `application text vnd docker oci cncf distribution container manifest manifests list image index config layer layers
  v1 v2 json prettyjws tar gzip zstd rootfs diff foreign nondistributable helm chart content artifact empty plain html
  octet stream xml`.split(/\s+/),
);

const permissions: ReadonlySet<string> = new Set(kubernetesPermissions.trim().split(/\s*\n\s*/));

const apiDomains = new Set(Object.values(universes).map(({ universeDomain }) => universeDomain));

const forms: Partial<Record<NameKind, (text: string) => boolean>> = {
  'object-kind': (text) => objectKinds.includes(text),
  // GKE documentation, "Choose compute classes for Autopilot Pods".
  'compute-class': (text) =>
    ['Balanced', 'Scale-Out', 'Performance', 'Accelerator', 'autopilot', 'autopilot-spot'].includes(text),
  'media-type': (text) => text.split(/[.+/-]/).every((word) => mediaTypeWords.has(word)),
  scope: (text) => /^https:\/\/www\.googleapis\.com\/auth\/[a-z._-]{1,60}$/.test(text),
  api: (text) =>
    text
      .split(/,\s*/)
      .every(
        (each) =>
          permissions.has(each) ||
          (/^[a-z]{2,40}\./.test(each) && apiDomains.has(each.slice(each.indexOf('.') + 1))) ||
          /^[a-z]{2,40}\.[a-zA-Z]{2,60}\.[a-zA-Z]{2,60}$/.test(each),
      ),
  hop: (text) => text === 'default-internet-gateway' || text === '',
  time: (text) => /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:?\d\d)?$/.test(text),
  version: (text) =>
    /^(?:(?:containerd|cri-o|docker):\/\/)?v?\d{1,4}(?:\.\d{1,6}){0,3}(?:[+~-](?:gke|eks|alpha|beta|rc)?[.~]?\d{0,9}(?:[.~]\d{1,9})?)?$/.test(
      text,
    ),
  number: (text) => /^\d{1,9}$/.test(text),
  ports: (text) => /^\d{1,5}(?:-\d{1,5})?$/.test(text),
};

/** The text itself if it is public; null if nothing says so. A version loses what is not a number. */
export function publicOrElse(kind: NameKind, text: string): string | null {
  if (forms[kind]?.(text)) return text;
  if (kind === 'version')
    return /^(?:(?:containerd|cri-o|docker):\/\/)?v?\d{1,4}(?:\.\d{1,6}){0,3}/.exec(text)?.[0] ?? null;
  return null;
}
