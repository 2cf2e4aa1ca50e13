/** Decoders for Binary Authorization, and for kubelet versions and node images. */
import { child, flag, text } from '../decode.ts';
import { parseTable } from '../table.ts';

/** Whether Binary Authorization evaluates the Pods of a cluster. */
export interface BinaryAuthorization {
  readonly enforced: boolean;
  /** The API's own value: `PROJECT_SINGLETON_POLICY_ENFORCE`; null if the field is absent. */
  readonly mode: string | null;
}

/** The version of a node's kubelet, and the images that the node reports. */
export interface NodeImages {
  readonly node: string;
  readonly kubelet: string | null;
  readonly images: readonly string[];
  /** Number of images: a kubelet reports 50 at most, largest first. */
  readonly count: number;
}

export function decodeBinaryAuthorization(answer: unknown): BinaryAuthorization {
  const config = child(answer, 'binaryAuthorization');
  const mode = text(config, 'evaluationMode');
  return { enforced: mode ? mode !== 'DISABLED' : flag(config, 'enabled'), mode };
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
