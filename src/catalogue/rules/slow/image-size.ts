import { describeBootDisks } from '../../commands/gcloud/container.ts';
import { imageManifest, imageManifestAsks } from '../../facts/image-manifest.ts';
import { imageLocation } from '../../facts/image-place.ts';
import { clusterFacts } from '../../facts/pool-nodes.ts';
import { successfulPulls, successfulPullsAsks } from '../../facts/pull-times.ts';
import { defineRule, outcome } from '../../model/define.ts';
import { noOutput } from '../../model/no-output.ts';
import { sources } from '../../sources/index.ts';
import { nodesMadeBy, preloadedImageOutcomes, smaller } from './shared/preloaded-image.ts';

/** Our own threshold in bytes: above it, the size alone makes a pull take minutes. */
const large = 2e9;

/** `4.2`, in GB (10^9 bytes). */
const gigabytes = (bytes: number) => Math.round(bytes / 1e8) / 10;
const french = (size: number) => String(size).replace('.', ',');

const example = { image: 'europe-west9-docker.pkg.dev/shop-images/app/recommender:3.2.0', size: 4.2 };

export const imageSize = defineRule({
  id: 'image-size',
  section: 'slow',
  title: { en: 'Image size', fr: 'Taille de l’image' },
  summary: {
    en: 'The node downloads the compressed layers that it does not have yet, then needs at least as much space again to unpack them.',
    fr: 'Le nœud télécharge les couches compressées qu’il n’a pas encore, puis a encore besoin d’au moins autant de place pour les décompresser.',
  },
  causes: ['timeout-slow', 'disk-full'],
  about: 'pull',
  asks: [...imageManifestAsks, ...successfulPullsAsks, describeBootDisks],

  async check({ ask, about, universe, read, gke }) {
    const { text: image, failure, namespace } = about;
    const isSlow = failure?.cause === 'timeout-slow' || failure?.cause === 'disk-full';
    const bytes = (await sizeFromKubelet()) ?? (await sizeFromRegistry());
    if (!bytes)
      return isSlow
        ? { because: 'image-size-unknown', facts: { image } }
        : { because: 'no-slow-pull', facts: {} };
    const size = gigabytes(bytes);
    const isFull = failure?.cause === 'disk-full';
    if (bytes < large && isFull)
      return { because: 'image-size-ordinary-disk-full', facts: { megabytes: Math.round(bytes / 1e6) } };
    if (bytes < large)
      return { because: 'image-size-ordinary', facts: { megabytes: Math.round(bytes / 1e6) } };
    if (isFull) return { because: 'image-large-disk-full', facts: { image, size } };
    if (!isSlow) return { because: 'image-large-no-failing-pull', facts: { size } };
    const madeBy = gke === false ? null : await nodesMadeBy(ask, about.node);
    if (!madeBy) return { because: 'image-large', facts: { image, size } };
    return {
      because: madeBy === 'gke' ? 'image-large-autoprovisioned' : 'image-large-node-pool',
      facts: { image, size, ...clusterFacts(about.node) },
    };

    /** The kubelet reports the size of what it pulled, from any registry. */
    async function sizeFromKubelet(): Promise<number | null> {
      const pulls = await successfulPulls(ask, namespace, read);
      return pulls.find((pull) => pull.image === image)?.bytes ?? null;
    }

    /** An index has no size of its own: the layers belong to the images that it lists. */
    async function sizeFromRegistry(): Promise<number | null> {
      const { place } = imageLocation(about, universe);
      if (!place || !about.image) return null;
      const { bytes, mediaType } = await imageManifest(ask, place, about.image);
      return mediaType && !/index|manifest\.list/.test(mediaType) ? bytes : null;
    }
  },

  // The size is the finding; who makes the nodes only chooses the remedy.
  onFailure: [{ command: describeBootDisks, concludes: ['image-large'] }],
  outcomes: {
    ...preloadedImageOutcomes,
    'image-large': outcome({
      verdict: 'problem',
      when: {
        en: 'If the pull lasts too long or was canceled, the origin of the node pool is not known, and `Image size` or `imageSizeBytes` is 2,000,000,000 bytes or more for {IMAGE}',
        fr: 'Si l’extraction est trop longue ou a été annulée, que l’origine du pool n’est pas connue, et que `Image size` ou `imageSizeBytes` atteint 2\u00a0000\u00a0000\u00a0000\u00a0octets pour l’image {IMAGE}',
      },
      text: {
        en: ({ image, size }) =>
          `the compressed size of ${image} is ${size} GB: download and unpacking can take minutes`,
        fr: ({ image, size }) =>
          `la taille compressée de l’image ${image} est de ${french(size)}\u00a0Go\u00a0: téléchargement et décompression peuvent prendre plusieurs minutes`,
      },
      remedies: [
        smaller,
        {
          advice: {
            en: 'If you cannot make the image smaller, a secondary boot disk provides the image to every new node: with --secondary-boot-disk in a node pool, or with secondaryBootDisks in a ComputeClass, also on Autopilot. This requires Image streaming and a disk image that you rebuild for each version, and you pay for the disk.',
            fr: 'Si vous ne pouvez pas réduire l’image, un disque de démarrage secondaire fournit une image à chaque nouveau nœud\u00a0: avec --secondary-boot-disk dans un pool, avec secondaryBootDisks dans une ComputeClass, y compris en mode Autopilot. Ce disque exige le streaming d’image et une image de disque à refaire à chaque version, et il est facturé.',
          },
        },
      ],
      example,
      output: noOutput.combined,
    }),
    'image-large-disk-full': outcome({
      verdict: 'problem',
      when: {
        en: 'If the disk of the node is full, and `Image size` or `imageSizeBytes` is 2,000,000,000 bytes or more for {IMAGE}',
        fr: 'Si le disque du nœud est plein, et que `Image size` ou `imageSizeBytes` atteint 2\u00a0000\u00a0000\u00a0000\u00a0octets pour l’image {IMAGE}',
      },
      text: {
        en: ({ image, size }) =>
          `the compressed size of ${image} is ${size} GB: while the image is being unpacked, the disk of the node needs room for the compressed and the unpacked layers`,
        fr: ({ image, size }) =>
          `la taille compressée de l’image ${image} est de ${french(size)}\u00a0Go\u00a0: pendant la décompression, le disque du nœud doit contenir les couches compressées et les couches décompressées`,
      },
      remedies: [smaller],
      example,
      output: noOutput.combined,
    }),
    'image-large-no-failing-pull': outcome({
      verdict: 'ok',
      when: {
        en: 'If the pull does not last too long, was not canceled and does not fill the disk, and `Image size` or `imageSizeBytes` is 2,000,000,000 bytes or more for {IMAGE}',
        fr: 'Si l’extraction n’est pas trop longue, n’a pas été annulée et ne remplit pas le disque, et que `Image size` ou `imageSizeBytes` atteint 2\u00a0000\u00a0000\u00a0000\u00a0octets pour l’image {IMAGE}',
      },
      text: {
        en: ({ size }) =>
          `the compressed size is ${size} GB: the image is large, but its pull is not slow and does not fill the disk`,
        fr: ({ size }) =>
          `la taille compressée est de ${french(size)}\u00a0Go\u00a0: l’image est volumineuse, mais son extraction n’est pas lente et ne remplit pas le disque`,
      },
      example: { size: 2.6 },
      output: noOutput.combined,
    }),
    'image-size-ordinary': outcome({
      verdict: 'ok',
      when: {
        en: 'If the disk of the node is not full, and `Image size` or `imageSizeBytes` is less than 2,000,000,000 bytes for {IMAGE}',
        fr: 'Si le disque du nœud n’est pas plein, et que `Image size` ou `imageSizeBytes` est inférieur à 2\u00a0000\u00a0000\u00a0000\u00a0octets pour l’image {IMAGE}',
      },
      text: {
        en: ({ megabytes }) => `the compressed size is ${megabytes} MB, which is not unusually large`,
        fr: ({ megabytes }) =>
          `la taille compressée est de ${megabytes}\u00a0Mo, ce qui n’a rien d’inhabituel`,
      },
      example: { megabytes: 189 },
      output: noOutput.combined,
    }),
    'image-size-ordinary-disk-full': outcome({
      verdict: 'not-applicable',
      when: {
        en: 'If the disk of the node is full, and `Image size` or `imageSizeBytes` is less than 2,000,000,000 bytes for {IMAGE}',
        fr: 'Si le disque du nœud est plein, et que `Image size` ou `imageSizeBytes` est inférieur à 2\u00a0000\u00a0000\u00a0000\u00a0octets pour l’image {IMAGE}',
      },
      text: {
        en: ({ megabytes }) =>
          `the compressed size is ${megabytes} MB, which is not unusual, although the image is larger when unpacked: find out what else fills the disk`,
        fr: ({ megabytes }) =>
          `la taille compressée est de ${megabytes}\u00a0Mo, ce qui n’a rien d’inhabituel, même si l’image est plus grande une fois décompressée\u00a0: cherchez ce qui remplit le disque`,
      },
      example: { megabytes: 189 },
      output: noOutput.combined,
    }),
    'image-size-unknown': outcome({
      verdict: 'unknown',
      when: {
        en: 'If the pull lasts too long, was canceled or fills the disk, and neither an event nor the registry gives the size of {IMAGE} (the registry gives none for a multi-platform index)',
        fr: 'Si l’extraction est trop longue, a été annulée ou remplit le disque, et que ni les événements ni le registre ne donnent la taille de l’image {IMAGE} (le registre n’en donne pas pour un index multiplateforme)',
      },
      text: {
        en: ({ image }) => `neither the registry nor a kubelet shows the size of ${image}`,
        fr: ({ image }) => `ni le registre ni aucun kubelet n’indique la taille de l’image ${image}`,
      },
      remedies: [
        {
          advice: {
            en: 'Query the registry from a machine that may read the image: docker manifest inspect --verbose lists the layers with their sizes.',
            fr: 'Interrogez le registre depuis une machine qui a accès à l’image\u00a0: docker manifest inspect --verbose énumère les couches et leur taille.',
          },
        },
      ],
      example: { image: 'registry.example.com/team/billing:3.0.2' },
      output: noOutput.combined,
    }),
    'no-slow-pull': outcome({
      verdict: 'not-applicable',
      when: {
        en: 'If the pull does not last too long, was not canceled and does not fill the disk, and neither an event nor the registry gives the size of {IMAGE} (the registry gives none for a multi-platform index)',
        fr: 'Si l’extraction n’est pas trop longue, n’a pas été annulée et ne remplit pas le disque, et que ni les événements ni le registre ne donnent la taille de l’image {IMAGE} (le registre n’en donne pas pour un index multiplateforme)',
      },
      text: {
        en: () => 'the size is not known, and no pull of the image is slow',
        fr: () => 'la taille n’est pas connue, et aucune extraction de l’image n’est lente',
      },
      example: {},
      output: noOutput.combined,
    }),
  },
  sources: [sources.imagePulls, sources.artifactRegistryDocker, sources.secondaryBootDisks],
});
