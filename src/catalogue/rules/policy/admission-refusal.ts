import { timeText } from '../../../base/dates.ts';
import { getWarnings } from '../../commands/kubectl/events.ts';
import { deniedPods, deniedPodsAsks, refusalOf } from '../../facts/refused-pods.ts';
import { defineRule, outcome } from '../../model/define.ts';
import { noOutput } from '../../model/no-output.ts';
import { sources } from '../../sources/index.ts';
import { podAdmitted } from './shared/pod-admitted.ts';

export const admissionRefusal = defineRule({
  id: 'admission-refusal',
  section: 'policy',
  title: { en: 'Other admission policies', fr: 'Autres stratégies d’admission' },
  summary: {
    en: 'A policy controller in the cluster can also refuse images, for example because of an unknown registry, a mutable tag or a missing signature.',
    fr: 'Un contrôleur de stratégies du cluster peut aussi refuser des images, par exemple à cause d’un registre inconnu, d’un tag mutable ou d’une signature absente.',
  },
  causes: ['vpc-sc-or-policy'],
  about: 'cluster',
  asks: deniedPodsAsks,

  async check({ ask, about: { namespace, pod, controller, failure }, read }) {
    if (pod) return { because: 'pod-admitted', facts: {} };
    const all = failure ? [refusalOf(failure, controller ?? '')] : await deniedPods(ask, namespace, read);
    const refused = all.filter(({ signature }) => signature === 'image-admission');
    const [first] = refused;
    if (!first)
      return failure
        ? { because: 'not-applicable-cause', facts: {} }
        : { because: 'no-admission-denial', facts: { namespace } };
    // Without a webhook it was a policy of the API server, and there may be several.
    const alike = refused.filter(
      (each) => each === first || (each.webhook && each.webhook === first.webhook),
    );
    return {
      because: 'admission-denied',
      facts: {
        who: first.webhook ?? '',
        controllers: alike.flatMap((each) => each.controller || []),
        others: refused.filter((each) => !alike.includes(each)).flatMap((each) => each.controller || []),
        reason: first.reason,
        time: first.last ?? '',
        namespace,
      },
    };
  },

  outcomes: {
    'admission-denied': outcome({
      verdict: 'problem',
      when: {
        en: 'If an event `FailedCreate` contains `denied the request` or `denied request` and mentions an image, a registry or a signature, but does not come from Binary Authorization',
        fr: 'Si un événement `FailedCreate` contient `denied the request` ou `denied request` et mentionne une image, un registre ou une signature, sans venir de l’autorisation binaire',
      },
      text: {
        en: ({ who, controllers, others, reason, time }) =>
          `${who || 'an admission policy'} refused ${controllers.length > 0 ? `the Pods of ${controllers.join(', ')}` : 'a Pod'}${time && ` (last on ${timeText('en', time)})`}: ${reason}${others.length > 0 ? ` (another policy refused Pods of ${others.join(', ')})` : ''}`,
        fr: ({ who, controllers, others, reason, time }) =>
          `${who ? `le webhook ${who}` : 'une stratégie d’admission'} a refusé ${controllers.length > 0 ? `des pods (${controllers.join(', ')})` : 'un pod'}${time && ` (la dernière fois le ${timeText('fr', time)})`}\u00a0: ${reason}${others.length > 0 ? ` (une autre stratégie a refusé d’autres pods\u00a0: ${others.join(', ')})` : ''}`,
      },
      remedies: [
        {
          advice: {
            en: 'Use an image that the policy accepts (from an allowed registry, by digest, or signed, depending on the policy). If the message does not say what the policy accepts, ask its owner, who can also exempt the image. Nodes, roles and the network are not the cause.',
            fr: 'Utilisez une image que la stratégie accepte (d’un registre autorisé, désignée par son digest, ou signée, selon la stratégie). Si le message ne dit pas ce que la stratégie accepte, demandez-le à son propriétaire, qui peut aussi exempter l’image. Les nœuds, les rôles et le réseau ne sont pas en cause.',
          },
        },
      ],
      example: {
        who: 'validate.kyverno.svc-fail',
        controllers: ['ReplicaSet banner-7c9d8b6f5'],
        others: [] as readonly string[],
        reason: 'image registry docker.io is not allowed',
        time: '2026-11-03T08:00:00Z',
        namespace: 'shop',
      },
      output: {
        command: getWarnings,
        params: ({ namespace }) => ({ NAMESPACE: namespace }),
        shows: ({ who }) => [
          'FailedCreate',
          ...(who ? [`admission webhook "${who}" denied the request`] : []),
        ],
      },
    }),
    'pod-admitted': podAdmitted,
    'not-applicable-cause': outcome({
      verdict: 'not-applicable',
      when: {
        en: 'If the Pod does not exist yet, and the message is not a refusal of an image at admission',
        fr: 'Si le pod n’existe pas encore, et que le message n’est pas le refus d’une image à l’admission',
      },
      text: {
        en: () => 'the message does not come from an admission policy about images',
        fr: () => 'le message ne vient pas d’une stratégie d’admission sur les images',
      },
      example: {},
      output: noOutput.message,
    }),
    'no-admission-denial': outcome({
      verdict: 'not-applicable',
      when: {
        en: 'If no event `FailedCreate` in {NAMESPACE} is the refusal of an image by an admission policy other than Binary Authorization',
        fr: 'Si aucun événement `FailedCreate` de l’espace de noms {NAMESPACE} n’est le refus d’une image par une stratégie d’admission autre que l’autorisation binaire',
      },
      text: {
        en: ({ namespace }) =>
          `no FailedCreate event of the last hour in namespace ${namespace} says that an admission policy other than Binary Authorization refused an image`,
        fr: ({ namespace }) =>
          `aucun événement FailedCreate de la dernière heure dans l’espace de noms ${namespace} n’indique qu’une stratégie d’admission autre que l’autorisation binaire a refusé une image`,
      },
      example: { namespace: 'shop' },
      output: noOutput.absent,
    }),
  },
  sources: [sources.debugPods],
});
