/** Other versions of Node, in which what ships has to run. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../files.ts';

/** The versions that a file from the site or the package runs on; 24 is that of the tests. */
export const nodeVersions = [20, 22, 24] as const;

/** The path of a Node of this major version; null if there is none, after a line that says how to get it. */
export function findNode(major: (typeof nodeVersions)[number]): string | null {
  const kept = join(root, `.cache/nodes/${major}/node_modules/node/bin/node`);
  const found = [process.execPath, kept, '/usr/bin/node'].find(
    (path) => existsSync(path) && spawnSync(path, ['--version']).stdout.toString().startsWith(`v${major}.`),
  );
  if (found) return found;
  console.warn(
    `skipped without Node ${major}: what ships in one file; to get it: npm install --no-save --prefix .cache/nodes/${major} node@${major}`,
  );
  return null;
}
