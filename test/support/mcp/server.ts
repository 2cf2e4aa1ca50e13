/** The MCP server as people install it: the two files of the package, started over stdio by the SDK's own client. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CallToolResult, Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { contentsOf, standalone, standaloneServer } from '../../../src/standalone/build.ts';

/** Builds the files of the package into a folder, and returns the path of the command. */
export async function buildPackage(folder: string): Promise<string> {
  const contents = await contentsOf({ homepage: 'https://pullbook.test/', date: '2026-11-30' });
  mkdirSync(folder, { recursive: true });
  const command = join(folder, 'pullbook.mjs');
  writeFileSync(command, await standalone('diagnose', contents, 'node'));
  writeFileSync(join(folder, 'mcp.mjs'), await standaloneServer(contents));
  return command;
}

export interface ServerOptions {
  /** The words after `mcp`. */
  readonly argv?: readonly string[];
  /** The complete environment; by default only a PATH without any tool. */
  readonly env?: Readonly<Record<string, string>>;
  /** The Node that runs it. */
  readonly node?: string;
  /** How the client finds the revision of the protocol: by that of 2025, or by the newest that both have. */
  readonly revision?: 'legacy' | 'auto';
}

/** A client with its server. */
export interface Connected {
  readonly client: Client;
  readonly call: (name: string, given: Readonly<Record<string, unknown>>) => Promise<CallToolResult>;
  /** What the server printed to standard error. */
  readonly said: () => string;
  readonly pid: number;
}

/** Starts a server, lets `use` call it, and ends it. */
export async function withServer<Result>(
  command: string,
  { argv = [], env = {}, node = process.execPath, revision = 'auto' }: ServerOptions,
  use: (connected: Connected) => Promise<Result>,
): Promise<Result> {
  const transport = new StdioClientTransport({
    command: node,
    args: [command, 'mcp', ...argv],
    env: { PATH: join(command, 'no-such-folder'), ...env },
    stderr: 'pipe',
  });
  let stderr = '';
  transport.stderr?.on('data', (chunk) => {
    stderr += String(chunk);
  });
  const client = new Client(
    { name: 'pullbook-test', version: '1.0.0' },
    { versionNegotiation: { mode: revision } },
  );
  await client.connect(transport);
  try {
    return await use({
      client,
      call: (name, given) => client.callTool({ name, arguments: given }, { timeout: 300_000 }),
      said: () => stderr,
      pid: transport.pid ?? 0,
    });
  } finally {
    await client.close();
  }
}

/** The text of a result. */
export function textOf({ content }: CallToolResult): string {
  return content.map((part) => (part.type === 'text' ? part.text : '')).join('\n');
}
