/** The MCP server on a real API server: the report of the playbook, by reads alone. */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Report } from '../../src/playbook/report/index.ts';
import { CANARY } from '../support/canary.ts';
import { changing } from '../support/cluster/audit.ts';
import type { Cluster } from '../support/cluster/cluster.ts';
import { gkeContext, type Identity } from '../support/cluster/identity.ts';
import { loadWorld } from '../support/cluster/load-world.ts';
import { objects } from '../support/cluster/objects.ts';
import { applyRole, makeReader, readerName } from '../support/cluster/reader.ts';
import { startCluster, whyNoCluster } from '../support/cluster/start.ts';
import { setting, stories } from '../support/cluster/stories.ts';
import { buildPackage, textOf, withServer } from '../support/mcp/server.ts';
import { type Rig, skipWithout, startRig } from '../support/tools.ts';
import { healthy } from '../support/worlds/healthy.ts';

const missing = whyNoCluster();
if (missing) console.warn(`skipped: the MCP server on a real API server: ${missing}`);

describe.skipIf(missing !== null || skipWithout('kubectl', 'gcloud'))('on a real API server', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pullbook-mcp-'));
  let cluster: Cluster;
  let reader: Identity;
  let rig: Rig;
  let command: string;
  let env: Record<string, string>;

  beforeAll(async () => {
    command = await buildPackage(folder);
    cluster = await startCluster();
    rig = await startRig(healthy);
    await loadWorld(cluster, { ...healthy, kubernetes: { ...healthy.kubernetes, objects: [...objects()] } });
    await applyRole(cluster, 'pullbook-reader');
    reader = await makeReader(cluster);
    env = { ...rig.env, ...reader.env };
  });
  afterAll(async () => {
    await rig?.close();
    await cluster?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** The report that the command of the package prints. */
  const printed = async (...argv: readonly string[]): Promise<Report> => {
    const { stdout } = await promisify(execFile)(process.execPath, [command, ...argv, '-o', 'json'], {
      env,
      maxBuffer: 1e8,
    }).catch((error: { readonly stdout: string }) => error);
    return JSON.parse(stdout) as Report;
  };
  /** Without the moment of the run, and how long ago it makes everything else. */
  const timeless = (report: unknown) =>
    JSON.parse(
      JSON.stringify(report, (key, value: unknown) => (key === 'examinedAt' ? null : value)).replaceAll(
        /\b\d+ (?:second|minute|hour)s?\b/g,
        'a while',
      ),
    ) as unknown;
  const there = ['--context', gkeContext, '-n', setting.namespace];

  test('each tool that asks answers with the JSON of the playbook', () =>
    withServer(command, { env }, async ({ call }) => {
      const where = { context: gkeContext, namespace: setting.namespace };
      const diagnosed = await call('diagnose', where);
      expect(JSON.stringify(diagnosed)).not.toMatch(CANARY);
      const report = diagnosed.structuredContent as unknown as Report;
      expect(report.findings.length).toBeGreaterThan(5);
      const pods = report.findings.flatMap((finding) => finding.pods);
      for (const { name } of stories.filter(({ cause }) => cause !== null))
        expect(pods).toContain(`${setting.namespace}/${name}`);
      expect(timeless(report)).toEqual(timeless(await printed('diagnose', ...there)));
      expect(textOf(diagnosed)).toMatch(/^exitCode 1: At least one problem\./);

      const chapter = await call('diagnose', { ...where, chapter: 'auth' });
      expect(timeless(chapter.structuredContent)).toEqual(timeless(await printed('auth', ...there)));

      const image = `${setting.location}-docker.pkg.dev/shop-images/app/cart:2.4.1`;
      const checked = await call('check_image', { ...where, image });
      expect(timeless(checked.structuredContent)).toEqual(
        timeless(await printed('diagnose', ...there, '--image', image)),
      );
    }));

  test('the context that the operator gave is the only one', () =>
    withServer(command, { env, argv: ['--context', gkeContext] }, async ({ call }) => {
      const other = await call('diagnose', { context: 'other' });
      expect([other.isError, textOf(other)]).toEqual([
        true,
        expect.stringContaining('uses only the context'),
      ]);
      const own = await call('diagnose', { namespace: setting.namespace, anonymize: true });
      expect(own.isError).toBeFalsy();
      expect(JSON.stringify(own)).not.toContain(setting.project);
    }));

  test('without it the current one is not taken, and one that the kubeconfig lacks is refused', () =>
    withServer(command, { env }, async ({ call }) => {
      const none = await call('diagnose', { namespace: setting.namespace });
      expect([none.isError, textOf(none)]).toEqual([true, expect.stringContaining('context is missing')]);
      const unknown = await call('diagnose', { context: 'gone' });
      expect([unknown.isError, textOf(unknown)]).toEqual([
        true,
        expect.stringContaining(`no context named gone in the kubeconfig. Its contexts: ${gkeContext}`),
      ]);
    }));

  test('the audit log contains reads only', (context) => {
    const entries = cluster.audit()?.filter(({ user }) => user.username === readerName);
    if (!entries) return context.skip('the audit log of a given cluster is not ours to read');
    expect(entries.length).toBeGreaterThan(5);
    expect(changing(entries).map(({ verb, requestURI }) => `${verb} ${requestURI}`)).toEqual([]);
  });
});
