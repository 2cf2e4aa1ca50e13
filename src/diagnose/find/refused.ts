import { groupBy } from '../../base/group-by.ts';
import { type Controller, getControllers } from '../../catalogue/commands/kubectl/controllers.ts';
import type { ClusterEvent } from '../../catalogue/commands/kubectl/events.ts';
import { newestFirst, readEvents } from '../../catalogue/facts/events.ts';
import type { Failure } from '../../catalogue/model/answer.ts';
import type { Ask } from '../../catalogue/model/ask.ts';
import type { AnyCommand } from '../../catalogue/model/command.ts';
import { cause } from '../../causes/index.ts';
import type { MatchedEvent } from './explanation.ts';
import type { RefusedPods } from './failing.ts';
import type { RunReader } from './reader.ts';

/** What {@link refusedPods} asks. */
export const refusedAsks: readonly AnyCommand[] = [getControllers];

/** The kinds that {@link getControllers} lists; an operator can have its own. */
const readKinds = new Set(['ReplicaSet', 'StatefulSet', 'DaemonSet', 'Job']);

/** Signatures of the messages with which admission refuses an image. */
const imageRefusals: ReadonlySet<string | null> = new Set(['binary-authorization', 'image-admission']);

/** Controllers whose Pods were refused, and what could not be read about them. */
export interface Refused {
  readonly refused: readonly RefusedPods[];
  readonly gaps: readonly Failure[];
}

/**
 * Controllers whose Pods admission denied because of an image. No Pod exists, only events of the controller, which
 * outlive the refusal: a controller counts while it exists and lacks Pods.
 */
export async function refusedPods(
  ask: Ask,
  events: readonly ClusterEvent[],
  read: RunReader,
): Promise<Refused> {
  const failed = events.filter(({ reason }) => reason === 'FailedCreate').toSorted(newestFirst);
  const ofImages = readEvents(failed, read).filter(({ match }) => imageRefusals.has(match.signature));
  const byController = groupBy(ofImages, ({ namespace, kind, name, uid }) => [namespace, kind, name, uid]);
  const namespaces = [...new Set(ofImages.map(({ namespace }) => namespace))];
  const replies = await Promise.all(
    namespaces.map(async (namespace) => ({
      namespace,
      reply: await ask.maybe(getControllers, { NAMESPACE: namespace }),
    })),
  );
  const refused = byController.flatMap(([latest, ...older]) => {
    const reply = replies.find(({ namespace }) => namespace === latest.namespace)?.reply;
    if (!reply || reply.why || !readKinds.has(latest.kind)) return [refusalOf([latest, ...older], null)];
    const controller = reply.answer.find(
      ({ kind, name, uid }) =>
        kind === latest.kind && name === latest.name && (!uid || !latest.uid || uid === latest.uid),
    );
    return controller?.lacksPods ? [refusalOf([latest, ...older], controller)] : [];
  });
  return { refused, gaps: replies.flatMap(({ reply }) => (reply.why ? [reply] : [])) };
}

/** @param controller null where it could not be read, so that nobody knows whether it still lacks Pods */
function refusalOf(
  [latest, ...older]: readonly [MatchedEvent, ...MatchedEvent[]],
  controller: Controller | null,
): RefusedPods {
  const { id, section } = cause('vpc-sc-or-policy');
  const { kind, name, namespace, message, match, last } = latest;
  const image = match.image ?? match.details.image;
  return {
    controller: `${kind} ${name}`,
    owner: controller?.owner ?? null,
    images: image ? [image] : (controller?.images ?? []),
    isCurrent: controller !== null,
    namespace,
    message,
    // As a message it is not a failed pull; for a controller it explains why there is no Pod to pull for.
    match: { ...match, cause: id, section },
    tries: {
      first: older.at(-1)?.first ?? latest.first,
      last,
      count: [latest, ...older].reduce((sum, { count }) => sum + count, 0),
      pulling: false,
      retryBy: null,
    },
  };
}
