/** The words of search. `{…}` is filled in by a script. */
import type { Text } from '../../base/text.ts';

export const search = {
  label: {
    en: 'Search the guide, or paste a message',
    fr: 'Chercher dans le guide, ou coller un message',
  },
  results: { en: 'Results', fr: 'Résultats' },
  hint: {
    en: 'A status, a word of the error, a command… or the whole message. The arrow keys choose a result, Enter opens it.',
    fr: 'Un état, un mot de l’erreur, une commande… ou le message entier. Les flèches choisissent un résultat, Entrée l’ouvre.',
  },
} satisfies Record<string, Text>;

/** What its script says: in an attribute of the dialog. */
export const searchSays = {
  searching: { en: 'Searching…', fr: 'Recherche en cours…' },
  none: {
    en: 'Nothing found. Try one word of the error message.',
    fr: 'Aucun résultat. Essayez un seul mot du message d’erreur.',
  },
  count: { en: 'Results: {n}', fr: 'Résultats\u00a0: {n}' },
  corrected: {
    en: 'Results for “{written}” (you typed “{typed}”): {n}',
    fr: 'Résultats pour «\u00a0{written}\u00a0» (vous avez tapé «\u00a0{typed}\u00a0»)\u00a0: {n}',
  },
  asTyped: { en: 'Search for “{typed}”', fr: 'Chercher «\u00a0{typed}\u00a0»' },
  failed: {
    en: 'Search could not be loaded: check the connection.',
    fr: 'La recherche n’a pas pu être chargée\u00a0: vérifiez la connexion.',
  },
  message: { en: 'Error message', fr: 'Message d’erreur' },
  explain: { en: 'Explain the whole message', fr: 'Expliquer le message entier' },
} satisfies Record<string, Text>;

export type SearchSays = Readonly<Record<keyof typeof searchSays, string>>;
