/**
 * `node scripts/serve-world.ts WORLD`: runs both servers of a world until interrupted, and prints the lines with which
 * kubectl and gcloud of a shell use them. For experiments by hand.
 */
import { changes } from '../test/support/loopback.ts';
import { startRig } from '../test/support/tools.ts';
import { findWorld, worlds } from '../test/support/worlds/index.ts';

const name = process.argv[2];
if (name === undefined) {
  console.error('usage: node scripts/serve-world.ts WORLD');
  for (const world of worlds) console.error(`  ${world.name.padEnd(30)} ${world.about}`);
  process.exitCode = 64;
} else {
  const rig = await startRig(findWorld(name));
  const quote = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`;
  for (const [key, value] of Object.entries(rig.env)) {
    if (key !== 'PATH') console.log(`export ${key}=${quote(value)}`);
  }
  console.log(`# ${rig.world.about} Namespace: ${rig.world.namespace}. Ctrl-C ends it.`);
  const stop = async () => {
    const refused = changes([...rig.google.requests, ...rig.kubernetes.requests]);
    for (const { method, path } of refused) console.error(`not a read: ${method} ${path}`);
    await rig.close();
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}
