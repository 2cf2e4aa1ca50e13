/** `--event`: what a pasted text says now, what is over, and what goes on. */
import { describe, expect, it } from 'vitest';
import { explainText } from '../../../src/playbook/cli/event.ts';

const plainly = (_style: string, text: string) => text;
const explain = (text: string, locale: 'en' | 'fr' = 'en') => {
  const { output, exitCode } = explainText(text, locale, 'json', plainly as never);
  return { exitCode, findings: JSON.parse(output).findings as Record<string, unknown>[] };
};

const described = (name: string, status: string, state: string, events: string) => `Name:             ${name}
Namespace:        billing
Status:           ${status}
Containers:
  app:
    Image:          open.example.com/app:1.0
    State:          ${state}
    Ready:          True
Events:
  Type     Reason   Age                  From     Message
  ----     ------   ----                 ----     -------
${events}
`;
const failed = (reason: string) =>
  `  Warning  Failed   5m (x3 over 6m)  kubelet  Failed to pull image "open.example.com/app:1.0": failed to pull and unpack image "open.example.com/app:1.0": failed to resolve image: ${reason}`;
const notFound = failed('open.example.com/app:1.0: not found');
const waits = (reason: string) => `Waiting\n      Reason:       ${reason}`;

describe('a text about a Pod', () => {
  it('that runs by now has no present problem: what failed is named as past, exit 0', () => {
    const { exitCode, findings } = explain(described('cart', 'Running', 'Running', notFound));
    expect(exitCode).toBe(0);
    expect(findings).toMatchObject([{ cause: 'not-found', past: true, pod: 'cart', next: null }]);
    expect(findings[0]?.title).toBe('The Pod is running; an earlier pull failed');
    expect(findings[0]?.summary).toMatch(/^The earlier failure: Image not found\./);
  });

  it('that has finished as well', () => {
    const state = 'Terminated\n      Reason:       Completed';
    const { exitCode, findings } = explain(described('job', 'Succeeded', state, notFound), 'fr');
    expect(exitCode).toBe(0);
    expect(findings[0]?.title).toMatch(/^Le pod est terminé/);
  });

  it('beside one that fails now comes after it, even with the same cause', () => {
    const running = described('old', 'Running', 'Running', notFound);
    const failing = described('new', 'Pending', waits('ImagePullBackOff'), notFound);
    const { exitCode, findings } = explain(`${running}\n${failing}`);
    expect(exitCode).toBe(1);
    expect(findings).toMatchObject([
      { cause: 'not-found', past: false, pod: 'new' },
      { cause: 'not-found', past: true, pod: 'old' },
    ]);
  });

  it('whose pull hangs says since when, exit 2', () => {
    const begun = '  Normal   Pulling  6m45s  kubelet  Pulling image "open.example.com/app:1.0"';
    const { exitCode, findings } = explain(described('hang', 'Pending', waits('ContainerCreating'), begun));
    expect(exitCode).toBe(2);
    expect(findings).toMatchObject([{ cause: 'timeout-slow', section: 'slow', pod: 'hang' }]);
    expect(findings[0]?.summary).toMatch(/started 6m45s before/);
  });

  it('that is being created without any event is unknown, exit 2', () => {
    const { exitCode, findings } = explain(
      described('quiet', 'Pending', waits('ContainerCreating'), '  <none>'),
    );
    expect({ exitCode, cause: findings[0]?.cause }).toEqual({ exitCode: 2, cause: 'bare-status' });
  });

  it('whose volume is not mounted is reported as such, not as a pull that hangs', () => {
    const volume =
      '  Warning  FailedMount  3m  kubelet  MountVolume.SetUp failed for volume "tls": secret "tls" not found';
    const { exitCode, findings } = explain(described('mount', 'Pending', waits('ContainerCreating'), volume));
    expect({ exitCode, signature: findings[0]?.signature }).toEqual({ exitCode: 0, signature: 'volume' });
  });

  it('with a malformed pull secret has the whole sentence and its cause', () => {
    const sentence = 'unable to parse auth field, must be formatted as base64(username:password)';
    const row = `  Warning  Failed  4s (x6 over 59s)  kubelet  Error: ${sentence}`;
    const { exitCode, findings } = explain(described('doubleauth', 'Pending', waits(sentence), row));
    expect(exitCode).toBe(1);
    expect(findings).toMatchObject([
      { cause: 'auth-pull-secret', signature: 'pull-secret-auth-malformed', message: sentence },
    ]);
  });

  it('with a sentence that nobody knows is unknown, with that sentence', () => {
    const row = '  Warning  Failed  4s (x6 over 59s)  kubelet  Error: the moon is full';
    const { exitCode, findings } = explain(described('free', 'Pending', waits('the moon is full'), row));
    expect(exitCode).toBe(2);
    expect(findings).toMatchObject([{ cause: 'bare-status', message: 'the moon is full' }]);
  });

  it('that crashes is no failed pull', () => {
    const row = '  Warning  BackOff  4s  kubelet  Back-off restarting failed container app in pod cart_shop';
    expect(explain(described('cart', 'Running', waits('CrashLoopBackOff'), row)).exitCode).toBe(0);
  });
});

describe('an error of the kubelet', () => {
  it('that is about another step keeps its sentence', () => {
    const { findings } = explain(
      '  Warning  Failed  5s (x3 over 30s)  kubelet  Error: context deadline exceeded',
    );
    expect(findings).toMatchObject([{ cause: 'not-a-pull-failure', message: 'context deadline exceeded' }]);
  });
});

describe('an answer', () => {
  it('prints what the message proves and the next step, in place of what such messages mean in general', () => {
    const { output } = explainText(notFound, 'fr', 'text', plainly as never);
    expect(output).toMatch(
      /\n {2}Le registre de l’image open\.example\.com\/app:1\.0 a répondu ne pas avoir cette image\.\n/,
    );
    expect(output).toMatch(/\n {2}à faire {3}Comparez/);
    expect(output).toMatch(/\n {2}message {3}open\.example\.com\/app:1\.0: not found\n/);
  });

  it('escapes names in Markdown', () => {
    const text = 'Failed to pull image "a.example/<b>*x*:1": a.example/<b>: not found';
    expect(explainText(text, 'en', 'markdown', plainly as never).output).not.toMatch(/<b>\*x\*:1 answered/);
  });

  it('says which program asked the registry, where no node did', () => {
    const scan = 'scan failed: GET https://ghcr.io/v2/shop/cart/tags/list?n=1000: DENIED: denied';
    expect(explainText(scan, 'en', 'text', plainly as never).output).toMatch(/\n {2}asked by {2}Flux\n?/);
    expect(explain(scan).findings).toMatchObject([{ cause: 'not-a-pull-failure', client: 'Flux' }]);
    expect(explain(notFound).findings).toMatchObject([{ client: null }]);
  });
});
