/** A built site that can be published again and disappear, in a browser that may keep it. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page, Response } from 'playwright-core';
import { writeOffline } from '../../../src/site/build/offline.ts';
import { elsewhere } from './elsewhere.ts';
import { serve } from './serve.ts';

/** A copy of a build without its zip, which nobody keeps. */
export function copyOf(folder: string): string {
  const copy = mkdtempSync(join(tmpdir(), 'pullbook-kept-'));
  cpSync(folder, copy, { recursive: true, filter: (path) => !path.endsWith('.zip') });
  return copy;
}

export const removeCopy = (copy: string) => rmSync(copy, { recursive: true, force: true });

const comment = /\n<!--build \d+-->$/;

/** Another build in the place of one: every page, fragment and file of data says which, and nothing else differs. */
export function publish(copy: string, build: number): void {
  for (const entry of readdirSync(copy, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name);
    const kind = /\.(?:html|json)$/.exec(entry.name)?.[0];
    if (!entry.isFile() || !kind || /[/\\](?:_astro|playbooks)[/\\]/.test(file)) continue;
    const text = readFileSync(file, 'utf8');
    writeFileSync(
      file,
      kind === '.html'
        ? `${text.replace(comment, '')}\n<!--build ${build}-->`
        : `${text.trimEnd()}${'\n'.repeat(build)}`,
    );
  }
  writeOffline(copy);
}

/** Which build a page or a file of data says that it is of. Null for what says nothing: a script, a page that was left. */
export async function buildIn(response: Response): Promise<number | null> {
  const text = await response.text().catch((error: Error) => {
    if (/navigated away|No resource|has been closed/.test(error.message)) return '';
    throw error;
  });
  if (comment.test(text)) return Number(/\d+(?=-->$)/.exec(text)?.[0]);
  return /\.json$/.test(new URL(response.url()).pathname) ? (/\n*$/.exec(text)?.[0].length ?? 0) : null;
}

export interface KeptSite {
  readonly context: BrowserContext;
  readonly page: Page;
  /** The root of the site, with a slash at the end. */
  readonly root: string;
  open(path: string, page?: Page): Promise<unknown>;
  /** Another tab. */
  tab(): Promise<Page>;
  /** Turns the switch on, and waits until it is. */
  keep(locale: string): Promise<void>;
  /** The server is gone. */
  stop(): Promise<void>;
  /** The registrations and the caches of the origin. */
  stored(): Promise<{ readonly workers: number; readonly caches: readonly string[] }>;
  /** Errors of pages, violations of the policy, requests to other hosts. */
  readonly complaints: readonly string[];
  close(): Promise<void>;
}

export async function keptSite(
  browser: Browser,
  folder: string,
  base: string,
  { plain = false } = {},
): Promise<KeptSite> {
  const server = await serve(folder, base, { plain });
  const root = server.origin + base;
  const context = await browser.newContext();
  const complaints: string[] = [];
  context.on('console', (message) => {
    if (/Content.Security.Policy|Refused to/i.test(message.text())) complaints.push(message.text());
  });
  context.on('weberror', (error) => complaints.push(error.error().message));
  context.on('request', (request) => complaints.push(...elsewhere(request.url(), server.origin)));
  const page = await context.newPage();
  let isStopped = false;
  const stop = async () => {
    if (!isStopped) await server.close();
    isStopped = true;
  };
  const open = (path: string, at = page) => at.goto(root + path);
  return {
    context,
    page,
    root,
    complaints,
    open,
    stop,
    tab: () => context.newPage(),
    keep: async (locale) => {
      await open(`${locale}/offline/`);
      await page.click('[data-offline-switch]');
      await page.locator('[data-offline-switch][aria-checked="true"]').waitFor({ timeout: 120_000 });
    },
    stored: () =>
      page.evaluate(async () => ({
        workers: (await navigator.serviceWorker.getRegistrations()).length,
        caches: await caches.keys(),
      })),
    close: async () => {
      await context.close();
      await stop();
    },
  };
}
