import type { Text } from '../base/text.ts';
import type { ProofsOf, Proves } from './proof.ts';
import type { runtime } from './runtime.ts';

const lookAtNode: Text = {
  en: 'Check whether other Pods start on this node. If not, read the log of the container runtime on this node. As a last resort, drain the node and recreate it: its Pods then start on other nodes.',
  fr: 'Vérifiez si d’autres pods démarrent sur ce nœud. Sinon, lisez le journal du runtime de conteneurs de ce nœud. En dernier recours, videz le nœud (drain) et recréez-le\u00a0: ses pods redémarrent alors sur d’autres nœuds.',
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
    en: 'the container runtime could not report whether the image is on the node',
    fr: 'le runtime de conteneurs n’a pas pu indiquer si l’image est sur le nœud',
  },
  next: lookAtNode,
});

/** What the messages of a runtime prove that is not healthy. */
export const runtimeProof: ProofsOf<typeof runtime> = {
  'runtime-socket': noAnswer,
  'runtime-died': () => ({
    states: {
      en: 'the container runtime stopped, or restarted, during the request',
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
      en: 'Enable the CRI plugin in the containerd configuration of this node, or use compatible versions of the kubelet and the runtime.',
      fr: 'Activez le plugin CRI dans la configuration containerd de ce nœud, ou utilisez des versions compatibles du kubelet et du runtime.',
    },
  }),
  'runtime-configuration': () => ({
    states: {
      en: 'the container runtime cannot read its own configuration',
      fr: 'le runtime de conteneurs n’arrive pas à lire sa propre configuration',
    },
    next: {
      en: 'On every node, correct the file that the message names, or what writes this file: a DaemonSet, a startup script, the configuration of the node pool.',
      fr: 'Corrigez, sur chaque nœud, le fichier que nomme le message, ou ce qui écrit ce fichier\u00a0: un DaemonSet, un script de démarrage, la configuration du pool de nœuds.',
    },
  }),
  'runtime-store': () => ({
    states: {
      en: 'the container runtime could not use its store on the node',
      fr: 'le runtime de conteneurs n’a pas pu utiliser son stockage sur le nœud',
    },
    next: lookAtNode,
  }),
  'inspect-timed-out': notInspected,
  'pull-intent-not-recorded': () => ({
    states: {
      en: 'the kubelet could not write its record of image pulls on the node, and did not pull the image',
      fr: 'le kubelet n’a pas pu noter l’extraction prévue sur le nœud, et n’a pas extrait l’image',
    },
    next: {
      en: 'Check the disk of the node with the directory that the message names: it may be full or read-only, or the kubelet may not be allowed to write to it.',
      fr: 'Vérifiez le disque du nœud qui contient le répertoire que nomme le message\u00a0: il est peut-être plein ou en lecture seule, ou le kubelet n’a pas le droit d’écrire dans ce répertoire.',
    },
  }),
  'inspect-failed': notInspected,
};
