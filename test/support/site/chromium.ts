/**
 * The Chromium of the machine, or the one that CHROMIUM names. Playwright does not install one with npm. The headless
 * shell, the same engine without the windows of a browser, needs half the time.
 */
import { existsSync } from 'node:fs';
import process from 'node:process';
import { type Browser, chromium } from 'playwright-core';

const places = [
  process.env.CHROMIUM,
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

export const chromiumPath = places.find((path) => path && existsSync(path));

export const howToGetChromium =
  'No Chromium: the browser tests are skipped. Install it ("apt-get install -y chromium") or set CHROMIUM to its path.';

/** @param backForwardCache Playwright turns it off; people have it */
export function launch({ backForwardCache = false } = {}): Promise<Browser> {
  // Without sandbox, because containers run as root, which Chromium refuses; it opens our own pages only.
  return chromium.launch({
    executablePath: chromiumPath ?? '',
    args: ['--no-sandbox'],
    ...(backForwardCache && { ignoreDefaultArgs: ['--disable-back-forward-cache'] }),
  });
}
