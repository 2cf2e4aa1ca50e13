import { getWarnings } from '../../commands/kubectl/events.ts';
import { defineRule, outcome } from '../../model/define.ts';
import { noOutput } from '../../model/no-output.ts';
import { sources } from '../../sources/index.ts';

export const sandboxImage = defineRule({
  id: 'sandbox-image',
  section: 'node',
  title: { en: 'Sandbox image', fr: 'Image du sandbox' },
  summary: {
    en: 'The node creates the sandbox of every Pod from a small “pause” image, which its configuration names. Without this image, no container starts, and the status never shows ErrImagePull.',
    fr: 'Le nœud crée le sandbox de chaque pod à partir d’une petite image «\u00a0pause\u00a0», désignée dans sa configuration. Sans cette image, aucun conteneur ne démarre, et l’état du pod n’est jamais ErrImagePull.',
  },
  causes: ['runtime', 'disk-full', 'firewall-or-timeout', 'dns', 'auth-401', 'auth-403'],
  about: 'pull',
  asks: [getWarnings],

  async check({ about: { text: image, namespace, failure } }) {
    if (!failure) return { because: 'no-failing-pull', facts: {} };
    return failure.details.sandbox
      ? { because: 'sandbox-image-missing', facts: { image, namespace } }
      : { because: 'not-applicable-cause', facts: {} };
  },

  outcomes: {
    'sandbox-image-missing': outcome({
      verdict: 'problem',
      when: {
        en: 'If an event `FailedCreatePodSandBox` of the Pod contains `sandbox image`',
        fr: 'Si un événement `FailedCreatePodSandBox` du pod contient `sandbox image`',
      },
      text: {
        en: ({ image }) =>
          `the node cannot pull its own sandbox image ${image}, so no Pod can start on this node, whatever the image of the Pod`,
        fr: ({ image }) =>
          `le nœud n’arrive pas à obtenir sa propre image de sandbox ${image}, donc aucun pod ne peut démarrer sur ce nœud, quelle que soit l’image du pod`,
      },
      remedies: [
        {
          advice: {
            en: 'Read the cause at the end of the message, and fix it as you would for any image. The node pulls the sandbox image for itself, so pull secrets of Pods do not matter.',
            fr: 'Lisez la cause à la fin du message, et corrigez-la comme pour toute image. Le nœud extrait l’image du sandbox pour lui-même\u00a0: un secret d’extraction de pod ne change rien.',
          },
        },
        {
          advice: {
            en: 'If other nodes of the pool start Pods, replace this node: the sandbox image may no longer be on its disk. Replacing the node evicts the Pods that still run on it. Controllers recreate the Pods that they manage on other nodes, without the data of the emptyDir volumes, and Pods without a controller do not come back.',
            fr: 'Si d’autres nœuds du pool démarrent des pods, remplacez ce nœud\u00a0: l’image du sandbox n’est peut-être plus sur son disque. Le remplacement évince les pods qui fonctionnent encore sur ce nœud. Les contrôleurs recréent leurs pods sur d’autres nœuds, sans le contenu des volumes emptyDir, et les pods sans contrôleur ne reviennent pas.',
          },
        },
      ],
      example: { image: 'gke.gcr.io/pause:3.8', namespace: 'shop' },
      output: {
        command: getWarnings,
        params: ({ namespace }) => ({ NAMESPACE: namespace }),
        shows: () => ['FailedCreatePodSandBox', 'sandbox image'],
      },
    }),
    'not-applicable-cause': outcome({
      verdict: 'not-applicable',
      when: {
        en: 'If the Pod fails, and its message does not contain `sandbox image`',
        fr: 'Si le pod échoue, et que son message ne contient pas `sandbox image`',
      },
      text: {
        en: () => 'the message is not about a sandbox image',
        fr: () => 'le message ne concerne pas l’image du sandbox',
      },
      example: {},
      output: noOutput.message,
    }),
    'no-failing-pull': outcome({
      verdict: 'not-applicable',
      when: { en: 'If no Pod fails to pull', fr: 'Si aucune extraction n’échoue' },
      text: {
        en: () => 'no pull fails, and every pull starts only once the Pod has a sandbox',
        fr: () =>
          'aucune extraction n’échoue, et une extraction ne commence qu’une fois le sandbox du pod créé',
      },
      example: {},
      output: noOutput.nothingToCheck,
    }),
  },
  sources: [sources.imagePulls],
});
