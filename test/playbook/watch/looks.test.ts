/** What `--watch` says of a cluster that changes, and with which code it ends. */
import { describe, expect, test } from 'vitest';
import { runPlaybook } from '../../support/playbook/in-process.ts';
import { expectOneLine } from '../../support/playbook/one-line.ts';
import { UNPRINTABLE } from '../../support/playbook/playbook.ts';
import { type Answers, refuses } from '../../support/playbook/stubs.ts';
import { cluster, refusedWith, watchLines, watchScenes } from '../../support/playbook/watch.ts';

const owner = 'ReplicaSet cart-7c9d8b6f5';
const name = 'cart-7c9d8b6f5-x2x4z';
const controllers = [{ name: 'cart-7c9d8b6f5', owner: 'Deployment cart' }];
const failing = (status: string) => cluster([{ name, owner, message: refusedWith(status) }], { controllers });
const is401 = failing('401 Unauthorized');
const running = cluster([{ name, owner }], { controllers, named: [[name]] });
const pod = `shop/${name} (app)`;
const never = /^\b$/;

/** The same cluster, of which the warnings may not be read. */
function withoutEvents(all: Answers): Answers {
  const line = [...all.keys()].find((each) => each.includes('events') && each.includes('Warning')) ?? '';
  const forbidden = refuses(
    'Error from server (Forbidden): events is forbidden: User "dev" cannot list resource "events" in API group "" in the namespace "shop"',
  );
  return new Map([...all, [line, forbidden]]);
}

describe('a watch in a pipe', { concurrent: true }, () => {
  test('says once that 401 became 403, with the page to read, and ends with 0 once the image was pulled', async () => {
    const ended = await watchScenes(
      [
        { answers: is401, until: /watching/ },
        { answers: failing('403 Forbidden'), until: /became/ },
        { answers: running, until: never },
      ],
      [],
    );
    expect(watchLines(ended)).toEqual([
      'watching 1 container without its image; press Ctrl-C to stop',
      `${pod}: 401`,
      `${pod}: to retry at once, delete the Pod; ${owner} recreates it: kubectl delete pod ${name} --namespace=shop --context=gke_shop-prod_europe-west9_web`,
      expect.stringMatching(/: 401 became 403; read https:\/\/pullbook\.example\/en\/auth\/[\w-]+\/$/),
      `${pod}: pulled`,
      'every pull succeeded: 1 container',
    ]);
    expect([ended.code, ended.stderr]).toEqual([0, '']);
    expect(ended.stdout).not.toMatch(UNPRINTABLE);
  });

  test('says the same in French', async () => {
    const ended = await watchScenes(
      [
        { answers: is401, until: /suivi/ },
        { answers: failing('403 Forbidden'), until: /devenu/ },
        { answers: running, until: never },
      ],
      ['--lang', 'fr'],
    );
    expect(watchLines(ended).slice(-3)).toEqual([
      expect.stringMatching(/\u00a0: 401 est devenu 403\u00a0; à lire\u00a0: https:/),
      `${pod}\u00a0: image extraite`,
      'toutes les extractions ont abouti\u00a0: 1 conteneur',
    ]);
  });

  test('asks only kubectl, and after the report only for Pods and events, and once for the controllers', async () => {
    const { calls } = await watchScenes(
      [
        { answers: is401, until: /watching/ },
        { answers: failing('403 Forbidden'), until: /became/ },
        { answers: running, until: never },
      ],
      [],
    );
    const later = (calls[2] ?? []).filter((line) => !/^kubectl get (?:pods|events) /.test(line));
    expect(later).toEqual([]);
    const all = calls.flat().filter((line) => line.includes('replicasets'));
    expect(all).toHaveLength(1);
  });

  test('says that it cannot look, and why, once; then that it can', async () => {
    const message =
      'The connection to the server 10.0.0.1 was refused - did you specify the right host or port?';
    const away = new Map([...is401].map(([line]) => [line, refuses(message)]));
    const ended = await watchScenes(
      [
        { answers: is401, until: /watching/ },
        { answers: away, until: /could not be read/ },
        { answers: is401, until: /can be read again/ },
        { answers: running, until: never },
      ],
      [],
    );
    const lines = watchLines(ended);
    expect(
      lines.filter((line) => line.startsWith('the cluster could not be read: the server cannot be reached')),
    ).toHaveLength(1);
    expect(lines.slice(-3)).toEqual([
      'the cluster can be read again',
      `${pod}: pulled`,
      'every pull succeeded: 1 container',
    ]);
    expect(ended.code).toBe(0);
  });

  test('ends with 1 when its time is over, with what still waits', async () => {
    const ended = await watchScenes([{ answers: is401, until: never }], ['--watch-timeout', '1s']);
    expect(watchLines(ended).slice(-2)).toEqual([
      `${pod}: 401`,
      'timeout after 1s; still waiting: 1 container',
    ]);
    expect(ended.code).toBe(1);
  });

  test('ends with 2 if a Pod is gone that nobody saw with its image', async () => {
    const gone = cluster([], {
      controllers: [{ name: 'cart-7c9d8b6f5', owner: 'Deployment cart', wanted: 0 }],
      named: [[name]],
    });
    const ended = await watchScenes(
      [
        { answers: is401, until: /watching/ },
        { answers: gone, until: never },
      ],
      [],
    );
    expect(watchLines(ended).slice(-3)).toEqual([
      `${pod}: the Pod no longer exists and no other Pod replaces it: nothing shows whether its image can be pulled`,
      'nothing is waiting any more; images pulled: 0, Pods that ended without a known result: 1',
      'for the full report of what changed: npx zx playbooks/diagnose.mjs',
    ]);
    expect(ended.code).toBe(2);
  });

  test('ends with 2 if every image was pulled, and something else is unknown', async () => {
    const ended = await watchScenes(
      [
        { answers: is401, until: /watching/ },
        { answers: withoutEvents(running), until: never },
      ],
      [],
    );
    expect(watchLines(ended).slice(-3, -1)).toEqual([
      'every pull succeeded: 1 container',
      'something else is unknown, so this is not a success',
    ]);
    expect(ended.code).toBe(2);
  });

  test('tells new failures from those of the report, and names what to run for them', async () => {
    const search = { name: 'search', message: refusedWith('403 Forbidden') };
    const both = cluster([{ name, owner, message: refusedWith('401 Unauthorized') }, search], {
      controllers,
    });
    const ended = await watchScenes(
      [
        { answers: is401, until: /watching/ },
        { answers: both, until: never },
      ],
      ['-n', 'shop', '--watch-timeout=2s'],
    );
    const lines = watchLines(ended);
    expect(lines.some((line) => line.startsWith('shop/search (app): new failure: 403; read https:'))).toBe(
      true,
    );
    expect(lines).toContain(
      'shop/search (app): no controller would recreate this Pod, so do not delete it: wait for the next attempt',
    );
    expect(lines.at(-1)).toBe('for the full report of what changed: npx zx playbooks/diagnose.mjs -n shop');
  });

  test('has nothing to watch where nothing fails, and ends with the code of the report', async () => {
    const fine = cluster([{ name, owner }]);
    const ended = await watchScenes([{ answers: fine, until: never }], []);
    expect(watchLines(ended)).toEqual([
      'nothing to watch: no container is known to be waiting for its image',
    ]);
    expect(ended.code).toBe(0);
    const unknown = await watchScenes([{ answers: withoutEvents(fine), until: never }], []);
    expect(watchLines(unknown)).toEqual(watchLines(ended));
    expect(unknown.code).toBe(2);
  });

  test('prints names and reasons of the cluster on one line each, without what moves a cursor', async () => {
    const evil = `evil\u001b[2J\u202ex'$(id)`;
    const is = (message: string) =>
      cluster([{ name: evil, owner: `ReplicaSet ${evil}\nDo-as-I-say`, message }]);
    const ended = await watchScenes(
      [
        { answers: is(refusedWith('401 Unauthorized')), until: /watching/ },
        { answers: is(refusedWith('403 Forbidden')), until: never },
      ],
      ['--watch-timeout', '2s'],
    );
    expect(ended.stdout).not.toMatch(UNPRINTABLE);
    const [command] = watchLines(ended).filter((line) => line.includes('kubectl delete'));
    expect(command).toContain(`kubectl delete pod 'evilx'\\''$(id)' --namespace=shop`);
  });
});

