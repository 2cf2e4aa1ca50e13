import { timeText } from '../../../base/dates.ts';
import { describeClusterAdmission } from '../../commands/gcloud/admission.ts';
import { getWarnings } from '../../commands/kubectl/events.ts';
import { clusterParams } from '../../facts/node-account.ts';
import { clusterParamsOf } from '../../facts/pool-nodes.ts';
import { type DeniedPod, deniedPods, deniedPodsAsks, refusalOf } from '../../facts/refused-pods.ts';
import { defineRule, outcome } from '../../model/define.ts';
import { noOutput } from '../../model/no-output.ts';
import { sources } from '../../sources/index.ts';
import { podAdmitted } from './shared/pod-admitted.ts';

const signature = 'binary-authorization';

const askedCluster = { project: 'shop-prod', location: 'europe-west9', cluster: 'web' };

export const binaryAuthorization = defineRule({
  id: 'binary-authorization',
  section: 'policy',
  title: { en: 'Binary Authorization', fr: 'Autorisation binaire' },
  summary: {
    en: 'Binary Authorization refuses an image before the Pod is created. No pull is attempted, and the event is on the controller (a ReplicaSet, for example), not on a Pod.',
    fr: 'L’autorisation binaire refuse une image avant la création du pod. Rien n’est extrait, et l’événement se trouve sur le contrôleur (un ReplicaSet, par exemple).',
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
    const params = clusterParams(cluster);
    const { enforced, mode } = await ask(describeClusterAdmission, params);
    const asked = { project: params.PROJECT, location: params.CLUSTER_LOCATION, cluster: params.CLUSTER };
    return enforced
      ? { because: 'no-image-denied', facts: { ...asked, mode: mode ?? 'enabled', namespace } }
      : { because: 'binary-authorization-disabled', facts: asked };

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
      when: {
        en: 'If an event `FailedCreate` contains `denied by Binary Authorization` or the name of its webhook, `imagepolicywebhook.image-policy.k8s.io`',
        fr: 'Si un événement `FailedCreate` contient `denied by Binary Authorization` ou le nom de son webhook, `imagepolicywebhook.image-policy.k8s.io`',
      },
      text: {
        en: ({ images, others, reason, time }) =>
          `Binary Authorization refused ${images.join(', ') || 'an image'}${time && ` (last on ${timeText('en', time)})`}: “${reason}”${others.length > 0 ? ` (and ${others.join(', ')} for other reasons)` : ''}`,
        fr: ({ images, others, reason, time }) =>
          `l’autorisation binaire a refusé ${images.length > 0 ? `${images.length > 1 ? 'les images' : 'l’image'} ${images.join(', ')}` : 'une image'}${time && ` (la dernière fois le ${timeText('fr', time)})`}\u00a0: «\u00a0${reason}\u00a0»${others.length > 0 ? ` (et ${others.join(', ')} pour d’autres raisons)` : ''}`,
      },
      remedies: [
        {
          advice: {
            en: 'If the rule requires an attestation, have the pipeline that builds the image attest its digest, then deploy by digest. If the rule denies every image, use an image that the policy already exempts, or ask an administrator of the policy to exempt this image. An exemption applies to every image that matches its pattern, in every cluster that the policy covers.',
            fr: 'Si la règle exige une attestation, faites attester le digest de l’image par votre pipeline, et déployez par digest. Si la règle refuse toutes les images, utilisez une image que la stratégie exempte déjà, ou demandez une exemption à un administrateur de la stratégie. L’exemption vaut pour toutes les images dont l’adresse correspond à son motif, dans tous les clusters que la stratégie couvre.',
          },
        },
        {
          advice: {
            en: 'In an emergency, add the label image-policy.k8s.io/break-glass with the value "true" to the Pod template. The Pods are then admitted whatever their image is, and the bypass is recorded in the audit logs. Remove the label afterwards.',
            fr: 'En urgence, ajoutez au modèle de pod l’étiquette image-policy.k8s.io/break-glass avec la valeur "true". Les pods sont alors admis quelle que soit leur image, et ce contournement est enregistré dans les journaux d’audit. Retirez ensuite l’étiquette.',
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
      output: {
        command: getWarnings,
        params: ({ namespace }) => ({ NAMESPACE: namespace }),
        shows: ({ images }) => ['FailedCreate', ...images],
      },
    }),
    'no-image-denied': outcome({
      verdict: 'not-applicable',
      when: {
        en: 'If `evaluationMode` ends in `PROJECT_SINGLETON_POLICY_ENFORCE`, or is absent while `enabled: true` is present, and no event `FailedCreate` is from Binary Authorization',
        fr: 'Si `evaluationMode` se termine par `PROJECT_SINGLETON_POLICY_ENFORCE`, ou est absent alors que `enabled: true` est présent, et qu’aucun événement `FailedCreate` ne vient de l’autorisation binaire',
      },
      text: {
        en: ({ mode, namespace }) =>
          `Binary Authorization is enforced (${mode}), and no FailedCreate event of the last hour in namespace ${namespace} says that it refused an image`,
        fr: ({ mode, namespace }) =>
          `l’autorisation binaire est appliquée (${mode}), et aucun événement FailedCreate de la dernière heure dans l’espace de noms ${namespace} n’indique un refus d’image`,
      },
      example: { ...askedCluster, mode: 'PROJECT_SINGLETON_POLICY_ENFORCE', namespace: 'shop' },
      output: {
        command: describeClusterAdmission,
        params: clusterParamsOf,
        shows: ({ mode }) => [mode === 'enabled' ? 'enabled: true' : `evaluationMode: ${mode}`],
      },
    }),
    'pod-admitted': podAdmitted,
    'not-applicable-cause': outcome({
      verdict: 'not-applicable',
      when: {
        en: 'If the Pod does not exist yet, and the message is not from Binary Authorization',
        fr: 'Si le pod n’existe pas encore, et que le message ne vient pas de l’autorisation binaire',
      },
      text: {
        en: () => 'the message does not come from Binary Authorization',
        fr: () => 'le message ne vient pas de l’autorisation binaire',
      },
      example: {},
      output: noOutput.message,
    }),
    'binary-authorization-disabled': outcome({
      verdict: 'not-applicable',
      when: {
        en: 'If `evaluationMode` is `DISABLED` or `POLICY_BINDINGS`, or neither it nor `enabled: true` is present, and no event `FailedCreate` is from Binary Authorization',
        fr: 'Si `evaluationMode` vaut `DISABLED` ou `POLICY_BINDINGS`, ou si ni `evaluationMode` ni `enabled: true` n’est présent, et qu’aucun événement `FailedCreate` ne vient de l’autorisation binaire',
      },
      text: {
        en: () => 'Binary Authorization is not enforced for the Pods of this cluster',
        fr: () => 'l’autorisation binaire n’est pas appliquée aux pods de ce cluster',
      },
      example: askedCluster,
      output: {
        command: describeClusterAdmission,
        params: clusterParamsOf,
        lacks: () => 'PROJECT_SINGLETON_POLICY_ENFORCE',
      },
    }),
  },
  sources: [sources.binaryAuthorization],
});

const denialMessage = /^Image \S+ denied by Binary Authorization /;
