/** Runs `fleet`, from its command line to its exit code. */
import { exitCode } from '../../base/exit-codes.ts';
import { onWindows } from '../../base/systems.ts';
import { StatedError } from '../cli/stated-error.ts';
import { print, type World } from '../cli/world.ts';
import { words } from '../report/words/index.ts';
import { versionLine } from '../shipped/version.ts';
import { examineFleet } from './examine-all.ts';
import { fleetHelp } from './help.ts';
import { mergeResults } from './merge.ts';
import { fleetOptions } from './options.ts';

/**
 * Runs the playbook and resolves to its exit code.
 * @throws StatedError for what the caller can correct
 */
export async function runFleet(world: World): Promise<number> {
  const options = fleetOptions(world.argv, world.env);
  if (options.action !== 'run') {
    await print(world, options.action === 'help' ? fleetHelp(options.locale) : versionLine());
    return exitCode.ok;
  }
  if (options.merge.length > 0) return mergeResults(options, world);
  if (world.platform === 'win32') throw new StatedError(onWindows, exitCode.unavailable);
  const { code, interrupted } = await examineFleet(options, world);
  if (!interrupted) return code;
  world.stderr.write(`${words[options.locale].interrupted}\n`);
  return exitCode.interrupted;
}
