/** The images that objects name, each with its place and with what decides about its pull. */
import type { ContainerIdentity } from '../../catalogue/model/subjects.ts';
import { isOfKubernetes } from './groups.ts';
import { type ImagePath, imagesAtPath } from './image-path.ts';
import type { KubernetesObject } from './objects.ts';
import { Refused } from './refused.ts';
import { itemsAt, textAt, type Value, valueAt } from './value.ts';

/** Where an image stands. */
export interface ImagePlace {
  readonly file: string;
  readonly line: number;
  readonly kind: string;
  readonly name: string;
  readonly namespace: string | null;
  /** The container; null for the image of a volume, and in a custom resource. */
  readonly container: string | null;
  readonly containerKind: ContainerIdentity['kind'] | null;
  /** The volume whose content the image is. */
  readonly volume: string | null;
  /** The path in a custom resource, as it was given. */
  readonly path: string | null;
}

/** An image in a manifest. */
export interface ManifestImage {
  /** As written; empty where the manifest has no image for a container. */
  readonly text: string;
  readonly place: ImagePlace;
  /** The service account of the Pods. */
  readonly serviceAccount: string;
  /** The pull secrets that the Pod template names. */
  readonly pullSecrets: readonly string[];
  /** The architecture to which a node selector binds the Pods; null where none does. */
  readonly architecture: string | null;
}

/** By kind, where its Pod template has the specification of the Pods, whatever the version of the API. */
const specPaths: Readonly<Record<string, readonly string[]>> = {
  Pod: ['spec'],
  PodTemplate: ['template', 'spec'],
  Deployment: ['spec', 'template', 'spec'],
  ReplicaSet: ['spec', 'template', 'spec'],
  ReplicationController: ['spec', 'template', 'spec'],
  StatefulSet: ['spec', 'template', 'spec'],
  DaemonSet: ['spec', 'template', 'spec'],
  Job: ['spec', 'template', 'spec'],
  CronJob: ['spec', 'jobTemplate', 'spec', 'template', 'spec'],
};

/** The lists of containers, in the order in which the kubelet pulls. */
const containerLists = [
  ['initContainers', 'init'],
  ['containers', 'regular'],
  ['ephemeralContainers', 'ephemeral'],
] as const;

/** Whether an object of Kubernetes makes Pods by a template of its own. */
export function isWorkload(object: KubernetesObject): boolean {
  return Object.hasOwn(specPaths, object.kind) && isOfKubernetes(object);
}

/**
 * The images of objects; `paths` say where custom resources have theirs.
 * @throws Refused where an image is no text, which no API server accepts
 */
export function imagesIn(
  objects: readonly KubernetesObject[],
  paths: readonly ImagePath[],
): readonly ManifestImage[] {
  return objects.flatMap((object) => {
    if (isWorkload(object)) return ofWorkload(object);
    // A custom resource may have the name and the template of a workload: a Job of another group.
    const alike = Object.hasOwn(specPaths, object.kind) ? ofWorkload(object) : [];
    return [...alike, ...ofCustom(object, paths)];
  });
}

function ofWorkload(object: KubernetesObject): readonly ManifestImage[] {
  const spec = valueAt(object.value, ...(specPaths[object.kind] ?? []));
  const pod = {
    serviceAccount: textAt(spec, 'serviceAccountName') ?? textAt(spec, 'serviceAccount') ?? 'default',
    pullSecrets: itemsAt(spec, 'imagePullSecrets').flatMap((each) => textAt(each, 'name') || []),
    architecture: textAt(spec, 'nodeSelector', 'kubernetes.io/arch'),
  };
  const containers = containerLists.flatMap(([list, containerKind]) =>
    itemsAt(spec, list).map((container) => {
      const image = valueAt(container, 'image');
      const named = { container: textAt(container, 'name') ?? '', containerKind };
      return { ...pod, text: written(image, object), place: placeIn(object, image ?? container, named) };
    }),
  );
  const volumes = itemsAt(spec, 'volumes').flatMap((volume) => {
    const image = valueAt(volume, 'image');
    if (image?.kind !== 'mapping') return [];
    const reference = valueAt(image, 'reference');
    const place = placeIn(object, reference ?? image, { volume: textAt(volume, 'name') ?? '' });
    return [{ ...pod, text: written(reference, object), place }];
  });
  return [...containers, ...volumes];
}

/** Nothing is known of the Pods of a custom resource: they are taken for those of the default account. */
function ofCustom(object: KubernetesObject, paths: readonly ImagePath[]): readonly ManifestImage[] {
  const pod = { serviceAccount: 'default', pullSecrets: [], architecture: null };
  return paths.flatMap((path) =>
    imagesAtPath(object.value, path).flatMap((image) => {
      // The path is for resources of another kind where it leads to something else.
      const text = image.kind === 'scalar' && typeof image.value === 'string' ? image.value : '';
      return text ? [{ ...pod, text, place: placeIn(object, image, { path: path.text }) }] : [];
    }),
  );
}

/** An image as it is written; empty where there is none. */
function written(image: Value | null, { file, kind, name }: KubernetesObject): string {
  if (image === null || (image.kind === 'scalar' && image.value === null)) return '';
  if (image.kind === 'scalar' && typeof image.value === 'string') return image.value;
  throw new Refused(
    { file, line: image.line },
    {
      en: `the image of ${kind} ${name} is not a string: write its address, in quotes if it looks like a number`,
      fr: `l’image de l’objet ${kind} ${name} n’est pas une chaîne\u00a0: écrivez l’adresse, entre guillemets si elle ressemble à un nombre`,
    },
  );
}

function placeIn(
  { file, kind, name, namespace }: KubernetesObject,
  { line }: Value,
  of: Partial<ImagePlace>,
): ImagePlace {
  return {
    file,
    line,
    kind,
    name,
    namespace,
    container: null,
    containerKind: null,
    volume: null,
    path: null,
    ...of,
  };
}
