/**
 * Makes content/scenarios: runs both playbooks with the real kubectl and gcloud against the servers of a world, and
 * keeps the answers of both in one recording. `npm run record-scenarios`; commit what changed.
 */
import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Text } from '../../src/catalogue/model.ts';
import { type Bundle, keyOf, readRecording } from '../../src/playbook/bundle.ts';
import { now } from './clock.ts';
import { withRig } from './tools.ts';
import { findWorld } from './world.ts';

const titles: Readonly<Record<string, Text>> = {
  'reader-role-missing': {
    en: '403: the node account may not read the repository of another project',
    fr: '403 : le compte du nœud n’a pas le droit de lire le dépôt d’un autre projet',
  },
  'node-service-account-disabled': {
    en: '401: the service account of two node pools is disabled',
    fr: '401 : le compte de service de deux pools de nœuds est désactivé',
  },
  'pull-secret-missing': {
    en: 'A private registry, and a pull secret that does not exist',
    fr: 'Un registre privé, et un secret d’extraction qui n’existe pas',
  },
  's3ns-reader-role-missing': {
    en: 'Cloud de Confiance by S3NS: 403 from the registry of another project',
    fr: 'Cloud de Confiance by S3NS : 403 du registre d’un autre projet',
  },
  mixed: {
    en: 'Several Pods that fail for different reasons',
    fr: 'Plusieurs pods qui échouent pour des raisons différentes',
  },
};

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The recording of one playbook, by the same command line that a reader would use. */
async function record(playbook: string, name: string): Promise<Bundle> {
  return withRig(findWorld(name), async ({ env, dir, world }) => {
    const into = join(dir, playbook);
    const words = [
      'node_modules/zx/build/cli.js',
      `playbooks/${playbook}.mjs`,
      '-n',
      world.namespace,
      '--record',
      into,
    ];
    const { code, stderr } = await new Promise<{ code: unknown; stderr: string }>((resolve) => {
      execFile(process.execPath, words, { cwd: root, env }, (error, _, said) =>
        resolve({ code: error?.code ?? 0, stderr: said }),
      );
    });
    if (code !== 1) throw new Error(`${playbook} on ${name} ended with ${code}: ${stderr}`);
    return readRecording(into);
  });
}

for (const [name, title] of Object.entries(titles)) {
  const [first, second] = [await record('diagnose', name), await record('auth', name)];
  const answers = new Map(
    [...first.answers, ...second.answers].map((each) => [keyOf(each.command, each.params), each]),
  );
  const directory = join(root, 'content/scenarios', name === 'mixed' ? 'several-causes' : name);
  rmSync(directory, { recursive: true, force: true });
  mkdirSync(directory, { recursive: true });
  const bundle: Bundle = {
    ...first,
    recordedAt: now.toISOString(),
    answers: [...answers.entries()].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, answer]) => answer),
  };
  writeFileSync(join(directory, 'bundle.json'), `${JSON.stringify(bundle, null, 2)}\n`);
  writeFileSync(join(directory, 'scenario.json'), `${JSON.stringify({ title }, null, 2)}\n`);
  process.stdout.write(`${directory}: ${bundle.answers.length} answers\n`);
}
// Checked here rather than trusted: what is committed must hold no planted secret.
for (const name of Object.keys(titles)) {
  const text = readFileSync(
    join(root, 'content/scenarios', name === 'mixed' ? 'several-causes' : name, 'bundle.json'),
    'utf8',
  );
  if (/CANARY/.test(text)) throw new Error(`A planted secret is in the recording of ${name}.`);
}
