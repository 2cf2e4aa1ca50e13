/** Builds the site into a temporary folder. Builds share Astro's working folder, so they take turns. */
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';

export const root = join(import.meta.dirname, '..', '..', '..');

/** Longer than any build takes: a lock that is older was left behind by a run that was ended. */
const staleAfter = 180_000;

/** The folder of a fresh build for that address. Throws with Astro's output when the build fails. */
export async function buildSite(address: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'pullbook-site-'));
  const lock = join(tmpdir(), 'pullbook-site.lock');
  while (!take(lock)) await wait(200);
  try {
    const astro = join(root, 'node_modules', 'astro', 'bin', 'astro.mjs');
    await promisify(execFile)(process.execPath, [astro, 'build', '--outDir', folder], {
      cwd: root,
      env: { ...outsideVitest(), SITE_URL: address, ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' },
      maxBuffer: 64 * 1024 * 1024,
    }).catch((error) => {
      throw new Error(`The site did not build:\n${error.stdout}\n${error.stderr}`);
    });
  } finally {
    rmdirSync(lock);
  }
  return folder;
}

/** Deletes a build that `buildSite` made; does nothing where the build failed. */
export function removeSite(folder: string | undefined): void {
  if (folder?.startsWith(join(tmpdir(), 'pullbook-site-'))) rmSync(folder, { recursive: true, force: true });
}

/** The environment without the variables that Vitest sets for Vite, which Astro would take for its own. */
export function outsideVitest(): NodeJS.ProcessEnv {
  const { BASE_URL, MODE, DEV, PROD, SSR, VITEST, ...rest } = process.env;
  return rest;
}

function take(lock: string): boolean {
  try {
    mkdirSync(lock);
    return true;
  } catch {
    const taken = statSync(lock, { throwIfNoEntry: false });
    if (taken && Date.now() - taken.mtimeMs > staleAfter) rmdirSync(lock);
    return false;
  }
}
