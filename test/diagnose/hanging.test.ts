/** A pull without any further event: the survey detects it by the age of its last event alone. */
import { describe, expect, it } from 'vitest';
import { getStartedPulls } from '../../src/catalogue/commands/kubectl/events.ts';
import { cartImage, event, minutesAgo, pod, waiting } from '../support/diagnose/cluster.ts';
import { surveyOf } from '../support/diagnose/survey.ts';
import { refused } from '../support/rules/fake-ask.ts';

describe('a pull that hangs', () => {
  const creating = pod('cart', { status: 'ContainerCreating', containers: [waiting('ContainerCreating')] });
  const pulling = (minutes: number) =>
    event('cart', 'Pulling', `Pulling image "${cartImage}"`, { last: minutesAgo(minutes) });

  it('is detected by the age of its only event', async () => {
    const { failing } = await surveyOf({ pods: [creating], progress: [pulling(7)] });
    expect(failing).toMatchObject([
      { match: { cause: 'timeout-slow' }, message: `Pulling image "${cartImage}" (7 min)` },
    ]);
  });

  it.each([
    ['has just started', [pulling(1)]],
    ['is of another container', [{ ...pulling(7), container: 'other' }]],
    ['is of another Pod', [{ ...pulling(7), name: 'other' }]],
    ['left no event', []],
  ])('is not found if it %s', async (_name, progress) => {
    expect((await surveyOf({ pods: [creating], progress })).failing).toEqual([]);
  });

  it('is the last one started: a kubelet starts the containers of a Pod one after the other', async () => {
    const second = waiting('ContainerCreating', null, { name: 'proxy', image: 'envoy:1' });
    const two = { ...creating, containers: [waiting('ContainerCreating'), second] };
    const progress = [pulling(4), pulling(9)].map((each, index) => ({
      ...each,
      container: index ? 'app' : 'proxy',
    }));
    const { failing } = await surveyOf({ pods: [two], progress });
    expect(failing).toMatchObject([{ container: { name: 'proxy' }, image: 'envoy:1' }]);
  });

  it('is not looked for in a Pod that was just created', async () => {
    const young = { ...creating, created: minutesAgo(1) };
    const { asked } = await surveyOf({ pods: [young], progress: [pulling(7)] });
    expect(asked).not.toContain('kubectl-get-pulling-events');
  });

  it('is reported as a gap if events cannot be read', async () => {
    const given = [refused(getStartedPulls, { NAMESPACE: 'shop' }, { why: 'forbidden' })];
    expect((await surveyOf({ pods: [creating], given })).gaps).toEqual([{ why: 'forbidden' }]);
  });
});
