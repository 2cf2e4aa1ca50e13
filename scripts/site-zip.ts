/**
 * `node scripts/site-zip.ts [FOLDER]`: puts the whole built site, with its playbooks, into one file for networks without
 * a way in, beside the other downloads, and adds its checksum to theirs. Runs after scripts/downloads.ts.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { buildDate } from '../src/base/build-date.ts';
import { address } from '../src/site/build/address.ts';
import { offlineFiles } from '../src/site/build/offline.ts';
import { portable } from '../src/site/build/portable.ts';
import { project } from '../src/site/build/project.ts';
import { zip } from '../src/site/build/zip.ts';
import { siteZipName } from '../src/site/data/download-lines.ts';

const folder = process.argv[2] ?? 'dist';
const { base } = address();
const name = siteZipName(project().version);
const list = join(folder, 'playbooks', 'SHA256SUMS');
// What an earlier run of this script added.
const sums = readFileSync(list, 'utf8').replace(/^.*\.zip\n/m, '');
writeFileSync(list, sums);

const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name))
  .map((file) => ({ file, path: relative(folder, file).split(sep).join('/') }))
  // Headers are for the host of this address; an archive cannot contain itself.
  .filter(({ path }) => path !== '_headers' && !/^playbooks\/[^/]*\.zip$/.test(path))
  .map(({ file, path }) => [path, portable(path, readFileSync(file), base)] as const);
const copies = new Map(files);
// Its files differ from those of the host, and so does their list.
for (const [path, data] of offlineFiles(copies).made) copies.set(path, data);
const archive = zip(
  [...copies].map(([path, data]) => ({ name: `pullbook/${path}`, data })),
  buildDate(process.env),
);
writeFileSync(join(folder, 'playbooks', name), archive);
writeFileSync(list, `${sums}${createHash('sha256').update(archive).digest('hex')}  ${name}\n`);
console.log(
  `${join(folder, 'playbooks', name)}: ${files.length} files, ${Math.ceil(archive.length / 1e5) / 10} MB`,
);
