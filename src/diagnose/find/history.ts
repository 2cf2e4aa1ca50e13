/** Failed pulls from Cloud Logging, for events that the cluster no longer has: they are kept for about an hour. */
import { groupBy } from '../../base/group-by.ts';
import type { Text } from '../../base/text.ts';
import { readPullFailures } from '../../catalogue/commands/gcloud/logging.ts';
import type { Pod } from '../../catalogue/commands/kubectl/pods.ts';
import { newestFirst, readEvents } from '../../catalogue/facts/events.ts';
import type { Reply } from '../../catalogue/model/answer.ts';
import type { Ask } from '../../catalogue/model/ask.ts';
import type { AnyCommand } from '../../catalogue/model/command.ts';
import { explainedBy, missingImage, namesCause } from './explain.ts';
import type { MatchedEvent } from './explanation.ts';
import { type FailingContainer, isAbout } from './failing.ts';
import type { Gap } from './gap.ts';
import type { RunReader } from './reader.ts';
import type { Target } from './target.ts';

/** What {@link explainFromLog} and {@link failuresFromLog} ask. */
export const historyAsks: readonly AnyCommand[] = [readPullFailures];

/** The failures; those without a cause are explained from the log if possible. */
export interface Explained {
  readonly failing: readonly FailingContainer[];
  /** What could not be read, where it would have helped. */
  readonly gap: Gap | null;
}

const logText: Text = { en: 'the events in Cloud Logging', fr: 'les événements dans Cloud Logging' };

/** Reads the log only for containers with nothing but a status. */
export async function explainFromLog(
  ask: Ask,
  target: Target,
  failing: readonly FailingContainer[],
  read: RunReader,
): Promise<Explained> {
  if (failing.every(({ match }) => match.cause !== 'bare-status')) return { failing, gap: null };
  const history = await readHistory(ask, target, read);
  if (history.why) return { failing, gap: { what: logText, failure: history } };
  const latest = history.answer.toSorted(newestFirst);
  return { failing: failing.map((each) => explainedByLog(each, latest, read)), gap: null };
}

/** Failures in the log of a Pod that no longer exists or never existed. */
export async function failuresFromLog(
  ask: Ask,
  target: Target,
  pod: string,
  read: RunReader,
): Promise<Explained> {
  const history = await readHistory(ask, target, read);
  const about = (history.answer ?? [])
    .filter(({ name, namespace }) => name === pod && namespace === (target.namespace ?? namespace))
    .toSorted(newestFirst);
  const what: Text = { en: `the Pod ${pod}`, fr: `le pod ${pod}` };
  const latest = groupBy(about, ({ container }) => container).map(([newest]) => newest);
  if (latest.length > 0) return { failing: latest.map((event) => failureOfEvent(event, read)), gap: null };
  return { failing: [], gap: { what, failure: { why: 'not-found', tool: 'kubectl' } } };
}

function failureOfEvent(event: MatchedEvent, read: RunReader): FailingContainer {
  const { namespace, name, last } = event;
  const pod: Pod = {
    namespace,
    name,
    uid: event.uid,
    phase: null,
    reason: null,
    deleting: false,
    node: event.node,
    serviceAccount: 'default',
    pullSecrets: [],
    owner: null,
    created: null,
    stored: null,
    containers: [],
    volumeImages: [],
  };
  return {
    pod,
    container: null,
    volume: null,
    ...explainedBy(event, read),
    loggedAt: last,
    notRetrieved: [],
    notRetrievedAt: null,
    tries: null,
    waitsBehind: null,
  };
}

async function readHistory(
  ask: Ask,
  { cluster, gke }: Target,
  read: RunReader,
): Promise<Reply<readonly MatchedEvent[]>> {
  // Cloud Logging has the events of GKE clusters only.
  if (gke === false) return { answer: [] };
  const { project, name } = cluster;
  if (!project || !name) return { why: 'no-target', flags: ['--project', '--cluster'] };
  const logged = await ask.maybe(readPullFailures, { PROJECT: project, CLUSTER: name });
  return logged.why ? logged : { answer: readEvents(logged.answer, read) };
}

/** The container with the latest message about it, or else about its image in another Pod: a new one may have none yet. */
function explainedByLog(
  failing: FailingContainer,
  latest: readonly MatchedEvent[],
  read: RunReader,
): FailingContainer {
  if (failing.match.cause !== 'bare-status') return failing;
  const { pod, container, image } = failing;
  const ofPod = latest.filter(
    (event) => isAbout(event, pod) && (event.container ?? container?.name) === container?.name,
  );
  const ofImage = latest.filter(({ match }) => image !== '' && match.image === image);
  const explanation = [...ofPod, ...ofImage].find(({ match }) => namesCause(match));
  if (!explanation) return failing;
  const { message, match, last } = explanation;
  const missing = container ? missingImage(pod, container, match, read) : {};
  return { ...failing, ...missing, message, match, loggedAt: last };
}
