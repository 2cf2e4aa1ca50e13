/** A large image that new nodes have before the first Pod comes: secondary boot disks. */
import { describeBootDisks } from '../../../commands/gcloud/container.ts';
import { computeClassWithPreloadedImage } from '../../../commands/shown/manifests.ts';
import { createNodePoolWithPreloadedImage } from '../../../commands/shown/node-pools.ts';
import { madeByGke, plainPool, selectClass } from '../../../facts/new-nodes.ts';
import { clusterParams } from '../../../facts/node-account.ts';
import { clusterParamsOf, withoutEmpty } from '../../../facts/pool-nodes.ts';
import type { Ask } from '../../../model/ask.ts';
import { outcome } from '../../../model/define.ts';
import { noOutput } from '../../../model/no-output.ts';
import type { Remedy } from '../../../model/remedy.ts';
import type { NodeSubject } from '../../../model/subjects.ts';

type Large = {
  readonly image: string;
  /** In GB. */
  readonly size: number;
  readonly project: string;
  readonly location: string;
  readonly cluster: string;
};

/** The remedy that needs nothing of the cluster. */
export const smaller = {
  advice: {
    en: 'Use a smaller base image and several build stages, keep models and other data out of the image, and put what changes often into the last layers: nodes pull only the layers that they do not have.',
    fr: 'Utilisez une image de base plus petite et plusieurs étapes de build, sortez de l’image les modèles et autres données, et mettez ce qui change souvent dans les dernières couches\u00a0: un nœud n’extrait que celles qui lui manquent.',
  },
};

const example: Large = {
  image: 'europe-west9-docker.pkg.dev/shop-images/app/recommender:3.2.0',
  size: 4.2,
  project: 'shop-prod',
  location: 'europe-west9',
  cluster: 'web',
};

const text = {
  en: ({ image, size }: Large) =>
    `the compressed size of ${image} is ${size} GB: download and unpacking can take minutes on every new node`,
  fr: ({ image, size }: Large) =>
    `la taille compressée de l’image ${image} est de ${String(size).replace('.', ',')}\u00a0Go\u00a0: téléchargement et décompression peuvent prendre plusieurs minutes sur chaque nouveau nœud`,
};

/** As the documentation of secondary boot disks says, and that of the tool that makes the disk image. */
const requirements = {
  advice: {
    en: 'If the image stays large, first create a disk image for a secondary boot disk: gke-disk-image-builder pulls the container image and stores it unpacked. Repeat this for each version of the container image. Such a disk requires GKE 1.28.3-gke.1067000 or later on Standard, 1.30.1-gke.1329000 or later on Autopilot, and Image streaming, which has its own requirements. Layers that are not on the disk are pulled as before.',
    fr: 'Si l’image reste volumineuse, créez d’abord une image de disque de démarrage secondaire\u00a0: gke-disk-image-builder extrait l’image de conteneur et la conserve décompressée. Recommencez à chaque version de l’image de conteneur. Ce disque exige GKE 1.28.3-gke.1067000 ou plus récent en mode Standard, 1.30.1-gke.1329000 ou plus récent en mode Autopilot, et le streaming d’image avec ses propres conditions. Les couches absentes du disque sont extraites comme avant.',
  },
};

const otherPool: Remedy<Large> = {
  command: createNodePoolWithPreloadedImage,
  params: (facts: Large) => clusterParamsOf(facts),
  why: {
    en: 'This command creates a pool whose nodes have the image before the first Pod starts. Give this pool the service account of the old pool, and its access scopes if gke-default (cloud-platform) does not cover them. The Pods move once you drain the nodes of the old pool.',
    fr: 'Cette commande crée un pool dont les nœuds ont l’image avant l’arrivée du premier pod. Donnez à ce pool le compte de service de l’ancien, et ses niveaux d’accès si gke-default (cloud-platform) ne les couvre pas. Les pods changent de pool quand vous videz (drain) les nœuds de l’ancien.',
  },
};

const otherClass: Remedy<Large> = {
  manifest: computeClassWithPreloadedImage,
  params: ({ project }: Large) => withoutEmpty({ PROJECT: project }),
  why: {
    en: 'Nodes that GKE creates for this ComputeClass have the image before the first Pod starts. If a GCPResourceAllowlist of this name exists, add the pattern of this manifest to it. If the nodes already belong to a ComputeClass, add secondaryBootDisks to the priorities of that ComputeClass: this manifest, applied under the same name, would replace these priorities.',
    fr: 'Les nœuds que GKE crée pour cette ComputeClass ont l’image avant l’arrivée du premier pod. Si une GCPResourceAllowlist de ce nom existe déjà, ajoutez-y le motif de ce manifeste. Si les nœuds appartiennent déjà à une ComputeClass, ajoutez secondaryBootDisks aux priorités de cette ComputeClass, car ce manifeste, appliqué sous le même nom, remplacerait ces priorités.',
  },
};

const size = {
  en: 'and `Image size` or `imageSizeBytes` is 2,000,000,000 bytes or more for {IMAGE}',
  fr: 'et que `Image size` ou `imageSizeBytes` atteint 2\u00a0000\u00a0000\u00a0000\u00a0octets pour l’image {IMAGE}',
};

/** Who makes the nodes of a pull: people, as node pools, or GKE; null if that could not be read. */
export async function nodesMadeBy(ask: Ask, node: NodeSubject): Promise<'people' | 'gke' | null> {
  if (!node.cluster.project || !node.cluster.location || !node.cluster.name) return null;
  const { answer } = await ask.maybe(describeBootDisks, clusterParams(node.cluster));
  if (!answer) return null;
  if (answer.autopilot) return 'gke';
  const pool = answer.pools.find((each) => each.pool === node.pool);
  if (!pool) return node.computeClass === null ? null : 'gke';
  return pool.autoprovisioned ? 'gke' : 'people';
}

/** What a large image asks for, beside a smaller one. */
export const preloadedImageOutcomes = {
  'image-large-node-pool': outcome({
    verdict: 'problem',
    when: {
      en: `If the pull lasts too long or was canceled, the nodes are in a pool that GKE did not create by itself, ${size.en}`,
      fr: `Si l’extraction est trop longue ou a été annulée, que les nœuds font partie d’un pool que GKE n’a pas créé de lui-même, ${size.fr}`,
    },
    output: noOutput.combined,
    text,
    remedies: [smaller, requirements, otherPool, plainPool],
    example,
  }),
  'image-large-autoprovisioned': outcome({
    verdict: 'problem',
    when: {
      en: `If the pull lasts too long or was canceled, GKE creates the nodes (Autopilot, node auto-provisioning or a ComputeClass), ${size.en}`,
      fr: `Si l’extraction est trop longue ou a été annulée, que GKE crée les nœuds (Autopilot, provisionnement automatique ou ComputeClass), ${size.fr}`,
    },
    output: noOutput.combined,
    text: {
      en: (facts: Large) => `${text.en(facts)}${madeByGke.en}`,
      fr: (facts: Large) => `${text.fr(facts)}${madeByGke.fr}`,
    },
    remedies: [smaller, requirements, otherClass, selectClass],
    example,
  }),
} as const;
