import { describeClusterAdmission } from '../../commands/gcloud/admission.ts';
import { getWarnings } from '../../commands/kubectl/events.ts';
import { clusterParams } from '../../facts/node-account.ts';
import { deniedPods, deniedPodsAsks, refusalOf } from '../../facts/refused-pods.ts';
import type { Ask, Reader } from '../../model/ask.ts';
import { defineRule, outcome } from '../../model/define.ts';
import type { ClusterScope } from '../../model/subjects.ts';
import { sources } from '../../sources/index.ts';

/** The webhook by which GKE asks Binary Authorization (Google Cloud documentation, “Troubleshoot Binary Authorization”). */
const imagePolicyWebhook = 'imagepolicywebhook.image-policy.k8s.io';

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
  asks: [...deniedPodsAsks, describeClusterAdmission],
  exempt: [
    {
      universe: 's3ns',
      because: {
        en: 'Binary Authorization does not exist there',
        fr: 'l’autorisation binaire n’y existe pas',
      },
    },
  ],

  async check({ ask, about, read }) {
    const refused = await denials(ask, about, read);
    const [first] = refused;
    if (first) {
      const images = [...new Set(refused.flatMap(({ image }) => image ?? []))];
      const controllers = refused.flatMap(({ controller }) => controller || []);
      return {
        because: 'image-denied',
        facts: {
          images,
          controllers,
          reason: first.reason.replace(denialMessage, ''),
          namespace: about.namespace,
        },
      };
    }
    if (about.failure) return { because: 'pod-admitted', facts: {} };
    const { enforced, mode } = await ask(describeClusterAdmission, clusterParams(about.cluster));
    return enforced
      ? { because: 'no-image-denied', facts: { mode: mode ?? 'enabled' } }
      : { because: 'binary-authorization-disabled', facts: {} };
  },

  outcomes: {
    'image-denied': outcome({
      verdict: 'problem',
      text: {
        en: ({ images, reason }) =>
          `Binary Authorization refuses ${images.join(', ') || 'an image'}: ${reason}`,
        fr: ({ images, reason }) =>
          `l’autorisation binaire refuse ${images.join(', ') || 'une image'}\u00a0: ${reason}`,
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
            en: 'In an emergency, the label image-policy.k8s.io/break-glass with the value "true" on the Pod lets it through. The bypass is recorded in the audit logs.',
            fr: 'En urgence, l’étiquette image-policy.k8s.io/break-glass de valeur "true" sur le pod le laisse passer. Les journaux d’audit en gardent la trace.',
          },
        },
      ],
      example: {
        images: ['docker.io/library/nginx:1.27'],
        controllers: ['ReplicaSet banner-7c9d8b6f5'],
        reason: 'default admission rule. Denied by always_deny admission rule',
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
        en: ({ mode }) => `enforced (${mode}), and no Pod of the namespace is refused by it now`,
        fr: ({ mode }) => `appliquée (${mode}), et elle ne refuse aucun pod de l’espace de noms en ce moment`,
      },
      example: { mode: 'PROJECT_SINGLETON_POLICY_ENFORCE' },
    }),
    'pod-admitted': outcome({
      verdict: 'not-applicable',
      text: {
        en: () => 'the failing Pod exists, so admission let its image pass',
        fr: () => 'le pod en échec existe\u00a0: l’admission a donc laissé passer son image',
      },
      example: {},
    }),
    'binary-authorization-disabled': outcome({
      verdict: 'not-applicable',
      text: {
        en: () => 'the cluster does not use it',
        fr: () => 'le cluster ne l’utilise pas',
      },
      example: {},
    }),
  },
  sources: [sources.binaryAuthorization],
});

const denialMessage = /^Image \S+ denied by Binary Authorization /;

/** The denial in the message itself, or those in the events of the namespace. */
async function denials(ask: Ask, { failure, namespace }: ClusterScope, read: Reader) {
  if (failure?.signature === 'binary-authorization') return [refusalOf(failure)];
  const refused = await deniedPods(ask, namespace, read);
  return refused.filter(({ signature }) => signature === 'binary-authorization');
}
