import { describeBootDisks } from '../../commands/gcloud/container.ts';
import { imageManifest, imageManifestAsks } from '../../facts/image-manifest.ts';
import { imageLocation } from '../../facts/image-place.ts';
import { clusterFacts } from '../../facts/pool-nodes.ts';
import { successfulPulls, successfulPullsAsks } from '../../facts/pull-times.ts';
import { defineRule, outcome } from '../../model/define.ts';
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
    en: 'What counts is the compressed size of the layers that the node does not hold yet, and then as much again and more for unpacking them.',
    fr: 'Ce qui compte, c’est la taille compressée des couches que le nœud n’a pas encore, puis autant ou davantage pour les décompresser.',
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
      text: {
        en: ({ image, size }) =>
          `${image} has ${size} GB compressed: download and unpacking can take minutes`,
        fr: ({ image, size }) =>
          `${image} fait ${french(size)}\u00a0Go compressés\u00a0: téléchargement et décompression peuvent prendre plusieurs minutes`,
      },
      remedies: [
        smaller,
        {
          advice: {
            en: 'Where it cannot be smaller: a secondary boot disk brings an image to every new node, in a node pool with --secondary-boot-disk, on Autopilot with secondaryBootDisks in a ComputeClass. It needs Image streaming, a disk image that you renew with each version, and you pay for the disk.',
            fr: 'Si vous ne pouvez pas réduire l’image\u00a0: un disque de démarrage secondaire apporte une image à chaque nouveau nœud, avec --secondary-boot-disk dans un pool, avec secondaryBootDisks dans une ComputeClass en mode Autopilot. Il faut le streaming d’image et une image de disque à refaire à chaque version, et le disque est facturé.',
          },
        },
      ],
      example,
    }),
    'image-large-disk-full': outcome({
      verdict: 'problem',
      text: {
        en: ({ image, size }) =>
          `${image} has ${size} GB compressed: while it is unpacked, the disk of the node needs room for that and for the unpacked layers`,
        fr: ({ image, size }) =>
          `${image} fait ${french(size)}\u00a0Go compressés\u00a0: pendant la décompression, il faut sur le disque du nœud la place de ces données et celle des couches décompressées`,
      },
      remedies: [smaller],
      example,
    }),
    'image-large-no-failing-pull': outcome({
      verdict: 'ok',
      text: {
        en: ({ size }) => `${size} GB compressed: large, and nothing fails`,
        fr: ({ size }) => `${french(size)}\u00a0Go compressés\u00a0: c’est gros, et rien n’échoue`,
      },
      example: { size: 2.6 },
    }),
    'image-size-ordinary': outcome({
      verdict: 'ok',
      text: {
        en: ({ megabytes }) => `${megabytes} MB compressed: not unusually large`,
        fr: ({ megabytes }) => `${megabytes}\u00a0Mo compressés\u00a0: une taille sans rien d’inhabituel`,
      },
      example: { megabytes: 189 },
    }),
    'image-size-ordinary-disk-full': outcome({
      verdict: 'not-applicable',
      text: {
        en: ({ megabytes }) =>
          `${megabytes} MB compressed, and more unpacked: not unusual, so what else fills the disk is the question`,
        fr: ({ megabytes }) =>
          `${megabytes}\u00a0Mo compressés, davantage une fois décompressés\u00a0: rien d’inhabituel, la question est de savoir ce qui remplit le disque`,
      },
      example: { megabytes: 189 },
    }),
    'image-size-unknown': outcome({
      verdict: 'unknown',
      text: {
        en: ({ image }) => `neither its registry nor a kubelet gives the size of ${image}`,
        fr: ({ image }) => `ni son registre ni un kubelet ne donnent la taille de l’image ${image}`,
      },
      remedies: [
        {
          advice: {
            en: 'Ask its registry from a machine that may read it: docker manifest inspect --verbose lists the layers with their sizes.',
            fr: 'Demandez-la à son registre depuis une machine qui y a accès\u00a0: docker manifest inspect --verbose énumère les couches et leur taille.',
          },
        },
      ],
      example: { image: 'registry.example.com/team/billing:3.0.2' },
    }),
    'no-slow-pull': outcome({
      verdict: 'not-applicable',
      text: {
        en: () => 'the size is not known, and nothing is slow',
        fr: () => 'la taille n’est pas connue, et rien n’est lent',
      },
      example: {},
    }),
  },
  sources: [sources.imagePulls, sources.artifactRegistryDocker, sources.secondaryBootDisks],
});
