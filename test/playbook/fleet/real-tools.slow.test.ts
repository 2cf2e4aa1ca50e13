/** fleet with the real gcloud and kubectl on the loopback servers: listing, credentials, going on, anonymising. */
import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import type { FleetReport } from '../../../src/playbook/fleet/model.ts';
import { changes } from '../../support/loopback.ts';
import { runPlaybook as runHere } from '../../support/playbook/in-process.ts';
import { processesWith, runPlaybook, withFolder } from '../../support/playbook/playbook.ts';
import { fleetMisfits } from '../../support/playbook/report-schema.ts';
import { type Rig, skipWithout, withRig } from '../../support/tools.ts';
import type { World } from '../../support/world/model.ts';
import { withResource } from '../../support/world/modify.ts';
import { findWorld } from '../../support/worlds/index.ts';

const project = 'shop-prod';
const resource = `projects/${project}/locations/europe-west9/clusters/web`;

/** A world whose cluster tells where its API server is, and a second cluster that does not exist any more. */
async function withListed<Result>(
  name: string,
  use: (rig: Rig, folder: string) => Promise<Result>,
): Promise<Result> {
  const world = findWorld(name);
  const details: Record<string, unknown> = {};
  const changed: World = {
    ...world,
    google: withResource(world.google, resource, details),
  };
  return withFolder((folder) =>
    withRig(changed, (rig) => {
      Object.assign((changed.google.resources[resource] ?? {}) as object, {
        endpoint: new URL(rig.kubernetes.origin).host,
        masterAuth: { clusterCaCertificate: Buffer.from(rig.kubernetes.certificate).toString('base64') },
        status: 'RUNNING',
      });
      const temporary = join(folder, 'tmp');
      mkdirSync(temporary);
      return use({ ...rig, env: { ...rig.env, TMPDIR: temporary } }, folder);
    }),
  );
}

/** A kubectl that notes the kubeconfig which it gets, and its mode. */
function notingKubectl(
  folder: string,
  env: Rig['env'],
): { readonly env: Rig['env']; readonly notes: () => string } {
  const bin = join(folder, 'bin');
  const notes = join(folder, 'notes');
  mkdirSync(bin);
  writeFileSync(
    join(bin, 'kubectl'),
    `#!/bin/sh\nstat -c '%a %n' "$KUBECONFIG" "$(dirname "$KUBECONFIG")" >> '${notes}'\nPATH="\${PATH#*:}" exec kubectl "$@"\n`,
  );
  chmodSync(join(bin, 'kubectl'), 0o755);
  return { env: { ...env, PATH: `${bin}:${env['PATH']}` }, notes: () => readFileSync(notes, 'utf8') };
}

