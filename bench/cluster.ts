/**
 * How `diagnose -A` scales with the cluster: on a real API server, relative to `kubectl get pods -A` in the same run,
 * because times of different machines are not comparable. `npm run bench:cluster [-- PODS…]`; 1,000 and 10,000 Pods by
 * default.
 */
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contentsOf, standalone } from '../src/standalone/build.ts';
import type { Cluster } from '../test/support/cluster/cluster.ts';
import { createObjects } from '../test/support/cluster/load-world.ts';
import { namespaceObjects, objects, setting, stories, waitingPod } from '../test/support/cluster/objects.ts';
import { startCluster, whyNoCluster } from '../test/support/cluster/start.ts';
import { root } from '../test/support/files.ts';
import { startRig } from '../test/support/tools.ts';
import { event } from '../test/support/world/events.ts';
import type { KubernetesObject } from '../test/support/world/objects.ts';
import { healthy } from '../test/support/worlds/healthy.ts';
import { largestProcess, type Measured, measure, median, type Place } from './measure.ts';

const sizes = process.argv.slice(2).map(Number).filter(Boolean);
const namespaces = 50;
const rounds = 3;

/** What a run may take on the clock, relative to `kubectl get pods -A`, and the memory of its largest process in MiB. */
const limitFor = (pods: number) => (pods >= 10_000 ? 1 : 2.5);
const memoryLimit = 128;
/** Seconds until a terminal shows the first cause. */
const firstLineLimit = 3;

const missing = whyNoCluster();
if (missing) console.log(`not measured: ${missing}`);
else await measureAll(sizes.length > 0 ? sizes : [1000, 10_000]);

