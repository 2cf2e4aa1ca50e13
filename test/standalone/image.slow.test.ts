/** `npm run image` as people run it. */
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { root, withFolder } from '../support/playbook/playbook.ts';
import { skipWithout } from '../support/tools.ts';

describe.skipIf(skipWithout('kubectl'))('npm run image', () => {
  const image = (out: string) =>
    execFileSync(process.execPath, ['scripts/image.ts', '--out', out], {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, SOURCE_DATE_EPOCH: '1796083200', TZ: 'Pacific/Auckland' },
    });
  const digestIn = (printed: string) => /@(sha256:[0-9a-f]{64})\n/.exec(printed)?.[1];

  test('prints the same digest again, and fills the folders of the Containerfile', () =>
    withFolder(async (one) => {
      const first = digestIn(image(one));
      expect(first).toBeDefined();
      expect(readdirSync(one).toSorted()).toEqual(['gcloud', 'pullbook.tar', 'root']);
      await withFolder(async (other) => expect(digestIn(image(other))).toBe(first));
    }));
});
