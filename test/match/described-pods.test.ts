/** What a `kubectl describe pod` says of the Pods themselves. */
import { describe, expect, it } from 'vitest';
import { describedPods } from '../../src/match/described-pods.ts';

const pod = (status: string, containers: string, events = '<none>') => `Name:             cart-7d9
Namespace:        shop
Status:           ${status}
Containers:
${containers}
Events:
  Type     Reason   Age                  From     Message
  ----     ------   ----                 ----     -------
${events}
`;
const container = (state: string, reason?: string) =>
  `  app:
    Image:          open.example.com/app:1.0
    State:          ${state}${reason === undefined ? '' : `\n      Reason:       ${reason}`}
    Last State:     Terminated
      Reason:       Error
    Ready:          True`;
const pulling = (age: string, image = 'open.example.com/app:1.0') =>
  `  Normal   Pulling  ${age}  kubelet  Pulling image "${image}"`;
const only = (text: string) => describedPods(text)[0];

describe('a described Pod', () => {
  it('is over where it runs with every container, also after its init containers', () => {
    expect(only(pod('Running', container('Running')))).toMatchObject({ name: 'cart-7d9', over: 'running' });
    const both = `${container('Terminated', 'Completed')}\n${container('Running')}`;
    expect(only(pod('Running', both))?.over).toBe('running');
    expect(only(pod('Succeeded', container('Terminated', 'Completed')))?.over).toBe('finished');
  });

  it('is not over where a container waits or ended badly, where the Pod is not running, or is terminating', () => {
    const second = `${container('Running')}\n${container('Waiting', 'ImagePullBackOff')}`;
    expect(only(pod('Running', second))).toMatchObject({ over: null, waiting: ['ImagePullBackOff'] });
    expect(only(pod('Running', container('Terminated', 'Error')))?.over).toBeNull();
    expect(only(pod('Pending', container('Running')))?.over).toBeNull();
    expect(only(pod('Terminating (lasts 5m)', container('Running')))?.over).toBeNull();
  });

  it('has a whole sentence as a reason where the kubelet puts one', () => {
    const reason = 'unable to parse auth field, must be formatted as base64(username:password)';
    expect(only(pod('Pending', container('Waiting', reason)))?.waiting).toEqual([reason]);
  });

  it('has a pull that began, with its age, until an event of the same image ends it', () => {
    const waits = container('Waiting', 'ContainerCreating');
    const begun = { age: '6m45s', image: 'open.example.com/app:1.0' };
    expect(only(pod('Pending', waits, pulling('6m45s')))?.begun).toEqual(begun);
    expect(only(pod('Pending', waits, pulling('6m45s (x2 over 7m)')))?.begun).toEqual(begun);
    const other =
      '  Normal   Pulled   5m  kubelet  Successfully pulled image "open.example.com/init:1" in 1s';
    expect(only(pod('Pending', waits, `${pulling('6m45s')}\n${other}`))?.begun).toEqual(begun);
    const end = '  Normal   Pulled   5m  kubelet  Successfully pulled image "open.example.com/app:1.0" in 1s';
    expect(only(pod('Pending', waits, `${pulling('6m45s')}\n${end}`))?.begun).toBeNull();
  });

  it('is found among others, with the offsets of its description, and with CRLF', () => {
    const text = `a line\n${pod('Running', container('Running'))}${pod('Pending', container('Waiting', 'X'))}`;
    for (const each of [text, text.replaceAll('\n', '\r\n')]) {
      const [first, second] = describedPods(each);
      expect([first?.over, second?.over]).toEqual(['running', null]);
      expect(second?.waiting).toEqual(['X']);
      expect(each.slice(first?.start, first?.end)).toMatch(/^Name:[\s\S]*Running[\s\S]*<none>\s*$/);
    }
  });

  it('is none without containers: a node, or a table', () => {
    expect(describedPods('Name:               node-1\nRoles:              <none>\n')).toEqual([]);
    expect(describedPods('NAME    READY   STATUS\ncart-7  0/1     Running')).toEqual([]);
    expect(describedPods('')).toEqual([]);
  });

  it('is read in linear time', () => {
    const begin = performance.now();
    describedPods(`Name: a\n${' '.repeat(200_000)}${'    State:    '.repeat(40_000)}`);
    describedPods(pod('Running', container('Running')).repeat(5000));
    expect(performance.now() - begin).toBeLessThan(3000);
  });
});
