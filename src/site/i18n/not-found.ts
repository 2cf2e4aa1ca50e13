/** The words of the page for an address that does not exist. */
import type { Text } from '../../base/text.ts';

export const notFound = {
  title: { en: 'This page does not exist', fr: 'Cette page n’existe pas' },
  why: {
    en: 'It may have moved, or the address has a typo.',
    fr: 'Elle a peut-être changé d’adresse, ou l’adresse contient une faute de frappe.',
  },
  start: { en: 'Start page', fr: 'Page d’accueil' },
  diagnose: { en: 'Find the cause', fr: 'Trouver la cause' },
} satisfies Record<string, Text>;
