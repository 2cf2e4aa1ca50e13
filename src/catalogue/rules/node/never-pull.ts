import { getPullPolicies } from '../../commands/kubectl/pod-images.ts';
import { getPods } from '../../commands/kubectl/pod-table.ts';
import { defineRule, outcome } from '../../model/define.ts';
import { noOutput } from '../../model/no-output.ts';
import { sources } from '../../sources/index.ts';

export const neverPull = defineRule({
  id: 'never-pull',
  section: 'node',
  title: { en: 'imagePullPolicy Never', fr: 'imagePullPolicy Never' },
  summary: {
    en: 'With imagePullPolicy: Never, the kubelet does not contact any registry. The container starts only if the image is already on the node.',
    fr: 'Avec imagePullPolicy: Never, le kubelet n’interroge aucun registre. Le conteneur ne démarre que si l’image est déjà sur le nœud.',
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
          `the Pod has imagePullPolicy: Never for ${image}, and its node does not have this image, or does not let this Pod use it`,
        fr: ({ image }) =>
          `le pod a imagePullPolicy: Never pour l’image ${image}, et son nœud n’a pas cette image, ou ne permet pas à ce pod de l’utiliser`,
      },
      remedies: [
        {
          advice: {
            en: 'Set imagePullPolicy (for a volume, image.pullPolicy) to IfNotPresent in the template of the controller. If the image exists on your machine only, push it to a registry first, and use its address in that registry.',
            fr: 'Indiquez IfNotPresent comme imagePullPolicy (pour un volume, image.pullPolicy) dans le modèle du contrôleur. Si l’image n’existe que sur votre poste, poussez-la d’abord vers un registre, et utilisez son adresse dans ce registre.',
          },
        },
        {
          advice: {
            en: 'If the image is on the node, a possible cause is that the kubelet verifies pull credentials (by default from version 1.35): it then hides an image from Pods that could not have pulled it. Give the Pod the pull secret that was used to pull the image.',
            fr: 'Si l’image est bien sur le nœud, le kubelet vérifie peut-être les identifiants d’extraction (par défaut à partir de la version 1.35)\u00a0: il masque alors les images aux pods qui n’auraient pas pu les extraire. Donnez au pod le secret d’extraction qui a servi à extraire l’image.',
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
        en: 'If no Pod fails because of {IMAGE}, and the value of this image under `POLICIES`, `INIT-POLICIES` or `VOLUME-POLICIES` is `Never`',
        fr: 'Si aucun pod n’échoue à cause de l’image {IMAGE}, et que la valeur de cette image sous `POLICIES`, `INIT-POLICIES` ou `VOLUME-POLICIES` est `Never`',
      },
      text: {
        en: ({ image }) =>
          `${image} is used with imagePullPolicy: Never, so its containers start only on a node that already has this image`,
        fr: ({ image }) =>
          `l’image ${image} est utilisée avec imagePullPolicy: Never, donc ses conteneurs ne démarrent que sur un nœud qui a déjà cette image`,
      },
      remedies: [
        {
          advice: {
            en: 'Keep Never only for images that every node has from its creation. For all other images, use IfNotPresent.',
            fr: 'Ne gardez Never que pour les images présentes sur tout nœud dès sa création. Pour les autres images, utilisez IfNotPresent.',
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
        en: 'If no Pod of {NAMESPACE} has the value `Never` for {IMAGE}',
        fr: 'Si aucun pod de l’espace de noms {NAMESPACE} n’a la valeur `Never` pour l’image {IMAGE}',
      },
      text: {
        en: ({ image }) => `no Pod of the namespace uses imagePullPolicy: Never for ${image}`,
        fr: ({ image }) =>
          `aucun pod de l’espace de noms n’utilise imagePullPolicy: Never pour l’image ${image}`,
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
        en: () => 'the message does not say that imagePullPolicy forbade the pull',
        fr: () => 'le message n’indique pas qu’imagePullPolicy interdisait l’extraction',
      },
      example: {},
      output: noOutput.message,
    }),
  },
  sources: [sources.pullPolicy],
});
