/**
 * Lighthouse on the built site, mobile preset: `npm run lighthouse`. A page of each kind in both languages. Accessibility,
 * best practices and SEO must be 100, or it exits with 1 and lists the failed audits; performance depends on the machine,
 * so the median of five runs is only reported. `-- --once` measures each page once. Lighthouse is large and nothing else
 * needs it, so it is not a dependency: the first run installs this version into .cache.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { locales } from '../src/base/text.ts';
import { buildSite, removeSite } from '../test/support/site/build.ts';
import { chromiumPath } from '../test/support/site/chromium.ts';
import { serve } from '../test/support/site/serve.ts';

const version = '13.5.0';

interface Category {
  readonly title: string;
  readonly score: number | null;
  readonly auditRefs: readonly { readonly id: string; readonly weight: number }[];
}
interface Audit {
  readonly title: string;
  readonly score: number | null;
  readonly details?: {
    readonly items?: readonly { readonly text?: string; readonly node?: { readonly snippet?: string } }[];
  };
}
interface Report {
  readonly categories: Readonly<Record<string, Category>>;
  readonly audits: Readonly<Record<string, Audit>>;
  readonly runtimeError?: { readonly message: string };
}
interface Lighthouse {
  default(url: string, flags: object): Promise<{ readonly lhr: Report } | undefined>;
}
interface Launcher {
  launch(options: object): Promise<{ readonly port: number; kill(): void }>;
}

const kinds = ['', 'auth/', 'auth/image-access/', 'reference/messages/'];
const mustBeFull = ['accessibility', 'best-practices', 'seo'];
const rounds = process.argv.includes('--once') ? 1 : 5;

if (!chromiumPath) {
  process.stdout.write(
    'Lighthouse: skipped, no Chromium. Install it ("apt-get install -y chromium") or set CHROMIUM.\n',
  );
} else {
  const installed = createRequire(join(install(), 'package.json'));
  const load = (name: string) => import(pathToFileURL(installed.resolve(name)).href);
  const lighthouse: Lighthouse = await load('lighthouse');
  const { launch }: Launcher = await load('chrome-launcher');
  const folder = await buildSite('https://pullbook.test/');
  const server = await serve(folder);
  try {
    for (const kind of kinds) for (const locale of locales) await measure(`/${locale}/${kind}`);
  } finally {
    await server.close();
    removeSite(folder);
  }

  async function measure(path: string): Promise<void> {
    const reports: Report[] = [];
    for (let round = 0; round < rounds; round += 1) reports.push(await once(server.origin + path));
    const performance = median(reports.map(({ categories }) => percent(categories['performance'])));
    const [first] = reports;
    const scores = mustBeFull.map((id) => `${id} ${percent(first?.categories[id])}`);
    process.stdout.write(
      `${path.padEnd(26)} performance ${performance} (median of ${rounds}) · ${scores.join(' · ')}\n`,
    );
    for (const id of mustBeFull) if (first) complain(first, id);
  }

  /** A new browser for each run, so that cache and heap of the previous page do not count. */
  async function once(url: string): Promise<Report> {
    const chrome = await launch({
      chromePath: chromiumPath,
      // Without sandbox, because containers run as root, which Chromium refuses; it opens our own pages only.
      chromeFlags: ['--headless=new', '--no-sandbox', '--disable-dev-shm-usage'],
      logLevel: 'silent',
    });
    try {
      const result = await lighthouse.default(url, {
        port: chrome.port,
        logLevel: 'silent',
        onlyCategories: ['performance', ...mustBeFull],
      });
      if (!result || result.lhr.runtimeError)
        throw new Error(
          `Lighthouse did not finish on ${url}: ${result?.lhr.runtimeError?.message ?? 'no report'}`,
        );
      return result.lhr;
    } finally {
      chrome.kill();
    }
  }
}

/** The folder with Lighthouse and the launcher that it depends on. */
function install(): string {
  const folder = join(import.meta.dirname, '..', '.cache', `lighthouse-${version}`);
  if (!existsSync(join(folder, 'node_modules', 'lighthouse'))) {
    mkdirSync(folder, { recursive: true });
    process.stdout.write(`Installing Lighthouse ${version} into .cache (once)…\n`);
    const options = ['--prefix', folder, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
    execFileSync('npm', ['install', ...options, `lighthouse@${version}`], { stdio: 'inherit' });
  }
  return folder;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function percent(category: Category | undefined): number {
  return Math.round((category?.score ?? 0) * 100);
}

/** Lists every audit because of which a category is below 100, and fails the run. */
function complain({ categories, audits }: Report, id: string): void {
  const category = categories[id];
  if (category?.score === 1) return;
  process.exitCode = 1;
  for (const { id: name, weight } of category?.auditRefs ?? []) {
    const audit = audits[name];
    if (!audit || weight === 0 || audit.score === null || audit.score === 1) continue;
    const where =
      audit.details?.items?.map(({ node, text }) => node?.snippet ?? text ?? '').filter(Boolean) ?? [];
    process.stdout.write(`  ${category?.title}: ${audit.title} (${name}) ${where.slice(0, 3).join(' ')}\n`);
  }
}
