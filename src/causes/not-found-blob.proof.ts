import type { notFoundBlob } from './not-found-blob.ts';
import { type ProofsOf, type Proves, registryIn } from './proof.ts';

const partMissing: Proves = (reading) => {
  const { part, mediaType = '' } = reading.details;
  const registry = registryIn(reading);
  const isManifest = /manifest|index/i.test(mediaType);
  const what = {
    en: isManifest
      ? 'has the image, but lacks one of its manifests'
      : 'has the manifest of the image, but lacks a part that this manifest names',
    fr: isManifest
      ? 'a l’image, mais pas l’un de ses manifestes'
      : 'a le manifeste de l’image, mais il lui manque une partie que ce manifeste désigne',
  };
  return {
    states: {
      en: `${registry.en} ${what.en}${part ? `: ${part}` : ''}`,
      fr: `${registry.fr} ${what.fr}${part ? `\u00a0: ${part}` : ''}`,
    },
    next: {
      en: 'Push the whole image again from the machine that built it, or copy it again from its source. Then check whether a cleanup of the registry deletes parts that are in use.',
      fr: 'Poussez de nouveau l’image entière depuis la machine qui l’a construite, ou recopiez l’image depuis sa source. Vérifiez ensuite si un nettoyage du registre supprime des parties en usage.',
    },
  };
};

/** What the messages of a missing part prove. */
export const notFoundBlobProof: ProofsOf<typeof notFoundBlob> = {
  'content-descriptor-not-found': partMissing,
  'content-at-url-not-found': partMissing,
  'blob-unknown': partMissing,
  'blob-fetch-404': partMissing,
};
