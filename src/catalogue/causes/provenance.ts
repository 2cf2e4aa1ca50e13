import type { Printer } from './model.ts';

/** Every containerd that a GKE node of the last years runs. */
export const containerd = [
  'containerd 1.6',
  'containerd 1.7',
  'containerd 2.0',
  'containerd 2.1+',
] as const satisfies readonly Printer[];

/** Go's own network and TLS errors reach the event through every runtime alike. */
export const everyRuntime = [...containerd, 'cri-o', 'dockershim'] as const satisfies readonly Printer[];

/** Failures made on purpose on real nodes; the texts are in the test corpus. */
export const measured = 'measured: kubelet 1.20, 1.29, 1.32, 1.36 with containerd 1.6, 1.7, 2.1';
