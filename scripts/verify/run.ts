/** Runs commands with the real kubectl and gcloud, on the loopback servers or on a real API server. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandWords, fill } from '../../src/catalogue/commands/template.ts';
import type { AnyCommand } from '../../src/catalogue/model/command.ts';
import { Unreadable } from '../../src/catalogue/model/failures.ts';
import { refusalOf } from '../../src/catalogue/model/refusal.ts';
import { examplesIn, type VerificationTarget } from '../../src/catalogue/verification.ts';
import type { UniverseId } from '../../src/cloud/universes.ts';
import { parsed } from '../../src/playbook/tools/ask.ts';
import { run, type ToolResult } from '../../test/support/tools.ts';
import { type Check, lastWords } from './check.ts';

export interface Backend {
  readonly on: VerificationTarget;
  readonly env: Record<string, string>;
  readonly dir: string;
}

/** Flags with which a command that changes something can be checked without changing anything. */
const dryRun: Readonly<Record<VerificationTarget, readonly string[]>> = {
  'kubernetes-api-server': ['--dry-run=server'],
  'simulated-kubernetes-api': ['--dry-run=client'],
  'simulated-google-api': [],
};

/**
 * Runs a command as people copy it and as a playbook runs it, and decodes the answer. If gcloud fails on a line that its
 * parser accepted, the line is not refuted: the loopback API may lack the resource.
 */
export async function runOn(backend: Backend, command: AnyCommand, universe: UniverseId): Promise<Check> {
  const { on, env, dir } = backend;
  const params = examplesIn(universe);
  const found = (level: Check['level'], detail: string | null = null): Check => {
    return { command, universe, level, on: level === 'run' ? on : null, detail };
  };
  if (command.effect === 'changes') {
    if (command.tool === 'gcloud') return found('parsed');
    for (const name of ['CREDENTIALS_FILE', 'CONTAINERD_CONFIG_FILE'])
      writeFileSync(join(dir, String(params[name])), '{"auths":{}}');
    const words = [...commandWords(command, params), ...dryRun[on]];
    const detail = refused(command, await run('kubectl', words, { env, cwd: dir }));
    // The server checks the name last, after decoding and admission of the object.
    if (detail !== null && !detail.includes('already exists')) return found(null, detail);
    // A client-side dry run sends no request.
    return found(on === 'kubernetes-api-server' ? 'run' : 'parsed');
  }
  const copied = commandWords(command, params);
  const asked = command.machine ? fill([...command.words, ...command.machine.output], params) : copied;
  for (const words of new Set([copied, asked].map((line) => line.join('\0')))) {
    const result = await run(command.tool, words.split('\0'), { env, cwd: dir });
    const detail = refused(command, result);
    if (detail !== null) return found(isServerLimitation(command, detail) ? 'parsed' : null, detail);
    if (result.stdout.trim() === '') return found(isServerLimitation(command) ? 'parsed' : null, 'no answer');
    if (words === asked.join('\0')) {
      const unread = readFault(command, result.stdout);
      if (unread) return found(null, unread);
    }
  }
  return found('run');
}

/** Verbs that the API server forwards to a kubelet: these servers have none. */
const kubeletVerbs: readonly string[] = ['logs', 'exec', 'attach', 'debug'];

/** True if the tool accepted the line, and only the server has no answer to it, or an empty one. */
function isServerLimitation({ tool, words }: AnyCommand, detail = ''): boolean {
  return tool === 'gcloud' || (kubeletVerbs.includes(words[0] ?? '') && !detail.startsWith('failed:'));
}

function refused(command: AnyCommand, result: ToolResult): string | null {
  const refusal = refusalOf(command.tool, { ended: 'exit', code: result.exitCode, ...result });
  return refusal && `${refusal.why}: ${refusal.said ?? lastWords(result.stderr)}`;
}

/** Null if the decoder accepts the answer. */
function readFault({ machine, tool }: AnyCommand, stdout: string): string | null {
  if (!machine) return null;
  try {
    machine.decode(machine.format === 'json' ? parsed(tool, stdout) : stdout);
    return null;
  } catch (error) {
    if (error instanceof Unreadable || error instanceof SyntaxError) return `unreadable: ${error.message}`;
    throw error;
  }
}
