/** Every Pod begins with an image that belongs to the node; without it the status says nothing of images. */
import { describe, expect, it } from 'vitest';
import { event, pod, waiting } from '../support/diagnose/cluster.ts';
import { look } from '../support/diagnose/look.ts';

describe('the image of a sandbox', () => {
  const message =
    'Failed to create pod sandbox: rpc error: code = Unknown desc = failed to get sandbox image "registry.k8s.io/pause:3.10": failed to pull image "registry.k8s.io/pause:3.10": failed to pull and unpack image "registry.k8s.io/pause:3.10": failed to resolve reference "registry.k8s.io/pause:3.10": dial tcp: lookup registry.k8s.io: no such host';
  const warnings = [event('cart', 'FailedCreatePodSandBox', message, { container: null })];

  it('is found where it does not come', async () => {
    const creating = { status: 'ContainerCreating', containers: [waiting('ContainerCreating')] };
    const { failing } = await look({ pods: [pod('cart', creating)], warnings });
    expect(failing).toMatchObject([
      { container: null, match: { cause: 'dns' }, image: 'registry.k8s.io/pause:3.10' },
    ]);
  });

  it('is not blamed where the network of the sandbox fails', async () => {
    const creating = { status: 'ContainerCreating', containers: [waiting('ContainerCreating')] };
    const network =
      'Failed to create pod sandbox: plugin type="cilium-cni" failed (add): image of the world unavailable';
    const { failing } = await look({
      pods: [pod('cart', creating)],
      warnings: [event('cart', 'FailedCreatePodSandBox', network, { container: null })],
    });
    expect(failing.filter(({ match }) => match.cause === 'not-a-pull-failure')).toEqual([]);
  });

  it('is not blamed for a container that crashes since it came', async () => {
    const crashing = { status: 'CrashLoopBackOff', containers: [waiting('CrashLoopBackOff')] };
    expect((await look({ pods: [pod('cart', crashing)], warnings })).failing).toEqual([]);
  });
});
