/**
 * `node scripts/record-tool-output.ts [TEXT]`: provokes every failure with the real kubectl and gcloud and writes their
 * output to test/support/tool-output, so that code which parses error texts is tested on real ones. TEXT limits it to
 * the cases whose name contains it. Ports, folders and times are normalized.
 */
import { rmSync, writeFileSync } from 'node:fs';
import type { ToolCase } from '../test/support/tool-cases.ts';
import { normalized, writeRecordedOutput } from '../test/support/tool-output.ts';
import type { Rig } from '../test/support/tools.ts';

// Fixed, so that ages and times in the recordings are reproducible. Set before the import of clock.ts, which reads it.
process.env.PULLBOOK_RIG_NOW ??= '2026-11-03T09:00:00Z';
const { QUESTIONS, toolCases } = await import('../test/support/tool-cases.ts');
const { run, skipWithout, withRig } = await import('../test/support/tools.ts');
const { findWorld } = await import('../test/support/worlds/index.ts');

/** gcloud gives up on a server that does not answer after five attempts of five seconds, with pauses. */
const LONGEST = { gcloud: 120_000, kubectl: 20_000 };

async function record({ name, tool, args, failure, world }: ToolCase): Promise<void> {
  await withRig(findWorld(world), async (rig) => {
    const env = await arrange(rig, failure);
    const started = Date.now();
    const result = await run(tool, args, { env, timeout: LONGEST[tool] });
    const requests = rig.google.requests.length + rig.kubernetes.requests.length;
    const command = normalized(rig, [tool, ...args].join(' '));
    const stdout = normalized(rig, result.stdout);
    const stderr = normalized(rig, result.stderr);
    writeRecordedOutput({ name, tool, command, exitCode: result.exitCode, requests, stdout, stderr });
    const seconds = ((Date.now() - started) / 1000).toFixed(1);
    console.log(`${tool}/${name}: exit ${result.exitCode ?? 'killed'}, ${requests} requests, ${seconds} s`);
  });
}

async function arrange(rig: Rig, failure: ToolCase['failure']): Promise<Record<string, string>> {
  const env = { ...rig.env };
  switch (failure) {
    case undefined:
      break;
    case 'unreachable':
      await Promise.all([rig.google.close(), rig.kubernetes.close()]);
      break;
    case 'no-account':
      delete env.CLOUDSDK_AUTH_ACCESS_TOKEN_FILE;
      break;
    case 'no-kubeconfig':
      rmSync(env.KUBECONFIG ?? '');
      break;
    case 'plugin-missing':
      writeFileSync(env.KUBECONFIG ?? '', pluginKubeconfig(rig));
      break;
    default:
      rig.google.fail(QUESTIONS, failure);
      // A server that does not know the caller refuses every request, including discovery.
      rig.kubernetes.fail(failure === 'unauthenticated' ? '*' : QUESTIONS, failure);
  }
  return env;
}

/** A kubeconfig as `gcloud container clusters get-credentials` writes it, for a machine without the plugin. */
function pluginKubeconfig({ kubernetes, context }: Rig): string {
  const exec = {
    apiVersion: 'client.authentication.k8s.io/v1beta1',
    command: 'gke-gcloud-auth-plugin-missing',
    installHint:
      'Install gke-gcloud-auth-plugin for use with kubectl by following\n' +
      '        https://cloud.google.com/kubernetes-engine/docs/how-to/cluster-access-for-kubectl#install_plugin',
    interactiveMode: 'IfAvailable',
    provideClusterInfo: true,
  };
  return JSON.stringify({
    apiVersion: 'v1',
    kind: 'Config',
    'current-context': context,
    clusters: [{ name: context, cluster: { server: kubernetes.origin, 'insecure-skip-tls-verify': true } }],
    users: [{ name: context, user: { exec } }],
    contexts: [{ name: context, context: { cluster: context, user: context } }],
  });
}

if (skipWithout('kubectl', 'gcloud')) {
  process.exitCode = 64;
} else {
  const wanted = process.argv[2] ?? '';
  const cases = toolCases().filter(({ tool, name }) => `${tool}/${name}`.includes(wanted));
  // A few at a time: some wait half a minute for a timeout, and each gcloud takes a core for a second.
  const workers = Array.from({ length: 4 }, async () => {
    for (let next = cases.shift(); next; next = cases.shift()) await record(next);
  });
  await Promise.all(workers);
}
