import type { Printer } from './model.ts';

/** Every containerd version that GKE nodes of recent years run. */
export const containerd = [
  'containerd 1.6',
  'containerd 1.7',
  'containerd 2.0',
  'containerd 2.1+',
] as const satisfies readonly Printer[];

/** Go's own network and TLS errors reach the event unchanged through every runtime. */
export const everyRuntime = [...containerd, 'cri-o', 'dockershim'] as const satisfies readonly Printer[];

/** Failures provoked on real nodes; the messages are in the test corpus. */
export const measured = 'measured: kubelet 1.20, 1.29, 1.32, 1.36 (containerd 1.6, 1.7, 2.1)';
