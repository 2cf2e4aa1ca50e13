/** The words around the field into which a reader pastes what a command printed. Loaded with the reader. */
import type { Text } from '../../base/text.ts';

export const readWords = {
  label: { en: 'What the command printed', fr: 'Ce que la commande a affiché' },
  read: { en: 'Read', fr: 'Lire' },
  nothing: { en: 'The command printed nothing', fr: 'La commande n’a rien affiché' },
  private: {
    en: 'The text is read in this browser and is not sent anywhere.',
    fr: 'Le texte est lu dans ce navigateur et n’est envoyé nulle part.',
  },
  found: { en: 'Your output shows this', fr: 'Votre sortie montre ceci' },
  without: {
    en: 'Left empty, so Pullbook assumes that there is none: {names}.',
    fr: 'Laissé vide, donc considéré comme absent\u00a0: {names}.',
  },
  next: {
    en: 'This output alone is not enough. Also run this command, and paste its output:',
    fr: 'Cette sortie seule ne suffit pas. Lancez aussi cette commande, puis collez sa sortie\u00a0:',
  },
  more: {
    en: 'This command may show more:',
    fr: 'Cette commande peut en montrer davantage\u00a0:',
  },
  missing: { en: 'Fill in first: {names}.', fr: 'À remplir d’abord\u00a0: {names}.' },
  cannotTell: {
    en: 'These outputs are not enough for a verdict:',
    fr: 'Ces sorties ne suffisent pas pour un verdict\u00a0:',
  },
} as const satisfies Record<string, Text>;
