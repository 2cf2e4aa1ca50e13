/** Commands about admission and node policies that refuse images. Read only. */
import { defineCommand } from '../define.ts';
import { sources } from '../sources.ts';
import { decodeBinaryAuthorization, decodeNodeImages } from './admission.ts';
import { fields } from './projection.ts';
import { clusterWords } from './shared-args.ts';
import { documented, tagged } from './universe-support.ts';

export const describeClusterAdmission = defineCommand({
  id: 'gcloud-container-clusters-describe-binary-authorization',
  tool: 'gcloud',
  effect: 'reads',
  words: clusterWords,
  ...fields('binaryAuthorization.evaluationMode,binaryAuthorization.enabled', decodeBinaryAuthorization),
  purpose: {
    en: 'See whether Binary Authorization looks at the Pods of the cluster.',
    fr: 'Voir si l’autorisation binaire examine les pods du cluster.',
  },
  needs: [{ iam: 'container.clusters.get' }],
  on: '{PROJECT}',
  universes: tagged,
  sources: [sources.binaryAuthorization],
});

/** Manual use only: the denial message already names the admission rule. */
export const exportAdmissionPolicy = defineCommand({
  id: 'gcloud-container-binauthz-policy-export',
  tool: 'gcloud',
  effect: 'reads',
  words: ['container', 'binauthz', 'policy', 'export', '--project={PROJECT}'],
  output: [],
  purpose: {
    en: 'Read the Binary Authorization policy: its default rule, its attestors, and the images that it exempts.',
    fr: 'Lire la stratégie d’autorisation binaire : sa règle par défaut, ses certificateurs et les images qu’elle exempte.',
  },
  needs: [{ iam: 'binaryauthorization.policy.get' }],
  on: '{PROJECT}',
  universes: tagged,
  sources: [sources.binaryAuthorization],
});

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
