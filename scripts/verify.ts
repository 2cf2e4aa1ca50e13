/**
 * `npm run verify`: checks every command of the catalogue with the real tools, and writes the results to
 * src/catalogue/verification.json. Commit what changed. Without the tools or an API server nothing is written.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { commands } from '../src/catalogue/index.ts';
import type { AnyCommand } from '../src/catalogue/model/command.ts';
import type { Tool } from '../src/catalogue/model/tool.ts';
import { hashOf, type Verification, type VerificationRecord } from '../src/catalogue/verification.ts';
import { type UniverseId, universeIds } from '../src/cloud/universes.ts';
import { limiter } from '../src/playbook/tools/ask.ts';
import { builtKubernetes } from '../test/support/binaries/kubernetes.ts';
import { loadWorld } from '../test/support/cluster/load-world.ts';
import { startCluster, whyNoCluster } from '../test/support/cluster/start.ts';
import { isProjected } from '../test/support/projections.ts';
import { skipWithout, startRig } from '../test/support/tools.ts';
import { verificationWorld } from '../test/support/verification-world.ts';
import type { Check } from './verify/check.ts';
import { lint } from './verify/lint.ts';
import { projectionFault } from './verify/projections.ts';
import { type Backend, runOn } from './verify/run.ts';
import { versionsOf } from './verify/versions.ts';

const file = new URL('../src/catalogue/verification.json', import.meta.url);
const wide = limiter(2);
const of = (tool: Tool) => commands.filter((command) => command.tool === tool);

/** gcloud: its parser, its projections, and the reads against the loopback Google APIs. */
async function askGcloud(universe: UniverseId): Promise<readonly Check[]> {
  const rig = await startRig(verificationWorld(universe));
  try {
    const parsed = await lint(of('gcloud'), universe, rig);
    const backend: Backend = { on: 'simulated-google-api', ...rig };
    const judge = async (check: Check): Promise<Check> => {
      if (check.level === null) return check;
      const fault =
        universe === 'google' && isProjected(check.command)
          ? await projectionFault(check.command, rig)
          : null;
      return fault ? { ...check, level: null, detail: fault } : runOn(backend, check.command, universe);
    };
    return await Promise.all(parsed.map((check) => wide(() => judge(check))));
  } finally {
    await rig.close();
  }
}

/** kubectl: on a real API server if there is one, else on the loopback one. */
async function askKubectl(
  universe: UniverseId,
): Promise<{ readonly checks: readonly Check[]; readonly server?: string }> {
  const world = verificationWorld(universe);
  const rig = await startRig(world);
  // Building the server takes minutes, so only on request.
  const unbuilt = builtKubernetes('kube-apiserver')
    ? null
    : 'no kube-apiserver has been built: npm run test:cluster does';
  const missing = process.env.PULLBOOK_CLUSTER_KUBECONFIG ? null : (whyNoCluster() ?? unbuilt);
  if (missing) console.warn(`kubectl is run on the simulated API: ${missing}`);
  const cluster = missing ? null : await startCluster();
  try {
    if (cluster) await loadWorld(cluster, world);
    const backend: Backend = cluster
      ? { on: 'kubernetes-api-server', env: { ...rig.env, ...cluster.admin.env }, dir: rig.dir }
      : { on: 'simulated-kubernetes-api', ...rig };
    const checks = await Promise.all(
      of('kubectl').map((command) => wide(() => runOn(backend, command, universe))),
    );
    return cluster ? { checks, server: cluster.version } : { checks };
  } finally {
    await Promise.all([rig.close(), cluster?.close()]);
  }
}

function recordOf(checks: readonly Check[]): VerificationRecord['commands'] {
  const byCommand = (command: AnyCommand) =>
    checks
      .filter((check) => check.command.id === command.id)
      .flatMap(({ universe, level, on }): (readonly [UniverseId, Verification])[] =>
        level === null ? [] : [[universe, { hash: hashOf(command, universe), level, on }]],
      );
  const sorted = commands.toSorted((one, other) => (one.id < other.id ? -1 : 1));
  return Object.fromEntries(sorted.map((command) => [command.id, Object.fromEntries(byCommand(command))]));
}

if (skipWithout('kubectl', 'gcloud')) {
  console.warn('Nothing was verified, and src/catalogue/verification.json stays as it was.');
} else {
  const checks: Check[] = [];
  let server: string | undefined;
  for (const universe of universeIds) {
    const asked = await askKubectl(universe);
    server = asked.server;
    checks.push(...(await askGcloud(universe)), ...asked.checks);
  }
  for (const { command, universe, level, detail } of checks) {
    const note = level === null ? 'FAILED' : `only ${level}`;
    if (detail) console.log(`${note}  ${command.id} (${universe}): ${detail}`);
  }
  const failed = checks.filter(({ level }) => level === null);
  const count = (level: string) => checks.filter((check) => check.level === level).length;
  console.log(
    `${commands.length} commands in ${universeIds.length} universes: ${count('run')} run, ${count('parsed')} parsed, ${failed.length} failed`,
  );
  if (failed.length > 0) {
    process.exitCode = 1;
  } else if (server === undefined) {
    console.warn(
      'src/catalogue/verification.json stays as it was: without an API server, less is proved of kubectl',
    );
  } else {
    const before = JSON.parse(readFileSync(file, 'utf8')) as VerificationRecord;
    const found = { tools: versionsOf(server), commands: recordOf(checks) };
    const { date: _, ...known } = before;
    // Keep the date if the results are the same, so that another run changes no file.
    const same = JSON.stringify(known) === JSON.stringify(found);
    const date = same ? before.date : new Date().toISOString().slice(0, 10);
    writeFileSync(file, `${JSON.stringify({ date, ...found }, null, 2)}\n`);
  }
}
