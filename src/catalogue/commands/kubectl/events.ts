/** Events of Pods and nodes. The API server keeps them for an hour by default. */
import { defineCommand, partOf } from '../../model/define.ts';
import { oneOf } from '../../model/names.ts';
import { sources } from '../../sources/index.ts';
import { child, itemsOf, requiredText, text } from '../decode.ts';
import { documented } from '../universe-support.ts';
import { exceptOtherSteps, ofEachItem, raw, rawPaths } from './raw.ts';

/** An event of the cluster, with the object that it is about. */
export interface ClusterEvent {
  readonly namespace: string;
  /** `Normal` or `Warning`; null if the event does not have the field. */
  readonly type: string | null;
  /** Kind and name of the object that the event is about. */
  readonly kind: string;
  readonly name: string;
  /** Of that object; null if the event does not have the field. A static Pod has the UID that its kubelet gave it. */
  readonly uid: string | null;
  /** The node whose kubelet reports it; null for an event of another component. */
  readonly node: string | null;
  /** Read from `involvedObject.fieldPath`: `spec.containers{app}` is `app`. */
  readonly container: string | null;
  /** True for an ephemeral container, which the table of Pods does not count. */
  readonly ephemeral: boolean;
  readonly reason: string;
  readonly message: string;
  /** How often it occurred; 1 if the event does not have the field. */
  readonly count: number;
  /** When it was first seen, ISO 8601, with milliseconds if the name tells; null if the event does not have the field. */
  readonly first: string | null;
  /** When it was last seen, ISO 8601, with milliseconds if it occurred once; null if the event does not have the field. */
  readonly last: string | null;
}

/** What the texts of an event name, here and in Cloud Logging. */
export const eventNames = {
  namespace: 'namespace',
  type: oneOf('Normal', 'Warning'),
  kind: 'object-kind',
  name: { namedBy: 'kind', of: { Node: 'node' }, otherwise: 'workload' },
  uid: 'uid',
  node: 'node',
  container: 'container',
  reason: 'reason',
  message: 'message',
  first: 'time',
  last: 'time',
} as const;

/** The server's table has ages in the place of times, and an object by its name. */
const jsonOnly = {
  notReadable: {
    en: 'the table of this command has neither UIDs nor exact times: add --output=json to the command, and paste the new output',
    fr: 'le tableau de cette commande ne donne ni UID ni heures exactes\u00a0: ajoutez --output=json à la commande, et collez la nouvelle sortie',
  },
  exceptJson: { object: 'Event' },
} as const;

/** What all lists of events share. People get the oldest first, because they read the end of a list. */
const eventList = {
  tool: 'kubectl',
  effect: 'reads',
  output: ['--sort-by=.metadata.creationTimestamp'],
  needs: [{ verb: 'list', resource: 'events' }],
  universes: documented,
  sources: [sources.getEvents],
  machine: {
    output: ['--output=json'],
    format: 'json',
    decode: decodeEvents,
    names: eventNames,
    copied: jsonOnly,
  },
} as const;

/** Warnings about Pods. What they say is explained from the table, too. */
const warnings = {
  ...eventList,
  machine: {
    ...eventList.machine,
    copied: {
      ...jsonOnly,
      notReadable: {
        en: `${jsonOnly.notReadable.en}, or paste the table under “Explain an error”, which names the cause`,
        fr: `${jsonOnly.notReadable.fr}, ou collez le tableau dans «\u00a0Expliquer une erreur\u00a0», qui nomme la cause`,
      },
    },
  },
} as const;

export const readPullEvents = defineCommand({
  ...eventList,
  ...raw(rawPaths.pullEvents, decodeEventList, eventNames),
  id: 'kubectl-read-pull-events',
  purpose: {
    en: 'Read which pulls began, ended or failed in every namespace, as JSON from the API server.',
    fr: 'Lire les extractions commencées, terminées ou en échec dans tous les espaces de noms, en JSON depuis le serveur d’API.',
  },
});

/** In one list, back-off too: it is the event that a kubelet repeats as long as a container waits. */
export const getPullEventsInAllNamespaces = defineCommand({
  ...eventList,
  id: 'kubectl-get-pull-events-all-namespaces',
  words: ['get', 'events', '--all-namespaces', `--field-selector=${exceptOtherSteps}`],
  partOf: partOf(readPullEvents, (answer) => ({ answer })),
  purpose: {
    en: 'List which pulls began, ended or failed in every namespace, with the messages of the kubelet.',
    fr: 'Lister les extractions commencées, terminées ou en échec dans tous les espaces de noms, avec les messages du kubelet.',
  },
});

/** Whether an event is a warning as {@link getWarnings} lists it. */
export function isPullWarning({ type, reason }: ClusterEvent): boolean {
  return type === 'Warning' && reason !== 'BackOff';
}

/** Whether an event is a step of a pull as {@link getPullProgress} lists it. */
export function isPullProgress({ type, kind, reason }: ClusterEvent): boolean {
  return type === 'Normal' && kind === 'Pod' && reason !== 'BackOff';
}

/**
 * Warnings about pulls, volumes, sandboxes or refused Pods; probes, scheduling and back-off are filtered out on the
 * server. A Pod that waits for a volume has not asked for its images yet, so its warnings are needed too.
 */
