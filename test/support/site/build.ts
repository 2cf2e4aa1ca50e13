/** Builds the site into a temporary folder. Builds share the cache of Astro, so those of one checkout are sequential. */
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';

export const root = join(import.meta.dirname, '..', '..', '..');

/** What a build is told of the project besides its address, as variables of its environment. */
export type BuildVariables = Readonly<Record<string, string>>;

/** The folder of a new build for that URL. Throws with the output of Astro if the build fails. */
export async function buildSite(address: string, variables: BuildVariables = {}): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'pullbook-site-'));
  const lock = join(root, '.cache', 'site-build.lock');
  while (!take(lock)) await wait(200);
  const env = { SITE_URL: address, ...variables };
  try {
    await run(['scripts/render-scenarios.ts'], env);
    await run(['node_modules/astro/bin/astro.mjs', 'build', '--outDir', folder], env);
    await run(['scripts/downloads.ts', folder], env);
    await run(['scripts/site-zip.ts', folder], env);
  } finally {
    rmSync(lock);
  }
  return folder;
}

async function run(argv: readonly string[], env: BuildVariables): Promise<void> {
  await promisify(execFile)(process.execPath, argv, {
    cwd: root,
    env: { ...outsideVitest(), ...env, ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' },
    maxBuffer: 64 * 1024 * 1024,
  }).catch((error) => {
    throw new Error(`The site did not build (node ${argv.join(' ')}):\n${error.stdout}\n${error.stderr}`);
  });
}

/** Deletes a build of `buildSite`; does nothing if the build failed. */
export function removeSite(folder: string | undefined): void {
  if (folder?.startsWith(join(tmpdir(), 'pullbook-site-'))) rmSync(folder, { recursive: true, force: true });
}

/** The environment without the variables that Vitest sets for Vite, and without those that a build is to be told by its test. */
export function outsideVitest(): NodeJS.ProcessEnv {
  const { BASE_URL, MODE, DEV, PROD, SSR, VITEST, REPOSITORY_URL, BUGS_URL, ...rest } = process.env;
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
