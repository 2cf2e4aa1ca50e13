/** Events of controllers whose Pods were refused at admission. */

import type { ClusterEvent } from '../../../src/catalogue/commands/kubectl/events.ts';
import { getWarnings } from '../../../src/catalogue/commands/kubectl/events.ts';
import { type Given, given } from './fake-ask.ts';

export function refusal(name: string, message: string, of: Partial<ClusterEvent> = {}): ClusterEvent {
  return {
    namespace: 'shop',
    type: 'Warning',
    kind: 'ReplicaSet',
    name,
    uid: `uid-of-${name}`,
    node: null,
    container: null,
    ephemeral: false,
    reason: 'FailedCreate',
    message,
    count: 7,
    first: '2026-11-03T07:20:00Z',
    last: '2026-11-03T08:00:00Z',
    ...of,
  };
}

export const warnings = (...events: readonly ClusterEvent[]): Given =>
  given(getWarnings, { NAMESPACE: 'shop' }, events);

export const byBinaryAuthorization = (image: string) =>
  `Error creating: admission webhook "imagepolicywebhook.image-policy.k8s.io" denied the request: Image ${image} denied by Binary Authorization default admission rule. Denied by always_deny admission rule`;
export const byKyverno =
  'Error creating: admission webhook "validate.kyverno.svc-fail" denied the request:\n\nresource Pod/shop/banner was blocked due to the following policies\n\nallowed-registries: image registry docker.io is not allowed';
export const byPrivileges =
  'Error creating: admission webhook "gatekeeper.example.com" denied the request: privileged containers are not allowed';
