import { getPullProgress } from '../../commands/kubectl/events.ts';
import {
  formatDuration,
  megabytesPerSecond,
  type SuccessfulPull,
  successfulPulls,
  successfulPullsAsks,
} from '../../facts/pull-times.ts';
import { defineRule, outcome } from '../../model/define.ts';
import { noOutput } from '../../model/no-output.ts';
import { sources } from '../../sources/index.ts';
import { otherCauseThanTime } from './shared/conditions.ts';
import { noRecentPull } from './shared/nothing-pulled.ts';

/**
 * Our own thresholds: a pull longer than a minute is noticeable, and a pull slower than this is not slow because of
 * its size.
 */
const longSeconds = 60;
const slowMegabytes = 5;

type Duration = {
  readonly count: number;
  readonly took: string;
  /** Megabytes per second; 0 if the kubelet does not report the size. */
  readonly rate: number;
  readonly namespace: string;
};
type Slowest = Duration & { readonly image: string };
/** Of a node, for a Pod that waits there: which other images it pulled does not matter. */
type OfNode = Duration & { readonly node: string };

const example: Slowest = {
  count: 12,
  image: 'europe-west9-docker.pkg.dev/shop-images/app/recommender:3.2.0',
  took: '12\u00a0min 4\u00a0s',
  rate: 2.1,
  namespace: 'shop',
};

const ofNode: OfNode = {
  count: 12,
  node: 'gke-web-default-pool-1a2b3c4d-x5y6',
  took: '12\u00a0min 4\u00a0s',
  rate: 2.1,
  namespace: 'shop',
};

const ofNamespace = {
  command: getPullProgress,
  params: ({ namespace }: Duration) => ({ NAMESPACE: namespace }),
};

const output = {
  ...ofNamespace,
  shows: ({ image }: Slowest) => [`Successfully pulled image "${image}" in`],
};

const outputOfNode = { ...ofNamespace, shows: () => ['Successfully pulled image'] };

const elsewhere = {
  advice: {
    en: 'Keep the image in the region of the nodes, check whether its download goes through a proxy or another region, and check whether the boot disk is fast enough (Disk throughput).',
    fr: 'Gardez l’image dans la région des nœuds, vérifiez si son téléchargement passe par un proxy ou une autre région, et examinez le disque de démarrage.',
  },
};

const at = {
  en: ({ rate }: Duration) => (rate > 0 ? ` at ${rate} MB/s` : ''),
  fr: ({ rate }: Duration) => (rate > 0 ? `, à ${String(rate).replace('.', ',')}\u00a0Mo/s` : ''),
};

