/** What the texts of Pods name. */
import { oneOf } from '../../model/names.ts';

/** Of a row of the server's table. */
export const rowNames = { namespace: 'namespace', name: 'workload', status: 'reason' } as const;

/** Of a whole Pod. */
export const podNames = {
  namespace: 'namespace',
  name: 'workload',
  uid: 'uid',
  phase: oneOf('Pending', 'Running', 'Succeeded', 'Failed', 'Unknown'),
  reason: 'reason',
  node: 'node',
  serviceAccount: 'kubernetes-account',
  pullSecrets: 'secret',
  owner: 'owner',
  created: 'time',
  stored: 'time',
  containers: {
    name: 'container',
    kind: oneOf('init', 'regular', 'ephemeral'),
    image: 'image',
    waiting: { reason: 'reason', message: 'message' },
    endedAt: 'time',
  },
  volumeImages: { volume: 'volume', image: 'image' },
} as const;
