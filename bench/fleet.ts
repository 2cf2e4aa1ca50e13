/**
 * What `fleet` takes on many clusters, relative to one in the same run: simulated API servers that each wait a while
 * before they answer, asked by the real kubectl. `npm run bench:fleet [-- CLUSTERS]`; 200 by default.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contentsOf, standalone } from '../src/standalone/build.ts';
import { kubeconfig, startKubernetes } from '../test/support/kubernetes.ts';
import { skipWithout } from '../test/support/tools.ts';
import { findWorld } from '../test/support/worlds/index.ts';
import { largestProcess, measure, median, type Place } from './measure.ts';

const count = Number(process.argv[2] ?? 200);
const width = 4;
const rounds = 3;
/** Milliseconds until an API server answers: of one far away, so that two cores are not the limit. */
const latency = 300;
/** What the run on all may take: memory of its Node relative to a run on one, and time relative to the even share. */
const limits = { memory: 1.5, wall: 1 };

if (skipWithout('kubectl')) console.log('not measured: it needs kubectl');
else await measureFleet();

async function measureFleet(): Promise<void> {
  const dir = mkdtempSync(join(tmpdir(), 'pullbook-bench-'));
  const server = await startKubernetes(findWorld('reader-role-missing').kubernetes, { latency });
  try {
    const file = join(dir, 'pullbook.mjs');
    const contents = await contentsOf({ homepage: 'https://pullbook.test/', date: '2026-11-30' });
    writeFileSync(file, await standalone('diagnose', contents, 'node'));
    const one = JSON.parse(readFileSync(kubeconfig(server, dir, 'c'), 'utf8'));
    const names = Array.from({ length: count }, (_, at) => `cluster-${String(at).padStart(4, '0')}`);
    const all = join(dir, 'all.kubeconfig');
    const contexts = names.map((name) => ({ name, context: one.contexts[0].context }));
    writeFileSync(all, JSON.stringify({ ...one, 'current-context': names[0], contexts }));
    // Without gcloud, whose answers all share: it would make one cluster dear.
    const bin = join(dir, 'bin');
    mkdirSync(bin);
    for (const program of ['kubectl', 'bash'])
      symlinkSync(spawnSync('which', [program], { encoding: 'utf8' }).stdout.trim(), join(bin, program));
    const env = { HOME: dir, LANG: 'C.UTF-8', KUBECONFIG: all, PATH: bin };
    const place: Place = { env, cwd: dir };
    const line = (contexts: string, width: number) => [
      process.execPath,
      file,
      'fleet',
      '--contexts',
      contexts,
      '--width',
      String(width),
      '-o',
      'json',
    ];
    const alone = line(names[0] ?? '', 1);
    const whole = line(names.join(','), width);
    const single = [];
    for (let round = 0; round < rounds; round += 1) single.push(await measure(alone, place));
    const many = await measure(whole, place);
    const { rows } = JSON.parse(many.stdout) as { readonly rows: readonly { readonly reason: unknown }[] };
    const seconds = median(single.map(({ wallSeconds }) => wallSeconds));
    const cpu = median(single.map(({ cpuSeconds }) => cpuSeconds));
    const share = (seconds * count) / width;
    const [least, most] = [await largestProcess(alone, place), await largestProcess(whole, place)];
    const examined = rows.filter(({ reason }) => reason === null).length;
    console.log(
      `${count} clusters, ${examined} examined, ${width} at a time; one alone ${seconds.toFixed(2)} s wall, ${cpu.toFixed(2)} s CPU`,
    );
    console.log(
      `  wall    ${many.wallSeconds.toFixed(1)} s: ${(many.wallSeconds / share).toFixed(2)} × ${count} × one ÷ ${width} (limit ${limits.wall})`,
    );
    console.log(
      `  CPU     ${many.cpuSeconds.toFixed(1)} s: ${(many.cpuSeconds / (cpu * count)).toFixed(2)} × ${count} × one`,
    );
    console.log(
      `  memory  ${most.toFixed(0)} MiB in the largest process: ${(most / least).toFixed(2)} × one, ${least.toFixed(0)} MiB (limit ${limits.memory})`,
    );
    const isOver =
      most / least > limits.memory || many.wallSeconds / share > limits.wall || examined !== count;
    if (isOver) {
      console.log('  over the limit');
      process.exitCode = 1;
    }
  } finally {
    await server.close();
    rmSync(dir, { recursive: true, force: true });
  }
}
