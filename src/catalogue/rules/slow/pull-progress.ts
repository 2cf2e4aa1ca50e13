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
      : `; no event of the last hour in namespace ${namespace} says that another pull from ${host} succeeded on ${node}`;
  },
  fr: ({ host, node, namespace, others }: Stalled) => {
    if (others < 0) return '';
    return others > 0
      ? `\u00a0; ${others} autre${others > 1 ? 's extractions' : ' extraction'} depuis l’hôte ${host} ${others > 1 ? 'ont' : 'a'} pourtant réussi sur le nœud ${node} au cours de la dernière heure, donc le chemin vers le registre fonctionnait`
      : `\u00a0; aucun événement de la dernière heure dans l’espace de noms ${namespace} ne signale la réussite d’une autre extraction depuis l’hôte ${host} sur le nœud ${node}`;
  },
};

const where = {
  advice: {
    en: 'If pulls of other images from this registry succeed, check the size of this image and the disk of the node. If none succeeds, check the network path to the registry: firewall, proxy, packets that are too large.',
    fr: 'Si l’extraction d’autres images de ce registre réussit, vérifiez la taille de cette image et le disque du nœud. Si aucune extraction ne réussit, vérifiez le chemin réseau vers le registre\u00a0: pare-feu, proxy, paquets trop grands.',
  },
};

export const pullProgress = defineRule({
  id: 'pull-progress',
  section: 'slow',
  title: { en: 'Pull progress', fr: 'Avancement de l’extraction' },
  summary: {
    en: 'By default, containerd cancels a pull if it has received no data for five minutes, however long the whole pull takes. Until then, the Pod shows ContainerCreating without any warning.',
    fr: 'Par défaut, containerd annule une extraction si aucun octet n’est arrivé pendant cinq minutes, quelle que soit la durée totale. Jusque-là, le pod affiche ContainerCreating, sans aucun avertissement.',
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
        en: 'If `Pulling` has been the last event about the container for several minutes, and no earlier pull on {NODE} is still in progress',
        fr: 'Si `Pulling` est le dernier événement sur le conteneur depuis plusieurs minutes, et qu’aucune extraction antérieure n’est encore en cours sur le nœud {NODE}',
      },
      text: {
        en: (facts: Stalled) =>
          `the pull of ${facts.image} started, and has neither succeeded nor failed since${otherPulls.en(facts)}`,
        fr: (facts: Stalled) =>
          `l’extraction de l’image ${facts.image} a commencé, et n’a depuis ni réussi ni échoué${otherPulls.fr(facts)}`,
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
          `the pull of ${facts.image} was canceled: no data arrived for some minutes, or something interrupted the pull${otherPulls.en(facts)}`,
        fr: (facts: Stalled) =>
          `l’extraction de l’image ${facts.image} a été annulée\u00a0: aucun octet n’est arrivé pendant plusieurs minutes, ou quelque chose l’a interrompue${otherPulls.fr(facts)}`,
      },
      remedies: [
        where,
        {
          advice: {
            en: 'If the Pod was deleted or the runtime restarted when the pull was canceled, you have nothing to fix: both end a pull with this message.',
            fr: 'Si, au moment de l’annulation, le pod a été supprimé ou le runtime a redémarré, vous n’avez rien à corriger\u00a0: l’extraction s’arrête alors avec le même message.',
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
        en: (facts: Stalled) => `the pull of ${facts.image} exceeded a time limit${otherPulls.en(facts)}`,
        fr: (facts: Stalled) =>
          `l’extraction de l’image ${facts.image} a dépassé un délai${otherPulls.fr(facts)}`,
      },
      remedies: [where],
      example,
      output: noOutput.message,
    }),
    'earlier-pull-not-ended': outcome({
      verdict: 'not-applicable',
      when: {
        en: 'If `Pulling` is the last event about the container, and an earlier pull on {NODE} is also still in progress',
        fr: 'Si `Pulling` est le dernier événement sur le conteneur, et qu’une extraction antérieure est elle aussi encore en cours sur le nœud {NODE}',
      },
      text: {
        en: ({ image }) =>
          `the pull of ${image} may be waiting for an earlier pull on the same node, which has not ended either: see the check Kubelet pull queue`,
        fr: ({ image }) =>
          `l’extraction de l’image ${image} attend peut-être la fin d’une extraction antérieure sur le même nœud\u00a0: consultez la vérification «\u00a0File d’attente du kubelet\u00a0»`,
      },
      example: { image: example.image },
      output: noOutput.combined,
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
    'no-hanging-pull': outcome({
      verdict: 'not-applicable',
      when: { en: 'If no Pod fails to pull', fr: 'Si aucune extraction n’échoue' },
      text: {
        en: () => 'no Pod fails to pull',
        fr: () => 'aucune extraction n’échoue',
      },
      example: {},
      output: noOutput.nothingToCheck,
    }),
  },
  sources: [sources.imagePulls, sources.networkIsolation, sources.containerdPullProgress],
});

const hostOf = (parsed: ParsedReference) => ('reference' in parsed ? parsed.reference.host : null);
