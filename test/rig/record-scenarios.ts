/**
 * Makes content/scenarios: runs the playbooks with the real kubectl and gcloud against the servers of a world, and keeps
 * the answers of all of them in one recording. `npm run record-scenarios [-- NAME…]`; commit what changed.
 */
import { execFile } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sections } from '../../src/catalogue/index.ts';
import type { Text } from '../../src/catalogue/model.ts';
import { type Bundle, keyOf, readRecording } from '../../src/playbook/bundle.ts';
import { CANARY } from './canary.ts';
import { now } from './clock.ts';
import { withRig } from './tools.ts';
import { findWorld } from './world.ts';

/** The scenarios by the name of their world. */
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
  'several-causes': {
    en: 'Several Pods that fail for different reasons',
    fr: 'Plusieurs pods qui échouent pour des raisons différentes',
  },
};

const root = fileURLToPath(new URL('../../', import.meta.url));
const playbooks = ['diagnose', ...sections.map(({ id }) => id)];
const asked = process.argv.slice(2);

for (const [name, title] of Object.entries(titles).filter(
  ([each]) => asked.length === 0 || asked.includes(each),
)) {
  const bundle = await recordAll(name === 'several-causes' ? 'mixed' : name);
  const text = JSON.stringify(bundle, null, 2);
  if (CANARY.test(text)) throw new Error(`A planted secret is in the recording of ${name}.`);
  const directory = join(root, 'content/scenarios', name);
  mkdirSync(directory, { recursive: true });
  writeFileSync(join(directory, 'bundle.json'), `${text}\n`);
  writeFileSync(join(directory, 'scenario.json'), `${JSON.stringify({ title }, null, 2)}\n`);
  process.stdout.write(`${name}: ${bundle.answers.length} answers\n`);
}

/** One recording with what every playbook asks in a world. */
async function recordAll(world: string): Promise<Bundle> {
  const bundles: Bundle[] = [];
  for (const playbook of playbooks) bundles.push(await record(playbook, world));
  const [first] = bundles;
  if (!first) throw new Error('There is no playbook.');
  const answers = new Map(
    bundles.flatMap((each) => each.answers).map((each) => [keyOf(each.command, each.params), each]),
  );
  const ordered = [...answers].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, answer]) => answer);
  return { ...first, recordedAt: now.toISOString(), answers: ordered };
}

/** The recording of one playbook, by the same command line that a reader would use. */
function record(playbook: string, name: string): Promise<Bundle> {
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
    if (typeof code !== 'number' || code > 2)
      throw new Error(`${playbook} on ${name} ended with ${code}: ${stderr}`);
    return readRecording(into);
  });
}
