/** The stages of a pull and the steps between them: the words of the diagram. */
import type { Text } from '../../base/text.ts';
import type { SectionId } from '../../causes/model.ts';

export interface Stop {
  readonly name: Text;
  readonly what: Text;
  /** On the way to the next stage: links to the chapter about what can fail there. */
  readonly legs: readonly { readonly text: Text; readonly section: SectionId }[];
}

export const pathTitle: Text = {
  en: 'The path of a pull, from the kubelet to the storage of the registry',
  fr: 'Le trajet d’une extraction, du kubelet au stockage du registre',
};

export const pathNote: Text = {
  en: 'Each leg leads to the chapter about what fails there.',
  fr: 'Chaque étape mène au chapitre qui traite de ses pannes.',
};

export const stops: readonly Stop[] = [
  {
    name: { en: 'kubelet', fr: 'kubelet' },
    what: { en: 'on the node', fr: 'sur le nœud' },
    legs: [{ text: { en: 'asks for the image', fr: 'demande l’image' }, section: 'node' }],
  },
  {
    name: { en: 'containerd', fr: 'containerd' },
    what: { en: 'which pulls', fr: 'qui extrait' },
    legs: [{ text: { en: 'looks up the host', fr: 'cherche l’adresse de l’hôte' }, section: 'network' }],
  },
  {
    name: { en: 'DNS', fr: 'DNS' },
    what: { en: 'of the network', fr: 'du réseau' },
    legs: [
      { text: { en: 'says who asks', fr: 'présente une identité' }, section: 'auth' },
      { text: { en: 'names tag or digest', fr: 'donne le tag ou le digest' }, section: 'not-found' },
    ],
  },
  {
    name: { en: 'registry', fr: 'registre' },
    what: { en: 'manifests', fr: 'manifestes' },
    legs: [{ text: { en: 'downloads the layers', fr: 'télécharge les couches' }, section: 'slow' }],
  },
  { name: { en: 'storage', fr: 'stockage' }, what: { en: 'layers', fr: 'couches' }, legs: [] },
];
