/** An API server whose address has a path, as that of a gateway to many clusters: `kubectl get --raw` leaves it out. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { describe, expect, test } from 'vitest';
import { rawPaths } from '../../../src/catalogue/commands/kubectl/raw.ts';
import type { Report } from '../../../src/playbook/report/index.ts';
import { runPlaybook } from '../../support/playbook/in-process.ts';
import { reportOf } from '../../support/playbook/playbook.ts';
import { type Rig, run as runTool, skipWithout, withRig } from '../../support/tools.ts';
import { findWorld } from '../../support/worlds/index.ts';

/** Lets `use` reach the cluster of a rig below a path, through the proxy of kubectl. */
async function belowPath<Result>(rig: Rig, use: (kubeconfig: string) => Promise<Result>): Promise<Result> {
  const args = ['proxy', '--port=0', '--api-prefix=/clusters/web/'];
  const proxy = spawn('kubectl', args, { env: rig.env, stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    const [line] = (await once(createInterface({ input: proxy.stdout }), 'line')) as [string];
    const [, address] = /(127\.0\.0\.1:\d+)/.exec(line) ?? [];
    const file = join(rig.dir, 'below-path.kubeconfig');
    const config = JSON.parse(readFileSync(rig.env['KUBECONFIG'] ?? '', 'utf8'));
    for (const each of config.clusters) each.cluster = { server: `http://${address}/clusters/web` };
    writeFileSync(file, JSON.stringify(config));
    return await use(file);
  } finally {
    proxy.kill();
  }
}

const saidIn = ({ findings, gaps }: Report) => ({
  findings: findings.map(({ cause, pods, headline }) => ({ cause, pods, headline })),
  gaps,
});

describe.skipIf(skipWithout('kubectl'))('below a path', () => {
  test.each(['mixed', 'hanging-pull'])('diagnose -A says the same of %s', (name) =>
    withRig(findWorld(name), async (rig) => {
      const PATH = `${process.env.PATH}`;
      const run = async (KUBECONFIG: string) =>
        reportOf(
          await runPlaybook('diagnose', ['-A', '-o', 'json'], { env: { ...rig.env, PATH, KUBECONFIG } }),
        );
      const direct = saidIn(await run(rig.env['KUBECONFIG'] ?? ''));
      expect(direct.findings.length).toBeGreaterThan(0);
      const below = await belowPath(rig, async (file) => {
        const env = { ...rig.env, KUBECONFIG: file };
        expect((await runTool('kubectl', ['get', '--raw', rawPaths.nodes], { env })).exitCode).not.toBe(0);
        return saidIn(await run(file));
      });
      expect(below).toEqual(direct);
    }),
  );
});
