/**
 * `npm run image [-- --gcloud FOLDER] [-- --out FOLDER]`: assembles the image of the package, of the Node that is a
 * development dependency, and of the kubectl on PATH, in `dist/image` or FOLDER: `root` and `gcloud`, which
 * image/Containerfile copies onto a base, and `pullbook.tar`, the same without the Google Cloud CLI and with the libraries
 * of this machine instead of a base, for `ctr images import`. With the same SOURCE_DATE_EPOCH its digest is the same.
 */
import { existsSync, mkdirSync, realpathSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildDate } from '../src/base/build-date.ts';
import { shipped } from '../src/playbook/shipped/index.ts';
import { makeFolders, makeImage } from '../src/standalone/image/make.ts';
import './package.ts';

const { values } = parseArgs({ options: { gcloud: { type: 'string' }, out: { type: 'string' } } });
const here = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const out = values.out ?? here('dist/image');
const kubectl = onPath('kubectl');
if (kubectl) {
  const options = {
    bin: here('bin'),
    node: realpathSync(here('node_modules/node/bin/node')),
    kubectl: realpathSync(kubectl),
    gcloud: values.gcloud ?? null,
    version: shipped.version,
    date: buildDate(process.env),
  };
  mkdirSync(out, { recursive: true });
  makeFolders(out, options);
  const { name, digest, archive } = await makeImage(out, options);
  process.stdout.write(`${archive}: ${name}@${digest}\n`);
  process.stdout.write(`${out}: the files for image/Containerfile\n`);
  if (options.gcloud && !existsSync(join(options.gcloud, 'bin/gke-gcloud-auth-plugin')))
    console.warn(
      'Without gke-gcloud-auth-plugin, kubectl reaches no cluster for which gcloud gets the credentials.',
    );
} else {
  console.error('kubectl is not on PATH: install it, because the image has a copy of it.');
  process.exitCode = 1;
}

function onPath(tool: string): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.map((folder) => join(folder, tool)).find((path) => existsSync(path));
}
