import { getWarnings } from '../../commands/kubectl/events.ts';
import { deniedPods, deniedPodsAsks, refusalOf } from '../../facts/refused-pods.ts';
import { formatUtc } from '../../facts/utc-time.ts';
import { defineRule, outcome } from '../../model/define.ts';
import { noOutput } from '../../model/no-output.ts';
import { sources } from '../../sources/index.ts';
import { podAdmitted } from './shared/pod-admitted.ts';

export const admissionRefusal = defineRule({
  id: 'admission-refusal',
  section: 'policy',
  title: { en: 'Other admission policies', fr: 'Autres règles d’admission' },
  summary: {
    en: 'A policy controller of the cluster can refuse images as well: registries that it does not know, mutable tags, missing signatures.',
    fr: 'Un contrôleur de règles du cluster peut lui aussi refuser des images\u00a0: registres inconnus, tags mutables, signatures absentes.',
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
        en: 'If an event `FailedCreate` contains `denied the request` or `denied request` and is about an image, a registry or a signature, but not from Binary Authorization',
        fr: 'Si un événement `FailedCreate` contient `denied the request` ou `denied request` et parle d’une image, d’un registre ou d’une signature, sans venir de l’autorisation binaire',
      },
      text: {
        en: ({ who, controllers, others, reason, time }) =>
          `${who || 'an admission policy'} refused ${controllers.length > 0 ? `the Pods of ${controllers.join(', ')}` : 'a Pod'}${time && ` (last at ${formatUtc(time)})`}: ${reason}${others.length > 0 ? ` (another policy refused the Pods of ${others.join(', ')})` : ''}`,
        fr: ({ who, controllers, others, reason, time }) =>
          `${who || 'une règle d’admission'} a refusé ${controllers.length > 0 ? `les pods de ${controllers.join(', ')}` : 'un pod'}${time && ` (la dernière fois le ${formatUtc(time)})`}\u00a0: ${reason}${others.length > 0 ? ` (une autre règle a refusé les pods de ${others.join(', ')})` : ''}`,
      },
      remedies: [
        {
          advice: {
            en: 'Change the image address as the sentence asks (an allowed registry, a digest, a signed image), or have the owner of that policy exempt it. Nothing about nodes, roles or the network matters here.',
            fr: 'Changez l’adresse de l’image comme la phrase le demande (registre autorisé, digest, image signée), ou faites-la exempter par le propriétaire de la règle. Nœuds, rôles et réseau n’y sont pour rien.',
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
        en: 'If no Pod exists yet, and the message is not a refusal of an image at admission',
        fr: 'Si aucun pod n’existe encore, et que le message n’est pas le refus d’une image à l’admission',
      },
      text: {
        en: () => 'the message does not come from an admission policy about images',
        fr: () => 'le message ne vient pas d’une règle d’admission sur les images',
      },
      example: {},
      output: noOutput.message,
    }),
    'no-admission-denial': outcome({
      verdict: 'not-applicable',
      when: {
        en: 'If no event `FailedCreate` in {NAMESPACE} is the refusal of an image',
        fr: 'Si aucun événement `FailedCreate` de l’espace de noms {NAMESPACE} n’est le refus d’une image',
      },
      text: {
        en: ({ namespace }) =>
          `no FailedCreate event of the last hour in ${namespace} says that admission refused an image`,
        fr: ({ namespace }) =>
          `aucun événement FailedCreate de la dernière heure dans ${namespace} ne dit que l’admission a refusé une image`,
      },
      example: { namespace: 'shop' },
      output: noOutput.absent,
    }),
  },
  sources: [sources.debugPods],
});
