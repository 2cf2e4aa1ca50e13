/** Texts about the project itself: where its code is, where to report, what this build does not name. */
import type { Text } from '../../base/text.ts';

export const projectTexts = {
  source: { en: 'Source code', fr: 'Code source' },
  edit: { en: 'Edit this page', fr: 'Modifier cette page' },
  report: { en: 'Report a problem', fr: 'Signaler un problème' },
  noRepository: {
    en: 'This site was built without the address of its code (`repository` in package.json), so ask whoever publishes it for the code.',
    fr: 'Ce site a été construit sans l’adresse de son code (`repository` dans package.json), donc demandez ce code à la personne qui publie le site.',
  },
  noBugs: {
    en: 'This site was built without an address for problem reports (`bugs` in package.json).',
    fr: 'Ce site a été construit sans adresse pour signaler un problème (`bugs` dans package.json).',
  },
  neither: {
    en: 'This site was built without the address of its code and without an address for problem reports (`repository` and `bugs` in package.json).',
    fr: 'Ce site a été construit sans l’adresse de son code, et sans adresse pour signaler un problème (`repository` et `bugs` dans package.json).',
  },
  getIt: { en: 'How to get the playbooks', fr: 'Comment obtenir les playbooks' },
  clone: { en: 'Get a clone.', fr: 'Obtenir un clone.' },
  wholeSite: {
    en: 'The whole site in one file, for a network without access to this address: unpack the file on any static web server, under any path. Search works in the copy too.',
    fr: 'Le site entier en un fichier, pour un réseau sans accès à ce site\u00a0: décompressez ce fichier sur n’importe quel serveur web statique, sous n’importe quel chemin. La recherche fonctionne aussi dans cette copie.',
  },
} as const satisfies Record<string, Text>;
