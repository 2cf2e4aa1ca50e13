/** The image as `npm run image` makes it, of this checkout. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contentsOf, standalone, standaloneServer } from '../../../src/standalone/build.ts';
import type { MakeOptions } from '../../../src/standalone/image/make.ts';
import { node } from '../playbook/playbook.ts';

/** What an image is made of, and a temporary folder of it, which the caller removes. */
export async function imageOptions(): Promise<{ readonly folder: string; readonly options: MakeOptions }> {
  const folder = mkdtempSync(join(tmpdir(), 'pullbook-image-'));
  const date = '2026-11-30';
  const contents = await contentsOf({ homepage: 'https://pullbook.test/', date });
  const bin = join(folder, 'bin');
  mkdirSync(bin);
  writeFileSync(join(bin, 'pullbook.mjs'), await standalone('diagnose', contents, 'node'));
  writeFileSync(join(bin, 'mcp.mjs'), await standaloneServer(contents));
  const options = {
    bin,
    node,
    kubectl: realpathSync(spawnSync('which', ['kubectl'], { encoding: 'utf8' }).stdout.trim()),
    gcloud: null,
    version: contents.version,
    date,
  };
  return { folder, options };
}
