/**
 * fleet on five real API servers: two on which Pods fail alike, one that forbids everything, one that hangs, and one that
 * goes away while it is examined. The shares of a Job are merged into the report that one process makes.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FleetReport } from '../../src/playbook/fleet/model.ts';
import type { Cluster } from '../support/cluster/cluster.ts';
import { createObjects } from '../support/cluster/load-world.ts';
import { objects } from '../support/cluster/objects.ts';
import { makeReader } from '../support/cluster/reader.ts';
import { startCluster, whyNoCluster } from '../support/cluster/start.ts';
import { type Ended, runPlaybook } from '../support/playbook/playbook.ts';
import { fleetMisfits } from '../support/playbook/report-schema.ts';
import { type Rig, skipWithout, startRig } from '../support/tools.ts';
import { healthy } from '../support/worlds/healthy.ts';

const missing = process.env.PULLBOOK_CLUSTER_KUBECONFIG
  ? 'five API servers, which a given cluster is not'
  : whyNoCluster();
if (missing) console.warn(`skipped: the fleet tests need more: ${missing}`);

/** Passes bytes on to a server until enough connections have been made; then the server goes away. */
async function leaving(port: number, connections: number, leave: () => void): Promise<Server> {
  let made = 0;
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    made += 1;
    if (made > connections) {
      if (made === connections + 1) leave();
      for (const each of [...open, socket]) each.destroy();
      return;
    }
    const onward = connect(port, '127.0.0.1');
    for (const each of [socket, onward]) {
      open.add(each);
      each.on('error', () => {}).on('close', () => open.delete(each));
    }
    socket.pipe(onward);
    onward.pipe(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

describe.skipIf(missing !== null || skipWithout('kubectl', 'gcloud'))('five API servers', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pullbook-fleet-test-'));
  const kubeconfig = join(folder, 'kubeconfig');
  let clusters: readonly Cluster[] = [];
  let proxies: Server[] = [];
  let rig: Rig;

  /** The contexts, in the order in which they are listed. */
  const names = ['failing-1', 'failing-2', 'forbidding', 'hanging', 'leaving'] as const;

  /** One kubeconfig of the parts of several. The role of the reader does not exist there, so that it may do nothing. */
  const write = async (): Promise<void> => {
    const identities = await Promise.all(
      clusters.map((cluster, at) => (names[at] === 'forbidding' ? makeReader(cluster) : cluster.admin)),
    );
    const parts = identities.map(({ kubeconfig: path }) => JSON.parse(readFileSync(path, 'utf8')));
    const named = <Of extends string>(of: Of) =>
      parts.map((part, at) => ({ ...part[of][0], name: names[at] }));
    const config = {
      apiVersion: 'v1',
      kind: 'Config',
      'current-context': 'failing-1',
      clusters: named('clusters'),
      users: named('users'),
      contexts: names.map((name) => ({ name, context: { cluster: name, user: name } })),
    };
    writeFileSync(kubeconfig, JSON.stringify(config), { mode: 0o600 });
  };

  beforeAll(async () => {
    rig = await startRig(healthy);
    // One after the other: five at once would take longer on two cores.
    const started: Cluster[] = [];
    for (const _ of names) started.push(await startCluster());
    clusters = started;
    for (const cluster of clusters) await createObjects(cluster.api, objects());
    await write();
  });
  afterAll(async () => {
    for (const { pids } of clusters) for (const pid of pids) resume(pid);
    await Promise.all(clusters.map((cluster) => cluster.close()));
    await rig?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  function resume(pid: number): void {
    try {
      process.kill(pid, 'SIGCONT');
    } catch {
      // It has gone away.
    }
  }

  const fleet = (argv: readonly string[], more: Readonly<Record<string, string>> = {}): Promise<Ended> =>
    runPlaybook('fleet', ['--all-contexts', ...argv], {
      env: { ...rig.env, KUBECONFIG: kubeconfig, ...more },
    });
  const reportIn = ({ stdout }: Ended) => JSON.parse(stdout) as FleetReport;
  /** Without what differs from one run to the next: times, and what is counted from them. */
  const timeless = (report: FleetReport): unknown =>
    JSON.parse(
      JSON.stringify({ ...report, shards: null, notes: [] })
        .replaceAll(/\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z| UTC)/g, 'TIME')
        .replaceAll(/\b\d+ (?:seconds?|minutes?|hours?|min|s|h)\b/g, 'AGE'),
    );

  test('the shares of a Job make the report that one process makes', async () => {
    const before = readFileSync(kubeconfig);
    // A busy machine must not make a server look as if it hung.
    const patient = ['--timeout', '120'];
    const whole = await fleet([...patient, '-o', 'json']);
    const shares: string[] = [];
    for (const index of ['0', '1', '2']) {
      const share = await fleet([...patient, '--shards', '3', '-o', 'ndjson'], {
        JOB_COMPLETION_INDEX: index,
      });
      expect([share.code, share.stdout.split('\n')[0]]).toEqual([
        0,
        expect.stringContaining('"kind":"fleet"'),
      ]);
      shares.push(share.stdout);
    }
    const merged = await runPlaybook('fleet', ['--merge', '-', '-o', 'json'], {
      env: rig.env,
      input: shares.toReversed().join(''),
    });
    expect(timeless(reportIn(merged))).toEqual(timeless(reportIn(whole)));
    expect(merged.code).toBe(whole.code);
    expect(fleetMisfits(merged.stdout)).toEqual([]);
    expect(readFileSync(kubeconfig).equals(before)).toBe(true);
    const { groups, rows } = reportIn(whole);
    expect(groups[0]?.clusters.map(({ id }) => id)).toEqual(['failing-1', 'failing-2', 'hanging', 'leaving']);
    expect(rows.find(({ id }) => id === 'forbidding')).toMatchObject({
      verdict: 'unknown',
      reason: { why: 'forbidden' },
      report: { exitCode: 2 },
    });
  });

  test('one that hangs and one that goes away are lines with their reason, and hide none of the others', async () => {
    const hanging = clusters[names.indexOf('hanging')];
    const last = clusters[names.indexOf('leaving')];
    const config = JSON.parse(readFileSync(kubeconfig, 'utf8'));
    const of = config.clusters.find(({ name }: { name: string }) => name === 'leaving').cluster;
    const proxy = await leaving(Number(new URL(of.server).port), 2, () => {
      for (const pid of last?.pids ?? []) process.kill(pid, 'SIGKILL');
    });
    proxies = [...proxies, proxy];
    of.server = `https://127.0.0.1:${(proxy.address() as { port: number }).port}`;
    writeFileSync(kubeconfig, JSON.stringify(config), { mode: 0o600 });
    for (const pid of hanging?.pids ?? []) process.kill(pid, 'SIGSTOP');
    const ended = await fleet(['--timeout', '30', '-o', 'json']);
    const { rows, groups, exitCode } = reportIn(ended);
    expect(rows.map(({ id }) => id)).toEqual(names);
    expect(groups[0]?.clusters.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['failing-1', 'failing-2']),
    );
    expect(rows.find(({ id }) => id === 'hanging')).toMatchObject({
      verdict: 'unknown',
      // kubectl itself gives up after ten seconds without a TLS handshake.
      reason: { why: expect.stringMatching(/^(?:timeout|unreachable)$/) },
    });
    const gone = rows.find(({ id }) => id === 'leaving');
    // Some of it was read: what was not is unknown, and never ok.
    expect(gone?.verdict).not.toBe('ok');
    expect(gone?.report?.gaps.length).toBeGreaterThan(0);
    expect(gone?.report?.gaps.map(({ why }) => why)).toContain('unreachable');
    expect([exitCode, ended.code]).toEqual([1, 1]);
    for (const each of proxies) each.close();
  });
});
