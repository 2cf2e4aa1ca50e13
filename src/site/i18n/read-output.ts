/** The words around the field into which a reader pastes what a command printed. Loaded with the reader. */
import type { Text } from '../../base/text.ts';

export const readWords = {
  label: { en: 'What the command printed', fr: 'Ce que la commande a affiché' },
  read: { en: 'Read it', fr: 'Lire' },
  nothing: { en: 'It printed nothing', fr: 'Elle n’a rien affiché' },
  private: {
    en: 'It is read in this browser and sent nowhere.',
    fr: 'Le texte est lu dans ce navigateur et n’est envoyé nulle part.',
  },
  found: { en: 'Your output shows this', fr: 'Votre sortie montre ceci' },
  without: {
    en: 'Left empty, and taken to mean that there is none: {names}.',
    fr: 'Laissé vide, donc considéré comme absent\u00a0: {names}.',
  },
  next: {
    en: 'This does not settle it alone. Run this too, and paste what it prints:',
    fr: 'Cela ne suffit pas à trancher. Lancez aussi cette commande, puis collez sa sortie\u00a0:',
  },
  more: {
    en: 'This one could still say more:',
    fr: 'Celle-ci pourrait en dire davantage\u00a0:',
  },
  missing: { en: 'Fill in first: {names}.', fr: 'À remplir d’abord\u00a0: {names}.' },
  cannotTell: { en: 'The outputs do not settle it:', fr: 'Les sorties ne permettent pas de trancher\u00a0:' },
} as const satisfies Record<string, Text>;
