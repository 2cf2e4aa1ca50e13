/** What Cloud Logging still knows of failed pulls where the cluster has forgotten: events live for about an hour. */
import { byAge, type ClusterEvent } from '../catalogue/commands/events.ts';
import { readPullFailures } from '../catalogue/commands/gcloud.ts';
import type { Pod } from '../catalogue/commands/pods.ts';
import type { Ask, Reply, Text } from '../catalogue/model.ts';
import type { Gap } from './examine.ts';
import { firstMatch, namesCause } from './explain.ts';
import type { FailingContainer } from './failing.ts';
import type { Target } from './target.ts';

/** The failures, those without a cause explained by the log where it can. */
export interface Explained {
  readonly failing: readonly FailingContainer[];
  /** What could not be looked at, where it would have helped. */
  readonly gap: Gap | null;
}

const theLog: Text = { en: 'the events in Cloud Logging', fr: 'les événements dans Cloud Logging' };
const thePod: Text = { en: 'the Pod', fr: 'le pod' };

/** Asks the log only for containers of which nothing but a status is known. */
export async function explainFromLog(
  ask: Ask,
  target: Target,
  failing: readonly FailingContainer[],
): Promise<Explained> {
  if (failing.every(({ match }) => match.cause !== 'bare-status')) return { failing, gap: null };
  const history = await readHistory(ask, target);
  if (history.why) return { failing, gap: { what: theLog, failure: history } };
  const newestFirst = history.answer.toSorted(byAge);
  return { failing: failing.map((each) => explained(each, newestFirst)), gap: null };
}

/** What the log says of a Pod that is not there any more, or never was. */
export async function recallFromLog(ask: Ask, target: Target, pod: string): Promise<Explained> {
  const history = await readHistory(ask, target);
  const about = (history.answer ?? [])
    .filter(({ name, namespace }) => name === pod && namespace === (target.namespace ?? namespace))
    .toSorted(byAge);
  const latest = [...Map.groupBy(about, ({ container }) => container).values()].flatMap(
    ([newest]) => newest ?? [],
  );
  if (latest.length > 0) return { failing: latest.map(recalled), gap: null };
  return { failing: [], gap: { what: thePod, failure: { why: 'not-found', tool: 'kubectl', said: pod } } };
}

function recalled({ namespace, name, message, last }: ClusterEvent): FailingContainer {
  const pod: Pod = {
    namespace,
    name,
    node: null,
    serviceAccount: 'default',
    pullSecrets: [],
    owner: null,
    created: null,
    containers: [],
  };
  const match = firstMatch(message);
  return { pod, container: null, image: match.image ?? '', match, message, loggedAt: last, notRetrieved: [] };
}

async function readHistory(ask: Ask, { cluster }: Target): Promise<Reply<readonly ClusterEvent[]>> {
  const { project, name } = cluster;
  if (!project || !name) return { why: 'no-target', flags: ['--project', '--cluster'] };
  return ask.maybe(readPullFailures, { PROJECT: project, CLUSTER: name });
}

/** The container with what was said last of it, or else of its image by another Pod: a new one may not have been told yet. */
function explained(failing: FailingContainer, newestFirst: readonly ClusterEvent[]): FailingContainer {
  if (failing.match.cause !== 'bare-status') return failing;
  const { pod, container, image } = failing;
  const ofPod = newestFirst.filter(
    (event) =>
      event.namespace === pod.namespace &&
      event.name === pod.name &&
      (event.container ?? container?.name) === container?.name,
  );
  const ofImage = newestFirst.filter(({ message }) => image !== '' && message.includes(`"${image}"`));
  const told = [...ofPod, ...ofImage].find(({ message }) => namesCause(firstMatch(message)));
  return told
    ? { ...failing, message: told.message, match: firstMatch(told.message), loggedAt: told.last }
    : failing;
}
