/** The Chromium of the machine, or the one that CHROMIUM names. Playwright does not install one with npm. */
import { existsSync } from 'node:fs';
import process from 'node:process';
import { type Browser, chromium } from 'playwright-core';

const places = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

export const chromiumPath = places.find((path) => path && existsSync(path));

export const howToGetChromium =
  'No Chromium: the browser tests are skipped. Install it ("apt-get install -y chromium") or set CHROMIUM to its path.';

/** Debian's package: the same engine without the windows of a browser, which opens a page in half the time. */
const shell = '/usr/bin/chromium-headless-shell';

/** @param backForwardCache Playwright turns it off, and the headless shell does not have it; people do */
export function launch({ backForwardCache = false } = {}): Promise<Browser> {
  // Without sandbox, because containers run as root, which Chromium refuses; it opens our own pages only.
  const inShell = !backForwardCache && !process.env.CHROMIUM && existsSync(shell);
  return chromium.launch({
    executablePath: inShell ? shell : (chromiumPath ?? ''),
    args: ['--no-sandbox'],
    ...(backForwardCache && { ignoreDefaultArgs: ['--disable-back-forward-cache'] }),
  });
}
