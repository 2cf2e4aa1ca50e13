import { describe, expect, it } from 'vitest';
import { nodeQueue, openPulls } from '../../../src/catalogue/facts/open-pulls.ts';
import { pullEvent } from '../../support/rules/progress.ts';

const at = (minute: number, second = 0) =>
  `2026-11-29T07:${String(minute).padStart(2, '0')}:${String(second).padStart(2, '0')}Z`;
type Of = Parameters<typeof pullEvent>[1];
const pulling = (last: string, of: Of = {}) =>
  pullEvent('Pulling', { last, message: 'Pulling image "x"', ...of });
const pulled = (last: string, of: Of = {}) => pullEvent('Pulled', { last, ...of });
const failed = (last: string, of: Of = {}) => pullEvent('Failed', { last, ...of });
const openIn = (...events: Parameters<typeof openPulls>[0]) =>
  openPulls(events).open.map(({ pod, container }) => `${pod} ${container}`);

describe('a pull is open', () => {
  it('from its Pulling on, with its Pod, container and node', () => {
    const event = pulling(at(1));
    expect(openPulls([event])).toEqual({
      open: [
        {
          podUid: 'uid-cart-1',
          namespace: 'shop',
          pod: 'cart-1',
          container: 'app',
          node: 'gke-web-default-pool-1a2b3c4d-x5y6',
          since: at(1),
          pulling: event,
        },
      ],
      ended: [],
    });
  });

  it.each([
    ['it failed before and is tried again', [failed(at(0)), pulling(at(1))]],
    ['another container of the Pod ended', [pulling(at(1)), pulled(at(2), { container: 'proxy' })]],
    ['a Pod of the same name ended its own', [pulling(at(1)), pulled(at(2), { uid: 'uid-before' })]],
    ['another Pod ended its own', [pulling(at(1)), pulled(at(2), { name: 'cart-2' })]],
  ])('although %s', (_name, events) => {
    expect(openIn(...events)).toEqual(['cart-1 app']);
  });
});

describe('a pull has ended', () => {
  it.each([
    ['with a Pulled', pulled(at(2)), at(2)],
    ['with a Failed', failed(at(2)), at(2)],
    ['within the second in which it began', pulled(at(1)), at(1)],
    [
      'within that second, by the clock of the newer events API',
      pulled('2026-11-29T07:01:00.000412Z'),
      '2026-11-29T07:01:00.000412Z',
    ],
    ['when the next container of the Pod is pulled', pulling(at(3), { container: 'proxy' }), at(3)],
  ])('%s', (_name, end, ended) => {
    const { open, ended: [pull] = [] } = openPulls([end, pulling(at(1))]);
    expect(open.filter(({ container }) => container === 'app')).toEqual([]);
    expect(pull).toMatchObject({ container: 'app', began: at(1), ended });
  });

  it('if no event began it: the image was there, or the beginning is too old', () => {
    expect(openPulls([pulled(at(1)), failed(at(2))])).toEqual({ open: [], ended: [] });
  });
});

it('of a pull that was tried several times, the last try counts', () => {
  const tries = [pulling(at(1)), failed(at(2)), pulling(at(4))];
  expect(openPulls(tries).open).toMatchObject([{ since: at(4) }]);
});

it('events without UID or time belong to no pull', () => {
  expect(openPulls([pulling(at(1), { uid: null }), pulling(at(1), { last: null })])).toEqual({
    open: [],
    ended: [],
  });
});

it('the image of a volume is a pull without a container', () => {
  expect(openIn(pulling(at(1), { container: null }))).toEqual(['cart-1 null']);
});

describe('the queue of a node', () => {
  const queues = (...events: Parameters<typeof openPulls>[0]) => {
    const { open, ended } = openPulls(events);
    return nodeQueue(open, ended).map(({ node, suspects, waiting }) => ({
      node,
      suspects: suspects.map(({ pod }) => pod),
      waiting: waiting.map(({ pod }) => pod),
    }));
  };
  const on = (name: string, node: string | null = 'a') => ({ name, node });

  it('has its oldest open pull as the suspect, behind which the others may wait', () => {
    expect(queues(pulling(at(3), on('c')), pulling(at(1), on('a')), pulling(at(2), on('b')))).toEqual([
      { node: 'a', suspects: ['a'], waiting: ['b', 'c'] },
    ]);
  });

  it('has the first of those that began within one second as the suspect, where their events tell', () => {
    const within = (milliseconds: number) => `2026-11-29T07:01:00.${milliseconds}Z`;
    expect(queues(pulling(within(310), on('b')), pulling(within(120), on('a')))).toEqual([
      { node: 'a', suspects: ['a'], waiting: ['b'] },
    ]);
  });

  it('has as suspects all that began before a pull that has ended: they were served before it', () => {
    const ended = [pulling(at(4), on('d')), pulled(at(5), on('d'))];
    expect(
      queues(pulling(at(1), on('a')), pulling(at(2), on('b')), pulling(at(6), on('c')), ...ended),
    ).toEqual([{ node: 'a', suspects: ['a', 'b'], waiting: ['c'] }]);
  });

  it('is not that of another node', () => {
    const ended = [pulling(at(4), on('d', 'b')), pulled(at(5), on('d', 'b'))];
    expect(
      queues(pulling(at(1), on('a')), pulling(at(2), on('b')), pulling(at(3), on('c', 'b')), ...ended),
    ).toEqual([
      { node: 'a', suspects: ['a'], waiting: ['b'] },
      { node: 'b', suspects: ['c'], waiting: [] },
    ]);
  });

  it('does not have pulls on an unknown node', () => {
    expect(queues(pulling(at(1), on('a', null)))).toEqual([]);
  });
});
