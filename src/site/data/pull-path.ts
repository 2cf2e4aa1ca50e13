/** Which leg of the path of a pull fails for each cause. Without imports of values: a script of a page may load it. */
import type { CauseId } from '../../causes/model.ts';

/** The stages of a pull, in the order in which a request passes them. */
export const legIds = ['kubelet', 'containerd', 'dns', 'way-out', 'registry', 'storage'] as const;

/** A stage of a pull; `data-leg` in the picture. */
export type LegId = (typeof legIds)[number];

/**
 * The leg that fails. null where a message does not say how far the pull came. What the node does with a layer is that
 * of containerd, which writes and unpacks it; what a registry answers is that of the registry, whatever its reason.
 */
export const failingLeg: Readonly<Record<CauseId, LegId | null>> = {
  'auth-403': 'registry',
  'auth-401': 'registry',
  // The kubelet reads the Secret before anything is asked.
  'auth-pull-secret': 'kubelet',
  'auth-insufficient-scope-or-anonymous': 'registry',
  'rate-limit': 'registry',
  dns: 'dns',
  'firewall-or-timeout': 'way-out',
  'tls-x509': 'registry',
  'http-vs-https': 'registry',
  'not-found': 'registry',
  'not-found-blob': 'storage',
  'invalid-name': 'kubelet',
  'timeout-slow': 'storage',
  'arch-mismatch': 'containerd',
  schema1: 'containerd',
  'disk-full': 'containerd',
  'corrupt-or-extract': 'containerd',
  'never-pull': 'kubelet',
  'registry-unavailable': 'registry',
  signature: 'containerd',
  runtime: 'containerd',
  'vpc-sc-or-policy': 'registry',
  'quota-or-api-disabled': 'registry',
  'bare-status': null,
  'not-a-pull-failure': null,
};
