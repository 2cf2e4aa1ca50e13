import { getPullPolicies } from '../../commands/kubectl/pod-images.ts';
import { getPods } from '../../commands/kubectl/pod-table.ts';
import { defineRule, outcome } from '../../model/define.ts';
import { noOutput } from '../../model/no-output.ts';
import { sources } from '../../sources/index.ts';

export const neverPull = defineRule({
  id: 'never-pull',
  section: 'node',
  title: { en: 'Pull policy Never', fr: 'Règle d’extraction Never' },
  summary: {
    en: 'With imagePullPolicy: Never the kubelet asks no registry: the image is on the node already, or the container does not start.',
    fr: 'Avec imagePullPolicy: Never, le kubelet n’interroge aucun registre\u00a0: l’image est déjà sur le nœud, ou le conteneur ne démarre pas.',
  },
  causes: ['never-pull'],
  about: 'pull',
  asks: [getPods, getPullPolicies],

  async check({ ask, about: { text: image, namespace, failure } }) {
    if (failure?.cause === 'never-pull') return { because: 'image-not-present', facts: { image, namespace } };
    if (failure) return { because: 'not-applicable-cause', facts: {} };
    const uses = await ask(getPullPolicies, { NAMESPACE: namespace });
    const never = uses.some((use) => use.image === image && use.policy === 'Never');
    return { because: never ? 'pull-policy-never' : 'pull-allowed', facts: { image, namespace } };
  },

  outcomes: {
    'image-not-present': outcome({
      verdict: 'problem',
      when: {
        en: 'If the status of the Pod is `ErrImageNeverPull`',
        fr: 'Si l’état du pod est `ErrImageNeverPull`',
      },
      text: {
        en: ({ image }) =>
          `the Pod forbids pulling ${image} (pull policy Never), and its node does not hold it, or not for this Pod`,
        fr: ({ image }) =>
          `le pod interdit d’extraire ${image} (règle d’extraction Never), et son nœud ne l’a pas, ou pas pour ce pod`,
      },
      remedies: [
        {
          advice: {
            en: 'Set imagePullPolicy (for a volume, image.pullPolicy) to IfNotPresent in the template of the controller. If the image exists on your machine only, push it to a registry first.',
            fr: 'Mettez imagePullPolicy (pour un volume, image.pullPolicy) à IfNotPresent dans le modèle du contrôleur. Si l’image n’existe que sur votre poste, poussez-la d’abord vers un registre.',
          },
        },
        {
          advice: {
            en: 'If the image is certainly on the node: a kubelet that verifies pull credentials hides images from Pods that could not have pulled them. Give the Pod the same pull secret.',
            fr: 'Si l’image est bien sur le nœud, le kubelet vérifie peut-être les droits d’extraction\u00a0: il cache alors les images aux pods qui n’auraient pas pu les extraire. Donnez au pod le même secret d’extraction.',
          },
        },
      ],
      example: { image: 'cart:dev', namespace: 'shop' },
      output: {
        command: getPods,
        params: ({ namespace }) => ({ NAMESPACE: namespace }),
        shows: () => ['ErrImageNeverPull'],
      },
    }),
    'pull-policy-never': outcome({
      verdict: 'unknown',
      when: {
        en: 'If no Pod fails on {IMAGE}, and `Never` is its policy under `POLICIES`, `INIT-POLICIES` or `VOLUME-POLICIES`',
        fr: 'Si aucun pod n’échoue sur l’image {IMAGE}, et que `Never` est sa règle sous `POLICIES`, `INIT-POLICIES` ou `VOLUME-POLICIES`',
      },
      text: {
        en: ({ image }) =>
          `${image} is used with imagePullPolicy: Never, so whether it starts depends on what its next node happens to hold`,
        fr: ({ image }) =>
          `${image} est utilisée avec imagePullPolicy: Never\u00a0: son démarrage dépend de ce que contiendra son prochain nœud`,
      },
      remedies: [
        {
          advice: {
            en: 'Keep Never only for images that every node is made with; elsewhere use IfNotPresent.',
            fr: 'Ne gardez Never que pour les images présentes sur tout nœud dès sa création\u00a0; ailleurs, utilisez IfNotPresent.',
          },
        },
      ],
      example: { image: 'cart:dev', namespace: 'shop' },
      output: {
        command: getPullPolicies,
        params: ({ namespace }) => ({ NAMESPACE: namespace }),
        shows: ({ image }) => [image, 'Never'],
      },
    }),
    'pull-allowed': outcome({
      verdict: 'ok',
      when: {
        en: 'If no Pod of {NAMESPACE} has the policy `Never` for {IMAGE}',
        fr: 'Si aucun pod de l’espace de noms {NAMESPACE} n’a la règle `Never` pour l’image {IMAGE}',
      },
      text: {
        en: ({ image }) => `no Pod of the namespace forbids pulling ${image}`,
        fr: ({ image }) => `aucun pod de l’espace de noms n’interdit d’extraire ${image}`,
      },
      example: { image: 'europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1', namespace: 'shop' },
      output: noOutput.absent,
    }),
    'not-applicable-cause': outcome({
      verdict: 'not-applicable',
      when: {
        en: 'If the Pod fails, and its status is not `ErrImageNeverPull`',
        fr: 'Si le pod échoue, et que son état n’est pas `ErrImageNeverPull`',
      },
      text: {
        en: () => 'the message does not say that the pull policy forbade the pull',
        fr: () => 'le message ne dit pas que la règle d’extraction interdisait d’extraire',
      },
      example: {},
      output: noOutput.message,
    }),
  },
  sources: [sources.pullPolicy],
});
