import { describeClusterAdmission } from '../../commands/gcloud/admission.ts';
import { getWarnings } from '../../commands/kubectl/events.ts';
import { clusterParams } from '../../facts/node-account.ts';
import { type DeniedPod, deniedPods, deniedPodsAsks, refusalOf } from '../../facts/refused-pods.ts';
import { formatUtc } from '../../facts/utc-time.ts';
import { defineRule, outcome } from '../../model/define.ts';
import { sources } from '../../sources/index.ts';
import { podAdmitted } from './shared/pod-admitted.ts';

/** The webhook by which GKE asks Binary Authorization (Google Cloud documentation, “Troubleshoot Binary Authorization”). */
const imagePolicyWebhook = 'imagepolicywebhook.image-policy.k8s.io';

const signature = 'binary-authorization';

export const binaryAuthorization = defineRule({
  id: 'binary-authorization',
  section: 'policy',
  title: { en: 'Binary Authorization', fr: 'Autorisation binaire' },
  summary: {
    en: 'Binary Authorization refuses images before a Pod exists: no pull is ever tried, and only the controller has an event.',
    fr: 'L’autorisation binaire refuse des images avant que le pod existe\u00a0: aucune extraction n’est tentée, et seul le contrôleur porte un événement.',
  },
  causes: ['vpc-sc-or-policy'],
  about: 'cluster',
  onlyOnGke: true,
  asks: [...deniedPodsAsks, describeClusterAdmission],
  exempt: [
    {
      universe: 's3ns',
      because: {
        en: 'Binary Authorization does not exist on Cloud de Confiance',
        fr: 'l’autorisation binaire n’existe pas sur Cloud de Confiance',
      },
    },
  ],

  async check({ ask, about: { cluster, namespace, pod, controller, failure }, read }) {
    if (pod) return { because: 'pod-admitted', facts: {} };
    if (failure)
      return failure.signature === signature
        ? imageDenied([refusalOf(failure, controller ?? '')])
        : { because: 'not-applicable-cause', facts: {} };
    const refused = await deniedPods(ask, namespace, read);
    const denied = refused.filter((each) => each.signature === signature);
    if (denied.length > 0) return imageDenied(denied);
    const { enforced, mode } = await ask(describeClusterAdmission, clusterParams(cluster));
    return enforced
      ? { because: 'no-image-denied', facts: { mode: mode ?? 'enabled', namespace } }
      : { because: 'binary-authorization-disabled', facts: {} };

    function imageDenied(denied: readonly DeniedPod[]) {
      const reasonOf = (each: DeniedPod | undefined) => each?.reason.replace(denialMessage, '') ?? '';
      const imagesOf = (of: readonly DeniedPod[]) => [...new Set(of.flatMap(({ image }) => image ?? []))];
      const reason = reasonOf(denied[0]);
      const alike = denied.filter((each) => reasonOf(each) === reason);
      const facts = {
        images: imagesOf(alike),
        others: imagesOf(denied.filter((each) => !alike.includes(each))),
        controllers: denied.flatMap((each) => each.controller || []),
        reason,
        time: denied[0]?.last ?? '',
        namespace,
      };
      return { because: 'image-denied', facts } as const;
    }
  },

  outcomes: {
    'image-denied': outcome({
      verdict: 'problem',
      text: {
        en: ({ images, others, reason, time }) =>
          `Binary Authorization refused ${images.join(', ') || 'an image'}${time && ` (last at ${formatUtc(time)})`}: ${reason}${others.length > 0 ? ` (and ${others.join(', ')} for other reasons)` : ''}`,
        fr: ({ images, others, reason, time }) =>
          `l’autorisation binaire a refusé ${images.join(', ') || 'une image'}${time && ` (la dernière fois le ${formatUtc(time)})`}\u00a0: ${reason}${others.length > 0 ? ` (et ${others.join(', ')} pour d’autres raisons)` : ''}`,
      },
      remedies: [
        {
          advice: {
            en: 'Where the rule requires an attestation, have the pipeline that builds the image attest this digest, and deploy by digest. Where it denies everything, add the repository to the exempt images of the policy, or use one that the policy allows.',
            fr: 'Si la règle exige une attestation, faites attester ce digest par la chaîne qui construit l’image, et déployez par digest. Si elle refuse tout, ajoutez le dépôt aux images exemptées de la stratégie, ou utilisez-en un qu’elle admet.',
          },
        },
        {
          advice: {
            en: 'In an emergency, the label image-policy.k8s.io/break-glass with the value "true" in the Pod template lets the Pods through, whatever image they name. The bypass is recorded in the audit logs: remove the label afterwards.',
            fr: 'En urgence, l’étiquette image-policy.k8s.io/break-glass de valeur "true" dans le modèle de pod laisse passer les pods, quelle que soit leur image. Les journaux d’audit en gardent la trace\u00a0: retirez ensuite l’étiquette.',
          },
        },
      ],
      example: {
        images: ['docker.io/library/nginx:1.27'],
        others: [] as readonly string[],
        controllers: ['ReplicaSet banner-7c9d8b6f5'],
        reason: 'default admission rule. Denied by always_deny admission rule',
        time: '2026-11-03T08:00:00Z',
        namespace: 'shop',
      },
      evidence: {
        command: getWarnings,
        params: ({ namespace }) => ({ NAMESPACE: namespace }),
        shows: ({ controllers }) => `FailedCreate: ${controllers.join(', ') || imagePolicyWebhook}`,
      },
    }),
    'no-image-denied': outcome({
      verdict: 'not-applicable',
      text: {
        en: ({ mode, namespace }) =>
          `enforced (${mode}), and no FailedCreate event of the last hour in ${namespace} says that it refused an image`,
        fr: ({ mode, namespace }) =>
          `appliquée (${mode}), et aucun événement FailedCreate de la dernière heure dans ${namespace} ne dit qu’elle a refusé une image`,
      },
      example: { mode: 'PROJECT_SINGLETON_POLICY_ENFORCE', namespace: 'shop' },
    }),
    'pod-admitted': podAdmitted,
    'not-applicable-cause': outcome({
      verdict: 'not-applicable',
      text: {
        en: () => 'the message does not come from Binary Authorization',
        fr: () => 'le message ne vient pas de l’autorisation binaire',
      },
      example: {},
    }),
    'binary-authorization-disabled': outcome({
      verdict: 'not-applicable',
      text: {
        en: () => 'it does not decide on the Pods of this cluster',
        fr: () => 'elle ne décide pas des pods de ce cluster',
      },
      example: {},
    }),
  },
  sources: [sources.binaryAuthorization],
});

const denialMessage = /^Image \S+ denied by Binary Authorization /;
