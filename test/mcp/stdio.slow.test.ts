/** The SDK's own client and the server of the package, over stdio, on each version of Node that it has to run on. */
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { sections } from '../../src/catalogue/index.ts';
import { contentsOf, standalone } from '../../src/standalone/build.ts';
import { root } from '../support/files.ts';
import { buildPackage, textOf, withServer } from '../support/mcp/server.ts';
import { processesWith, start } from '../support/playbook/playbook.ts';
import { clusterAnswers, context, forbidden } from '../support/playbook/shop.ts';
import { makeStubs } from '../support/playbook/stubs.ts';
import { findNode, nodeVersions } from '../support/standalone/nodes.ts';

const folder = mkdtempSync(join(tmpdir(), 'pullbook-mcp-'));
const recording = join(root, 'content/scenarios/several-causes');
let command = '';

beforeAll(async () => {
  command = await buildPackage(join(folder, 'bin'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What the command of the package prints. */
const printed = async (argv: readonly string[], input = '') =>
  JSON.parse((await start(process.execPath, [command, ...argv, '-o', 'json'], { input })).stdout) as unknown;

const message = 'Failed to pull image "x/y:1": failed to fetch oauth token: 401 Unauthorized';
const replay = ['--replay', recording];

describe.each(nodeVersions)('on Node %i', (major) => {
  const node = findNode(major);

  test.skipIf(!node).each(['legacy', 'auto'] as const)(
    'each tool answers a client of the %s revision with the JSON of the playbook',
    async (revision) => {
      await withServer(
        command,
        { argv: replay, node: node ?? '', revision },
        async ({ client, call, said }) => {
          const { tools } = await client.listTools();
          expect(tools.map(({ name }) => name)).toEqual(['explain_message', 'diagnose', 'check_image']);
          for (const { annotations } of tools) expect(annotations).toMatchObject({ readOnlyHint: true });
          // The client holds each result against the schema that the tool declares.
          const results = await Promise.all([
            call('explain_message', { text: message }),
            call('diagnose', {}),
            call('diagnose', { chapter: 'auth', lang: 'fr' }),
            call('check_image', { image: 'nginx:1.27' }),
          ]);
          expect(results.map(({ structuredContent }) => structuredContent)).toEqual([
            await printed(['--event', '-'], message),
            await printed(replay),
            await printed(['auth', ...replay, '--lang', 'fr']),
            await printed([...replay, '--image', 'nginx:1.27']),
          ]);
          expect(said()).toBe('');
        },
      );
    },
  );
});

describe('hostile input', () => {
  test('gets an error, and the server goes on', () =>
    withServer(command, { argv: ['--demo'] }, async ({ client, call, pid }) => {
      const large = 'x'.repeat(10_000_000);
      const hostile: readonly (readonly [string, Readonly<Record<string, unknown>>, string])[] = [
        ['diagnose', { namespace: '--kubeconfig=/etc/shadow' }, 'namespace is an option, not a name'],
        ['check_image', { image: '-A' }, 'image is an option, not a name'],
        ['diagnose', { pod: large }, 'pod has 10000000 characters, more than 2000'],
        ['explain_message', { text: large }, 'text has 10000000 characters, more than 1000000'],
        ['diagnose', { [large]: true }, 'there is no argument x'],
        ['diagnose', { pod: 'a\0b' }, 'pod contains a control character'],
        ['diagnose', { kubeconfig: '/etc/shadow' }, 'there is no argument kubeconfig'],
        ['diagnose', { namespace: ['shop'] }, 'namespace has to be a text'],
      ];
      for (const [name, given, why] of hostile) {
        const result = await call(name, given);
        expect([result.isError, result.structuredContent]).toEqual([true, undefined]);
        expect(textOf(result)).toContain(why);
        expect(textOf(result).length).toBeLessThan(500);
      }
      await expect(client.callTool({ name: 'delete_everything' })).rejects.toThrow('there is no tool');
      expect((await call('explain_message', { text: message })).isError).toBeFalsy();
      expect(() => process.kill(pid, 0)).not.toThrow();
    }));

  test('that is no message is left out, and standard output holds nothing but the protocol', async () => {
    const request = (id: number, method: string, params: object) =>
      `${JSON.stringify({ jsonrpc: '2.0', id, method, params })}\n`;
    const opening = request(1, 'initialize', {
      protocolVersion: '2025-06-18',
      capabilities: {},
      clientInfo: { name: 'x', version: '1' },
    });
    const junk = `no JSON\n[]\n{"jsonrpc":"2.0"}\n\u0000\u0001\n\n${'['.repeat(100_000)}\n`;
    const seen = await new Promise<{ code: number | null; lines: readonly string[] }>((resolve) => {
      const child = spawn(process.execPath, [command, 'mcp', '--demo'], {
        stdio: ['pipe', 'pipe', 'ignore'],
      });
      let stdout = '';
      child.stdout.on('data', (chunk) => {
        stdout += String(chunk);
        // The last request is answered: the client goes.
        if (/"id":2\b/.test(stdout)) child.stdin.end();
      });
      child.on('close', (code) => resolve({ code, lines: stdout.trimEnd().split('\n') }));
      child.stdin.write(`${opening}${junk}${request(2, 'tools/list', {})}`);
    });
    expect(seen.code).toBe(0);
    expect(seen.lines.map((line) => (JSON.parse(line) as { readonly id: number }).id)).toEqual([1, 2]);
  });
});

describe('the context', () => {
  const told = (argv: readonly string[], given: Readonly<Record<string, unknown>>, env = {}) =>
    withServer(command, { argv, env }, async ({ call }) => {
      const result = await call('diagnose', given);
      return [result.isError, textOf(result)] as const;
    });

  test('has to be named, in the call or at the start', async () => {
    const own = join(folder, 'contexts');
    mkdirSync(own);
    const { env, calls } = makeStubs(own, clusterAnswers([{ message: forbidden }]));
    expect(await told([], { namespace: 'shop' }, env)).toEqual([
      true,
      expect.stringContaining('context is missing'),
    ]);
    expect(await told(['--context', context], { context: 'other' }, env)).toEqual([
      true,
      expect.stringContaining(`uses only the context ${context}`),
    ]);
    expect(calls(), 'a refused call runs no tool').toEqual([]);
  });
});

/** A call whose tools do not answer. */
interface Running {
  readonly cancel: () => void;
  readonly leave: () => Promise<void>;
  /** Sends a signal to the server. */
  readonly send: (signal: NodeJS.Signals) => void;
  /** What the client was told of its progress. */
  readonly progress: () => readonly string[];
}

describe('a call that runs', () => {
  /** Starts an examination whose gcloud never answers, lets `use` end it, and waits until no process is left. */
  async function hanging(use: (running: Running) => unknown): Promise<void> {
    const id = randomUUID();
    const own = join(folder, id);
    mkdirSync(own);
    const stubs = makeStubs(own, clusterAnswers([{ message: forbidden }]), {
      templates: [{ words: ['gcloud', '{ANYTHING}'], answer: { does: 'hang-on' } }],
    });
    const env = { ...stubs.env, PULLBOOK_TEST_RUN: id };
    await withServer(command, { argv: ['--context', context], env }, async ({ client, pid }) => {
      const told: string[] = [];
      const cancelled = new AbortController();
      const call = client
        .callTool(
          { name: 'diagnose', arguments: { chapter: 'auth' } },
          {
            signal: cancelled.signal,
            timeout: 300_000,
            onprogress: ({ message = '' }) => told.push(message),
          },
        )
        .catch(() => 'no answer');
      const asked = () => expect(stubs.calls().some((line) => line.startsWith('gcloud'))).toBe(true);
      await vi.waitFor(asked, 60_000);
      await use({
        cancel: () => cancelled.abort(),
        leave: () => client.close(),
        send: (signal) => process.kill(pid, signal),
        progress: () => told,
      });
      expect(await call).toBe('no answer');
      if (!cancelled.signal.aborted) return;
      const answered = await client.callTool({ name: 'explain_message', arguments: { text: message } });
      expect(answered.isError).toBeFalsy();
      // The server is left, and the tools of the cancelled call are not.
      await vi.waitFor(() => expect(processesWith(id).length).toBe(1), 60_000);
    });
    await vi.waitFor(() => expect(processesWith(id)).toEqual([]), 60_000);
  }

  test('is ended with its tools when the client cancels it, and the server goes on', () =>
    hanging(({ cancel }) => cancel()));

  test('is ended with its tools when the client goes', () => hanging(({ leave }) => leave()));

  test('is ended with its tools when a signal ends the server', () => hanging(({ send }) => send('SIGTERM')));

  test('says what it waits for, so that a patient client does not give up', () =>
    hanging(async ({ progress, cancel }) => {
      await vi.waitFor(() => expect(progress().join('\n')).toMatch(/waiting for gcloud /), 60_000);
      cancel();
    }));
});

describe('the end', () => {
  test('of standard input is a clean end', async () => {
    expect(await start(process.execPath, [command, 'mcp', '--demo'])).toMatchObject({ code: 0, printed: '' });
  });

  test('comes at once where the recording cannot be read', async () => {
    const ended = await start(process.execPath, [command, 'mcp', '--replay', join(folder, 'nothing')]);
    expect([ended.code, ended.stdout]).toEqual([66, '']);
    expect(ended.stderr).toMatch(/^pullbook: cannot read .*\n$/);
  });
});

describe('the files', () => {
  const sdk = /modelcontextprotocol/;

  test('of the playbooks have nothing of the SDK in them', async () => {
    const contents = await contentsOf({ homepage: 'https://pullbook.test/', date: '2026-11-30' });
    for (const playbook of ['diagnose', 'check', 'fleet', ...sections.map(({ id }) => id)])
      expect(sdk.test(await standalone(playbook, contents, 'zx')), playbook).toBe(false);
    expect(readFileSync(join(folder, 'bin/mcp.mjs'), 'utf8')).toMatch(sdk);
  });

  test('of the playbooks carry the licence of the library for YAML', async () => {
    const contents = await contentsOf({ homepage: 'https://pullbook.test/', date: '2026-11-30' });
    expect(await standalone('check', contents, 'node')).toMatch(/^yaml\n\nCopyright Eemeli Aro /m);
  });

  test('of the server carry the licences of what is in it', () => {
    const text = readFileSync(join(folder, 'bin/mcp.mjs'), 'utf8');
    const [, licences = ''] = text.split('This file contains parts of these packages:');
    for (const name of ['@modelcontextprotocol/server', '@modelcontextprotocol/core', 'zod', 'ajv', 'yaml'])
      expect(licences).toMatch(new RegExp(`^${name}\\n\\n`, 'm'));
  });

  test('without that of the server say where it is', async () => {
    const alone = join(folder, 'alone');
    mkdirSync(alone);
    copyFileSync(command, join(alone, 'diagnose.mjs'));
    const ended = await start(process.execPath, [join(alone, 'diagnose.mjs'), 'mcp']);
    expect([ended.code, ended.stdout]).toEqual([64, '']);
    expect(ended.stderr).toBe(
      'pullbook: this single file does not contain the MCP server, which is in the package: install the package with npm\n',
    );
  });
});

test('--help lists its tools and its flags', async () => {
  const { stdout, code } = await start(process.execPath, [command, 'mcp', '--help']);
  expect(code).toBe(0);
  for (const word of [
    'explain_message, diagnose, check_image',
    '--context NAME',
    '--replay DIR',
    '--anonymize',
  ])
    expect(stdout).toContain(word);
});
