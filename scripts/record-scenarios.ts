/**
 * Writes content/scenarios: runs the playbooks with the real kubectl and gcloud against the servers of a world, and
 * merges their answers into one recording. `npm run record-scenarios [-- NAME…]`; commit what changed.
 */
import { execFile } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sections } from '../src/catalogue/index.ts';
import { type Bundle, questionKey, readRecording } from '../src/playbook/recording/bundle.ts';
import { CANARY } from '../test/support/canary.ts';
import { now } from '../test/support/clock.ts';
import { scenarioTitles, titleFile } from '../test/support/scenario-titles.ts';
import { type Rig, skipWithout, withRig } from '../test/support/tools.ts';
import { findWorld } from '../test/support/worlds/index.ts';
import { cachingTools } from './caching-tools.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
/** Every playbook in the namespace of the world, and diagnose in all namespaces. */
const runs: readonly { playbook: string; everywhere: boolean }[] = [
  { playbook: 'diagnose', everywhere: false },
  ...sections.map(({ id }) => ({ playbook: id, everywhere: false })),
  { playbook: 'diagnose', everywhere: true },
];
/** Scenarios whose fault is inside a pull secret: what the decoders keep of it is in the recording. */
const insideSecrets: ReadonlySet<string> = new Set(['pull-secret-without-password', 'ecr-token-expired']);
const asked = process.argv.slice(2);

const unknown = asked.filter((name) => !Object.hasOwn(scenarioTitles, name));
if (unknown.length > 0)
  throw new Error(`No scenario ${unknown.join(', ')}: give it a title in test/support/scenario-titles.ts.`);
if (skipWithout('kubectl', 'gcloud')) {
  process.stderr.write('Nothing was recorded, and content/scenarios stays as it was.\n');
  process.exit(1);
}

for (const [name, title] of Object.entries(scenarioTitles).filter(
  ([each]) => asked.length === 0 || asked.includes(each),
)) {
  const bundle = await recordAll(name === 'several-causes' ? 'mixed' : name);
  const text = JSON.stringify(bundle, null, 2);
  if (CANARY.test(text)) throw new Error(`A planted secret is in the recording of ${name}.`);
  const directory = join(root, 'content/scenarios', name);
  mkdirSync(directory, { recursive: true });
  writeFileSync(join(directory, 'bundle.json'), `${text}\n`);
  writeFileSync(join(directory, 'scenario.json'), titleFile(title));
  process.stdout.write(`${name}: ${bundle.answers.length} answers\n`);
}

/** One recording for all playbooks in a world. A repeated command runs once, because a world does not change. */
async function recordAll(world: string): Promise<Bundle> {
  const bundles = await withRig(findWorld(world), async (rig) => {
    const PATH = `${cachingTools(rig.dir)}:${rig.env['PATH']}`;
    const recorded: Bundle[] = [];
    for (const run of runs) recorded.push(await record(run, { ...rig, env: { ...rig.env, PATH } }));
    return recorded;
  });
  const [first] = bundles;
  if (!first) throw new Error('There is no playbook.');
  const answers = new Map(
    bundles.flatMap((each) => each.answers).map((each) => [questionKey(each.command, each.params), each]),
  );
  const ordered = [...answers].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, answer]) => answer);
  return { ...first, recordedAt: now.toISOString(), answers: ordered };
}

/** The recording of one playbook, made with the command line that a user would use. */
async function record(
  { playbook, everywhere }: (typeof runs)[number],
  { env, dir, world }: Rig,
): Promise<Bundle> {
  const into = join(dir, everywhere ? `${playbook}-everywhere` : playbook);
  const words = [
    'node_modules/zx/build/cli.js',
    `playbooks/${playbook}.mjs`,
    ...(everywhere ? ['-A'] : ['-n', world.namespace]),
    '--inspect-logs',
    ...(insideSecrets.has(world.name) ? ['--inspect-secrets'] : []),
    '--record',
    into,
  ];
  const { code, stderr } = await new Promise<{ code: unknown; stderr: string }>((resolve) => {
    execFile(process.execPath, words, { cwd: root, env }, (error, _, said) =>
      resolve({ code: error?.code ?? 0, stderr: said }),
    );
  });
  if (typeof code !== 'number' || code > 2)
    throw new Error(`${playbook} on ${world.name} ended with ${code}: ${stderr}`);
  return readRecording(into);
}
