/** Pods that come and go while diagnose looks. */
import { setTimeout as wait } from 'node:timers/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import type { TestNode } from '../support/node/node.ts';
import { reportIn } from '../support/node/report.ts';
import { controller, podSpec } from '../support/node/world/objects.ts';

const namespace = 'churn';
const images = ['open.example.com/app:1.0', 'open.example.com/app:1.1'];

export function underChurn(theNode: () => TestNode): void {
  describe('while Pods come and go', () => {
    let ended = false;
    let coming: Promise<void>;

    beforeAll(async () => {
      const node = theNode();
      await node.must(['create', 'namespace', namespace]);
      await node.create([controller('Deployment', [namespace, 'rolls'], 3, podSpec(images[0] ?? ''))]);
      coming = change(node);
      return async () => {
        ended = true;
        await coming;
      };
    });

    /** Every two seconds a rolling update, or all Pods deleted at once. */
    async function change(node: TestNode): Promise<void> {
      for (let round = 0; !ended; round += 1) {
        const image = images[round % images.length];
        if (round % 3 === 2)
          await node.must(['delete', 'pods', '-n', namespace, '--all', '--force', '--grace-period=0']);
        else await node.must(['set', 'image', '-n', namespace, 'deployment/rolls', `app=${image}`]);
        await wait(2000);
      }
    }

    test.each([
      ['the namespace', ['-n', namespace]],
      ['everything', ['-A']],
      ['the namespace again', ['-n', namespace]],
    ])('a run on %s calls no Pod failing that is only young', async (_, args) => {
      await wait(3000);
      const ran = await theNode().diagnose(...args, '-o', 'json');
      expect([0, 1, 2]).toContain(ran.code);
      const { findings, unclear } = reportIn(ran);
      const listed = [...findings.flatMap(({ pods }) => pods), ...unclear.map(({ pod }) => pod)];
      expect(listed.filter((pod) => pod.startsWith(`${namespace}/`))).toEqual([]);
    });
  });
}
