import type { archMismatch } from './arch-mismatch.ts';
import type { ProofsOf, Proves } from './proof.ts';

const next = {
  en: 'Build the image for the processor and operating system of this node as well, or schedule the Pod on nodes for which the image is built. If the image should already run on this node, the tag refers to an image other than the one that you expect.',
  fr: 'Construisez l’image aussi pour le processeur et le système d’exploitation de ce nœud, ou placez le pod sur des nœuds pour lesquels l’image est construite. Si l’image devrait déjà convenir à ce nœud, le tag ne désigne pas l’image attendue.',
};

const noPlatform: Proves = () => ({
  states: {
    en: 'the image exists, but not for the processor and operating system of this node',
    fr: 'l’image existe, mais pas pour le processeur et le système d’exploitation de ce nœud',
  },
  next,
});

/** What the messages of an image for another platform prove. */
export const archMismatchProof: ProofsOf<typeof archMismatch> = {
  'exec-format-error': () => ({
    states: {
      en: 'the image is on the node, but this node cannot run its program: the program is built for another processor, or is a script without its first line (#!)',
      fr: 'l’image est sur le nœud, mais ce nœud ne peut pas exécuter son programme\u00a0: ce programme est construit pour un autre processeur, ou c’est un script sans sa première ligne (#!)',
    },
    next,
  }),
  'windows-host-mismatch': () => ({
    states: {
      en: 'the image is built for a version of Windows other than that of the node',
      fr: 'l’image est construite pour une autre version de Windows que celle du nœud',
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
