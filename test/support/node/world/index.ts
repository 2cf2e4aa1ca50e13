/** The world: about a hundred Pods on one node, and what diagnose must say of each. */
import type { KubernetesObject } from '../../world/objects.ts';
import { access } from './access.ts';
import { healthy } from './healthy.ts';
import { mixed } from './mixed.ts';
import type { PodCase } from './model.ts';
import { network } from './network.ts';
import { notFound } from './not-found.ts';
import { platform } from './platform.ts';

export const cases: readonly PodCase[] = [
  ...network,
  ...notFound,
  ...access,
  ...platform,
  ...mixed,
  ...healthy,
];

export const namespaces = [...new Set(cases.map(({ namespace }) => namespace))];

export const namespaceObjects: readonly KubernetesObject[] = namespaces.map((name) => ({
  apiVersion: 'v1',
  kind: 'Namespace',
  metadata: { name },
}));
