/** Machines that never joined. */
import { registryHost, vipZone, worldWith } from '../base-world.ts';
import { cannotKnow, type NamedWorld, sound } from './named-world.ts';
import { restrictedRoute } from './parts.ts';

export const bootWorlds: readonly NamedWorld[] = [
  {
    name: 'a cluster of the same name in another region has a machine whose download failed',
    world: worldWith({
      machines: [
        {
          name: 'gke-web-b-2',
          zone: 'europe-west1-b',
          cluster: { name: 'web', location: 'europe-west1' },
          joined: true,
          fault: null,
          serialPortOutput:
            'curl: (28) connection timed out\nFailed to start Download and install k8s binaries and configurations.\n',
        },
      ],
    }),
    host: registryHost,
    brokenLeg: null,
    occasions: ['audit'],
    may: { 'node-bootstrap': sound },
  },
  {
    name: 'the unit of a machine failed, and its log names no download',
    world: worldWith({
      machines: [
        {
          name: 'gke-web-lost-1',
          zone: 'europe-west9-a',
          cluster: { name: 'web', location: 'europe-west9' },
          joined: false,
          fault: 'other',
          serialPortOutput: 'Failed to start Download and install k8s binaries and configurations.\n',
        },
      ],
    }),
    host: registryHost,
    brokenLeg: null,
    occasions: ['audit'],
    may: { 'node-bootstrap': cannotKnow },
  },
  {
    name: 'machines boot from an API host, which a zone for pkg.dev alone does not bring to the VIP',
    world: worldWith({ routes: [restrictedRoute], dns: { zones: [vipZone('pkg.dev.', 'restricted')] } }),
    host: 'storage.googleapis.com',
    brokenLeg: 'name',
    occasions: [],
    may: {},
  },
];
