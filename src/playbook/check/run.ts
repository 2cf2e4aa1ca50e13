/** Runs `check`, from its command line to its exit code. */
import { exitCode } from '../../base/exit-codes.ts';
import { foreignText } from '../../base/foreign-text.ts';
import { onWindows } from '../../base/systems.ts';
import { type CheckExamination, examineManifests } from '../../check/examine.ts';
import { Refused } from '../../check/manifest/refused.ts';
import { examineOffline } from '../../check/offline.ts';
import { NoCluster } from '../../diagnose/find/no-cluster.ts';
import { readIgnoreFile } from '../cli/ignore-file.ts';
import { withoutCluster } from '../cli/no-cluster.ts';
import { StatedError, UsageError } from '../cli/stated-error.ts';
import { paintOn, print, type World } from '../cli/world.ts';
import { withTools } from '../live.ts';
import { words } from '../report/words/index.ts';
import { versionLine } from '../shipped/version.ts';
import { buildCheck } from './build.ts';
import { textFiles } from './files.ts';
import { checkHelp } from './help.ts';
import { type Manifests, manifestsIn, withoutImages } from './manifests.ts';
import { type CheckOptions, checkOptions } from './options.ts';
import { renderCheck } from './render.ts';
import { checkWords } from './words.ts';

/**
 * Runs the playbook and resolves to its exit code.
 * @throws StatedError for what the caller can correct
 */
export async function runCheck(world: World): Promise<number> {
  const options = checkOptions(world.argv, world.env);
  const { action, locale, kubeconfig, offline, output } = options;
  if (action !== 'run') {
    await print(world, action === 'help' ? checkHelp(locale) : versionLine());
    return exitCode.ok;
  }
  const known = options.ignoreFile ? await readIgnoreFile(options.ignoreFile, Date.now()) : null;
  const manifests = withoutImages(await readManifests(options, world), [
    ...options.ignoredImages,
    ...(known?.ignored.images ?? []),
  ]);
  const { examination, interrupted } = await examined(manifests, options, world);
  const report = buildCheck(manifests, examination, {
    locale,
    kubeconfig,
    offline,
    now: Date.now(),
    ended: known?.ended ?? [],
  });
  const columns = world.stdout.isTTY ? world.stdout.columns : undefined;
  await print(world, renderCheck(report, output, paintOn(world), columns));
  if (!interrupted) return report.exitCode;
  world.stderr.write(`${words[locale].interrupted}\n`);
  return exitCode.interrupted;
}

async function readManifests({ files, imagePaths }: CheckOptions, world: World): Promise<Manifests> {
  try {
    return await manifestsIn(await textFiles(files, world.stdin), imagePaths);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const { spot, text } = error;
    const where = (stdin: string) =>
      foreignText(`${spot.file === '-' ? stdin : spot.file}${spot.line === null ? '' : `:${spot.line}`}`);
    throw new UsageError({
      en: `${where(checkWords.en.stdin)}: ${text.en}`,
      fr: `${where(checkWords.fr.stdin)}\u00a0: ${text.fr}`,
    });
  }
}

interface Examined {
  readonly examination: CheckExamination | null;
  readonly interrupted: boolean;
}

async function examined(
  { objects, images }: Manifests,
  options: CheckOptions,
  world: World,
): Promise<Examined> {
  const { wanted, offline } = options;
  if (images.length === 0) return { examination: null, interrupted: false };
  if (offline) return { examination: await examineOffline({ wanted, objects, images }), interrupted: false };
  if (world.platform === 'win32') throw new StatedError(onWindows, exitCode.unavailable);
  const { result, interrupted } = await withTools({ ...options, anonymize: false }, world, (ask, onTarget) =>
    examineManifests(ask, { wanted, objects, images, onTarget }),
  ).catch((error) => {
    throw error instanceof NoCluster ? withoutCluster(error, options) : error;
  });
  return { examination: result, interrupted };
}
