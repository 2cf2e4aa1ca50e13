import { byAge } from '../commands/events.ts';
import { getWarnings } from '../commands/kubectl-events.ts';
import type { AnyCommand, Ask } from '../model.ts';

/** Pods that a controller could not make, because admission refused them. */
export interface RefusedPod {
  /** `ReplicaSet banner-7c9d8b6f5`. */
  readonly controller: string;
  /** The webhook that refused; null where something else of admission did. */
  readonly webhook: string | null;
  /** The image that the refusal speaks of; null where it names none. */
  readonly image: string | null;
  /** Its own words, on one line and cut to a length that a report bears. */
  readonly reason: string;
}

/** What {@link refusedPods} may ask. */
export const refusedPodsAsks: readonly AnyCommand[] = [getWarnings];

/** The webhook by which GKE asks Binary Authorization (DOMAIN C.6). */
export const imagePolicyWebhook = 'imagepolicywebhook.image-policy.k8s.io';

/** What a refusal that is about an image speaks of. Others (privileges, quotas, labels) are no business of a registry. */
const aboutImages =
  /\b(?:images?|registr(?:y|ies)|digest|repositor(?:y|ies)|signatures?|attestations?|vulnerabilit(?:y|ies))\b/i;

/** The rule whose business a refusal is; null where it is not about an image. */
export function ruleOfRefusal({
  webhook,
  reason,
}: Omit<RefusedPod, 'controller'>): 'binary-authorization' | 'admission-refusal' | null {
  if (webhook === imagePolicyWebhook || /denied by binary authorization/i.test(reason))
    return 'binary-authorization';
  const byPolicy = webhook !== null || /validatingadmissionpolicy/i.test(reason);
  return byPolicy && aboutImages.test(reason) ? 'admission-refusal' : null;
}

/** The refusals of a namespace, one for each controller, the latest. Events live for about an hour: none is no proof. */
export async function refusedPods(ask: Ask, namespace: string): Promise<readonly RefusedPod[]> {
  const events = await ask(getWarnings, { NAMESPACE: namespace });
  const refused = events.filter(({ reason }) => reason === 'FailedCreate').toSorted(byAge);
  const byController = Map.groupBy(refused, ({ kind, name }) => `${kind} ${name}`);
  return [...byController].flatMap(([controller, [latest]]) =>
    latest ? [{ controller, ...readRefusal(latest.message) }] : [],
  );
}

/** What a refusal says: `admission webhook "NAME" denied the request: Image IMAGE denied by …`. */
export function readRefusal(message: string): Omit<RefusedPod, 'controller'> {
  const [, webhook, said] =
    /admission webhook "([^"]{1,253})" denied the request:?\s*([\s\S]*)/.exec(message) ?? [];
  const reason = (said ?? message).replace(/\s+/g, ' ').trim();
  const image = /\b[Ii]mage "?([^\s"]+\/[^\s"]+?)"? (?:is )?(?:denied|not|rejected|blocked)/.exec(
    reason,
  )?.[1];
  return { webhook: webhook ?? null, image: image ?? null, reason: reason.slice(0, longest) };
}

const longest = 300;
