/**
 * The real gcloud, asked once: what it prints depends only on its command line and on what the APIs answer, so the output
 * of an earlier process stands for a later one of the same command line whose every request would get the same answer in
 * the world as it is now. A playbook asks dozens of questions; most worlds differ in a few.
 */
import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { dirname, join } from 'node:path';
import { json } from 'node:stream/consumers';
import { answerGoogle } from '../google.ts';
import { type Answer, type Call, startLoopback } from '../loopback.ts';
import type { Rig } from '../tools.ts';
import type { GoogleWorld } from '../world/model.ts';

interface Question {
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

interface Printed {
  readonly stdout: string;
  readonly stderr: string;
  readonly code: number | null;
}

/** A process that has ended, with what the APIs answered it. */
interface Asked {
  readonly exchanges: readonly { readonly call: Call; readonly answer: string }[];
  readonly printed: Printed;
}

/** By command line and by the properties that decide what it means. */
const asked = new Map<string, Asked[]>();

/** Runs `use` with an environment in which gcloud is asked once. Requests are logged with those of the rig. */
export async function withSharedAnswers<Result>(
  rig: Rig,
  use: (env: Record<string, string>) => Promise<Result>,
): Promise<Result> {
  const socket = join(rig.dir, `gcloud-${Math.random().toString(36).slice(2)}.sock`);
  const server = createServer(async (request, response) => {
    const question = (await json(request)) as Question;
    response.end(JSON.stringify(await ask(rig, question)));
  });
  await new Promise<void>((resolve) => server.listen(socket, resolve));
  const tool = join(rig.dir, 'gcloud-once', 'gcloud');
  writeTool(tool, socket);
  try {
    return await use({ ...rig.env, PATH: `${join(rig.dir, 'gcloud-once')}:${rig.env['PATH']}` });
  } finally {
    await new Promise((resolve) => server.close(resolve));
  }
}

async function ask(rig: Rig, { argv, env }: Question): Promise<Printed> {
  const world = rig.world.google;
  const key = JSON.stringify([argv, env['CLOUDSDK_CORE_PROJECT'], env['CLOUDSDK_CORE_UNIVERSE_DOMAIN']]);
  const same = asked.get(key)?.find(({ exchanges }) => exchanges.every((each) => answersAlike(world, each)));
  if (same) return same.printed;
  const made = await run(rig, { argv, env });
  asked.set(key, [...(asked.get(key) ?? []), made]);
  return made.printed;
}

function answersAlike(world: GoogleWorld, { call, answer }: Asked['exchanges'][number]): boolean {
  return JSON.stringify(answerGoogle(world, call)) === answer;
}

/** One process, on a server of its own, which tells its requests from those of others. */
async function run(rig: Rig, { argv, env }: Question): Promise<Asked> {
  const exchanges: { call: Call; answer: string }[] = [];
  const server = await startLoopback({
    answer: (call) => {
      const answer: Answer = answerGoogle(rig.world.google, call);
      exchanges.push({ call, answer: JSON.stringify(answer) });
      return answer;
    },
    refuse: () => {
      throw new Error('nothing fails here');
    },
  });
  const own = Object.entries(env).map(([name, value]) => [
    name,
    name.startsWith('CLOUDSDK_API_ENDPOINT_OVERRIDES_') ? `${server.origin}/` : value,
  ]);
  try {
    const printed = await new Promise<Printed>((resolve, reject) => {
      const child = spawn('gcloud', argv, {
        env: { ...Object.fromEntries(own), PATH: rig.env['PATH'] },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      const output = { stdout: '', stderr: '' };
      for (const stream of ['stdout', 'stderr'] as const)
        child[stream].setEncoding('utf8').on('data', (text: string) => {
          output[stream] += text;
        });
      child.on('error', reject);
      child.on('close', (code) => resolve({ ...output, code }));
    });
    rig.google.requests.push(...server.requests);
    return { exchanges, printed };
  } finally {
    await server.close();
  }
}

/** A gcloud that hands its command line and its environment to the test. */
function writeTool(path: string, socketPath: string): void {
  mkdirSync(dirname(path), { recursive: true });
  const lines = [
    `#!${process.execPath}`,
    "const { request } = require('node:http');",
    `const asking = request({ socketPath: ${JSON.stringify(socketPath)}, method: 'POST' }, (answer) => {`,
    "  let text = '';",
    "  answer.setEncoding('utf8').on('data', (part) => { text += part; }).on('end', () => {",
    '    const { stdout, stderr, code } = JSON.parse(text);',
    '    process.stdout.write(stdout);',
    '    process.stderr.write(stderr);',
    '    process.exitCode = code ?? 1;',
    '  });',
    '});',
    'asking.end(JSON.stringify({ argv: process.argv.slice(2), env: process.env }));',
    '',
  ];
  writeFileSync(path, lines.join('\n'));
  chmodSync(path, 0o755);
}
