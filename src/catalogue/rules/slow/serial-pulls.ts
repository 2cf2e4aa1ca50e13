import { timeText } from '../../../base/dates.ts';
import { getPullProgress, getWarnings } from '../../commands/kubectl/events.ts';
import { getUnsettledPods } from '../../commands/kubectl/pods.ts';
import { nodeQueue, type OpenPull, openPulls } from '../../facts/open-pulls.ts';
import { formatDuration, pullsIn } from '../../facts/pull-times.ts';
import { defineRule, outcome } from '../../model/define.ts';
import { noOutput } from '../../model/no-output.ts';
import { sources } from '../../sources/index.ts';
import { noRecentPull } from './shared/nothing-pulled.ts';

/** Our own threshold: a shorter wait in the queue does not explain a late Pod. */
const longWait = 30;

const howMany = {
  en: 'serializeImagePulls and maxParallelImagePulls in the configuration of the kubelet set how many pulls a node runs at once. On GKE Standard, you can set maxParallelImagePulls, from 2 to 5, in the node system configuration of a pool; GKE then recreates the nodes of the pool.',
  fr: 'Les champs serializeImagePulls et maxParallelImagePulls, dans la configuration du kubelet, fixent le nombre d’extractions simultanées d’un nœud. Sur GKE en mode Standard, vous pouvez fixer maxParallelImagePulls, de 2 à 5, dans la configuration système des nœuds d’un pool\u00a0; GKE recrée alors les nœuds du pool.',
};

