import type { Text } from '../base/text.ts';
import type { corruptOrExtract } from './corrupt-or-extract.ts';
import type { ProofsOf, Proves } from './proof.ts';

const otherNode: Text = {
  en: 'Pull the same image on another node. If that fails too, the cause is the content of the registry or a proxy on the network path: push the image again. If that works, the cause is the disk or the image store of this node.',
  fr: 'Extrayez la même image sur un autre nœud. Si cela échoue aussi, la cause est le contenu du registre ou un proxy sur le chemin réseau\u00a0: poussez de nouveau l’image. Si cela réussit, la cause est le disque ou le stockage d’images de ce nœud.',
};

const notAnImage: Text = {
  en: 'Check what was pushed under this name: a chart or another artifact is not a container image. If it is a container image, build it with a tool that creates layers that this runtime supports.',
  fr: 'Vérifiez ce qui a été poussé sous ce nom\u00a0: un chart ou un autre artefact n’est pas une image de conteneur. Si c’est une image de conteneur, construisez-la avec un outil dont ce runtime prend en charge les couches.',
};

const ofType = ({ mediaType }: { readonly mediaType?: string }): string =>
  mediaType ? ` (${mediaType})` : '';

const cutOff: Proves = () => ({
  states: {
    en: 'the download of the image was interrupted',
    fr: 'le téléchargement de l’image a été interrompu',
  },
  next: otherNode,
});

const notUnpacked: Proves = () => ({
  states: {
    en: 'the node downloaded the image, but could not unpack it',
    fr: 'le nœud a téléchargé l’image, mais n’a pas pu la décompresser',
  },
  next: otherNode,
});

/** What the messages of a damaged or strange image prove. */
export const corruptOrExtractProof: ProofsOf<typeof corruptOrExtract> = {
  'digest-mismatch': () => ({
    states: {
      en: 'the downloaded data is not what the manifest describes: the digest or the size differs',
      fr: 'les données téléchargées ne sont pas celles que décrit le manifeste\u00a0: le digest ou la taille diffère',
    },
    next: otherNode,
  }),
  'short-read': cutOff,
  'artifact-is-no-image': ({ details }) => ({
    states: {
      en: `the artifact with this name is not a container image${ofType(details)}`,
      fr: `l’artefact de ce nom n’est pas une image de conteneur${ofType(details)}`,
    },
    next: notAnImage,
  }),
  'unsupported-layer': ({ details }) => ({
    states: {
      en: `a layer of the image has a format that the runtime does not support${ofType(details)}`,
      fr: `une couche de l’image a un format que le runtime ne prend pas en charge${ofType(details)}`,
    },
    next: notAnImage,
  }),
  'content-store-lost-it': () => ({
    states: {
      en: 'content is missing from the image store of this node, or the image is inconsistent',
      fr: 'un contenu manque dans le stockage d’images de ce nœud, ou l’image est incohérente',
    },
    next: otherNode,
  }),
  'image-streaming-snapshot': notUnpacked,
  'unexpected-eof': cutOff,
  // The digest of a layer is compared before it is unpacked (containerd, plugins/content/local/writer.go, `Commit`).
  'invalid-archive': () => ({
    states: {
      en: 'a layer of the image is not an archive that the runtime can read; an altered download would have failed earlier, when its digest was checked',
      fr: 'une couche de l’image n’est pas une archive que le runtime sait lire\u00a0; un téléchargement altéré aurait échoué plus tôt, à la vérification de son digest',
    },
    next: {
      en: 'Rebuild the image, unencrypted and with gzip layers, and push it again. If other nodes unpack the same digest, replace this node: its image store is corrupted, or its runtime is older.',
      fr: 'Reconstruisez l’image, non chiffrée et avec des couches gzip, puis poussez-la de nouveau. Si d’autres nœuds décompressent le même digest, remplacez ce nœud\u00a0: son stockage d’images est corrompu, ou son runtime est plus ancien.',
    },
  }),
  'image-volume-not-unpacked': () => ({
    states: {
      en: 'the node downloaded the image of a volume, but could not unpack it (the volume has the type image: its image is not that of the container)',
      fr: 'le nœud a téléchargé l’image d’un volume, mais n’a pas pu la décompresser (volume de type image\u00a0: son image n’est pas celle du conteneur)',
    },
    next: {
      en: 'Find the image in spec.volumes of the Pod, and check what was pushed under that name: the runtime unpacks the image of a volume like any image, so it cannot use an artifact without an image configuration.',
      fr: 'Cherchez l’image dans spec.volumes du pod, et vérifiez ce qui a été poussé sous ce nom\u00a0: le runtime décompresse l’image d’un volume comme toute image, donc il ne peut pas utiliser un artefact sans configuration d’image.',
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
