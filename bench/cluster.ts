/**
 * How `diagnose -A` grows with a cluster: on a real API server, against `kubectl get pods -A` in the same run, because
 * times of different machines do not compare. `npm run bench:cluster [-- PODS…]`; 1,000 and 10,000 Pods by default.
 */
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { around, objects, setting, stories, waitingPod } from '../test/cluster/objects.ts';
import { type Cluster, startCluster, whyNoCluster } from '../test/cluster/start.ts';
import { startRig } from '../test/rig/tools.ts';
import { event } from '../test/rig/world/events.ts';
import type { KubernetesObject } from '../test/rig/world/objects.ts';
import { healthy } from '../test/rig/worlds/healthy.ts';

const root = join(import.meta.dirname, '..');
const sizes = process.argv.slice(2).map(Number).filter(Boolean);
const namespaces = 50;
const missing = whyNoCluster();
if (missing) console.log(`not measured: ${missing}`);
else for (const pods of sizes.length > 0 ? sizes : [1000, 10_000]) await measure(pods);

async function measure(pods: number): Promise<void> {
  const cluster = await startCluster();
  const rig = await startRig(healthy);
  const dir = mkdtempSync(join(tmpdir(), 'pullbook-bench-'));
  try {
    const failing = await fill(cluster, pods);
    const calls = join(dir, 'calls');
    const env = { ...rig.env, ...cluster.admin.env, PATH: `${wrappers(dir, calls)}:${rig.env['PATH']}` };
    const list = () =>
      timed(spawnSync.bind(null, 'kubectl', ['get', 'pods', '-A'], { env, maxBuffer: 1 << 28 }));
    const bare = Math.min(list(), list(), list());
    writeFileSync(calls, '');
    const run = await diagnose(env);
    const made = readFileSync(calls, 'utf8').split('\n').filter(Boolean);
    // gcloud takes a second to start, whatever it is asked: the cluster's own share is what grows.
    rmSync(join(dir, 'bin/gcloud'));
    const clusterOnly = await diagnose({ ...env, PATH: join(dir, 'bin') });
    const kubectl = made.filter((tool) => tool === 'kubectl').length;
    console.log(
      `${pods} Pods, ${failing} failing, ${2 * pods} events: diagnose ${(run.milliseconds / 1000).toFixed(1)} s, ` +
        `${(run.milliseconds / bare).toFixed(1)} × kubectl get pods -A (${(bare / 1000).toFixed(2)} s); ` +
        `without gcloud ${(clusterOnly.milliseconds / 1000).toFixed(1)} s, ${(clusterOnly.milliseconds / bare).toFixed(1)} ×; ` +
        `${kubectl} calls of kubectl, ${made.length - kubectl} of gcloud; ${run.findings} findings; peak ${run.megabytes} MB`,
    );
  } finally {
    rmSync(dir, { recursive: true, force: true });
    await rig.close();
    await cluster.close();
  }
}

/** Pods that run, in 50 namespaces, with two events each; among them a hundred that fail in every way there is. */
async function fill({ api }: Cluster, pods: number): Promise<number> {
  const first = objects();
  const rank = (kind: string) => ['Namespace', 'Node', 'ServiceAccount', 'Secret'].indexOf(kind) >>> 0;
  const kinds = [...new Set(first.map(({ kind }) => kind))].toSorted((a, b) => rank(a) - rank(b));
  for (const kind of kinds) await api.createAll(first.filter((object) => object.kind === kind));
  const names = Array.from({ length: namespaces }, (_, at) => `team-${at}`);
  for (const name of names) for (const object of around(name)) await api.create(object);

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
  await api.createAll([...copies, ...running, ...events]);
  return copies.length + stories.filter(({ cause }) => cause !== null).length;
}

/** Programs that note each call and become the real tool. */
function wrappers(dir: string, calls: string): string {
  const folder = join(dir, 'bin');
  mkdirSync(folder);
  for (const tool of ['kubectl', 'gcloud']) {
    const real = spawnSync('which', [tool], { encoding: 'utf8' }).stdout.trim();
    writeFileSync(join(folder, tool), `#!/bin/sh\necho ${tool} >> '${calls}'\nexec '${real}' "$@"\n`);
    chmodSync(join(folder, tool), 0o755);
  }
  return folder;
}

/** One run of the playbook, with the most memory that its own process held (Linux: VmHWM). */
function diagnose(env: Record<string, string>) {
  return new Promise<{ milliseconds: number; megabytes: number; findings: number }>((resolve, reject) => {
    const begun = performance.now();
    const args = [
      'node_modules/zx/build/cli.js',
      'playbooks/diagnose.mjs',
      '-A',
      '-o',
      'json',
      '--timeout',
      '120',
    ];
    const child = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'inherit'] });
    let peak = 0;
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
    const watch = setInterval(() => {
      try {
        const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
        peak = Math.max(peak, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0));
      } catch {
        // It has ended, or this system has no /proc.
      }
    }, 50);
    child.on('error', reject);
    child.on('close', () => {
      clearInterval(watch);
      const { findings } = JSON.parse(output) as { findings: readonly unknown[] };
      const milliseconds = performance.now() - begun;
      resolve({ milliseconds, megabytes: Math.round(peak / 1024), findings: findings.length });
    });
  });
}

function timed(work: () => unknown): number {
  const begun = performance.now();
  work();
  return performance.now() - begun;
}