async function measureAll(wanted: readonly number[]): Promise<void> {
  const dir = mkdtempSync(join(tmpdir(), 'pullbook-bench-'));
  try {
    const file = join(dir, 'pullbook.mjs');
    const contents = await contentsOf({ homepage: 'https://pullbook.test/', date: '2026-11-30' });
    writeFileSync(file, await standalone('diagnose', contents, 'node'));
    for (const pods of wanted) {
      const cluster = await startCluster();
      try {
        await measureOn(cluster, pods, file);
      } finally {
        await cluster.close();
      }
    }
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

/** Prints what `file`, the package, and the playbook of the clone take on a cluster with this many Pods. */
async function measureOn(cluster: Cluster, pods: number, file: string): Promise<void> {
  const rig = await startRig(healthy);
  const dir = mkdtempSync(join(tmpdir(), 'pullbook-bench-'));
  try {
    const failing = await fill(cluster, pods);
    const calls = join(dir, 'calls');
    const env = { ...rig.env, ...cluster.admin.env };
    const kubectl = wrappers(dir, 'kubectl-only', ['kubectl'], calls);
    const both = { ...env, PATH: `${wrappers(dir, 'both', ['kubectl', 'gcloud'], calls)}:${env['PATH']}` };
    // npx and zx need the folder of Node, which must not bring gcloud with it.
    const node = linked(dir, 'node', ['node', 'npx', 'bash', 'sh']);
    const alone: Place = { env: { ...env, PATH: `${kubectl}:${node}` }, cwd: root };
    const withGcloud: Place = { env: both, cwd: root };
    const empty = join(dir, 'empty.mjs');
    writeFileSync(empty, '');
    const flags = ['-A', '-o', 'json', '--timeout', '120'];
    const lines = {
      listing: ['kubectl', 'get', 'pods', '-A'],
      package: ['node', file, 'diagnose', ...flags],
      clone: ['npx', 'zx', 'playbooks/diagnose.mjs', ...flags],
      empty: ['npx', 'zx', empty],
    };
    const measured: Record<keyof typeof lines, Measured[]> = {
      listing: [],
      package: [],
      clone: [],
      empty: [],
    };
    for (let round = 0; round < rounds; round += 1)
      for (const name of Object.keys(lines) as (keyof typeof lines)[])
        measured[name].push(await measure(lines[name], alone));

    const wall = (name: keyof typeof lines) => median(measured[name].map(({ wallSeconds }) => wallSeconds));
    const cpu = (name: keyof typeof lines) => median(measured[name].map(({ cpuSeconds }) => cpuSeconds));
    const findings = JSON.parse(measured.package.at(-1)?.stdout ?? '{}').findings.length;
    const limit = limitFor(pods);
    say(
      `${pods} Pods in ${namespaces} namespaces, ${failing} of them failing, ${2 * pods} events; ${findings} findings`,
    );
    say(`  kubectl get pods -A        ${seconds(wall('listing'))} s wall, ${seconds(cpu('listing'))} s CPU`);
    const row = (name: string, wallOf: number, cpuOf: number) =>
      say(
        `  ${name.padEnd(26)} ${seconds(wallOf)} s wall, ${seconds(cpuOf)} s CPU: ` +
          `${(wallOf / wall('listing')).toFixed(2)} × wall (limit ${limit}), ${(cpuOf / cpu('listing')).toFixed(2)} × CPU`,
      );
    row('pullbook diagnose -A', wall('package'), cpu('package'));
    row('npx zx playbooks/diagnose.mjs -A', wall('clone'), cpu('clone'));
    row('  less npx zx on nothing', wall('clone') - wall('empty'), cpu('clone') - cpu('empty'));

    writeFileSync(calls, '');
    const peak = await largestProcess(lines.package, alone);
    say(`  largest process            ${peak.toFixed(0)} MiB (limit ${memoryLimit})`);
    listCalls('without gcloud', calls);

    writeFileSync(calls, '');
    const whole = await measure(lines.package, withGcloud);
    say(
      `  with gcloud                ${seconds(whole.wallSeconds)} s wall, ${seconds(whole.cpuSeconds)} s CPU`,
    );
    listCalls('with gcloud', calls);
    const first = await firstLine(['node', file, 'diagnose', '-A'], withGcloud);
    say(
      `  first cause on a terminal  ${first === null ? 'not measured: it needs script (util-linux)' : `${seconds(first)} s (limit ${firstLineLimit})`}`,
    );
  } finally {
    rmSync(dir, { recursive: true, force: true });
    await rig.close();
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function seconds(value: number): string {
  return value.toFixed(2);
}

/** The command lines that a run started, each with how often. */
function listCalls(what: string, file: string): void {
  const made = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  say(`  ${made.length} starts ${what}:`);
  for (const line of new Set(made)) {
    const times = made.filter((each) => each === line).length;
    say(`    ${line.slice(0, 150)}${line.length > 150 ? ' …' : ''}${times > 1 ? `  (${times} times)` : ''}`);
  }
}

/** Seconds until a terminal shows the first cause; null without `script`, which makes one. */
async function firstLine(argv: readonly string[], { env, cwd }: Place): Promise<number | null> {
  if (spawnSync('which', ['script']).status !== 0) return null;
  const begun = performance.now();
  const child = spawn('script', ['-qec', argv.join(' '), '/dev/null'], {
    env: { ...env, TERM: 'xterm', SHELL: '/bin/sh' },
    cwd,
    stdio: ['pipe', 'pipe', 'ignore'],
    detached: true,
  });
  let shown = '';
  const found = await new Promise<number | null>((resolve) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      shown += text;
      if (shown.includes('✖')) resolve((performance.now() - begun) / 1000);
    });
    child.once('close', () => resolve(null));
    child.once('error', () => resolve(null));
  });
  if (child.pid && child.exitCode === null) process.kill(-child.pid, 'SIGINT');
  return found;
}

/** Running Pods in 50 namespaces, with two events each, and a hundred that fail in every way. */
async function fill({ api }: Cluster, pods: number): Promise<number> {
  await createObjects(api, objects());
  const names = Array.from({ length: namespaces }, (_, at) => `team-${at}`);
  for (const name of names) for (const object of namespaceObjects(name)) await api.create(object);

  const copies = Array.from({ length: Math.min(100, pods / 10) }, (_, at) => {
    const story = stories[at % stories.length];
    const within = { ...setting, namespace: names[at % namespaces] ?? '' };
    const image = `${setting.registry}/app/${story?.name}:1`;
    const waiting = { reason: story?.reason ?? '', message: story?.message?.(image) ?? '' };
    return waitingPod(`${story?.name}-${at}`, within, image, { waiting }, story?.where ?? 'containers');
  });
  const startedAt = new Date().toISOString().replace(/\.\d+Z$/, 'Z');
  const running = Array.from({ length: pods }, (_, at) => {
    const within = { ...setting, namespace: names[at % namespaces] ?? '' };
    const image = `${setting.registry}/app/service-${at % 200}:1`;
    const pod = waitingPod(`service-${at}`, within, image, { running: { startedAt } }, 'containers');
    return { ...pod, status: { ...pod.status, phase: 'Running' } };
  });
  const about = { type: 'Normal', count: 1, first: 30, last: 30, path: 'spec.containers{app}' } as const;
  const source = { component: 'kubelet' };
  const events = running.flatMap((pod): KubernetesObject[] => [
    event(pod, { ...about, source, reason: 'Pulled', message: 'Container image already present', order: 0 }),
    event(pod, { ...about, source, reason: 'Started', message: 'Started container app', order: 1 }),
  ]);
  await api.createAll([...copies, ...running]);
  await api.createAll(events);
  return copies.length + stories.filter(({ cause }) => cause !== null).length;
}

/** A folder of wrappers that log each call and exec the real tool. */
function wrappers(dir: string, name: string, tools: readonly string[], calls: string): string {
  const folder = join(dir, name);
  mkdirSync(folder);
  for (const tool of tools) {
    const log = `echo "${tool} $*" >> '${calls}'`;
    writeFileSync(join(folder, tool), `#!/bin/sh\n${log}\nexec '${placeOf(tool)}' "$@"\n`);
    chmodSync(join(folder, tool), 0o755);
  }
  return folder;
}

/** A folder with links to some programs only. */
function linked(dir: string, name: string, programs: readonly string[]): string {
  const folder = join(dir, name);
  mkdirSync(folder);
  for (const program of programs) symlinkSync(placeOf(program), join(folder, program));
  return folder;
}

function placeOf(program: string): string {
  return spawnSync('which', [program], { encoding: 'utf8' }).stdout.trim();
}