export const pullTimes = defineRule({
  id: 'pull-times',
  section: 'slow',
  title: { en: 'Pull duration', fr: 'Durée des extractions' },
  summary: {
    en: 'Kubelets report how long each pull took, how long it waited, and how large the image is. Size divided by time shows whether the image is large or the pull is slow.',
    fr: 'Les kubelets indiquent la durée de chaque extraction, son attente et la taille de l’image. Le débit (la taille divisée par la durée) montre si l’image est volumineuse ou si l’extraction est lente.',
  },
  causes: ['timeout-slow'],
  about: 'cluster',
  alsoInDiagnose: true,
  asks: [...successfulPullsAsks],

  async check({ ask, about: { namespace, pod, failure }, read }) {
    if (failure && failure.cause !== 'timeout-slow') return { because: 'not-applicable-cause', facts: {} };
    const node = pod?.node ?? null;
    if (failure && !node) return { because: 'no-successful-pull', facts: { node: '', namespace } };
    const pulls = await successfulPulls(ask, namespace, read, failure && node);
    if (failure) return throughputOf(node ?? '');
    const slowest = longest(pulls.filter(isSlow)) ?? longest(pulls);
    if (!slowest) return { because: 'no-recent-pull', facts: { namespace } };
    const facts = { ...durationOf(slowest, pulls.length), image: slowest.image };
    if (slowest.seconds < longSeconds) return { because: 'short-pulls', facts };
    if (isSlow(slowest)) return { because: 'low-throughput', facts };
    return { because: facts.rate > 0 ? 'long-pull' : 'pull-throughput-unknown', facts };

    /** Of a Pod that waits, the speed of its node is what counts. */
    function throughputOf(name: string) {
      const slowestThere = longest(pulls.filter(isSlow)) ?? longest(pulls);
      if (!slowestThere) return { because: 'no-successful-pull', facts: { node: name, namespace } } as const;
      const found = { ...durationOf(slowestThere, pulls.length), node: name };
      if (isSlow(slowestThere)) return { because: 'node-throughput-low', facts: found } as const;
      const isKnown = found.rate > 0 || slowestThere.seconds < longSeconds;
      return { because: isKnown ? 'node-throughput-fair' : 'node-throughput-unknown', facts: found } as const;
    }

    function durationOf(pull: SuccessfulPull, count: number): Duration {
      return { count, took: formatDuration(pull.seconds), rate: megabytesPerSecond(pull), namespace };
    }
  },

  outcomes: {
    'low-throughput': outcome({
      verdict: 'problem',
      when: {
        en: 'If `Image size` divided by the time gives less than 5 MB/s for a pull of a minute or more in {NAMESPACE}',
        fr: 'Si `Image size` divisé par la durée donne moins de 5\u00a0Mo/s pour une extraction d’une minute ou plus dans l’espace de noms {NAMESPACE}',
      },
      text: {
        en: (facts: Slowest) =>
          `the pull of ${facts.image} took ${facts.took}${at.en(facts)}: the network path or the disk is slow, whatever the size of the image`,
        fr: (facts: Slowest) =>
          `l’extraction de l’image ${facts.image} a duré ${facts.took}${at.fr(facts)}\u00a0: le chemin réseau ou le disque est lent, quelle que soit la taille de l’image`,
      },
      remedies: [elsewhere],
      example,
      output,
    }),
    'long-pull': outcome({
      verdict: 'problem',
      when: {
        en: 'If the longest pull in {NAMESPACE} took a minute or more at 5 MB/s or more, and no other pull of a minute or more ran at less than 5 MB/s',
        fr: 'Si l’extraction la plus longue de l’espace de noms {NAMESPACE} a duré une minute ou plus, à 5\u00a0Mo/s ou plus, et qu’aucune autre d’une minute ou plus ne s’est faite à moins de 5\u00a0Mo/s',
      },
      text: {
        en: (facts: Slowest) =>
          `the pull of ${facts.image} took ${facts.took}${at.en(facts)}, a normal speed: the image is large`,
        fr: (facts: Slowest) =>
          `l’extraction de l’image ${facts.image} a duré ${facts.took}${at.fr(facts)}, un débit correct\u00a0: l’image est volumineuse`,
      },
      remedies: [
        {
          advice: {
            en: 'Make the image smaller, or let nodes stream it: see the checks Image size and Image streaming of the playbook slow.',
            fr: 'Réduisez l’image, ou laissez les nœuds la lire en streaming\u00a0: consultez les vérifications «\u00a0Taille de l’image\u00a0» et «\u00a0Streaming d’image\u00a0» du playbook slow.',
          },
        },
      ],
      example: { ...example, took: '1\u00a0min 31\u00a0s', rate: 62.4 },
      output,
    }),
    'pull-throughput-unknown': outcome({
      verdict: 'unknown',
      when: {
        en: 'If the longest pull in {NAMESPACE} took a minute or more, and its event gives no `Image size`',
        fr: 'Si l’extraction la plus longue de l’espace de noms {NAMESPACE} a duré une minute ou plus, et que son événement ne donne pas de `Image size`',
      },
      text: {
        en: (facts: Slowest) =>
          `the pull of ${facts.image} took ${facts.took}, and the kubelet of the node does not report sizes: whether the image is large or the pull is slow is unknown`,
        fr: (facts: Slowest) =>
          `l’extraction de l’image ${facts.image} a duré ${facts.took}, et le kubelet du nœud n’indique pas les tailles\u00a0: impossible de dire si l’image est volumineuse ou si l’extraction est lente`,
      },
      remedies: [
        {
          advice: {
            en: 'Compare the duration with the size of the image (check Image size).',
            fr: 'Comparez la durée à la taille de l’image (vérification Taille de l’image).',
          },
        },
      ],
      example: { ...example, rate: 0 },
      output,
    }),
    'node-throughput-low': outcome({
      verdict: 'problem',
      when: {
        en: 'If a Pod waits for its image on {NODE}, and `Image size` divided by the time gives less than 5 MB/s for a pull of a minute or more there',
        fr: 'Si un pod attend son image sur le nœud {NODE}, et que, pour une extraction d’une minute ou plus sur ce nœud, `Image size` divisé par la durée donne moins de 5\u00a0Mo/s',
      },
      text: {
        en: (facts: OfNode) =>
          `a pull took ${facts.took} on ${facts.node}${at.en(facts)}: the network path to this node or its disk is slow, whatever the size of the image`,
        fr: (facts: OfNode) =>
          `sur le nœud ${facts.node}, une extraction a duré ${facts.took}${at.fr(facts)}\u00a0: le chemin réseau vers ce nœud ou son disque est lent, quelle que soit la taille de l’image`,
      },
      remedies: [elsewhere],
      example: ofNode,
      output: outputOfNode,
    }),
    'node-throughput-fair': outcome({
      verdict: 'ok',
      when: {
        en: 'If a Pod waits for its image on {NODE}, and the longest pull there took less than a minute, or ran at 5 MB/s or more',
        fr: 'Si un pod attend son image sur le nœud {NODE}, et que l’extraction la plus longue y a duré moins d’une minute, ou s’est faite à 5\u00a0Mo/s ou plus',
      },
      text: {
        en: (facts: OfNode) =>
          facts.count === 1
            ? `one pull for namespace ${facts.namespace} succeeded on ${facts.node} in the last hour, and took ${facts.took}${at.en(facts)}`
            : `${facts.count} pulls for namespace ${facts.namespace} succeeded on ${facts.node} in the last hour; the longest took ${facts.took}${at.en(facts)}`,
        fr: (facts: OfNode) =>
          facts.count === 1
            ? `une extraction pour l’espace de noms ${facts.namespace} a réussi sur le nœud ${facts.node} au cours de la dernière heure, en ${facts.took}${at.fr(facts)}`
            : `${facts.count} extractions pour l’espace de noms ${facts.namespace} ont réussi sur le nœud ${facts.node} au cours de la dernière heure\u00a0; la plus longue a duré ${facts.took}${at.fr(facts)}`,
      },
      example: { ...ofNode, took: '4\u00a0s', rate: 48 },
      output: outputOfNode,
    }),
    'node-throughput-unknown': outcome({
      verdict: 'unknown',
      when: {
        en: 'If a Pod waits for its image on {NODE}, and the longest pull there took a minute or more, without an `Image size` in its event',
        fr: 'Si un pod attend son image sur le nœud {NODE}, et que l’extraction la plus longue y a duré une minute ou plus, sans `Image size` dans son événement',
      },
      text: {
        en: (facts: OfNode) =>
          `a pull took ${facts.took} on ${facts.node}, whose kubelet does not report sizes: whether the image was large or the node is slow is unknown`,
        fr: (facts: OfNode) =>
          `une extraction a duré ${facts.took} sur le nœud ${facts.node}, dont le kubelet n’indique pas les tailles\u00a0: impossible de dire si l’image était volumineuse ou si le nœud est lent`,
      },
      remedies: [
        {
          advice: {
            en: 'Compare the duration with the size of the image (check Image size).',
            fr: 'Comparez la durée à la taille de l’image (vérification Taille de l’image).',
          },
        },
      ],
      example: { ...ofNode, rate: 0 },
      output: outputOfNode,
    }),
    'short-pulls': outcome({
      verdict: 'ok',
      when: {
        en: 'If every pull in {NAMESPACE} took less than a minute',
        fr: 'Si chaque extraction de l’espace de noms {NAMESPACE} a duré moins d’une minute',
      },
      text: {
        en: (facts: Slowest) =>
          facts.count === 1
            ? `one pull for namespace ${facts.namespace} succeeded in the last hour, and took ${facts.took}${at.en(facts)} (${facts.image})`
            : `${facts.count} pulls for namespace ${facts.namespace} succeeded in the last hour; the longest took ${facts.took}${at.en(facts)} (${facts.image})`,
        fr: (facts: Slowest) =>
          facts.count === 1
            ? `une extraction pour l’espace de noms ${facts.namespace} a réussi au cours de la dernière heure, en ${facts.took}${at.fr(facts)} (${facts.image})`
            : `${facts.count} extractions pour l’espace de noms ${facts.namespace} ont réussi au cours de la dernière heure\u00a0; la plus longue a duré ${facts.took}${at.fr(facts)} (${facts.image})`,
      },
      example: { ...example, took: '4\u00a0s', rate: 48 },
      output,
    }),
    'no-successful-pull': outcome({
      verdict: 'unknown',
      when: {
        en: 'If a Pod waits for its image, and no line `Successfully pulled image` is about a Pod on {NODE}',
        fr: 'Si un pod attend son image, et qu’aucune ligne `Successfully pulled image` ne concerne un pod du nœud {NODE}',
      },
      text: {
        en: ({ node, namespace }) =>
          `no event of the last hour in namespace ${namespace} says that a pull succeeded${node ? ` on ${node}` : ''}, so the speed of pulls is unknown`,
        fr: ({ node, namespace }) =>
          `aucun événement de la dernière heure dans l’espace de noms ${namespace} ne signale d’extraction réussie${node ? ` sur le nœud ${node}` : ''}, donc le débit des extractions est inconnu`,
      },
      remedies: [
        {
          advice: {
            en: 'Look at the pull itself (check Pull progress) and at the disk (check Disk throughput).',
            fr: 'Examinez l’extraction elle-même (vérification Avancement de l’extraction) et le disque (vérification Débit du disque).',
          },
        },
      ],
      example: { node: 'gke-web-default-pool-1a2b3c4d-x5y6', namespace: 'shop' },
      output: noOutput.absent,
    }),
    'not-applicable-cause': outcome({
      verdict: 'not-applicable',
      when: otherCauseThanTime,
      text: {
        en: () => 'the message is not about a slow or canceled pull',
        fr: () => 'le message ne concerne pas une extraction lente ou annulée',
      },
      example: {},
      output: noOutput.message,
    }),
    'no-recent-pull': noRecentPull,
  },
  sources: [sources.imagePulls, sources.diskPerformance],
});

function longest<Pull extends SuccessfulPull>(pulls: readonly Pull[]): Pull | null {
  return pulls.toSorted((a, b) => b.seconds - a.seconds)[0] ?? null;
}

/** Whether a pull took long, and not because of its size. */
function isSlow(pull: SuccessfulPull): boolean {
  const throughput = megabytesPerSecond(pull);
  return pull.seconds >= longSeconds && throughput > 0 && throughput < slowMegabytes;
}
