/**
 * The site beside the same pages built with Starlight, search on in both: `npm run bench:site`. Prints ratios, whatever
 * they are. Starlight gets what our pages say as plain Markdown, prose, commands, messages and tables in full; our own
 * build has to work that out from the catalogue first, so the comparison of build times leans to Starlight's side.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { languages } from '../../src/i18n/locale.ts';
import { buildSite, outsideVitest, removeSite } from '../../test/support/site/build.ts';
import { chromiumPath, launch } from '../../test/support/site/chromium.ts';
import { serve } from '../../test/support/site/serve.ts';
import { install, median } from './tools.ts';

const rounds = 3;
const work = join(import.meta.dirname, 'work');
const built = join(work, 'dist');
const weighed = ['en/auth/', 'fr/network/', 'en/reference/messages/'];

install();
const ours = await buildSite('https://pullbook.test/');
const pages = writePages(ours);
process.stdout.write(`${pages} pages in ${Object.keys(languages).length} languages, search on in both\n`);
buildStarlight();

const times: { readonly ours: number; readonly starlight: number }[] = [];
for (let round = 0; round < rounds; round += 1) {
  const mine = await timed(async () => removeSite(await buildSite('https://pullbook.test/')));
  const theirs = await timed(async () => buildStarlight());
  times.push({ ours: mine, starlight: theirs });
  process.stdout.write(`round ${round + 1}: ${seconds(mine)} ours, ${seconds(theirs)} Starlight\n`);
}
const faster = median(times.map((each) => each.starlight / each.ours));
process.stdout.write(`build: ${faster.toFixed(2)} × as fast as Starlight (median of ${rounds})\n`);

if (chromiumPath) {
  const ratios: number[] = [];
  for (const path of weighed) {
    const [mine, theirs] = [await weigh(ours, path), await weigh(built, path)];
    ratios.push(theirs.bytes / mine.bytes);
    process.stdout.write(
      `${path}: ${kilobytes(mine)} ours, ${kilobytes(theirs)} Starlight: ${(theirs.bytes / mine.bytes).toFixed(2)} × lighter\n`,
    );
  }
  process.stdout.write(
    `first view: ${median(ratios).toFixed(2)} × lighter (median of ${weighed.length} pages; aim: 3)\n`,
  );
} else {
  process.stdout.write(
    'First view: skipped, no Chromium. Install it ("apt-get install -y chromium") or set CHROMIUM.\n',
  );
}
removeSite(ours);

/** Our pages as the content of a Starlight site. Returns how many there are. */
function writePages(folder: string): number {
  rmSync(work, { recursive: true, force: true });
  const content = join(work, 'src', 'content', 'docs');
  const sitemap = readFileSync(join(folder, 'sitemap.xml'), 'utf8');
  const paths = [...sitemap.matchAll(/<loc>[^<]+?\/\/[^/]+\/([^<]+)<\/loc>/g)].map(([, path = '']) => path);
  for (const path of paths) {
    const markdown = readFileSync(join(folder, path, 'index.md'), 'utf8');
    const [, title = path] = /^# (.+)$/m.exec(markdown) ?? [];
    const file = join(content, path, 'index.md');
    mkdirSync(dirname(file), { recursive: true });
    const body = markdown.replace(/^<!--.*-->\n/, '').replace(/^# .+$/m, '');
    writeFileSync(file, `---\ntitle: ${JSON.stringify(title)}\n---\n${body}`);
  }
  const locales = Object.fromEntries(
    Object.entries(languages).map(([id, { name }]) => [id, { label: name, lang: id }]),
  );
  writeFileSync(
    join(work, 'astro.config.mjs'),
    `import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
export default defineConfig({
  site: 'https://pullbook.test',
  integrations: [starlight({ title: 'Pullbook', defaultLocale: 'en', locales: ${JSON.stringify(locales)} })],
});
`,
  );
  writeFileSync(
    join(work, 'src', 'content.config.mjs'),
    `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`,
  );
  // Astro reads here which packages are its own to bundle.
  cpSync(join(import.meta.dirname, 'package.json'), join(work, 'package.json'));
  cpSync(join(folder, 'favicon.svg'), join(work, 'public', 'favicon.svg'));
  return paths.length;
}

function buildStarlight(): void {
  const astro = join(import.meta.dirname, 'node_modules', 'astro', 'bin', 'astro.mjs');
  try {
    execFileSync(process.execPath, [astro, 'build'], {
      cwd: work,
      env: { ...outsideVitest(), ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' },
      stdio: 'pipe',
    });
  } catch (error) {
    const { stdout, stderr } = error as { stdout?: Buffer; stderr?: Buffer };
    throw new Error(`Starlight did not build:\n${stdout}\n${stderr}`);
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

interface Weight {
  readonly bytes: number;
  readonly requests: number;
}

/** What a browser transfers until a page is quiet: compressed bodies, whatever their type. */
async function weigh(folder: string, path: string): Promise<Weight> {
  const server = await serve(folder);
  const browser = await launch();
  try {
    const page = await browser.newPage();
    const sizes: Promise<number>[] = [];
    page.on('requestfinished', (request) => {
      sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize));
    });
    await page.goto(`${server.origin}/${path}`, { waitUntil: 'networkidle' });
    const all = await Promise.all(sizes);
    return { bytes: all.reduce((sum, each) => sum + each, 0), requests: all.length };
  } finally {
    await browser.close();
    await server.close();
  }
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}

function kilobytes({ bytes, requests }: Weight): string {
  return `${(bytes / 1000).toFixed(1)} kB in ${requests} requests`;
}
