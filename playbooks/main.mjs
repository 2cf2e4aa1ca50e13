/**
 * What every playbook starts with. Plain JavaScript that old Nodes parse: it looks at the version before it loads a
 * TypeScript file, because a Node that cannot would stop with a syntax error before any line of ours ran.
 */
import { realpathSync } from 'node:fs';
import * as module from 'node:module';
import { fileURLToPath } from 'node:url';

/** Since Node 22.1; an older one is refused below. */
const { enableCompileCache } = module;
const needed = [22, 18];
const french = /^fr/i.test(process.env.LC_ALL || process.env.LANG || '');

/** Runs a playbook and sets the exit code: 64 for bad usage, 70 for a bug of ours. Never throws. */
export async function main(playbook, entry) {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < needed[0] || (major === needed[0] && minor < needed[1])) {
    return refuse(
      `pullbook: Node ${needed.join('.')} or newer is needed, this is ${process.versions.node}. In a clone, run npm ci: it brings one.`,
      `pullbook : il faut Node ${needed.join('.')} ou plus récent, celui-ci est ${process.versions.node}. Dans un clone, lancez npm ci : il en apporte un.`,
    );
  }
  if (typeof globalThis.$ !== 'function') {
    return refuse(
      `pullbook: run it with zx: npx zx playbooks/${playbook}.mjs (without an install: npx zx@8 playbooks/${playbook}.mjs)`,
      `pullbook : lancez-le avec zx : npx zx playbooks/${playbook}.mjs (sans installation : npx zx@8 playbooks/${playbook}.mjs)`,
    );
  }
  // Node keeps what it made of the TypeScript files, so that the next run starts sooner and takes less memory.
  enableCompileCache?.(fileURLToPath(new URL('../.cache/compile', import.meta.url)));
  try {
    const { runPlaybook } = await import('../src/playbook/run.ts');
    const { env, platform, stdin, stdout, stderr } = process;
    process.exitCode = await runPlaybook(playbook, {
      argv: wordsAfter(entry),
      env,
      platform,
      stdin,
      stdout,
      stderr,
    });
  } catch (error) {
    if (error?.code === 'ERR_UNKNOWN_FILE_EXTENSION') {
      return refuse(
        'pullbook: TypeScript support is disabled in this Node: take --no-experimental-strip-types out of NODE_OPTIONS',
        'pullbook : la prise en charge de TypeScript est désactivée dans ce Node : retirez --no-experimental-strip-types de NODE_OPTIONS',
      );
    }
    process.stderr.write(`${error?.stack ?? error}\n`);
    process.exitCode = 70;
  }
}

/**
 * The words of the command line after the playbook itself, which can be a symbolic link to it; before it stand Node, zx and
 * zx's own flags.
 */
function wordsAfter(entry) {
  const path = fileURLToPath(entry);
  const at = process.argv.findIndex(
    (word, index) => index > 0 && (realPath(word) ?? realPath(`${word}.mjs`)) === path,
  );
  return process.argv.slice(at + 1);
}

/** Where a path leads; null for what is no path. */
function realPath(word) {
  try {
    return realpathSync(word);
  } catch {
    return null;
  }
}

function refuse(english, inFrench) {
  process.stderr.write(`${french ? inFrench : english}\n`);
  process.exitCode = 64;
}
