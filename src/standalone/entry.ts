/** What a playbook in one file starts with. It runs on Node 20 and newer, with zx or without. */
import { existsSync, realpathSync, statSync, unlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { exitCode } from '../base/exit-codes.ts';
import type { Text } from '../base/text.ts';
import { sections } from '../catalogue/index.ts';
import { localeOf } from '../playbook/cli/args.ts';
import { complain, type World } from '../playbook/cli/world.ts';
import { runPlaybook } from '../playbook/run.ts';
import { complete, completionScript } from './completion/index.ts';
import { invocation } from './invocation.ts';
import { setLineOf } from './shipped.ts';

const notHere: Text = {
  en: 'this single file does not contain the MCP server, which is in the package: install the package with npm',
  fr: 'ce fichier seul ne contient pas le serveur MCP, qui est dans le paquet\u00a0: installez le paquet avec npm',
};

/**
 * Runs a playbook and sets the exit code. Never throws.
 *
 * @param name the playbook of this file; `diagnose` takes the name of another one as its first word
 * @param self the URL of the file itself
 */
export async function start(name: string, self: string): Promise<void> {
  const { argv, env, platform, stdin, stdout, stderr } = process;
  const path = fileURLToPath(self);
  const byZx = '$' in globalThis;
  const isNew = statSync(path).mtimeMs > performance.timeOrigin;
  const { words, lineOf, copy } = invocation({
    name,
    path,
    argv,
    folder: process.cwd(),
    byZx,
    isNew,
    realPath,
  });
  // It has been read: whatever ends this run, nothing of it stays behind.
  if (copy) remove(copy);
  setLineOf(lineOf);
  const [first = '', ...rest] = words;
  if (name === 'diagnose' && (first === 'completion' || first === '__complete')) {
    const answer = first === 'completion' ? completionScript(rest) : await complete(rest, localeOf([], env));
    stdout.write(answer.stdout);
    stderr.write(answer.stderr);
    process.exitCode = answer.code;
    return;
  }
  if (name === 'diagnose' && first === 'mcp') {
    process.exitCode = await serve({ argv: rest, env, platform, stdin, stdout, stderr }, path, lineOf);
    return;
  }
  const others: readonly string[] = ['diagnose', 'check', 'fleet', ...sections.map(({ id }) => id)];
  const named = name === 'diagnose' && others.includes(first);
  process.exitCode = await runPlaybook(named ? first : name, {
    argv: named ? rest : words,
    env,
    platform,
    stdin,
    stdout,
    stderr,
  });
}

/** Starts the MCP server, which stands in a file of its own beside that of the package. */
async function serve(world: World, path: string, lineOf: (playbook: string) => string): Promise<number> {
  const file = join(dirname(path), 'mcp.mjs');
  if (!existsSync(file)) {
    complain(world, notHere, localeOf(world.argv, world.env));
    return exitCode.usage;
  }
  const { start: startServer } = (await import(pathToFileURL(file).href)) as typeof import('./mcp.ts');
  return startServer(world, lineOf);
}

/** Where a path leads; null for what is no path. */
function realPath(word: string): string | null {
  for (const path of [word, `${word}.mjs`]) {
    try {
      return realpathSync(path);
    } catch {
      // The next spelling, or no path.
    }
  }
  return null;
}

/** zx removes its copy too, when the process ends by itself. */
function remove(copy: string): void {
  try {
    unlinkSync(copy);
  } catch {
    // A folder that turned read-only: zx says so.
  }
}
