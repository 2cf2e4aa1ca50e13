/** A cluster in which everything fails, but for the Pod in hand: whatever is wrong there is called `neighbour`. */

import { listVmInstances, readSerialPortOutput } from '../../../src/catalogue/commands/gcloud/instances.ts';
import { readFirewallDenials, readPerimeterDenials } from '../../../src/catalogue/commands/gcloud/logging.ts';
import type { ClusterEvent } from '../../../src/catalogue/commands/kubectl/events.ts';
import {
  getNodeWarnings,
  getPullProgress,
  getWarnings,
} from '../../../src/catalogue/commands/kubectl/events.ts';
import { getLogTail } from '../../../src/catalogue/commands/kubectl/logs.ts';
import { getNodeStates } from '../../../src/catalogue/commands/kubectl/node-states.ts';
import { getNodePools } from '../../../src/catalogue/commands/kubectl/nodes.ts';
import { getPullPolicies } from '../../../src/catalogue/commands/kubectl/pod-images.ts';
import { getPods } from '../../../src/catalogue/commands/kubectl/pod-table.ts';
import { type Given, given } from '../rules/fake-ask.ts';
import { state, warning } from '../rules/node-fixtures.ts';
import { pullEvent, pulled } from '../rules/progress.ts';
import { byBinaryAuthorization, byKyverno, refusal } from '../rules/refusals.ts';
import { account, cart, clusterOf, clusterParams, instance, node } from '../rules/subjects.ts';

/** In every name of what the Pod in hand has nothing to do with. */
export const neighbour = 'neighbour';

const theirImage = `europe-west9-docker.pkg.dev/${neighbour}-images/app/${neighbour}:1`;
const theirNode = `${neighbour}-node`;
const shop = { NAMESPACE: 'shop' };

/** The messages, as events of other Pods on another node, and of a controller. */
function eventsOf(messages: readonly string[]): readonly ClusterEvent[] {
  return messages.flatMap((said, index) => {
    const message = said.replaceAll(cart, theirImage);
    const of = { name: `${neighbour}-${index}`, node: theirNode, message };
    return [
      pullEvent('Failed', of),
      pullEvent('FailedCreatePodSandBox', { ...of, container: null }),
      refusal(`${neighbour}-${index}`, `Error creating: ${message}`),
    ];
  });
}

/**
 * The answers of that cluster. The node of the Pod in hand is in order, and so is the account of its pool.
 *
 * @param messages what the other Pods fail with
 */
export function neighbourhood(messages: readonly string[]): readonly Given[] {
  const slow = pulled(theirImage, '20m0s (55m0s including waiting). Image size: 1200000000 bytes.');
  const machine = `${neighbour}-machine`;
  return [
    given(getWarnings, shop, [
      ...eventsOf(messages),
      refusal(`${neighbour}-a`, byBinaryAuthorization(theirImage)),
      refusal(`${neighbour}-b`, byKyverno),
      pullEvent('FailedToRetrieveImagePullSecret', {
        name: `${neighbour}-c`,
        node: theirNode,
        message: `Unable to retrieve some image pull secrets (${neighbour}-secret); attempting to pull the image may not succeed.`,
      }),
    ]),
    given(getPullProgress, shop, [
      pullEvent('Pulled', { name: `${neighbour}-d`, node: theirNode, message: slow }),
      ...['e', 'f', 'g'].map((name) =>
        pullEvent('Pulling', { name: `${neighbour}-${name}`, node: theirNode }),
      ),
    ]),
    given(getNodeWarnings, {}, [warning('ImageGCFailed', theirNode)]),
    given(getNodeStates, {}, [
      state({ name: node.name ?? '' }),
      state({ name: theirNode, ready: false, diskPressure: true }),
    ]),
    given(getNodePools, {}, [{ name: node.name ?? '', pool: node.pool, ready: true }]),
    given(getPods, shop, [
      {
        namespace: null,
        name: 'cart-1',
        ready: 0,
        containers: 1,
        status: 'ImagePullBackOff',
        restarts: 0,
        restartedMinutesAgo: null,
      },
      {
        namespace: null,
        name: `${neighbour}-h`,
        ready: 0,
        containers: 1,
        status: 'CrashLoopBackOff',
        restarts: 0,
        restartedMinutesAgo: null,
      },
    ]),
    given(getLogTail, { ...shop, POD: `${neighbour}-h` }, { execFormatError: true }),
    given(getPullPolicies, shop, [{ pod: `${neighbour}-i`, image: theirImage, policy: 'Never' }]),
    given(listVmInstances, clusterParams, [
      { name: machine, zone: 'europe-west9-a', running: true, created: null },
    ]),
    given(
      readSerialPortOutput,
      { NODE: machine, NODE_ZONE: 'europe-west9-a', PROJECT: 'shop-prod' },
      { installationFailed: true, download: 'timeout' },
    ),
    given(readPerimeterDenials, { IMAGE_PROJECT: 'shop-images' }, [
      {
        time: '2026-11-03T08:00:00Z',
        principal: `${neighbour}@shop-prod.iam.gserviceaccount.com`,
        dryRun: false,
        reason: 'NO_MATCHING_ACCESS_LEVEL',
        uniqueId: neighbour,
      },
    ]),
    given(readFirewallDenials, { NETWORK_PROJECT: 'shop-network' }, [
      { time: null, address: '198.51.100.7', machine, rule: `${neighbour}-rule`, egress: true },
    ]),
    instance,
    clusterOf({ account }),
  ];
}
