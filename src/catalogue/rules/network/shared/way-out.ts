/** The last leg of the way to a registry, which two rules report: for the universe's own registries, and for all others. */
import { describeClusterNetwork } from '../../../commands/gcloud/container.ts';
import { getEffectiveFirewalls, getNetworkFirewalls } from '../../../commands/gcloud/firewalls.ts';
import { describeInstanceNetwork } from '../../../commands/gcloud/instances.ts';
import { listPolicyBasedRoutes, listSpokes } from '../../../commands/gcloud/routes.ts';
import type { Path } from '../../../facts/path/model.ts';
import { outcome } from '../../../model/define.ts';
import { CannotTell } from '../../../model/failures.ts';
import { noOutput } from '../../../model/no-output.ts';
import type { OnFailure } from '../../../model/rule.ts';
import { routedInside } from './when.ts';

/** The way out of a path whose earlier legs are open. */
export function wayOutOf(path: Path) {
  const leg = path.judged ? path.attempt?.wayOut : null;
  if (!path.judged || !leg) throw new Error('an earlier leg is not open');
  if (leg.state === 'failed') throw new CannotTell(leg.failure);
  return { at: path.at, leg };
}

export const internalDestination = outcome({
  verdict: 'not-applicable',
  when: routedInside,
  text: {
    en: ({ host }) => `the network path to ${host} stays inside your own networks`,
    fr: ({ host }) => `le chemin réseau vers ${host} reste dans vos propres réseaux`,
  },
  example: { host: 'registry.example.com' },
  output: noOutput.combined,
});

/**
 * What the two rules may conclude although a reading of an earlier leg failed.
 * @param reached their outcomes for packets that go by the default internet gateway
 */
export function afterFailures<Key extends string>(
  reached: readonly Key[],
): readonly OnFailure<Key | 'internal-destination' | 'external-ip-address'>[] {
  const outside = [...reached, 'external-ip-address'] as const;
  const judged = [...reached, 'internal-destination'] as const;
  const all = [...judged, 'external-ip-address'] as const;
  return [
    // The cluster's configuration names the network of its nodes.
    { command: describeInstanceNetwork, concludes: judged, fallback: describeClusterNetwork },
    // The rules of the network name their targets, those of the node apply to it.
    { command: getEffectiveFirewalls, concludes: all, fallback: getNetworkFirewalls },
    // A network without the Network Connectivity API has none of its routes.
    { command: listPolicyBasedRoutes, failed: ['api-disabled'], concludes: all },
    { command: listSpokes, failed: ['api-disabled'], concludes: outside },
  ];
}
