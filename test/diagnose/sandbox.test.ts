/** Every Pod needs the sandbox (pause) image of its node; if that is missing, no container status mentions an image. */
import { describe, expect, it } from 'vitest';
import { event, pod, waiting } from '../support/diagnose/cluster.ts';
import { surveyOf } from '../support/diagnose/survey.ts';

describe('the sandbox image', () => {
  const message =
    'Failed to create pod sandbox: rpc error: code = Unknown desc = failed to get sandbox image "registry.k8s.io/pause:3.10": failed to pull image "registry.k8s.io/pause:3.10": failed to pull and unpack image "registry.k8s.io/pause:3.10": failed to resolve reference "registry.k8s.io/pause:3.10": dial tcp: lookup registry.k8s.io: no such host';
  const warnings = [event('cart', 'FailedCreatePodSandBox', message, { container: null })];

  it('is reported if it cannot be pulled', async () => {
    const creating = { status: 'ContainerCreating', containers: [waiting('ContainerCreating')] };
    const { failing } = await surveyOf({ pods: [pod('cart', creating)], warnings });
    expect(failing).toMatchObject([
      { container: null, match: { cause: 'dns' }, image: 'registry.k8s.io/pause:3.10' },
    ]);
  });

  it('is not reported if the sandbox fails because of the CNI', async () => {
    const creating = { status: 'ContainerCreating', containers: [waiting('ContainerCreating')] };
    const network =
      'Failed to create pod sandbox: plugin type="cilium-cni" failed (add): image of the world unavailable';
    const { failing } = await surveyOf({
      pods: [pod('cart', creating)],
      warnings: [event('cart', 'FailedCreatePodSandBox', network, { container: null })],
    });
    expect(failing.filter(({ match }) => match.cause === 'not-a-pull-failure')).toEqual([]);
  });

  it('is not reported for a container that crashes, because its sandbox exists', async () => {
    const crashing = { status: 'CrashLoopBackOff', containers: [waiting('CrashLoopBackOff')] };
    expect((await surveyOf({ pods: [pod('cart', crashing)], warnings })).failing).toEqual([]);
  });
});
