import type { archMismatch } from './arch-mismatch.ts';
import type { ProofsOf, Proves } from './proof.ts';

const next = {
  en: 'Build the image for the processor and system of this node as well, or place the Pod on nodes for which it is built. If neither is meant, another image carries this tag than you think.',
  fr: 'Construisez l’image aussi pour le processeur et le système de ce nœud, ou placez le pod sur des nœuds pour lesquels elle est construite. Sinon, ce tag désigne une autre image que vous ne pensez.',
};

const noPlatform: Proves = () => ({
  states: {
    en: 'the image exists, but not for the processor and system of this node',
    fr: 'l’image existe, mais pas pour le processeur et le système de ce nœud',
  },
  next,
});

/** What the messages of an image for another platform prove. */
export const archMismatchProof: ProofsOf<typeof archMismatch> = {
  'exec-format-error': () => ({
    states: {
      en: 'the image is on the node, and its program is not one that this node can run: it is made for another processor, or is a script without its first line',
      fr: 'l’image est sur le nœud, mais celui-ci ne peut pas exécuter son programme\u00a0: il est fait pour un autre processeur, ou c’est un script sans sa première ligne',
    },
    next,
  }),
  'windows-host-mismatch': () => ({
    states: {
      en: 'the image is made for another version of Windows than the one of the node',
      fr: 'l’image est faite pour une autre version de Windows que celle du nœud',
    },
    next: {
      en: 'Use an image built on the version of Windows Server that the node runs, or nodes with the version of the image.',
      fr: 'Utilisez une image construite sur la version de Windows Server du nœud, ou des nœuds qui ont la version de l’image.',
    },
  }),
  'no-match-for-platform': noPlatform,
  'no-matching-manifest': noPlatform,
  'image-for-another-system': noPlatform,
};
