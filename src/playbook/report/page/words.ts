/** What only the HTML report says. */
import type { Locale } from '../../../base/text.ts';

export interface PageWords {
  readonly path: string;
  readonly notChecked: string;
  readonly times: string;
  readonly image: string;
  readonly node: string;
  readonly queued: string;
  readonly pull: string;
  readonly size: string;
  readonly notReported: string;
  readonly footer: string;
}

export const pageWords: Readonly<Record<Locale, PageWords>> = {
  en: {
    path: 'The path of the pull',
    notChecked: 'not checked',
    times: 'Pulls that succeeded, longest first',
    image: 'Image',
    node: 'Node',
    queued: 'Waiting in the queue',
    pull: 'Download and unpack',
    size: 'Size',
    notReported: 'not reported',
    footer: 'Pullbook only reads. Commands in this report that change something were not run.',
  },
  fr: {
    path: 'Le trajet de l’extraction',
    notChecked: 'non vérifié',
    times: 'Extractions réussies, les plus longues d’abord',
    image: 'Image',
    node: 'Nœud',
    queued: 'En file d’attente',
    pull: 'Téléchargement et décompression',
    size: 'Taille',
    notReported: 'non indiquée',
    footer:
      'Pullbook ne fait que lire. Les commandes de ce rapport qui modifient quelque chose n’ont pas été exécutées.',
  },
};
