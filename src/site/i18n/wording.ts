/** The words of the report of a wording that Pullbook does not know. */
import type { Text } from '../../base/text.ts';

export const wordingTexts = {
  report: { en: 'Report this wording', fr: 'Signaler cette formulation' },
  misfit: {
    en: 'Does this answer not fit your message?',
    fr: 'Cette réponse ne correspond pas à votre message\u00a0?',
  },
  titleUnknown: { en: 'Unknown wording: {message}', fr: 'Formulation inconnue\u00a0: {message}' },
  titleMisfit: {
    en: 'The answer does not fit: {message}',
    fr: 'La réponse ne correspond pas\u00a0: {message}',
  },
  around: { en: 'The text around the message:', fr: 'Le texte autour du message\u00a0:' },
  answered: { en: 'Answer of Pullbook: {cause}', fr: 'Réponse de Pullbook\u00a0: {cause}' },
  leaves: {
    en: 'The report is only the title and the text below. Names in them are replaced, and secrets are masked. Read the title and the text, and change what you want.',
    fr: 'Le signalement se limite au titre et au texte ci-dessous. Les noms y sont remplacés et les secrets masqués. Relisez le titre et le texte, et modifiez-les si vous le souhaitez.',
  },
  names: { en: 'Names replaced: {n}', fr: 'Noms remplacés\u00a0: {n}' },
  secrets: { en: 'Secrets masked: {n}', fr: 'Secrets masqués\u00a0: {n}' },
  titleLabel: { en: 'Title', fr: 'Titre' },
  textLabel: { en: 'Text', fr: 'Texte' },
  copy: { en: 'Copy', fr: 'Copier' },
  open: {
    en: 'Open the form on {host} with this text (new tab)',
    fr: 'Ouvrir le formulaire de {host} avec ce texte (nouvel onglet)',
  },
  copyAndOpen: {
    en: 'Copy the text and open {host} (new tab)',
    fr: 'Copier le texte et ouvrir {host} (nouvel onglet)',
  },
  sends: {
    en: 'This page sends nothing. The text goes to that form when you open it, and is public once you submit the form.',
    fr: 'Cette page n’envoie rien. Le texte part vers ce formulaire quand vous l’ouvrez, et devient public une fois le formulaire envoyé.',
  },
  tooLong: {
    en: 'The text is too long for an address, so the form opens without it: paste it there, or shorten it here.',
    fr: 'Le texte est trop long pour une adresse\u00a0: le formulaire s’ouvre sans lui. Collez-le là-bas, ou raccourcissez-le ici.',
  },
  elsewhere: {
    en: 'This page sends nothing. Paste the text where you report the wording.',
    fr: 'Cette page n’envoie rien. Collez le texte à l’endroit du signalement.',
  },
  noPlace: {
    en: 'This site does not say where to report a wording. Copy the text, and give it to those who run this site.',
    fr: 'Ce site n’indique pas où signaler une formulation. Copiez le texte et transmettez-le à ceux qui gèrent ce site.',
  },
} as const satisfies Record<string, Text>;
