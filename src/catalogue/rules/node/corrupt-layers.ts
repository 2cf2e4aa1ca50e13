import { getNodeStates } from '../../commands/kubectl/node-states.ts';
import { defineRule, outcome } from '../../model/define.ts';
import { noOutput } from '../../model/no-output.ts';
import { sources } from '../../sources/index.ts';
import { replaceNode } from './shared/replace-node.ts';

/** What went wrong, by signature of the cause: see causes/corrupt-or-extract.ts. */
const kinds: Readonly<
  Record<string, 'content-corrupted' | 'layer-copy-failed' | 'not-a-container-image' | 'image-store-error'>
> = {
  'digest-mismatch': 'content-corrupted',
  'short-read': 'content-corrupted',
  'unexpected-eof': 'content-corrupted',
  'copy-failed': 'layer-copy-failed',
  'artifact-is-no-image': 'not-a-container-image',
  'unsupported-layer': 'not-a-container-image',
  'image-streaming-snapshot': 'image-store-error',
};

type OnNode = { readonly image: string; readonly node: string };

const example: OnNode = {
  image: 'europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1',
  node: 'gke-web-default-pool-1a2b3c4d-x5y6',
};

export const corruptLayers = defineRule({
  id: 'corrupt-layers',
  section: 'node',
  title: { en: 'Corrupted layers', fr: 'Couches corrompues' },
  summary: {
    en: 'The node received data but could not use it. Check whether one node or every node fails: this shows where the data is corrupted.',
    fr: 'Le nœud a reçu des données, mais n’a pas pu les utiliser. Vérifiez si l’extraction échoue sur un seul nœud ou sur tous\u00a0: cela montre où les données sont corrompues.',
  },
  causes: ['corrupt-or-extract'],
  about: 'pull-on-node',
  asks: [getNodeStates],

  async check({ ask, about: { text: image, node, failure } }) {
    if (failure?.cause !== 'corrupt-or-extract') return { because: 'not-applicable-cause', facts: {} };
    const facts = { image, node: node.name ?? '' };
    const kind = kinds[failure.signature ?? ''] ?? 'layer-unpack-failed';
    if (kind !== 'image-store-error' && kind !== 'layer-unpack-failed') return { because: kind, facts };
    const { answer: states = [] } = await ask.maybe(getNodeStates, {});
    const notReady = states.some(({ name, ready }) => name === node.name && !ready);
    return { because: notReady ? 'node-not-ready' : kind, facts };
  },

  onFailure: [
    // The message is the finding; the node's condition only makes it more precise.
    { command: getNodeStates, concludes: ['image-store-error', 'layer-unpack-failed'] },
  ],
  outcomes: {
    'content-corrupted': outcome({
      verdict: 'problem',
      when: {
        en: 'If the message contains `unexpected commit digest`, `failed to read expected number of bytes`, `unexpected EOF` or similar',
        fr: 'Si le message contient `unexpected commit digest`, `failed to read expected number of bytes`, `unexpected EOF` ou une formule proche',
      },
      text: {
        en: ({ image }: OnNode) =>
          `the data that the node received for ${image} is not what the registry announced: it is incomplete, or was altered on the network path or in the registry`,
        fr: ({ image }: OnNode) =>
          `les données reçues pour l’image ${image} ne sont pas celles que le registre annonçait\u00a0: elles sont incomplètes, ou ont été altérées sur le chemin réseau ou dans le registre`,
      },
      remedies: [
        {
          advice: {
            en: 'Pull the image on a machine in another network. If the pull succeeds, check the proxy or mirror that the nodes use. If the pull fails, rebuild the image and push it again.',
            fr: 'Extrayez l’image depuis un autre réseau. Si l’extraction réussit, examinez le proxy ou le miroir qu’utilisent les nœuds. Si elle échoue, reconstruisez l’image et poussez-la de nouveau.',
          },
        },
      ],
      example,
      output: noOutput.message,
    }),
    'layer-copy-failed': outcome({
      verdict: 'problem',
      when: {
        en: 'If the message contains `failed to copy` or `failed commit on ref`, but neither `unexpected commit` nor `unexpected EOF`',
        fr: 'Si le message contient `failed to copy` ou `failed commit on ref`, mais ni `unexpected commit` ni `unexpected EOF`',
      },
      text: {
        en: ({ image, node }: OnNode) =>
          `${node || 'the node'} did not finish the transfer of a layer of ${image}, for a reason that Pullbook does not know`,
        fr: ({ image, node }: OnNode) =>
          `le nœud${node && ` ${node}`} n’a pas terminé le transfert d’une couche de l’image ${image}, pour une raison que Pullbook ne connaît pas`,
      },
      remedies: [
        {
          advice: {
            en: 'Read the end of the message, and check which nodes fail. If only one node fails, check its disk and the log of its runtime. If all nodes fail, pull the image from another network: this shows whether the cause is the registry or something on the network path.',
            fr: 'Lisez la fin du message, et vérifiez quels nœuds échouent. Si un seul nœud échoue, examinez son disque et le journal de son runtime. Si tous les nœuds échouent, extrayez l’image depuis un autre réseau, pour savoir si la cause est le registre ou le chemin réseau.',
          },
        },
      ],
      example,
      output: noOutput.message,
    }),
    'not-a-container-image': outcome({
      verdict: 'problem',
      when: {
        en: 'If the message contains `mismatched image rootfs and manifest layers`, `unexpected media type`, `no processor for media-type` or similar',
        fr: 'Si le message contient `mismatched image rootfs and manifest layers`, `unexpected media type`, `no processor for media-type` ou une formule proche',
      },
      text: {
        en: ({ image }: OnNode) =>
          `${image} is not a container image, or it has layers that this runtime cannot read`,
        fr: ({ image }: OnNode) =>
          `l’artefact ${image} n’est pas une image de conteneur, ou a des couches que le runtime du nœud ne peut pas lire`,
      },
      remedies: [
        {
          advice: {
            en: 'Check that the address does not name a Helm chart, a signature or another artifact. If the address names an image, build the image without encryption and with gzip layers.',
            fr: 'Vérifiez que l’adresse ne désigne pas un chart Helm, une signature ou un autre artefact. Si l’adresse désigne bien une image, construisez cette image sans chiffrement et avec des couches gzip.',
          },
        },
      ],
      example: { ...example, image: 'europe-west9-docker.pkg.dev/shop-images/charts/cart:1.2.0' },
      output: noOutput.message,
    }),
    'image-store-error': outcome({
      verdict: 'problem',
      when: {
        en: 'If the message contains `failed to prepare extraction snapshot`, `failed to stat snapshot` or `failed to commit snapshot`, unless {NODE} has `False` or `Unknown` under `READY`',
        fr: 'Si le message contient `failed to prepare extraction snapshot`, `failed to stat snapshot` ou `failed to commit snapshot`, sauf si le nœud {NODE} a `False` ou `Unknown` sous `READY`',
      },
      text: {
        en: ({ image, node }: OnNode) =>
          `the image store of ${node || 'the node'} could not store the layers of ${image}; the registry is not the cause`,
        fr: ({ image, node }: OnNode) =>
          `le stockage d’images ${node ? `du nœud ${node}` : 'de ce nœud'} n’a pas pu enregistrer les couches de l’image ${image}\u00a0; le registre n’est pas en cause`,
      },
      remedies: [...replaceNode],
      example,
      output: noOutput.message,
    }),
    'layer-unpack-failed': outcome({
      verdict: 'problem',
      when: {
        en: 'If the message contains `failed to extract layer`, `failed to register layer`, `invalid tar header` or similar, unless {NODE} has `False` or `Unknown` under `READY`',
        fr: 'Si le message contient `failed to extract layer`, `failed to register layer`, `invalid tar header` ou une formule proche, sauf si le nœud {NODE} a `False` ou `Unknown` sous `READY`',
      },
      text: {
        en: ({ image, node }: OnNode) =>
          `${node || 'the node'} downloaded ${image} but failed to unpack one of its layers`,
        fr: ({ image, node }: OnNode) =>
          `le nœud${node && ` ${node}`} a téléchargé l’image ${image}, mais n’a pas pu décompresser l’une de ses couches`,
      },
      remedies: [
        ...replaceNode,
        {
          advice: {
            en: 'If every node fails, the cause is probably the image: rebuild it, unencrypted and with gzip layers. Frequent causes are files that belong to very large user IDs, and layers from unusual tools.',
            fr: 'Si tous les nœuds échouent, l’image est sans doute en cause\u00a0: reconstruisez-la, non chiffrée et avec des couches gzip. Les causes fréquentes sont des fichiers dont l’UID est très grand, ou des couches écrites par des outils peu courants.',
          },
        },
      ],
      example,
      output: noOutput.message,
    }),
    'node-not-ready': outcome({
      verdict: 'problem',
      when: {
        en: 'If the message says that a layer could not be stored or unpacked, and {NODE} has `False` or `Unknown` under `READY`',
        fr: 'Si le message indique qu’une couche n’a pas pu être enregistrée ou décompressée, et que le nœud {NODE} a `False` ou `Unknown` sous `READY`',
      },
      text: {
        en: ({ image, node }: OnNode) =>
          `${node} is not ready, so its error about the layers of ${image} may be a consequence`,
        fr: ({ image, node }: OnNode) =>
          `le nœud ${node} n’est pas prêt\u00a0: son erreur sur les couches de l’image ${image} n’en est peut-être que la conséquence`,
      },
      remedies: [...replaceNode],
      example,
      output: { command: getNodeStates, params: () => ({}), shows: ({ node }: OnNode) => [node] },
    }),
    'not-applicable-cause': outcome({
      verdict: 'not-applicable',
      when: {
        en: 'If no message says that a layer is corrupted or could not be unpacked',
        fr: 'Si aucun message n’indique qu’une couche est corrompue ou n’a pas pu être décompressée',
      },
      text: {
        en: () => 'no message is about corrupted layers',
        fr: () => 'aucun message ne concerne des couches corrompues',
      },
      example: {},
      output: noOutput.message,
    }),
  },
  sources: [sources.imagePulls, sources.drain],
});
