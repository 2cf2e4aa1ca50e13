import type { ParsedReference } from '../../../cloud/reference.ts';
import { getPullProgress } from '../../commands/kubectl/events.ts';
import { pullsIn } from '../../facts/pull-times.ts';
import { defineRule, outcome } from '../../model/define.ts';
import { noOutput } from '../../model/no-output.ts';
import { sources } from '../../sources/index.ts';
import { otherCauseThanTime } from './shared/conditions.ts';

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
      when: {
        en: 'If `Pulling` has been the last event about the container for several minutes, and no earlier pull on {NODE} is still under way',
        fr: 'Si `Pulling` est le dernier événement sur le conteneur depuis plusieurs minutes, et qu’aucune extraction antérieure n’est encore en cours sur le nœud {NODE}',
      },
      text: {
        en: (facts: Stalled) =>
          `the pull of ${facts.image} began and has neither ended nor failed${otherPulls.en(facts)}`,
        fr: (facts: Stalled) =>
          `l’extraction de l’image ${facts.image} a commencé, et n’a depuis ni abouti ni échoué${otherPulls.fr(facts)}`,
      },
      remedies: [where],
      example,
      output: {
        command: getPullProgress,
        params: ({ namespace }: Stalled) => ({ NAMESPACE: namespace }),
        // Some kubelets add the tag that the Pod leaves out.
        shows: ({ image }: Stalled) => [`Pulling image "${image}`],
      },
    }),
    'pull-cancelled': outcome({
      verdict: 'problem',
      when: {
        en: 'If the message of the Pod contains `no progress`, or `context canceled` without `failed to copy` or `failed to extract layer` before it',
        fr: 'Si le message du pod contient `no progress`, ou `context canceled` sans `failed to copy` ni `failed to extract layer` devant',
      },
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
      output: noOutput.message,
    }),
    'pull-deadline-exceeded': outcome({
      verdict: 'problem',
      when: {
        en: 'If the message of the Pod contains `deadline exceeded`, `timed out` or `while reading body`, or `context canceled` after `failed to copy` or `failed to extract layer`',
        fr: 'Si le message du pod contient `deadline exceeded`, `timed out` ou `while reading body`, ou `context canceled` après `failed to copy` ou `failed to extract layer`',
      },
      text: {
        en: (facts: Stalled) => `the pull of ${facts.image} ran into a time limit${otherPulls.en(facts)}`,
        fr: (facts: Stalled) =>
          `l’extraction de l’image ${facts.image} a dépassé un délai imparti${otherPulls.fr(facts)}`,
      },
      remedies: [where],
      example,
      output: noOutput.message,
    }),
    'earlier-pull-not-ended': outcome({
      verdict: 'not-applicable',
      when: {
        en: 'If `Pulling` is the last event about the container, and an earlier pull on {NODE} is still under way too',
        fr: 'Si `Pulling` est le dernier événement sur le conteneur, et qu’une extraction antérieure est elle aussi encore en cours sur le nœud {NODE}',
      },
      text: {
        en: ({ image }) =>
          `an earlier pull of the node has not ended either, and ${image} may wait for it: see the queue of the kubelet`,
        fr: ({ image }) =>
          `une extraction antérieure du nœud n’est pas terminée non plus, et ${image} l’attend peut-être\u00a0: voyez la file d’attente du kubelet`,
      },
      example: { image: example.image },
      output: noOutput.combined,
    }),
    'not-applicable-cause': outcome({
      verdict: 'not-applicable',
      when: otherCauseThanTime,
      text: {
        en: () => 'the message is not about time',
        fr: () => 'le message ne parle pas de durée',
      },
      example: {},
      output: noOutput.message,
    }),
    'no-hanging-pull': outcome({
      verdict: 'not-applicable',
      when: { en: 'If no Pod fails to pull', fr: 'Si aucune extraction n’échoue' },
      text: {
        en: () => 'no failing pull is examined here',
        fr: () => 'aucune extraction en échec n’est examinée ici',
      },
      example: {},
      output: noOutput.nothingToCheck,
    }),
  },
  sources: [sources.imagePulls, sources.networkIsolation, sources.containerdPullProgress],
});

const hostOf = (parsed: ParsedReference) => ('reference' in parsed ? parsed.reference.host : null);