const pullWarnings =
  '--field-selector=type=Warning,reason!=BackOff,reason!=Unhealthy,reason!=FailedScheduling';

export const getWarnings = defineCommand({
  ...warnings,
  id: 'kubectl-get-warning-events',
  words: ['get', 'events', '--namespace={NAMESPACE}', pullWarnings],
  purpose: {
    en: 'In one namespace, list the warnings, including those about images that were not pulled and Pods that were not created.',
    fr: 'Dans un espace de noms, lister les avertissements, dont ceux sur les images non extraites et les pods non créés.',
  },
  on: '{NAMESPACE}',
  allNamespaces: partOf(getPullEventsInAllNamespaces, (events, { NAMESPACE }) => ({
    answer: events.filter((event) => event.namespace === NAMESPACE && isPullWarning(event)),
  })),
});

/** Pulls that started or ended; other steps of a Pod are filtered out on the server. */
const pullProgress =
  '--field-selector=type=Normal,involvedObject.kind=Pod,reason!=Scheduled,reason!=Created,reason!=Started,reason!=Killing,reason!=BackOff';

export const getPullProgress = defineCommand({
  ...eventList,
  id: 'kubectl-get-pull-events',
  words: ['get', 'events', '--namespace={NAMESPACE}', pullProgress],
  purpose: {
    en: 'List the pulls that have begun, and those that have succeeded, with their duration.',
    fr: 'Lister les extractions commencées, et celles qui ont réussi, avec leur durée.',
  },
  on: '{NAMESPACE}',
  allNamespaces: partOf(getPullEventsInAllNamespaces, (events, { NAMESPACE }) => ({
    answer: events.filter((event) => event.namespace === NAMESPACE && isPullProgress(event)),
  })),
});

/** Events about nodes are in the namespace `default`, because a node has no namespace. */
export const getNodeWarnings = defineCommand({
  ...eventList,
  id: 'kubectl-get-node-warnings',
  words: ['get', 'events', '--namespace=default', '--field-selector=type=Warning,involvedObject.kind=Node'],
  purpose: {
    en: 'List the warnings of kubelets about their own nodes, for example about disk space that cannot be freed.',
    fr: 'Lister les avertissements des kubelets sur leurs propres nœuds, par exemple sur un espace disque qui ne peut pas être libéré.',
  },
  on: 'default',
  sources: [sources.nodePressure],
  allNamespaces: partOf(getPullEventsInAllNamespaces, (events) => ({
    answer: events.filter(
      (event) => isPullWarning(event) && event.kind === 'Node' && event.namespace === 'default',
    ),
  })),
});

/** The events of a list that the server prints. */
export function decodeEventList(printed: unknown): readonly ClusterEvent[] {
  return ofEachItem(printed, 'EventList', decodeEvent);
}

/** One event or a list of them. Series, older counts and single times are all read. */
export function decodeEvents(answer: unknown): readonly ClusterEvent[] {
  return itemsOf(answer).map(decodeEvent);
}

function decodeEvent(item: unknown): ClusterEvent {
  const eventSeries = child(item, 'series');
  const first = text(item, 'firstTimestamp') ?? text(item, 'eventTime');
  const last =
    text(eventSeries, 'lastObservedTime') ?? text(item, 'lastTimestamp') ?? text(item, 'eventTime');
  const precise = first && withMilliseconds(first, text(child(item, 'metadata'), 'name') ?? '');
  return {
    ...eventFields(item),
    type: text(item, 'type'),
    // That it waits is all that counts; the sentence holds names.
    ...(text(item, 'reason') === 'BackOff' && { message: '' }),
    namespace: requiredText(child(item, 'metadata'), 'namespace'),
    count: Number(text(eventSeries, 'count') ?? text(item, 'count') ?? 1),
    first: precise,
    last: last === first ? precise : last,
  };
}

/**
 * A time of whole seconds with the milliseconds that the event's name holds: client-go names an event after its object
 * and the nanoseconds of its first occurrence, in hexadecimal (GenerateEventName in tools/record). The time as it is if
 * the name says otherwise.
 */
function withMilliseconds(time: string, name: string): string {
  const [, nanoseconds] = /\.([0-9a-f]{15,16})$/.exec(name) ?? [];
  if (!nanoseconds) return time;
  const milliseconds = Number(BigInt(`0x${nanoseconds}`) / 1_000_000n);
  const isThatSecond = Math.floor(milliseconds / 1000) * 1000 === Date.parse(time);
  return isThatSecond ? new Date(milliseconds).toISOString() : time;
}

/** What an event has in the cluster and in Cloud Logging, where it is the payload of an entry. */
export function eventFields(event: unknown) {
  const about = child(event, 'involvedObject');
  const path = text(about, 'fieldPath') ?? '';
  return {
    kind: text(about, 'kind') ?? '',
    name: text(about, 'name') ?? '',
    uid: text(about, 'uid'),
    node: text(child(event, 'source'), 'host'),
    container: /\{([^}]*)\}/.exec(path)?.[1] ?? null,
    ephemeral: path.startsWith('spec.ephemeralContainers'),
    reason: text(event, 'reason') ?? '',
    message: text(event, 'message') ?? '',
  };
}
