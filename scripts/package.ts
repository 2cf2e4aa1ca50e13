/** Makes the files of the npm package, `bin/pullbook.mjs` and `bin/mcp.mjs`: npm runs this before it packs or publishes. */
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { buildDate } from '../src/base/build-date.ts';
import { address, isReserved } from '../src/site/build/address.ts';
import { contentsOf, standalone, standaloneServer } from '../src/standalone/build.ts';

const { origin, base } = address();
const homepage = `${origin}${base}`;
if (isReserved(homepage))
  console.warn(`The links of the package lead to ${homepage}, which is no real address: set SITE_URL.`);
const folder = new URL('../bin/', import.meta.url);
const file = new URL('pullbook.mjs', folder);
const date = buildDate(process.env);
mkdirSync(folder, { recursive: true });
const contents = await contentsOf({ homepage, date });
writeFileSync(file, await standalone('diagnose', contents, 'node'));
chmodSync(file, 0o755);
writeFileSync(new URL('mcp.mjs', folder), await standaloneServer(contents));
