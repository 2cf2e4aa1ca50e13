/** The image as `npm run image` makes it, of this checkout. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contentsOf, standalone } from '../../../src/standalone/build.ts';
import type { MakeOptions } from '../../../src/standalone/image/make.ts';
import { node } from '../playbook/playbook.ts';

/** What an image is made of, and a temporary folder of it, which the caller removes. */
export async function imageOptions(): Promise<{ readonly folder: string; readonly options: MakeOptions }> {
  const folder = mkdtempSync(join(tmpdir(), 'pullbook-image-'));
  const date = '2026-11-30';
  const contents = await contentsOf({ homepage: 'https://pullbook.test/', date });
  const pullbook = join(folder, 'pullbook.mjs');
  writeFileSync(pullbook, await standalone('diagnose', contents, 'node'));
  const options = {
    pullbook,
    node,
    kubectl: realpathSync(spawnSync('which', ['kubectl'], { encoding: 'utf8' }).stdout.trim()),
    gcloud: null,
    version: contents.version,
    date,
  };
  return { folder, options };
}
