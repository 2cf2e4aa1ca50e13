import type { ParsedReference } from '../../../cloud/reference.ts';
import { getPullProgress } from '../../commands/kubectl/events.ts';
import { pullsIn } from '../../facts/pull-times.ts';
import { defineRule, outcome } from '../../model/define.ts';
import { sources } from '../../sources/index.ts';

/** Signatures of a time limit; the others of the cause report a cancelled pull. See causes/timeout-slow.ts. */
const limits = new Set(['body-timed-out', 'kubelet-runtime-timeout', 'deadline-exceeded']);

type Stalled = {
  readonly image: string;
  readonly host: string;
  readonly namespace: string;
  /** The node of the Pod; empty if it is not known. */
  readonly node: string;
  /** Successful pulls from the same registry on the same node; -1 if node or events could not be read. */
  readonly others: number;
};

const example: Stalled = {
  image: 'europe-west9-docker.pkg.dev/shop-images/app/recommender:3.2.0',
  host: 'europe-west9-docker.pkg.dev',
  namespace: 'shop',
  node: 'gke-web-default-pool-1a2b3c4d-x5y6',
  others: 0,
};

const otherPulls = {
  en: ({ host, node, namespace, others }: Stalled) => {
    if (others < 0) return '';
    return others > 0
      ? `; ${others} ${others === 1 ? 'other pull' : 'other pulls'} from ${host} succeeded on ${node} in the last hour, so the network path to the registry worked`
      : `; no event of the last hour in ${namespace} says that another pull from ${host} succeeded on ${node}`;
  },
  fr: ({ host, node, namespace, others }: Stalled) => {
    if (others < 0) return '';
    return others > 0
      ? `\u00a0; ${others} autre${others > 1 ? 's extractions' : ' extraction'} depuis ${host} ${others > 1 ? 'ont' : 'a'} pourtant réussi sur ${node} au cours de la dernière heure, donc le chemin vers le registre fonctionnait`
      : `\u00a0; aucun événement de la dernière heure dans ${namespace} ne signale d’autre extraction réussie depuis ${host} sur ${node}`;
  },
};

const where = {
  advice: {
    en: 'If other images of the registry come through, look at this one: its size, and the disk of the node. If none does, look at the way to the registry: firewall, proxy, packets that are too large.',
    fr: 'Si d’autres images du registre aboutissent, regardez celle-ci\u00a0: sa taille, et le disque du nœud. Si aucune n’aboutit, regardez le chemin vers le registre\u00a0: pare-feu, proxy, paquets trop grands.',
  },
};

const evidence = {
  command: getPullProgress,
  params: ({ namespace }: Stalled) => ({ NAMESPACE: namespace }),
  shows: ({ others }: Stalled) => `Pulled: ${others < 0 ? '?' : others}`,
};

export const pullProgress = defineRule({
  id: 'pull-progress',
  section: 'slow',
  title: { en: 'Pull progress', fr: 'Avancement de l’extraction' },
  summary: {
    en: 'By default, containerd gives up when no byte has come for five minutes, however long the whole pull takes. Until then the Pod shows ContainerCreating and no warning at all.',
    fr: 'Par défaut, containerd abandonne quand aucun octet n’est arrivé pendant cinq minutes, quelle que soit la durée totale. Jusque-là, le pod affiche ContainerCreating, sans le moindre avertissement.',
  },
  causes: ['timeout-slow'],
  about: 'pull-on-node',
  asks: [getPullProgress],

  async check({ ask, about: { text: image, image: reference, namespace, pod, failure }, read }) {
    if (!failure) return { because: 'no-hanging-pull', facts: {} };
    if (failure.cause !== 'timeout-slow') return { because: 'not-applicable-cause', facts: {} };
    if (failure.waitsBehind) return { because: 'earlier-pull-not-ended', facts: { image } };
    // The message is the finding; the other pulls only show where to look next.
    const { answer: events } = await ask.maybe(getPullProgress, { NAMESPACE: namespace });
    const host = reference?.host ?? '';
    const node = pod?.node ?? '';
    const others =
      events && node
        ? pullsIn(events, read, node).filter((pull) => hostOf(read.image(pull.image)) === host).length
        : -1;
    const facts = { image, host: host || image, namespace, node, others };
    if (failure.signature === null) return { because: 'pull-hanging', facts };
    return { because: limits.has(failure.signature) ? 'pull-deadline-exceeded' : 'pull-cancelled', facts };
  },

  onFailure: [
    // The message is the finding; the other pulls only show where to look next.
    { command: getPullProgress, concludes: ['pull-hanging', 'pull-cancelled', 'pull-deadline-exceeded'] },
  ],
  outcomes: {
    'pull-hanging': outcome({
      verdict: 'problem',
      text: {
        en: (facts: Stalled) =>
          `the pull of ${facts.image} began and has neither ended nor failed${otherPulls.en(facts)}`,
        fr: (facts: Stalled) =>
          `l’extraction de l’image ${facts.image} a commencé, et n’a depuis ni abouti ni échoué${otherPulls.fr(facts)}`,
      },
      remedies: [where],
      example,
      evidence,
    }),
    'pull-cancelled': outcome({
      verdict: 'problem',
      text: {
        en: (facts: Stalled) =>
          `the pull of ${facts.image} was given up: no byte came for some minutes, or something ended it${otherPulls.en(facts)}`,
        fr: (facts: Stalled) =>
          `l’extraction de l’image ${facts.image} a été abandonnée\u00a0: aucun octet n’est arrivé pendant plusieurs minutes, ou quelque chose l’a interrompue${otherPulls.fr(facts)}`,
      },
      remedies: [
        where,
        {
          advice: {
            en: 'If the Pod was deleted at that moment, or the runtime restarted, nothing is wrong: that ends a pull with the same words.',
            fr: 'Si le pod a été supprimé à ce moment-là, ou si le runtime a redémarré, tout va bien\u00a0: l’extraction s’arrête alors avec les mêmes mots.',
          },
        },
      ],
      example: { ...example, others: 3 },
      evidence,
    }),
    'pull-deadline-exceeded': outcome({
      verdict: 'problem',
      text: {
        en: (facts: Stalled) => `the pull of ${facts.image} ran into a time limit${otherPulls.en(facts)}`,
        fr: (facts: Stalled) =>
          `l’extraction de l’image ${facts.image} a dépassé un délai imparti${otherPulls.fr(facts)}`,
      },
      remedies: [where],
      example,
      evidence,
    }),
    'earlier-pull-not-ended': outcome({
      verdict: 'not-applicable',
      text: {
        en: ({ image }) =>
          `an earlier pull of the node has not ended either, and ${image} may wait for it: see the queue of the kubelet`,
        fr: ({ image }) =>
          `une extraction antérieure du nœud n’est pas terminée non plus, et ${image} l’attend peut-être\u00a0: voyez la file d’attente du kubelet`,
      },
      example: { image: example.image },
    }),
    'not-applicable-cause': outcome({
      verdict: 'not-applicable',
      text: {
        en: () => 'the message is not about time',
        fr: () => 'le message ne parle pas de durée',
      },
      example: {},
    }),
    'no-hanging-pull': outcome({
      verdict: 'not-applicable',
      text: {
        en: () => 'no failing pull is examined here',
        fr: () => 'aucune extraction en échec n’est examinée ici',
      },
      example: {},
    }),
  },
  sources: [sources.imagePulls, sources.networkIsolation, sources.containerdPullProgress],
});

const hostOf = (parsed: ParsedReference) => ('reference' in parsed ? parsed.reference.host : null);
