/** The images that a node has in its cache. */
import { defineCommand } from '../../model/define.ts';
import { sources } from '../../sources/index.ts';
import { parseTable } from '../table.ts';
import { documented } from '../universe-support.ts';

const imageColumns =
  '--output=custom-columns=NAME:.metadata.name,KUBELET:.status.nodeInfo.kubeletVersion,SIZES:.status.images[*].sizeBytes,IMAGES:.status.images[*].names[*]';

export const getNodeImages = defineCommand({
  id: 'kubectl-get-node-images',
  tool: 'kubectl',
  effect: 'reads',
  words: ['get', 'nodes', '{NODES}', '--ignore-not-found'],
  output: [imageColumns],
  purpose: {
    en: 'Read the release of the kubelet and the images that a node has already. It lists the 50 largest at most.',
    fr: 'Lire la version du kubelet et les images qu’un nœud possède déjà. Il liste au plus les 50 plus grosses.',
  },
  needs: [{ verb: 'get', resource: 'nodes' }],
  universes: documented,
  sources: [sources.imageNames],
  machine: { output: [imageColumns], format: 'text', decode: decodeNodeImages },
});

/** The version of a node's kubelet, and the images that the node reports. */
export interface NodeImages {
  readonly node: string;
  readonly kubelet: string | null;
  readonly images: readonly string[];
  /** Number of images: a kubelet reports 50 at most, largest first. */
  readonly count: number;
}

export function decodeNodeImages(answer: unknown): readonly NodeImages[] {
  return parseTable(answer).map((row) => {
    const cells = (row['IMAGES'] ?? '').split(',').filter((each) => each !== '' && each !== '<none>');
    const sizes = (row['SIZES'] ?? '').split(',').filter((each) => each !== '' && each !== '<none>');
    const kubelet = row['KUBELET'] ?? '';
    return {
      node: row['NAME'] ?? '',
      kubelet: kubelet === '' || kubelet === '<none>' ? null : kubelet,
      images: cells,
      count: sizes.length,
    };
  });
}
