/**
 * The heavy tools that only measure the site. They live in a package of their own, so that `npm ci` of the project does not
 * carry them: the first script that needs one installs it, from this folder's lock file.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';

const folder = import.meta.dirname;
const require = createRequire(join(folder, 'package.json'));

/** The module of that name, installed if it is not there yet. Ends the process with a clear line where that fails. */
export async function load<Module>(name: string): Promise<Module> {
  install();
  return (await import(pathToFileURL(require.resolve(name)).href)) as Module;
}

/** Installs what the lock file says, unless that was done since it last changed. */
export function install(): void {
  const done = join(folder, 'node_modules', '.package-lock.json');
  if (existsSync(done) && statSync(done).mtimeMs >= statSync(join(folder, 'package-lock.json')).mtimeMs)
    return;
  process.stdout.write('Installing what measures the site (once, in bench/site)…\n');
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status === 0) return;
  process.stderr.write('It could not be installed: is a package registry reachable?\n');
  process.exit(70);
}

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
