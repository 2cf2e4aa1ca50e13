/**
 * `node scripts/downloads.ts [FOLDER]`: puts what people download into the folder `playbooks` of the built site: each
 * playbook as one file, the package with what installs it, and the checksums of all. They are listed for offline use.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildDate } from '../src/base/build-date.ts';
import { sections } from '../src/catalogue/index.ts';
import { shipped } from '../src/playbook/shipped/index.ts';
import { address, isReserved } from '../src/site/build/address.ts';
import { writeOffline } from '../src/site/build/offline.ts';
import { contentsOf, standalone } from '../src/standalone/build.ts';
import { homebrewFormula, krewManifest } from '../src/standalone/package.ts';

const { origin, base } = address();
const homepage = `${origin}${base}`;
const site = process.argv[2] ?? 'dist';
const folder = join(site, 'playbooks');
const contents = await contentsOf({ homepage, date: buildDate(process.env) });
const sha256 = (name: string) =>
  createHash('sha256')
    .update(readFileSync(join(folder, name)))
    .digest('hex');

mkdirSync(folder, { recursive: true });
const files = await Promise.all(
  ['diagnose', 'check', 'fleet', ...sections.map(({ id }) => id)].map(async (playbook) => {
    const name = `${playbook}.mjs`;
    writeFileSync(join(folder, name), await standalone(playbook, contents, 'zx'));
    return name;
  }),
);
const packed = execFileSync('npm', ['pack', '--json', '--loglevel=error', `--pack-destination=${folder}`], {
  encoding: 'utf8',
  stdio: ['ignore', 'pipe', 'inherit'],
  shell: process.platform === 'win32',
});
const [{ filename }] = JSON.parse(packed.slice(packed.indexOf('['))) as [{ readonly filename: string }];
if (isReserved(homepage)) {
  console.warn(
    `No command of the site names ${homepage}, which is no real address, and there is no manifest for krew and Homebrew: set SITE_URL, or homepage in package.json.`,
  );
} else {
  const url = new URL(`playbooks/${filename}`, homepage).href;
  const tarball = { version: shipped.version, homepage, url, sha256: sha256(filename) };
  writeFileSync(join(folder, 'pullbook.yaml'), krewManifest(tarball));
  writeFileSync(join(folder, 'pullbook.rb'), homebrewFormula(tarball));
}
writeFileSync(
  join(folder, 'SHA256SUMS'),
  [...files, filename].map((name) => `${sha256(name)}  ${name}\n`).join(''),
);
writeOffline(site);
