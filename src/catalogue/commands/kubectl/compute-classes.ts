/** ComputeClasses of GKE: what nodes are made with for the Pods that select them. */
import { defineCommand } from '../../model/define.ts';
import { sources } from '../../sources/index.ts';
import { child, flag, numberAt, requiredText, text } from '../decode.ts';
import { objects } from '../projection.ts';
import { documented } from '../universe-support.ts';

/** What a ComputeClass sets on the nodes that GKE makes for it. */
export interface ComputeClass {
  /** The IAM service account of the nodes; null if the class leaves it to the defaults. */
  readonly account: string | null;
  /** Whether it turns Image streaming on or off; null if it leaves it to the defaults. */
  readonly streaming: boolean | null;
  /** Whether its specification is the one with which it was created: nodes keep what they were made with. */
  readonly unchanged: boolean;
}

export const getComputeClass = defineCommand({
  id: 'kubectl-get-computeclass',
  tool: 'kubectl',
  effect: 'reads',
  words: ['get', 'computeclasses.cloud.google.com', '{COMPUTE_CLASS}'],
  ...objects('ComputeClass', decodeComputeClass, { account: 'account' }),
  purpose: {
    en: 'Read which service account a ComputeClass gives to its nodes, and whether they stream images.',
    fr: 'Voir quel compte de service une ComputeClass donne à ses nœuds, et s’ils lisent les images en streaming.',
  },
  needs: [{ verb: 'get', resource: 'computeclasses', apiGroup: 'cloud.google.com' }],
  universes: documented,
  sources: [sources.computeClass],
});

/**
 * The fields of `spec.nodePoolConfig` (GKE reference, "ComputeClass"). The generation of an object counts the changes of
 * its specification (Kubernetes API concepts).
 */
export function decodeComputeClass(answer: unknown): ComputeClass {
  const metadata = child(answer, 'metadata');
  requiredText(metadata, 'name');
  const pool = child(child(answer, 'spec'), 'nodePoolConfig');
  const streaming = child(pool, 'imageStreaming');
  return {
    account: text(pool, 'serviceAccount'),
    streaming: 'enabled' in streaming ? flag(streaming, 'enabled') : null,
    unchanged: numberAt(metadata, 'generation', 0) === 1,
  };
}
