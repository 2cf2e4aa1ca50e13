/** What Pullbook asks of the events of a cluster. They live for about an hour. */
import { defineCommand, inNamespace, widened } from '../define.ts';
import { sources } from '../sources.ts';
import { decodeEvents } from './events.ts';
import { documented } from './support.ts';

/** Oldest first for people, who read the end of the list. A machine sorts for itself. */
const inTimeOrder = ['--sort-by=.metadata.creationTimestamp'] as const;
const machine = { output: ['--output=json'], format: 'json', decode: decodeEvents } as const;

/** Warnings that speak of pulls, of sandboxes or of Pods that were refused; probes, scheduling and back-off are left out on the server. */
const pullWarnings =
  '--field-selector=type=Warning,reason!=BackOff,reason!=Unhealthy,reason!=FailedScheduling,reason!=FailedMount';
const begunPulls = '--field-selector=type=Normal,reason=Pulling';
const pullProgress =
  '--field-selector=type=Normal,involvedObject.kind=Pod,reason!=Scheduled,reason!=Created,reason!=Started,reason!=Killing,reason!=BackOff';

export const getWarningsEverywhere = defineCommand({
  id: 'kubectl-get-warning-events-all-namespaces',
  tool: 'kubectl',
  effect: 'reads',
  words: ['get', 'events', '--all-namespaces', pullWarnings],
  output: inTimeOrder,
  purpose: {
    en: 'List, in every namespace, the warnings in which the kubelet says why an image was not pulled.',
    fr: 'Lister, dans tous les espaces de noms, les avertissements où le kubelet dit pourquoi une image n’a pas été extraite.',
  },
  needs: [{ verb: 'list', resource: 'events' }],
  universes: documented,
  sources: [sources.getEvents],
  machine,
});

export const getWarnings = defineCommand({
  id: 'kubectl-get-warning-events',
  tool: 'kubectl',
  effect: 'reads',
  words: ['get', 'events', '--namespace={NAMESPACE}', pullWarnings],
  output: inTimeOrder,
  purpose: {
    en: 'List, in one namespace, the warnings in which the kubelet says why an image was not pulled.',
    fr: 'Lister, dans un espace de noms, les avertissements où le kubelet dit pourquoi une image n’a pas été extraite.',
  },
  needs: [{ verb: 'list', resource: 'events' }],
  on: '{NAMESPACE}',
  universes: documented,
  sources: [sources.getEvents],
  machine,
  everywhere: widened(getWarningsEverywhere, inNamespace),
});

export const getBegunPullsEverywhere = defineCommand({
  id: 'kubectl-get-pulling-events-all-namespaces',
  tool: 'kubectl',
  effect: 'reads',
  words: ['get', 'events', '--all-namespaces', begunPulls],
  output: inTimeOrder,
  purpose: {
    en: 'List which pulls have begun within the last hour, in every namespace.',
    fr: 'Lister les extractions commencées au cours de la dernière heure, dans tous les espaces de noms.',
  },
  needs: [{ verb: 'list', resource: 'events' }],
  universes: documented,
  sources: [sources.getEvents],
  machine,
});

export const getBegunPulls = defineCommand({
  id: 'kubectl-get-pulling-events',
  tool: 'kubectl',
  effect: 'reads',
  words: ['get', 'events', '--namespace={NAMESPACE}', begunPulls],
  output: inTimeOrder,
  purpose: {
    en: 'List which pulls have begun within the last hour: of a pull that hangs there is no other trace.',
    fr: 'Lister les extractions commencées au cours de la dernière heure : une extraction bloquée ne laisse pas d’autre trace.',
  },
  needs: [{ verb: 'list', resource: 'events' }],
  on: '{NAMESPACE}',
  universes: documented,
  sources: [sources.getEvents],
  machine,
  everywhere: widened(getBegunPullsEverywhere, inNamespace),
});

export const getPullProgress = defineCommand({
  id: 'kubectl-get-pull-events',
  tool: 'kubectl',
  effect: 'reads',
  words: ['get', 'events', '--namespace={NAMESPACE}', pullProgress],
  output: inTimeOrder,
  purpose: {
    en: 'List which pulls have begun and which have ended, with the time that each took.',
    fr: 'Lister les extractions commencées et terminées, avec la durée de chacune.',
  },
  needs: [{ verb: 'list', resource: 'events' }],
  on: '{NAMESPACE}',
  universes: documented,
  sources: [sources.getEvents],
  machine,
});
