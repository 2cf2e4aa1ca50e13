/** `--watch` while a registry changes its mind: 401, then 403, then the image. In a pipe and on a terminal at once. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Diagnosing, TestNode } from '../support/node/node.ts';
import { controller, object, podSpec } from '../support/node/world/objects.ts';
import { screenAfter } from '../support/playbook/terminal.ts';

const namespace = 'watched';
const host = 'guarded.example.com';
const spec = podSpec(`${host}/app:1.0`, { imagePullSecrets: [] });

/** A kubelet waits at most five minutes between two tries (MaxImageBackOff in pkg/kubelet/kubelet.go). */
const longestBackOff = 330_000;

/** The lines of the watch in a pipe, without their times. */
const linesIn = (printed: string) =>
  [...printed.matchAll(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ (.*)$/gm)].map(([, line = '']) => line);

const pods = ['watched/alone', 'watched/cart-'];

/** What a watch in a pipe says of the change of one Pod. */
const becameIn = (run: Diagnosing, pod: string) =>
  linesIn(run.printed()).filter((line) => line.includes(pod) && line.includes('401 became 403'));

const size = { columns: 100, rows: 30 };

/** Whether a screen shows, below the report, that some Pod is still refused with 401. */
const is401On = (run: Diagnosing) => {
  const { lines } = screenAfter(run.printed(), size);
  const states = lines.slice(lines.findIndex((line) => line.includes('last check')));
  return /: 401(?! became)/.test(states.join(' ').replace(/ +/g, ' '));
};

export function watched(theNode: () => TestNode): void {
  describe('a watch', () => {
    let pipe: Diagnosing;
    let terminal: Diagnosing;
    let codes: readonly (number | null)[];

    beforeAll(async () => {
      const node = theNode();
      const { namespace: within } = node;
      await node.must(['create', 'namespace', namespace]);
      await within.until(
        'the service account',
        30_000,
        async () => (await node.kubectl('get', 'serviceaccount', 'default', '-n', namespace)).code === 0,
      );
      await node.create([
        object('v1', 'Pod', [namespace, 'alone'], { spec }),
        controller('Deployment', [namespace, 'cart'], 1, spec),
      ]);
      const path = '{.items[*].status.containerStatuses[*].state.waiting.reason}';
      await within.until('the failures', 120_000, async () => {
        const reasons = await node.must(['get', 'pods', '-n', namespace, `--output=jsonpath=${path}`]);
        return reasons.split(' ').filter((reason) => reason.includes('ImagePull')).length === 2;
      });
      const args = ['-n', namespace, '--watch', '--watch-timeout', '15m'];
      pipe = node.diagnosing(args);
      terminal = node.diagnosing(args, { terminal: true });
      await within.until('the watch', 120_000, () =>
        [pipe, terminal].every((each) => /Ctrl-C to stop/.test(each.printed())),
      );
      await node.change({ forbid: host });
      await within.until(
        'the 403 of both',
        longestBackOff,
        () => pods.every((pod) => becameIn(pipe, pod).length > 0) && !is401On(terminal),
      );
      await node.change({ repair: host });
      codes = await Promise.all([pipe.ended, terminal.ended]);
    });

    test('ends with 0 in both, once every image was pulled', () => expect(codes).toEqual([0, 0]));

    test('says in a pipe that 401 became 403 and then that the image was pulled, of each Pod once', () => {
      const lines = linesIn(pipe.printed());
      for (const pod of pods) {
        const became = becameIn(pipe, pod);
        const pulled = lines.filter((line) => line.includes(pod) && line.includes(': pulled'));
        expect([became.length, pulled.length]).toEqual([1, 1]);
        expect(lines.indexOf(became[0] ?? '')).toBeLessThan(lines.indexOf(pulled[0] ?? ''));
      }
      expect(lines.at(-1)).toBe('every pull succeeded: 2 containers');
    });

    test('says by when it is tried again, with the day if that is tomorrow, and what to read of the 403', () => {
      const [became] = linesIn(pipe.printed()).filter((line) => line.includes('401 became 403'));
      expect(became).toMatch(
        /the kubelet tries again by (?:\d{1,2} [A-Z][a-z]+ \d{4}, )?\d\d:\d\d UTC; read https:/,
      );
    });

    test('prints how the Pod of the Deployment is tried at once, and that the other one would be lost', () => {
      const lines = linesIn(pipe.printed());
      expect(
        lines.filter((line) => /kubectl delete pod cart-\S+ --namespace=watched/.test(line)),
      ).toHaveLength(1);
      expect(
        lines.filter((line) => line.includes('watched/alone') && line.includes('do not delete it')),
      ).toHaveLength(1);
    });

    test('leaves on the terminal one screen with the last state, and a cursor that shows', () => {
      const { lines, cursorShows, scrolled } = screenAfter(terminal.printed(), size);
      const all = [...scrolled, ...lines];
      expect(all.filter((line) => line.includes('last check'))).toHaveLength(1);
      expect(
        all.some((line) =>
          /✔ .*watched\/alone.*watched\/cart-.*pulled|✔ .*watched\/cart-.*watched\/alone.*pulled/.test(line),
        ),
      ).toBe(true);
      expect(all.some((line) => /✖ /.test(line) && line.includes('watched/'))).toBe(false);
      expect(cursorShows).toBe(true);
    });
  });
}