describe.skipIf(skipWithout('kubectl', 'gcloud'))('the clusters of a project', () => {
  test('are reached by a kubeconfig of the run’s own, and that of the caller stays byte for byte', () =>
    withListed('reader-role-missing', async (rig, folder) => {
      const own = readFileSync(rig.env['KUBECONFIG'] ?? '');
      const { env, notes } = notingKubectl(folder, rig.env);
      const ended = await runPlaybook('fleet', ['--projects', project, '-o', 'json'], { env });
      const report = JSON.parse(ended.stdout) as FleetReport;
      expect(fleetMisfits(ended.stdout)).toEqual([]);
      expect(report.rows).toMatchObject([
        { id: `${project}/europe-west9/web`, verdict: 'problem', reason: null },
      ]);
      expect(report.rows[0]?.credentials).toBe(
        `gcloud container clusters get-credentials web --location=europe-west9 --project=${project}`,
      );
      expect(report.groups.map(({ cause }) => cause)).toEqual(['auth-403']);
      expect(ended.code).toBe(1);
      for (const line of notes().trim().split('\n')) expect(line).toMatch(/^(?:600 .+\/kubeconfig|700 .+)$/);
      expect(notes()).not.toContain(rig.env['KUBECONFIG']);
      expect(readFileSync(rig.env['KUBECONFIG'] ?? '').equals(own)).toBe(true);
      // kubectl keeps there what it learned of an API server, as in every run of it.
      expect(readdirSync(join(rig.env['HOME'] ?? '', '.kube'))).toEqual(['cache']);
      expect(readdirSync(rig.env['TMPDIR'] ?? '')).toEqual([]);
      expect(changes([...rig.google.requests, ...rig.kubernetes.requests])).toEqual([]);
      // What is printed can be pasted: no file of the run is named.
      expect(ended.printed).not.toContain(rig.env['TMPDIR']);
    }));

  test('that cannot be listed are a line with the reason, and nothing is ok', () =>
    withListed('reader-role-missing', async (rig) => {
      const undo = rig.google.fail('GET /v1/projects/*/locations/-/clusters', 'forbidden');
      const { code, stdout } = await runHere('fleet', ['--projects', project], { env: rig.env });
      undo();
      expect(stdout).toMatch(
        /\? unknown +the clusters of project shop-prod \(could not be examined\): needs container\.clusters\.list/,
      );
      expect([code, stdout.includes('✔')]).toEqual([69, false]);
    }));

  test('whose credentials are refused are a line with the reason', () =>
    withListed('reader-role-missing', async (rig) => {
      const undo = rig.google.fail('GET /v1/projects/*/locations/europe-west9/clusters/web', 'forbidden');
      const { code, stdout } = await runHere('fleet', ['--projects', project], { env: rig.env });
      undo();
      expect(stdout).toMatch(
        /\? unknown +shop-prod\/europe-west9\/web +not examined: no credentials of the cluster: needs container\.clusters\.get/,
      );
      expect(code).toBe(69);
    }));

  test('leave no name behind with --anonymize', () =>
    withListed('reader-role-missing', async (rig, folder) => {
      const results = join(folder, 'results');
      const argv = ['--projects', `${project},shop-other`, '--anonymize', '--results', results];
      const ended = await runHere('fleet', [...argv, '-o', 'ndjson'], { env: rig.env });
      const merged = ['text', 'json', 'markdown', 'html'].map(
        async (format) => (await runHere('fleet', ['--merge', results, '-o', format])).stdout,
      );
      const written = readdirSync(results).map((name) => readFileSync(join(results, name), 'utf8'));
      for (const text of [ended.stdout, ...written, ...(await Promise.all(merged))]) {
        expect(text).toContain('cluster-1');
        expect(text).not.toMatch(/shop-prod|shop-images|shop-other|\bweb\b|nodes@|cart/);
      }
      expect(ended.stderr.replaceAll(results, '')).not.toMatch(/shop-prod|shop-images/);
    }));

  test('when a run is ended early, nothing of it stays, and --resume examines what is left', () =>
    withListed('reader-role-missing', async (rig, folder) => {
      const results = join(folder, 'results');
      const marker = `fleet-${Date.now()}`;
      const env = { ...rig.env, PULLBOOK_TEST_RUN: marker };
      const undo = rig.kubernetes.fail('GET /*', 'slow');
      const argv = ['--projects', project, '--results', results];
      const first = await runPlaybook('fleet', argv, {
        env,
        onStart: async (child) => {
          while (rig.kubernetes.requests.length === 0) await wait(50);
          child.kill('SIGINT');
        },
      });
      undo();
      expect(first.code).toBe(130);
      expect(first.stdout).toMatch(/\? unknown +shop-prod\/europe-west9\/web +not examined: nothing was run/);
      expect(readdirSync(rig.env['TMPDIR'] ?? '')).toEqual([]);
      expect(processesWith(`PULLBOOK_TEST_RUN=${marker}`)).toEqual([]);
      const refused = await runHere('fleet', argv, { env: rig.env });
      expect([refused.code, refused.stderr]).toEqual([64, expect.stringContaining('continue with --resume')]);
      const second = await runHere('fleet', [...argv, '--resume', '-o', 'json'], { env: rig.env });
      expect((JSON.parse(second.stdout) as FleetReport).counts).toEqual({ problem: 1, unknown: 0, ok: 0 });
      const before = rig.kubernetes.requests.length;
      const third = await runHere('fleet', [...argv, '--resume', '-o', 'json'], { env: rig.env });
      expect((JSON.parse(third.stdout) as FleetReport).counts).toEqual({ problem: 1, unknown: 0, ok: 0 });
      expect(rig.kubernetes.requests.length).toBe(before);
      expect(readdirSync(results).toSorted()).toEqual(['fleet.ndjson', 'report.html', 'report.md']);
      expect(statSync(join(results, 'fleet.ndjson')).mode & 0o777).toBe(0o600);
    }));
});
