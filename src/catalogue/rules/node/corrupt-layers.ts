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
  title: { en: 'Corrupt layers', fr: 'Couches corrompues' },
  summary: {
    en: 'The bytes arrived and the node could not use them. Whether one node or every node fails shows where the damage is.',
    fr: 'Les octets sont arrivés et le nœud n’a pas pu s’en servir. Un seul nœud échoue, ou tous\u00a0: cela dit où est le défaut.',
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
        en: 'If the message contains `unexpected commit digest`, `failed to read expected number of bytes`, `unexpected EOF` or the like',
        fr: 'Si le message contient `unexpected commit digest`, `failed to read expected number of bytes`, `unexpected EOF` ou une formule proche',
      },
      text: {
        en: ({ image }: OnNode) =>
          `what arrived of ${image} is not what the registry announced: incomplete, or altered on the way`,
        fr: ({ image }: OnNode) =>
          `ce qui est arrivé de l’image ${image} n’est pas ce que le registre annonçait\u00a0: incomplet, ou altéré en chemin`,
      },
      remedies: [
        {
          advice: {
            en: 'Pull the image from another network. If it comes whole, look at the proxy or mirror on the way of the nodes; if not, rebuild it and push it again.',
            fr: 'Extrayez l’image depuis un autre réseau. Si elle arrive entière, examinez le proxy ou le miroir que traversent les nœuds\u00a0; sinon, reconstruisez-la et poussez-la de nouveau.',
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
          `${node || 'the node'} did not finish the transfer of a layer of ${image}, for a reason that is not among those known here`,
        fr: ({ image, node }: OnNode) =>
          `${node || 'le nœud'} n’a pas terminé le transfert d’une couche de l’image ${image}, pour une raison qui ne fait pas partie de celles connues ici`,
      },
      remedies: [
        {
          advice: {
            en: 'Read the end of the message, and see which nodes fail. One alone: look at its disk and at the log of its runtime. All of them: pull the image from another network, to tell the registry from what stands on the way.',
            fr: 'Lisez la fin du message, et voyez quels nœuds échouent. Un seul\u00a0: examinez son disque et le journal de son runtime. Tous\u00a0: extrayez l’image depuis un autre réseau, pour distinguer le registre de ce qui se trouve sur le chemin.',
          },
        },
      ],
      example,
      output: noOutput.message,
    }),
    'not-a-container-image': outcome({
      verdict: 'problem',
      when: {
        en: 'If the message contains `mismatched image rootfs and manifest layers`, `unexpected media type`, `no processor for media-type` or the like',
        fr: 'Si le message contient `mismatched image rootfs and manifest layers`, `unexpected media type`, `no processor for media-type` ou une formule proche',
      },
      text: {
        en: ({ image }: OnNode) =>
          `${image} is not a container image, or one whose layers this runtime cannot read`,
        fr: ({ image }: OnNode) =>
          `${image} n’est pas une image de conteneur, ou ses couches sont illisibles pour ce runtime`,
      },
      remedies: [
        {
          advice: {
            en: 'Check that the address does not name a Helm chart, a signature or another artifact. If it is an image, build it without encryption and with gzip layers.',
            fr: 'Vérifiez que l’adresse ne désigne pas un chart Helm, une signature ou un autre artefact. Si c’est bien une image, construisez-la sans chiffrement et avec des couches gzip.',
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
          `the image store of ${node || 'the node'} could not take the layers of ${image}; the registry is not to blame`,
        fr: ({ image, node }: OnNode) =>
          `le stockage d’images ${node ? `du nœud ${node}` : 'de ce nœud'} n’a pas pu recevoir les couches de l’image ${image}\u00a0; le registre n’y est pour rien`,
      },
      remedies: [...replaceNode],
      example,
      output: noOutput.message,
    }),
    'layer-unpack-failed': outcome({
      verdict: 'problem',
      when: {
        en: 'If the message contains `failed to extract layer`, `failed to register layer`, `invalid tar header` or the like, unless {NODE} has `False` or `Unknown` under `READY`',
        fr: 'Si le message contient `failed to extract layer`, `failed to register layer`, `invalid tar header` ou une formule proche, sauf si le nœud {NODE} a `False` ou `Unknown` sous `READY`',
      },
      text: {
        en: ({ image, node }: OnNode) =>
          `${node || 'the node'} fetched ${image} and failed to unpack a layer of it`,
        fr: ({ image, node }: OnNode) =>
          `${node || 'le nœud'} a téléchargé ${image} et n’a pas pu en décompresser une couche`,
      },
      remedies: [
        ...replaceNode,
        {
          advice: {
            en: 'If every node fails, the image is at fault: rebuild it, unencrypted and with gzip layers. Files that belong to very large user ids, and layers from unusual tools, are the usual suspects.',
            fr: 'Si tous les nœuds échouent, c’est l’image qui est en cause\u00a0: reconstruisez-la, non chiffrée et avec des couches gzip. Les suspects habituels\u00a0: des fichiers dont l’identifiant d’utilisateur est très grand, ou des couches écrites par des outils peu courants.',
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
        fr: 'Si le message dit qu’une couche n’a pas pu être enregistrée ou décompressée, et que le nœud {NODE} a `False` ou `Unknown` sous `READY`',
      },
      text: {
        en: ({ image, node }: OnNode) =>
          `${node} is not ready, so what it says of the layers of ${image} may be a consequence`,
        fr: ({ image, node }: OnNode) =>
          `${node} n’est pas prêt\u00a0: ce qu’il dit des couches de ${image} n’en est peut-être que la conséquence`,
      },
      remedies: [...replaceNode],
      example,
      output: { command: getNodeStates, params: () => ({}), shows: ({ node }: OnNode) => [node] },
    }),
    'not-applicable-cause': outcome({
      verdict: 'not-applicable',
      when: {
        en: 'If no message says that a layer is damaged or could not be unpacked',
        fr: 'Si aucun message ne dit qu’une couche est abîmée ou n’a pas pu être décompressée',
      },
      text: {
        en: () => 'no message speaks of damaged layers',
        fr: () => 'aucun message ne parle de couches abîmées',
      },
      example: {},
      output: noOutput.message,
    }),
  },
  sources: [sources.imagePulls, sources.drain],
});