export const serialPulls = defineRule({
  id: 'serial-pulls',
  section: 'slow',
  title: { en: 'Kubelet pull queue', fr: 'File d’attente du kubelet' },
  summary: {
    en: 'A node pulls one image after another, or a few at a time. A small image can wait for minutes behind large images, or behind pulls that hang.',
    fr: 'Un nœud extrait les images une par une, ou quelques-unes à la fois. Une petite image peut attendre plusieurs minutes derrière des images volumineuses ou des extractions bloquées.',
  },
  causes: ['timeout-slow'],
  about: 'cluster',
  alsoInDiagnose: true,
  asks: [getPullProgress, getWarnings, getUnsettledPods],

  async check({ ask, about: { namespace, pod, image, failure }, read }) {
    if (failure) {
      // A pull with a message of its own has left the queue.
      if (failure.cause !== 'timeout-slow' || failure.signature !== null)
        return { because: 'not-applicable-cause', facts: {} };
      const node = pod?.node ?? '';
      if (!failure.waitsBehind) return { because: 'no-earlier-pull', facts: { node } };
      const { image: first, since } = failure.waitsBehind;
      return { because: 'pull-queued', facts: { image: image ?? '', node, first, since } };
    }
    const progress = await ask(getPullProgress, { NAMESPACE: namespace });
    const pulls = pullsIn(progress, read);
    const timed = pulls.flatMap(({ queuedSeconds, ...pull }) =>
      queuedSeconds === null ? [] : [{ ...pull, queuedSeconds }],
    );
    const waited = timed
      .filter(({ queuedSeconds }) => queuedSeconds >= longWait)
      .toSorted((a, b) => b.queuedSeconds - a.queuedSeconds);
    const [longest] = waited;
    if (longest) {
      const facts = {
        image: longest.image,
        waited: formatDuration(longest.queuedSeconds),
        took: formatDuration(longest.seconds),
        count: waited.length,
        namespace,
      };
      return { because: 'pulls-queued', facts };
    }
    const warnings = await ask(getWarnings, { NAMESPACE: namespace });
    const { open, ended } = openPulls([...progress, ...warnings]);
    const longestOf = (pulls: readonly OpenPull[]) =>
      nodeQueue(pulls, ended)
        .filter(({ waiting }) => waiting.length > 0)
        .toSorted((a, b) => b.waiting.length - a.waiting.length)[0];
    const queue = longestOf(open) && longestOf(await ofPendingPods(open));
    if (queue) {
      const count = queue.suspects.length + queue.waiting.length;
      return { because: 'pulls-not-ended', facts: { node: queue.node, count, namespace } };
    }
    if (pulls.length === 0) return { because: 'no-recent-pull', facts: { namespace } };
    if (timed.length < pulls.length) return { because: 'queue-time-unknown', facts: { namespace } };
    return { because: 'pulls-not-queued', facts: { count: pulls.length, namespace } };

    /** Events outlive their Pod. Where the Pods cannot be read, all pulls count, and what follows is unknown anyway. */
    async function ofPendingPods(begun: readonly OpenPull[]): Promise<readonly OpenPull[]> {
      const { answer: pods } = await ask.maybe(getUnsettledPods, { NAMESPACE: namespace });
      if (!pods) return begun;
      const uids = new Set(pods.filter(({ phase }) => phase === 'Pending').map(({ uid }) => uid));
      return begun.filter(({ podUid }) => uids.has(podUid));
    }
  },

  outcomes: {
    'pull-queued': outcome({
      verdict: 'unknown',
      when: {
        en: 'If a Pod has waited for its image on {NODE} for several minutes, and an earlier `Pulling` event of this node has neither `Pulled` nor `Failed` after it',
        fr: 'Si un pod attend son image depuis plusieurs minutes sur le nœud {NODE}, et que, sur ce nœud, un événement `Pulling` plus ancien n’est suivi ni de `Pulled` ni de `Failed`',
      },
      text: {
        en: ({ image, node, first, since }) =>
          `the pull of ${image || 'this image'}${node ? ` on ${node}` : ''} may be waiting for the pull of ${first}, which started on ${timeText('en', since)} and has not ended`,
        fr: ({ image, node, first, since }) =>
          `l’extraction de ${image ? `l’image ${image}` : 'cette image'}${node ? ` sur ${node}` : ''} attend peut-être la fin de celle de l’image ${first}, commencée le ${timeText('fr', since)} et pas encore terminée`,
      },
      remedies: [
        {
          advice: {
            en: `Check the earliest pull first: when it succeeds or fails, the next pull starts automatically. You can delete the waiting Pod to get its image sooner, but only if the controller can create the new Pod on another node: on the same node, the new pull goes to the end of the queue. ${howMany.en}`,
            fr: `Examinez d’abord l’extraction la plus ancienne\u00a0: dès qu’elle réussit ou échoue, la suivante commence d’elle-même. Vous pouvez supprimer le pod en attente pour obtenir plus tôt son image, mais seulement si le contrôleur peut le recréer sur un autre nœud\u00a0: sur le même nœud, l’extraction repart en fin de file. ${howMany.fr}`,
          },
        },
      ],
      answers: true,
      example: {
        image: 'europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1',
        node: 'gke-web-default-pool-1a2b3c4d-x5y6',
        first: 'registry.example.com/team/billing:3.0.2',
        since: '2026-11-29T07:44:12Z',
      },
      output: noOutput.combined,
    }),
    'no-earlier-pull': outcome({
      verdict: 'not-applicable',
      when: {
        en: 'If a Pod waits for its image on {NODE}, and every earlier `Pulling` event there has `Pulled` or `Failed` after it',
        fr: 'Si un pod attend son image sur le nœud {NODE}, et que chaque `Pulling` antérieur y est suivi de `Pulled` ou de `Failed`',
      },
      text: {
        en: ({ node }) =>
          `the events show no unfinished earlier pull${node ? ` on ${node}` : ''} that this pull could be waiting for`,
        fr: ({ node }) =>
          `${node ? `sur le nœud ${node}, ` : ''}les événements ne montrent aucune extraction antérieure encore en cours, donc aucune qui retarde l’extraction de cette image`,
      },
      example: { node: 'gke-web-default-pool-1a2b3c4d-x5y6' },
      output: noOutput.combined,
    }),
    'not-applicable-cause': outcome({
      verdict: 'not-applicable',
      when: {
        en: 'If the pull of the Pod ended with an error message',
        fr: 'Si l’extraction du pod s’est terminée par un message d’erreur',
      },
      text: {
        en: () => 'the pull ended with an error message, so it is not waiting in the queue',
        fr: () =>
          'l’extraction s’est terminée par un message d’erreur, donc elle n’est pas dans la file d’attente',
      },
      example: {},
      output: noOutput.message,
    }),
    'pulls-queued': outcome({
      verdict: 'problem',
      when: {
        en: 'If the two durations of a line `Successfully pulled image` differ by 30 seconds or more',
        fr: 'Si les deux durées d’une ligne `Successfully pulled image` diffèrent d’au moins 30\u00a0secondes',
      },
      text: {
        en: ({ image, waited, took, count }) =>
          `${count === 1 ? 'one pull' : `${count} pulls`} waited in the queue of a node; the pull of ${image} took ${took}, after ${waited} of waiting`,
        fr: ({ image, waited, took, count }) =>
          `${count === 1 ? 'une extraction a' : `${count} extractions ont`} attendu dans la file d’un nœud\u00a0; celle de l’image ${image} a duré ${took}, après ${waited} d’attente`,
      },
      remedies: [
        {
          advice: {
            en: `Find the large image that was ahead in the queue, and make it smaller. Spread Pods that start together over more nodes. ${howMany.en}`,
            fr: `Trouvez l’image volumineuse qui était devant dans la file, et réduisez-la. Répartissez sur plus de nœuds les pods qui démarrent ensemble. ${howMany.fr}`,
          },
        },
      ],
      example: {
        image: 'europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1',
        waited: '4\u00a0min 12\u00a0s',
        took: '3\u00a0s',
        count: 5,
        namespace: 'shop',
      },
      output: {
        command: getPullProgress,
        params: ({ namespace }) => ({ NAMESPACE: namespace }),
        shows: ({ image }) => [`Successfully pulled image "${image}" in`, 'including waiting'],
      },
    }),
    'pulls-not-ended': outcome({
      verdict: 'unknown',
      when: {
        en: 'If no pull fails, the two durations of each line `Successfully pulled image` differ by less than 30 seconds, and several `Pulling` events of one node have neither `Pulled` nor `Failed` after them',
        fr: 'Si aucune extraction n’échoue, que les deux durées de chaque ligne `Successfully pulled image` diffèrent de moins de 30\u00a0secondes, et que plusieurs événements `Pulling` d’un même nœud ne sont suivis ni de `Pulled` ni de `Failed`',
      },
      text: {
        en: ({ node, count, namespace }) =>
          `${count} pulls for namespace ${namespace} started on ${node} in the last hour, and no event says that they ended: pulls may be waiting for each other`,
        fr: ({ node, count, namespace }) =>
          `${count === 1 ? 'une extraction' : `${count} extractions`} pour l’espace de noms ${namespace} ${count === 1 ? 'a' : 'ont'} commencé sur ${node} au cours de la dernière heure, et aucun événement n’indique ${count === 1 ? 'sa' : 'leur'} fin\u00a0: des extractions attendent peut-être la fin d’autres extractions`,
      },
      remedies: [
        {
          advice: {
            en: 'Sort the Pulling events of the node by time: the oldest pull is running, and the others may be waiting for it.',
            fr: 'Triez par heure les événements Pulling du nœud\u00a0: l’extraction la plus ancienne est en cours, et les autres l’attendent peut-être.',
          },
        },
      ],
      example: { node: 'gke-web-default-pool-1a2b3c4d-x5y6', count: 3, namespace: 'shop' },
      output: {
        command: getPullProgress,
        params: ({ namespace }) => ({ NAMESPACE: namespace }),
        shows: () => ['Pulling image'],
      },
    }),
    'pulls-not-queued': outcome({
      verdict: 'ok',
      when: {
        en: 'If the two durations of every line `Successfully pulled image` differ by less than 30 seconds, and no two pulls on one node are still in progress',
        fr: 'Si les deux durées de chaque ligne `Successfully pulled image` diffèrent de moins de 30\u00a0secondes, et qu’aucun nœud n’a plusieurs extractions non terminées',
      },
      text: {
        en: ({ count, namespace }) =>
          count === 1
            ? `the one pull for namespace ${namespace} that ended in the last hour did not wait long for its turn`
            : `none of the ${count} pulls for namespace ${namespace} that ended in the last hour waited long for its turn`,
        fr: ({ count, namespace }) =>
          count === 1
            ? `la seule extraction pour l’espace de noms ${namespace} terminée depuis moins d’une heure n’a pas attendu longtemps son tour`
            : `aucune des ${count} extractions pour l’espace de noms ${namespace} terminées depuis moins d’une heure n’a attendu longtemps son tour`,
      },
      example: { count: 12, namespace: 'shop' },
      output: {
        command: getPullProgress,
        params: ({ namespace }) => ({ NAMESPACE: namespace }),
        shows: () => ['including waiting'],
      },
    }),
    'queue-time-unknown': outcome({
      verdict: 'unknown',
      when: {
        en: 'If a line `Successfully pulled image` has no duration `including waiting`, and no other line shows a wait of 30 seconds or more',
        fr: 'Si une ligne `Successfully pulled image` n’a pas de durée `including waiting`, et qu’aucune autre ne montre une attente de 30\u00a0secondes ou plus',
      },
      text: {
        en: ({ namespace }) =>
          `not every event for a pull in namespace ${namespace} shows how long the pull waited for its turn: older kubelets do not report this time`,
        fr: ({ namespace }) =>
          `les événements d’extraction de l’espace de noms ${namespace} n’indiquent pas tous le temps d’attente\u00a0: les anciens kubelets ne signalent pas cette durée`,
      },
      remedies: [
        {
          advice: {
            en: 'Compare the events of one node. If several Pulling events are close together and their Pulled events follow one after another, the last Pods probably waited for their turn.',
            fr: 'Comparez les événements d’un même nœud. Si plusieurs événements Pulling sont proches et que leurs événements Pulled se suivent un à un, les derniers pods ont sans doute attendu leur tour.',
          },
        },
      ],
      example: { namespace: 'shop' },
      output: {
        command: getPullProgress,
        params: ({ namespace }) => ({ NAMESPACE: namespace }),
        shows: () => ['Successfully pulled image'],
      },
    }),
    'no-recent-pull': noRecentPull,
  },
  sources: [sources.imageNames, sources.nodeSystemConfiguration],
});
