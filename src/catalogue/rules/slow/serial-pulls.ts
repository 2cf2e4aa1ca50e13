import { getPullProgress } from '../../commands/kubectl/events.ts';
import { formatDuration, successfulPulls, successfulPullsAsks } from '../../facts/pull-times.ts';
import { defineRule, outcome } from '../../model/define.ts';
import { sources } from '../../sources/index.ts';
import { noRecentPull } from './shared/nothing-pulled.ts';

/** Our own threshold: a shorter wait in the queue does not explain a late Pod. */
const longWait = 30;

export const serialPulls = defineRule({
  id: 'serial-pulls',
  section: 'slow',
  title: { en: 'Kubelet pull queue', fr: 'File d’attente du kubelet' },
  summary: {
    en: 'A node pulls one image after the other, or a few at a time. A small image can wait for minutes behind a large one.',
    fr: 'Un nœud extrait les images une par une, ou quelques-unes à la fois. Une petite image peut attendre des minutes derrière une grosse.',
  },
  causes: ['timeout-slow'],
  about: 'cluster',
  asks: [...successfulPullsAsks],

  async check({ ask, about: { namespace, failure }, read }) {
    const pulls = await successfulPulls(ask, namespace, read);
    if (pulls.length === 0)
      return failure?.cause === 'timeout-slow'
        ? { because: 'no-successful-pull', facts: {} }
        : { because: 'no-recent-pull', facts: {} };
    const waiting = pulls
      .filter(({ queuedSeconds: waited }) => waited >= longWait)
      .toSorted((a, b) => b.queuedSeconds - a.queuedSeconds);
    const [longest] = waiting;
    if (!longest) return { because: 'pulls-not-queued', facts: { count: pulls.length } };
    const { image, queuedSeconds: waited, seconds } = longest;
    return {
      because: 'pulls-queued',
      facts: {
        image,
        waited: formatDuration(waited),
        took: formatDuration(seconds),
        count: waiting.length,
        namespace,
      },
    };
  },

  outcomes: {
    'pulls-queued': outcome({
      verdict: 'problem',
      text: {
        en: ({ image, waited, took, count }) =>
          `${count === 1 ? 'one pull' : `${count} pulls`} waited in the queue of the node; ${image} took ${took} and waited ${waited} before that`,
        fr: ({ image, waited, took, count }) =>
          `${count === 1 ? 'une extraction a' : `${count} extractions ont`} fait la queue sur leur nœud\u00a0; ${image} a pris ${took}, après ${waited} d’attente`,
      },
      remedies: [
        {
          advice: {
            en: 'Find the large image in front: it is the one to shrink. Spread Pods that start together over more nodes.',
            fr: 'Trouvez la grosse image qui est devant\u00a0: c’est elle qu’il faut réduire. Répartissez sur plus de nœuds les pods qui démarrent ensemble.',
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
      evidence: {
        command: getPullProgress,
        params: ({ namespace }) => ({ NAMESPACE: namespace }),
        shows: ({ took, waited }) => `Successfully pulled image … ${took} (+ ${waited})`,
      },
    }),
    'pulls-not-queued': outcome({
      verdict: 'ok',
      text: {
        en: ({ count }) =>
          `${count === 1 ? 'the one pull' : `none of the ${count} pulls`} of the last hour ${count === 1 ? 'did not wait' : 'waited'} long for its turn`,
        fr: ({ count }) =>
          count === 1
            ? 'la seule extraction de la dernière heure n’a pas attendu longtemps son tour'
            : `aucune des ${count} extractions de la dernière heure n’a attendu longtemps son tour`,
      },
      example: { count: 12 },
    }),
    'no-successful-pull': outcome({
      verdict: 'unknown',
      text: {
        en: () => 'no pull in this namespace succeeded in the last hour, so the queue time is unknown',
        fr: () =>
          'aucune extraction de l’espace de noms n’a abouti au cours de la dernière heure\u00a0: aucune attente n’est connue',
      },
      example: {},
    }),
    'no-recent-pull': noRecentPull,
  },
  sources: [sources.imageNames],
});
