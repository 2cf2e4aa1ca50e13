/** The built site, served with its headers, and a browser that records every error and warning. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { launch } from './chromium.ts';
import { elsewhere } from './elsewhere.ts';
import { serve } from './serve.ts';
import { base, folder } from './site.ts';

export interface BrowserPage {
  readonly base: string;
  /** The URL of the site, without a trailing slash. */
  origin: string;
  page: Page;
  context: BrowserContext;
  readonly folder: string;
  /** Opens a page by its path relative to the base: `en/auth/`. */
  open(path: string): Promise<unknown>;
  clipboard(): Promise<string>;
}

export interface BrowserPageOptions {
  /** Errors of the browser that a test provokes, such as a file that cannot be loaded. */
  readonly provoked?: RegExp;
  /** Whether pages come back as they were left, as in the browsers of people. */
  readonly backForwardCache?: boolean;
  /** Another site than the built one, without headers, and the path under which it is served. */
  readonly place?: () => { readonly folder: string; readonly base: string };
}

/** Prepares a page for the tests of a `describe`. Any error, warning, policy violation or external request fails. */
export function browserPage({
  provoked,
  backForwardCache = false,
  place,
}: BrowserPageOptions = {}): BrowserPage {
  let browser: Browser;
  let server: Awaited<ReturnType<typeof serve>>;
  let complaints: string[] = [];
  const at = place?.() ?? { folder, base };
  const made: Partial<BrowserPage> & Pick<BrowserPage, 'base' | 'folder'> = at;
  const set = made as BrowserPage;

  beforeAll(async () => {
    server = await serve(at.folder, at.base, { plain: place !== undefined });
    set.origin = server.origin;
    browser = await launch({ backForwardCache });
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });
  beforeEach(async () => {
    complaints = [];
    set.context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
    set.page = await set.context.newPage();
    set.page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    set.page.on('pageerror', (error) => complaints.push(error.message));
    set.page.on('request', (request) => complaints.push(...elsewhere(request.url(), server.origin)));
  });
  afterEach(async () => {
    await set.context.close();
    expect(complaints.filter((each) => !provoked?.test(each))).toEqual([]);
  });

  set.open = (path) => set.page.goto(server.origin + at.base + path);
  set.clipboard = () => set.page.evaluate(() => navigator.clipboard.readText());
  return set;
}
