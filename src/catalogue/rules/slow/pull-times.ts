import { getPullProgress } from '../../commands/kubectl/events.ts';
import {
  formatDuration,
  megabytesPerSecond,
  type SuccessfulPull,
  successfulPulls,
  successfulPullsAsks,
} from '../../facts/pull-times.ts';
import { defineRule, outcome } from '../../model/define.ts';
import { sources } from '../../sources/index.ts';
import { noRecentPull } from './shared/nothing-pulled.ts';

/**
 * Our own thresholds: a pull longer than a minute is noticeable, and a pull slower than this is not slow because of
 * its size.
 */
const longSeconds = 60;
const slowMegabytes = 5;

type Slowest = {
  readonly count: number;
  readonly image: string;
  readonly took: string;
  /** Megabytes per second; 0 if the kubelet does not report the size. */
  readonly rate: number;
  readonly namespace: string;
};

const example: Slowest = {
  count: 12,
  image: 'europe-west9-docker.pkg.dev/shop-images/app/recommender:3.2.0',
  took: '12\u00a0min 4\u00a0s',
  rate: 2.1,
  namespace: 'shop',
};

const evidence = {
  command: getPullProgress,
  params: ({ namespace }: Slowest) => ({ NAMESPACE: namespace }),
  shows: ({ took }: Slowest) => `Successfully pulled image … ${took}`,
};

const at = {
  en: ({ rate }: Slowest) => (rate > 0 ? `, ${rate} MB/s` : ''),
  fr: ({ rate }: Slowest) => (rate > 0 ? `, ${String(rate).replace('.', ',')}\u00a0Mo/s` : ''),
};

export const pullTimes = defineRule({
  id: 'pull-times',
  section: 'slow',
  title: { en: 'Pull duration', fr: 'Durée des extractions' },
  summary: {
    en: 'Kubelets report how long each pull took, how long it waited, and how large the image is. Size divided by time shows whether the image is large or the network path is slow.',
    fr: 'Les kubelets indiquent la durée de chaque extraction, son attente et la taille de l’image. Le débit (la taille divisée par la durée) dit si c’est l’image qui est volumineuse ou le chemin qui est lent.',
  },
  causes: ['timeout-slow'],
  about: 'cluster',
  asks: [...successfulPullsAsks],

  async check({ ask, about: { namespace, failure }, read }) {
    const pulls = await successfulPulls(ask, namespace, read);
    const [first, ...rest] = pulls;
    if (!first)
      return failure?.cause === 'timeout-slow'
        ? { because: 'no-successful-pull', facts: {} }
        : { because: 'no-recent-pull', facts: {} };
    const facts = (of: SuccessfulPull): Slowest => ({
      count: pulls.length,
      image: of.image,
      took: formatDuration(of.seconds),
      rate: megabytesPerSecond(of),
      namespace,
    });
    const slowest = rest.reduce((a, b) => (b.seconds > a.seconds ? b : a), first);
    if (slowest.seconds < longSeconds) return { because: 'short-pulls', facts: facts(slowest) };
    const throughput = megabytesPerSecond(slowest);
    return {
      because: throughput > 0 && throughput < slowMegabytes ? 'low-throughput' : 'long-pull',
      facts: facts(slowest),
    };
  },

  outcomes: {
    'low-throughput': outcome({
      verdict: 'problem',
      text: {
        en: (facts: Slowest) =>
          `${facts.image} took ${facts.took}${at.en(facts)}: the way or the disk is slow, whatever the size of the image`,
        fr: (facts: Slowest) =>
          `${facts.image} a pris ${facts.took}${at.fr(facts)}\u00a0: c’est le chemin ou le disque qui est lent, quelle que soit la taille de l’image`,
      },
      remedies: [
        {
          advice: {
            en: 'Keep the image in the region of the nodes, look whether it travels through a proxy or another region, and look at the boot disk.',
            fr: 'Gardez l’image dans la région des nœuds, regardez si elle passe par un proxy ou une autre région, et examinez le disque de démarrage.',
          },
        },
      ],
      example,
      evidence,
    }),
    'long-pull': outcome({
      verdict: 'problem',
      text: {
        en: (facts: Slowest) =>
          `${facts.image} took ${facts.took}${facts.rate > 0 ? ` at a fair speed${at.en(facts)}: it is large` : '; this kubelet does not report its size'}`,
        fr: (facts: Slowest) =>
          `${facts.image} a pris ${facts.took}${facts.rate > 0 ? ` à une vitesse correcte${at.fr(facts)}\u00a0: elle est grosse` : '\u00a0; ce kubelet ne donne pas sa taille'}`,
      },
      remedies: [
        {
          advice: {
            en: 'Make the image smaller, or let nodes stream it: see the checks below.',
            fr: 'Réduisez l’image, ou laissez les nœuds la lire en streaming\u00a0: voyez les vérifications suivantes.',
          },
        },
      ],
      example: { ...example, took: '1\u00a0min 31\u00a0s', rate: 62.4 },
      evidence,
    }),
    'short-pulls': outcome({
      verdict: 'ok',
      text: {
        en: (facts: Slowest) =>
          `${facts.count === 1 ? 'one pull' : `${facts.count} pulls`} in the last hour; the longest took ${facts.took}${at.en(facts)} (${facts.image})`,
        fr: (facts: Slowest) =>
          `${facts.count === 1 ? 'une extraction' : `${facts.count} extractions`} au cours de la dernière heure\u00a0; la plus longue a pris ${facts.took}${at.fr(facts)} (${facts.image})`,
      },
      example: { ...example, took: '4\u00a0s', rate: 48 },
    }),
    'no-successful-pull': outcome({
      verdict: 'unknown',
      text: {
        en: () => 'no pull in this namespace succeeded in the last hour, so the pull speed is unknown',
        fr: () =>
          'aucune extraction de l’espace de noms n’a abouti au cours de la dernière heure\u00a0: la vitesse est inconnue',
      },
      example: {},
    }),
    'no-recent-pull': noRecentPull,
  },
  sources: [sources.imagePulls, sources.diskPerformance],
});
