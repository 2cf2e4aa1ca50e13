/**
 * How `diagnose -A` scales with the cluster: on a real API server, relative to `kubectl get pods -A` in the same run,
 * because times of different machines are not comparable. `npm run bench:cluster [-- PODS…]`; 1,000 and 10,000 Pods by
 * default.
 */
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Cluster } from '../test/support/cluster/cluster.ts';
import { createObjects } from '../test/support/cluster/load-world.ts';
import { namespaceObjects, objects, setting, stories, waitingPod } from '../test/support/cluster/objects.ts';
import { startCluster, whyNoCluster } from '../test/support/cluster/start.ts';
import { startRig } from '../test/support/tools.ts';
import { event } from '../test/support/world/events.ts';
import type { KubernetesObject } from '../test/support/world/objects.ts';
import { healthy } from '../test/support/worlds/healthy.ts';

const root = join(import.meta.dirname, '..');
const sizes = process.argv.slice(2).map(Number).filter(Boolean);
const namespaces = 50;
const rounds = 3;

/** The results for one cluster size. Times are medians of the rounds, in seconds. */
interface Run {
  readonly pods: number;
  readonly namespaces: number;
  readonly failing: number;
  /** The number of findings. */
  readonly ways: number;
  readonly events: number;
  readonly findings: number;
  readonly calls: { readonly kubectl: number; readonly gcloud: number };
  readonly baselineSeconds: number;
  readonly seconds: number;
  readonly ratio: number;
  /** The same without gcloud, which takes a second to start for every command: only the share of the cluster grows. */
  readonly clusterSeconds: number;
  readonly clusterRatio: number;
  readonly peakMegabytes: number;
}

const missing = whyNoCluster();
if (missing) console.log(`not measured: ${missing}`);
else await measureAll(sizes.length > 0 ? sizes : [1000, 10_000]);

async function measureAll(wanted: readonly number[]): Promise<void> {
  for (const pods of wanted) {
    const cluster = await startCluster();
    try {
      console.log(sentence(await measure(cluster, pods)));
    } finally {
      await cluster.close();
    }
  }
}

async function measure(cluster: Cluster, pods: number): Promise<Run> {
  const rig = await startRig(healthy);
  const dir = mkdtempSync(join(tmpdir(), 'pullbook-bench-'));
  try {
    const failing = await fill(cluster, pods);
    const calls = join(dir, 'calls');
    const env = { ...rig.env, ...cluster.admin.env };
    const both = { ...env, PATH: `${wrappers(dir, 'both', ['kubectl', 'gcloud'], calls)}:${env['PATH']}` };
    const kubectlOnly = { ...env, PATH: wrappers(dir, 'kubectl-only', ['kubectl'], calls) };
    const listing = () =>
      timed(spawnSync.bind(null, 'kubectl', ['get', 'pods', '-A'], { env, maxBuffer: 1 << 28 }));
    const measured = [];
    for (let round = 0; round < rounds; round += 1) {
      const baseline = listing();
      const ofCluster = await diagnose(kubectlOnly);
      writeFileSync(calls, '');
      measured.push({ baseline, ofCluster, whole: await diagnose(both) });
    }
    const made = readFileSync(calls, 'utf8').split('\n').filter(Boolean);
    const kubectl = made.filter((tool) => tool === 'kubectl').length;
    const baselineSeconds = median(measured.map(({ baseline }) => baseline));
    const seconds = median(measured.map(({ whole }) => whole.seconds));
    const clusterSeconds = median(measured.map(({ ofCluster }) => ofCluster.seconds));
    return {
      pods,
      namespaces,
      failing,
      ways: stories.filter(({ cause }) => cause !== null).length,
      events: 2 * pods,
      findings: measured.at(-1)?.whole.findings ?? 0,
      calls: { kubectl, gcloud: made.length - kubectl },
      baselineSeconds,
      seconds,
      ratio: seconds / baselineSeconds,
      clusterSeconds,
      clusterRatio: clusterSeconds / baselineSeconds,
      peakMegabytes: Math.max(...measured.map(({ whole }) => whole.megabytes)),
    };
  } finally {
    rmSync(dir, { recursive: true, force: true });
    await rig.close();
  }
}

function sentence(run: Run): string {
  const { pods, failing, ways, events, calls, baselineSeconds, seconds, ratio, peakMegabytes } = run;
  return (
    `${pods} Pods, ${failing} failing in ${ways} ways, ${events} events: ` +
    `kubectl get pods -A ${baselineSeconds.toFixed(2)} s; ` +
    `diagnose -A without gcloud ${run.clusterSeconds.toFixed(2)} s, ${run.clusterRatio.toFixed(1)} ×; ` +
    `with it ${seconds.toFixed(1)} s, ${ratio.toFixed(1)} ×; ` +
    `${calls.kubectl} calls of kubectl, ${calls.gcloud} of gcloud; ${run.findings} findings; peak ${peakMegabytes} MB`
  );
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
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
    const real = spawnSync('which', [tool], { encoding: 'utf8' }).stdout.trim();
    writeFileSync(join(folder, tool), `#!/bin/sh\necho ${tool} >> '${calls}'\nexec '${real}' "$@"\n`);
    chmodSync(join(folder, tool), 0o755);
  }
  return folder;
}

/** One run of the playbook, with the peak memory of its own process (Linux: VmHWM). */
function diagnose(env: Record<string, string>) {
  return new Promise<{ seconds: number; megabytes: number; findings: number }>((resolve, reject) => {
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
        // The process has ended, or this system has no /proc.
      }
    }, 50);
    child.on('error', reject);
    child.on('close', () => {
      clearInterval(watch);
      const { findings } = JSON.parse(output) as { findings: readonly unknown[] };
      const seconds = (performance.now() - begun) / 1000;
      resolve({ seconds, megabytes: Math.round(peak / 1024), findings: findings.length });
    });
  });
}

/** The duration of `work`, in seconds. */
function timed(work: () => unknown): number {
  const begun = performance.now();
  work();
  return (performance.now() - begun) / 1000;
}
