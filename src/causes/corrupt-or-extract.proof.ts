import type { Text } from '../base/text.ts';
import type { corruptOrExtract } from './corrupt-or-extract.ts';
import type { ProofsOf, Proves } from './proof.ts';

const otherNode: Text = {
  en: 'Pull the same image on another node. If it fails there too, what the registry holds, or a proxy on the way, is at fault: push the image again. If it works there, the disk or the store of this node is.',
  fr: 'Extrayez la même image sur un autre nœud. Si cela échoue aussi, c’est ce que contient le registre, ou un proxy sur le chemin\u00a0: poussez de nouveau l’image. Si cela réussit, c’est le disque ou le stockage de ce nœud.',
};

const notAnImage: Text = {
  en: 'See what was pushed under this name: a chart or another artifact is not a container image. If it is one, build it with a tool whose layers this runtime knows.',
  fr: 'Voyez ce qui a été poussé sous ce nom\u00a0: un chart ou un autre artefact n’est pas une image de conteneur. Si c’en est une, construisez-la avec un outil dont ce runtime connaît les couches.',
};

const ofType = ({ mediaType }: { readonly mediaType?: string }): string =>
  mediaType ? ` (${mediaType})` : '';

const cutOff: Proves = () => ({
  states: {
    en: 'the download of the image broke off',
    fr: 'le téléchargement de l’image s’est interrompu',
  },
  next: otherNode,
});

const notUnpacked: Proves = () => ({
  states: {
    en: 'the image came, and the node could not unpack it',
    fr: 'l’image est arrivée, mais le nœud n’a pas pu la décompresser',
  },
  next: otherNode,
});

/** What the messages of a damaged or strange image prove. */
export const corruptOrExtractProof: ProofsOf<typeof corruptOrExtract> = {
  'digest-mismatch': () => ({
    states: {
      en: 'what came is not what the manifest names: the digest or the size differs',
      fr: 'ce qui est arrivé n’est pas ce que désigne le manifeste\u00a0: le digest ou la taille diffère',
    },
    next: otherNode,
  }),
  'short-read': cutOff,
  'artifact-is-no-image': ({ details }) => ({
    states: {
      en: `what stands under this name is not a container image${ofType(details)}`,
      fr: `ce qui porte ce nom n’est pas une image de conteneur${ofType(details)}`,
    },
    next: notAnImage,
  }),
  'unsupported-layer': ({ details }) => ({
    states: {
      en: `a layer of the image has a form that the runtime does not know${ofType(details)}`,
      fr: `une couche de l’image a une forme que le runtime ne connaît pas${ofType(details)}`,
    },
    next: notAnImage,
  }),
  'content-store-lost-it': () => ({
    states: {
      en: 'the store of the runtime on this node lacks content that it should hold, or the image contradicts itself',
      fr: 'il manque au stockage du runtime, sur ce nœud, un contenu qu’il devrait avoir, ou l’image se contredit elle-même',
    },
    next: otherNode,
  }),
  'image-streaming-snapshot': notUnpacked,
  'unexpected-eof': cutOff,
  // The digest of a layer is compared before it is unpacked (containerd, plugins/content/local/writer.go, `Commit`).
  'invalid-archive': () => ({
    states: {
      en: 'a layer of the image is not an archive that the runtime can read; a download that was altered would have failed before, at its digest',
      fr: 'une couche de l’image n’est pas une archive que le runtime sait lire\u00a0; un téléchargement altéré aurait échoué plus tôt, sur son digest',
    },
    next: {
      en: 'Rebuild the image, unencrypted and with gzip layers, and push it again. If other nodes unpack the same digest, replace this node: its store is damaged, or its runtime is older.',
      fr: 'Reconstruisez l’image, non chiffrée et avec des couches gzip, puis poussez-la de nouveau. Si d’autres nœuds décompressent le même digest, remplacez ce nœud\u00a0: son stockage est abîmé, ou son runtime plus ancien.',
    },
  }),
  'image-volume-not-unpacked': () => ({
    states: {
      en: 'the image of a volume came, and the node could not unpack it (the volume is of type image: its image is not that of the container)',
      fr: 'l’image d’un volume est arrivée, mais le nœud n’a pas pu la décompresser (volume de type image\u00a0: son image n’est pas celle du conteneur)',
    },
    next: {
      en: 'Find the image in spec.volumes of the Pod, and see what was pushed under that name: the runtime unpacks a volume like any image, so an artifact without the configuration of an image does not do.',
      fr: 'Cherchez l’image dans spec.volumes du pod, et voyez ce qui a été poussé sous ce nom\u00a0: le runtime décompresse un volume comme toute image, un artefact sans configuration d’image ne convient donc pas.',
    },
  }),
  'extract-failed': notUnpacked,
  'copy-failed': () => ({
    states: {
      en: 'copying the image to the node failed',
      fr: 'la copie de l’image sur le nœud a échoué',
    },
    next: otherNode,
  }),
};
