/**
 * Measures what a playbook in one file takes to start: `node bench/start-up.ts`. CPU time of `zx auth.mjs --help` beside
 * that of zx on an empty script, in turns, on the Node of this checkout and on any Node 20 that is there. Fails beyond
 * the limit, which is a ratio: on a slow machine both take longer.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contentsOf, standalone } from '../src/standalone/build.ts';
import { root } from '../test/support/files.ts';
import { findNode } from '../test/support/standalone/nodes.ts';

const rounds = 15;
/** 0.15 CPU seconds over the 0.09 of zx alone. */
const limit = 2.6;

const folder = mkdtempSync(join(tmpdir(), 'pullbook-start-up-'));
try {
  const zx = join(root, 'node_modules/zx/build/cli.js');
  const [empty, file] = [join(folder, 'empty.mjs'), join(folder, 'auth.mjs')];
  writeFileSync(empty, '');
  const contents = await contentsOf({ homepage: 'https://pullbook.test/', date: '2026-11-30' });
  writeFileSync(file, await standalone('auth', contents, 'zx'));
  for (const major of [24, 20] as const) {
    const node = findNode(major);
    if (!node) continue;
    const bare: number[] = [];
    const whole: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      bare.push(cpuOf(node, [zx, empty]));
      whole.push(cpuOf(node, [zx, file, '--help']));
    }
    const [least, most] = [median(bare), median(whole)];
    const ratio = most / least;
    process.stdout.write(
      `start-up on Node ${major}: ${most.toFixed(3)} CPU s, zx alone ${least.toFixed(3)} (${ratio.toFixed(2)} ×, limit ${limit})\n`,
    );
    // The limit is for the Node of this checkout; that of 20 is reported.
    if (major === 24 && ratio > limit) process.exitCode = 1;
  }
} finally {
  rmSync(folder, { recursive: true });
}

/** User and system time of a process in seconds, as it reports them when it ends. */
function cpuOf(node: string, argv: readonly string[]): number {
  const report = `data:text/javascript,process.on('exit',()=>{const{user,system}=process.cpuUsage();process.stderr.write('cpu='+(user+system))})`;
  const { stderr } = spawnSync(node, [`--import=${report}`, ...argv], {
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  return Number(/cpu=(\d+)$/.exec(stderr)?.[1]) / 1e6;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
