import { timeText } from '../../../base/dates.ts';
import type { CauseId } from '../../../causes/model.ts';
import { getWarnings } from '../../commands/kubectl/events.ts';
import { newestFirst, readEvents } from '../../facts/events.ts';
import { defineRule, outcome } from '../../model/define.ts';
import { noOutput } from '../../model/no-output.ts';
import type { Reading } from '../../model/subjects.ts';
import { sources } from '../../sources/index.ts';

/** Often only the event has it, and not the status of the container: both are asked. */
const isThrottled = ({ signature }: Reading) => signature === 'pull-qps-exceeded';

/** Causes of a message that leave open whether the kubelet or a registry limits, or that name no cause. */
const unproved: ReadonlySet<CauseId> = new Set(['rate-limit', 'bare-status']);

type Throttled = { readonly pods: readonly string[]; readonly time: string; readonly namespace: string };

const throttledExample: Throttled = {
  pods: ['cart-7c9d8b6f5-x2kqp'],
  time: '2026-11-03T08:00:00Z',
  namespace: 'shop',
};

const output = {
  command: getWarnings,
  params: ({ namespace }: Throttled) => ({ NAMESPACE: namespace }),
  shows: () => ['pull QPS exceeded'],
};

export const pullQps = defineRule({
  id: 'pull-qps',
  section: 'node',
  title: { en: 'Kubelet pull QPS', fr: 'Limite QPS du kubelet' },
  summary: {
    en: 'A kubelet limits how many pulls it starts each second. If many Pods start on one node at once, the kubelet refuses some pulls and tries them again later.',
    fr: 'Un kubelet limite le nombre d’extractions qu’il lance par seconde. Quand beaucoup de pods démarrent en même temps sur un nœud, le kubelet refuse certaines extractions, puis les tente de nouveau.',
  },
  causes: ['rate-limit'],
  about: 'cluster',
  asks: [getWarnings],

  async check({ ask, about: { namespace, pod, failure }, read }) {
    const name = pod?.name ?? '';
    if (failure && isThrottled(failure))
      return { because: 'pull-qps-exceeded', facts: { pods: name ? [name] : [], time: '', namespace } };
    if (failure && !unproved.has(failure.cause)) return { because: 'not-applicable-cause', facts: {} };
    const warnings = await ask(getWarnings, { NAMESPACE: namespace });
    const own = failure ? warnings.filter(({ uid }) => uid !== null && uid === pod?.uid) : warnings;
    const throttled = readEvents(own, read)
      .filter(({ match }) => isThrottled(match))
      .toSorted(newestFirst);
    const [latest] = throttled;
    if (latest) {
      const pods = [...new Set(throttled.map((event) => event.name))];
      return {
        // Without a failing pull, what was turned away has come through since, or is a failure of its own.
        because: failure ? 'pull-qps-exceeded' : 'pull-qps-exceeded-no-failing-pull',
        facts: { pods, time: latest.last ?? '', namespace },
      };
    }
    return failure?.cause === 'rate-limit'
      ? { because: 'registry-rate-limit', facts: {} }
      : { because: 'no-pull-qps-warning', facts: { pod: name, namespace } };
  },

  outcomes: {
    'pull-qps-exceeded': outcome({
      verdict: 'problem',
      when: {
        en: 'If the Pod fails, and its message or an event about it contains `pull QPS exceeded`',
        fr: 'Si le pod échoue, et que son message ou un événement à son sujet contient `pull QPS exceeded`',
      },
      text: {
        en: ({ pods, time }: Throttled) =>
          `${pods.length > 1 ? 'kubelets' : 'a kubelet'} refused pulls${pods.length > 0 ? ` (${pods.length > 1 ? 'Pods' : 'Pod'} ${pods.join(', ')})` : ''}${time && ` (last on ${timeText('en', time)})`}, because a kubelet starts only a limited number of pulls per second`,
        fr: ({ pods, time }: Throttled) =>
          `${pods.length > 1 ? 'des kubelets ont' : 'un kubelet a'} refusé des extractions${pods.length > 0 ? ` (${pods.length > 1 ? 'pods' : 'pod'} ${pods.join(', ')})` : ''}${time && ` (la dernière fois le ${timeText('fr', time)})`}, car un kubelet n’en lance qu’un nombre limité par seconde`,
      },
      remedies: [
        {
          advice: {
            en: 'Wait: the kubelet tries again on its own. If this happens with each release, roll out fewer Pods at a time, and spread them over more nodes. If you never push a new image under an existing tag, also use imagePullPolicy: IfNotPresent instead of Always. With a tag that is reused, nodes would keep the old image.',
            fr: 'Attendez que le kubelet réessaie de lui-même. Si cela se produit à chaque déploiement, démarrez moins de pods à la fois, et répartissez-les sur plus de nœuds. Si vous ne poussez jamais une nouvelle image sous un tag existant, remplacez aussi imagePullPolicy: Always par IfNotPresent. Avec un tag réutilisé, les nœuds garderaient l’ancienne image.',
          },
        },
      ],
      example: throttledExample,
      output,
    }),
    'pull-qps-exceeded-no-failing-pull': outcome({
      verdict: 'not-applicable',
      when: {
        en: 'If an event in {NAMESPACE} contains `pull QPS exceeded`, about a Pod that has its image by now or is reported separately as failing',
        fr: 'Si un événement de l’espace de noms {NAMESPACE} contient `pull QPS exceeded`, au sujet d’un pod qui a désormais son image ou dont le rapport signale l’échec à part',
      },
      text: {
        en: ({ pods, time }: Throttled) =>
          `kubelets refused pulls for ${pods.join(', ')}${time && ` (last on ${timeText('en', time)})`}, then tried again on their own`,
        fr: ({ pods, time }: Throttled) =>
          `des kubelets ont refusé des extractions pour ${pods.join(', ')}${time && ` (la dernière fois le ${timeText('fr', time)})`}, puis réessayé d’eux-mêmes`,
      },
      example: throttledExample,
      output,
    }),
    'registry-rate-limit': outcome({
      verdict: 'not-applicable',
      when: {
        en: 'If the Pod fails because of a rate limit, such as `toomanyrequests`, and no event about it contains `pull QPS exceeded`',
        fr: 'Si le pod échoue à cause d’une limite, comme `toomanyrequests`, et qu’aucun événement à son sujet ne contient `pull QPS exceeded`',
      },
      text: {
        en: () => 'a registry, not the kubelet, limits the pulls',
        fr: () => 'c’est un registre qui limite les extractions, pas le kubelet',
      },
      example: {},
      output: noOutput.message,
    }),
    'not-applicable-cause': outcome({
      verdict: 'not-applicable',
      when: {
        en: 'If the message of the Pod names a cause other than a limit',
        fr: 'Si le message du pod donne une autre cause qu’une limite',
      },
      text: {
        en: () => 'the message is not about a limit on pulls',
        fr: () => 'le message ne concerne pas une limite d’extractions',
      },
      example: {},
      output: noOutput.message,
    }),
    'no-pull-qps-warning': outcome({
      verdict: 'not-applicable',
      when: {
        en: 'If no event in {NAMESPACE}, or none about the failing Pod, contains `pull QPS exceeded`',
        fr: 'Si aucun événement de l’espace de noms {NAMESPACE}, ou aucun au sujet du pod en échec, ne contient `pull QPS exceeded`',
      },
      text: {
        en: ({ pod, namespace }) =>
          `no warning ${pod ? `about ${pod}` : `in namespace ${namespace}`} contains “pull QPS exceeded”; warnings are kept for about an hour only`,
        fr: ({ pod, namespace }) =>
          `aucun avertissement ${pod ? `sur le pod ${pod}` : `dans l’espace de noms ${namespace}`} ne contient «\u00a0pull QPS exceeded\u00a0»\u00a0; les avertissements ne sont conservés qu’environ une heure`,
      },
      example: { pod: '', namespace: 'shop' },
      output: noOutput.absent,
    }),
  },
  sources: [sources.imageNames],
});
