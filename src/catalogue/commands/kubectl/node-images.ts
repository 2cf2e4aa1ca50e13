/** The images that a node has in its cache. */
import { defineCommand, partOf } from '../../model/define.ts';
import { sources } from '../../sources/index.ts';
import { printed } from '../projection.ts';
import { one, parseTable, several } from '../table.ts';
import { documented } from '../universe-support.ts';
import { getAllNodes } from './all-nodes.ts';

/** The version of a node's kubelet, and the images that the node reports. */
export interface NodeImages {
  readonly node: string;
  readonly kubelet: string | null;
  /** Every name of each image, by tag and by digest; not read of a kubelet that does not look at credentials. */
  readonly images: readonly string[];
  /** Number of images: a kubelet reports 50 at most, largest first. */
  readonly count: number;
}

const imageColumns =
  '--output=custom-columns=NAME:.metadata.name,KUBELET:.status.nodeInfo.kubeletVersion,SIZES:.status.images[*].sizeBytes,IMAGES:.status.images[*].names[*]';

const names = { node: 'node', kubelet: 'version', images: 'image' } as const;

export const getImagesOfAllNodes = defineCommand({
  id: 'kubectl-get-images-of-all-nodes',
  tool: 'kubectl',
  effect: 'reads',
  words: ['get', 'nodes'],
  ...printed(imageColumns, decodeNodeImages, names),
  purpose: {
    en: 'Read the version of every kubelet and the images that are already on each node, at most the 50 largest.',
    fr: 'Lire la version de chaque kubelet et les images déjà présentes sur chaque nœud, au plus les 50 plus volumineuses.',
  },
  needs: [{ verb: 'list', resource: 'nodes' }],
  universes: documented,
  sources: [sources.imageNames],
});

export const getNodeImages = defineCommand({
  id: 'kubectl-get-node-images',
  tool: 'kubectl',
  effect: 'reads',
  words: ['get', 'nodes', '{NODES}', '--ignore-not-found'],
  ...printed(imageColumns, decodeNodeImages, names),
  purpose: {
    en: 'Read the version of the kubelet and the images that are already on a node, at most the 50 largest.',
    fr: 'Lire la version du kubelet et les images déjà présentes sur un nœud, au plus les 50 plus volumineuses.',
  },
  needs: [{ verb: 'get', resource: 'nodes' }],
  universes: documented,
  sources: [sources.imageNames],
  partOf: partOf(getAllNodes, (all, { NODES }) => {
    const wanted = new Set([NODES].flat());
    const found = all.filter(({ name }) => wanted.has(name));
    const isDecided = found.every(({ kubelet }) => kubelet !== null && !mayLookAtCredentials(kubelet));
    if (!isDecided) return null;
    return { answer: found.map(({ name, kubelet }) => ({ node: name, kubelet, images: [], count: 0 })) };
  }),
  allNamespaces: partOf(getImagesOfAllNodes, (all, { NODES }) => {
    const wanted = new Set([NODES].flat());
    return { answer: all.filter(({ node }) => wanted.has(node)) };
  }),
});

/** The first release in which kubelets verify credentials by default (KEP-2535, beta). */
const since = { major: 1, minor: 35 };

/** Whether a kubelet of this release may want credentials for an image that its node has. */
export function mayLookAtCredentials(kubelet: string): boolean {
  const [, major = 0, minor = 0] = (/^v(\d+)\.(\d+)/.exec(kubelet) ?? []).map(Number);
  return major > since.major || (major === since.major && minor >= since.minor);
}

/** One row a node. */
export function decodeNodeImages(answer: unknown): readonly NodeImages[] {
  return parseTable(answer).map((row) => ({
    node: row['NAME'] ?? '',
    kubelet: one(row['KUBELET']),
    images: several(row['IMAGES']),
    count: several(row['SIZES']).length,
  }));
}
