import type { diskFull } from './disk-full.ts';
import type { WordsOf } from './model.ts';
import { everyRuntime, measured } from './provenance.ts';

export const diskFullWords: WordsOf<typeof diskFull> = {
  title: { en: 'The node’s disk is full', fr: 'Le disque du nœud est plein' },
  summary: {
    en: 'The image was found, but the node has no room for it: the boot disk is full, or has no free inodes. Free disk space, or use a larger disk or smaller images.',
    fr: 'L’image a été trouvée, mais le nœud n’a plus de place pour elle\u00a0: le disque de démarrage est plein, ou n’a plus d’inodes libres. Libérez de la place, ou prenez un disque plus grand ou des images plus petites.',
  },
  signatures: {
    'no-space-left': {
      message: 'failed to copy: write PATH: no space left on device',
      printers: everyRuntime,
      source: measured,
    },
  },
};
