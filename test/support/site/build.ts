/** Builds the site into a temporary folder. Builds share the cache of Astro, so those of one checkout are sequential. */
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';

export const root = join(import.meta.dirname, '..', '..', '..');

/** The folder of a new build for that URL. Throws with the output of Astro if the build fails. */
export async function buildSite(address: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'pullbook-site-'));
  const lock = join(root, '.cache', 'site-build.lock');
  while (!take(lock)) await wait(200);
  try {
    await run(['scripts/render-scenarios.ts'], address);
    await run(['node_modules/astro/bin/astro.mjs', 'build', '--outDir', folder], address);
    await run(['scripts/downloads.ts', folder], address);
  } finally {
    rmSync(lock);
  }
  return folder;
}

async function run(argv: readonly string[], address: string): Promise<void> {
  await promisify(execFile)(process.execPath, argv, {
    cwd: root,
    env: { ...outsideVitest(), SITE_URL: address, ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' },
    maxBuffer: 64 * 1024 * 1024,
  }).catch((error) => {
    throw new Error(`The site did not build (node ${argv.join(' ')}):\n${error.stdout}\n${error.stderr}`);
  });
}

/** Deletes a build of `buildSite`; does nothing if the build failed. */
export function removeSite(folder: string | undefined): void {
  if (folder?.startsWith(join(tmpdir(), 'pullbook-site-'))) rmSync(folder, { recursive: true, force: true });
}

/** The environment without the variables that Vitest sets for Vite, which would affect Astro. */
export function outsideVitest(): NodeJS.ProcessEnv {
  const { BASE_URL, MODE, DEV, PROD, SSR, VITEST, ...rest } = process.env;
  return rest;
}

/** Acquires the lock, also from a process that ended without releasing it. */
function take(lock: string): boolean {
  mkdirSync(join(root, '.cache'), { recursive: true });
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    if (!isRunning(lock)) rmSync(lock, { force: true });
    return false;
  }
}

function isRunning(lock: string): boolean {
  try {
    process.kill(Number(readFileSync(lock, 'utf8')) || process.pid, 0);
    return true;
  } catch (error) {
    // ENOENT: released meanwhile. EPERM: held by a running process of another user.
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}