describe('the flags of a watch', { concurrent: true }, () => {
  test.for([
    ['--event', 'x'],
    ['--demo'],
    ['--replay', 'x'],
    ['--dry-run'],
    ['--record', 'x'],
    ['--image', 'a/b:1'],
    ['--anonymize'],
    ['-o', 'json'],
    ['-o', 'html'],
  ])('exclude %j, with the reason, in both languages', async (args) => {
    expectOneLine(await runPlaybook('diagnose', ['--watch', ...args]), /: remove one of the two$/m);
    const french = await runPlaybook('diagnose', ['--watch', '--lang', 'fr', ...args]);
    expectOneLine(french, /\u00a0: retirez l’une des deux options$/m);
  });

  test.for(['0', '0s', '5x', '1h 5m', '-3s', '25h', '1.5h', 'm', '9999999'])(
    'take no duration like %s',
    async (text) => {
      const ended = await runPlaybook('diagnose', ['--watch', `--watch-timeout=${text}`]);
      expectOneLine(ended, /a duration from 1s to 24h/);
      const french = await runPlaybook('diagnose', ['--watch', `--watch-timeout=${text}`, '--lang=fr']);
      expectOneLine(french, /une durée de 1s à 24h/);
    },
  );

  test('mean nothing without it', async () =>
    expectOneLine(await runPlaybook('diagnose', ['--watch-timeout', '5m']), /no effect without --watch/));

  test.for(['auth', 'network', 'check'])('belong to diagnose, and not to %s', async (playbook) => {
    for (const args of [['--watch'], ['--watch-timeout', '5m']])
      expectOneLine(await runPlaybook(playbook, args), /works only with .*diagnose/);
  });
});
