import type { Text } from '../base/text.ts';
import type { ProofsOf, Proves } from './proof.ts';
import type { runtime } from './runtime.ts';

const lookAtNode: Text = {
  en: 'See whether other Pods start on this node. If not, read the log of the container runtime there. As a last resort, drain the node and recreate it: its Pods then start on other nodes.',
  fr: 'Voyez si d’autres pods démarrent sur ce nœud. Sinon, lisez-y le journal du runtime de conteneurs. En dernier recours, videz le nœud et recréez-le\u00a0: ses pods redémarrent alors sur d’autres nœuds.',
};

const noAnswer: Proves = () => ({
  states: {
    en: 'the container runtime of the node did not answer',
    fr: 'le runtime de conteneurs du nœud n’a pas répondu',
  },
  next: lookAtNode,
});

const notInspected: Proves = () => ({
  states: {
    en: 'the container runtime could not say whether the image is on the node',
    fr: 'le runtime de conteneurs n’a pas pu dire si l’image est sur le nœud',
  },
  next: lookAtNode,
});

/** What the messages of a runtime prove that is not healthy. */
export const runtimeProof: ProofsOf<typeof runtime> = {
  'runtime-socket': noAnswer,
  'runtime-died': () => ({
    states: {
      en: 'the container runtime ended, or was restarted, while it was asked',
      fr: 'le runtime de conteneurs s’est arrêté, ou a redémarré, pendant la requête',
    },
    next: lookAtNode,
  }),
  'unknown-cri-service': () => ({
    states: {
      en: 'the container runtime does not offer the interface that the kubelet needs (CRI)',
      fr: 'le runtime de conteneurs n’offre pas l’interface dont le kubelet a besoin (CRI)',
    },
    next: {
      en: 'Turn the CRI plugin of containerd on in its configuration on this node, or bring kubelet and runtime to versions that fit each other.',
      fr: 'Activez le plugin CRI de containerd dans sa configuration sur ce nœud, ou mettez le kubelet et le runtime dans des versions compatibles.',
    },
  }),
  'runtime-configuration': () => ({
    states: {
      en: 'the container runtime cannot read its own configuration',
      fr: 'le runtime de conteneurs n’arrive pas à lire sa propre configuration',
    },
    next: {
      en: 'Correct the file that the message names on every node, or what writes it there: a DaemonSet, a startup script, the configuration of the node pool.',
      fr: 'Corrigez, sur chaque nœud, le fichier que nomme le message, ou ce qui l’y écrit\u00a0: un DaemonSet, un script de démarrage, la configuration du pool de nœuds.',
    },
  }),
  'runtime-store': () => ({
    states: {
      en: 'the container runtime could not use its store on the node',
      fr: 'le runtime de conteneurs n’a pas pu se servir de son stockage sur le nœud',
    },
    next: lookAtNode,
  }),
  'inspect-timed-out': notInspected,
  'pull-intent-not-recorded': () => ({
    states: {
      en: 'the kubelet could not write its record of image pulls on the node, and did not pull',
      fr: 'le kubelet n’a pas pu écrire son registre des extractions sur le nœud, et n’a rien extrait',
    },
    next: {
      en: 'Look at the disk of the node under the directory that the message names: whether it is full, read-only, or not the kubelet’s to write.',
      fr: 'Examinez le disque du nœud sous le répertoire que nomme le message\u00a0: s’il est plein, en lecture seule, ou interdit d’écriture au kubelet.',
    },
  }),
  'inspect-failed': notInspected,
};
