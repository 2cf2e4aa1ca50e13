/** The options of a check, from its command line. */

import { foreignText } from '../../base/foreign-text.ts';
import { type Locale, locales } from '../../base/text.ts';
import { type OptIn, optIns } from '../../catalogue/model/tool.ts';
import { type ImagePath, imagePath } from '../../check/manifest/image-path.ts';
import { type UniverseId, universeIds } from '../../cloud/universes.ts';
import { nothingWanted, type Wanted } from '../../diagnose/find/target.ts';
import { localeOf, oneOf, refuseOptions, seconds } from '../cli/args.ts';
import { flags } from '../cli/flags.ts';
import { belongsToDiagnose } from '../cli/watch.ts';
import { commandLine, usage } from '../cli/words.ts';
import { shipped } from '../shipped/index.ts';
import { type CheckFlag, type CheckFormat, checkFlags, checkFormats, needTools } from './flags.ts';

/** A parsed command line. */
export interface CheckOptions {
  /** Files and folders; `-` is standard input. */
  readonly files: readonly string[];
  readonly imagePaths: readonly ImagePath[];
  readonly wanted: Wanted;
  readonly kubeconfig: string | null;
  readonly locale: Locale;
  readonly output: CheckFormat;
  /** Timeout of each command in milliseconds; null if none was given. */
  readonly timeout: number | null;
  readonly optedIn: readonly OptIn[];
  readonly offline: boolean;
  /** Patterns of images that are left out; the file has more. */
  readonly ignoredImages: readonly string[];
  readonly ignoreFile: string | null;
  readonly action: 'run' | 'help' | 'version';
}

/** Flags whose value is a name. */
const names = [
  'namespace',
  'context',
  'project',
  'cluster',
  'location',
] as const satisfies readonly CheckFlag[];

/**
 * Parses a command line.
 * @throws UsageError for anything that cannot be parsed, and for what would have no effect
 */
export function checkOptions(argv: readonly string[], env: NodeJS.ProcessEnv): CheckOptions {
  refuseOtherPlaybooks(argv);
  const { given, operands } = commandLine(argv, checkFlags);
  const value = (name: CheckFlag) => given.get(name)?.[0] ?? null;
  const action = given.has('help') ? 'help' : given.has('version') ? 'version' : 'run';
  refuseOptions(given, names);
  const offline = given.has('offline');
  const idle = offline && needTools.find((name) => given.has(name));
  if (idle && action === 'run')
    throw usage(
      `--${idle} has no effect with --offline, which runs neither kubectl nor gcloud: remove one of them`,
      `--${idle} est sans effet avec --offline, qui ne lance ni kubectl ni gcloud\u00a0: retirez l’une des deux options`,
    );
  if (operands.length === 0 && action === 'run')
    throw usage(
      `no manifest was specified; pass files or folders, or - for standard input: helm template . | ${shipped.lineOf('check')} -`,
      `aucun manifeste n’a été indiqué\u00a0; donnez des fichiers ou des dossiers, ou - pour l’entrée standard\u00a0: helm template . | ${shipped.lineOf('check')} -`,
    );
  return {
    files: [...new Set(operands)],
    imagePaths: [...new Set(given.get('image-path'))].map(pathNamed),
    wanted: foreignText({
      ...nothingWanted,
      context: value('context'),
      project: value('project'),
      cluster: value('cluster'),
      location: value('location'),
      universe: oneOf<UniverseId, CheckFlag>(given, 'universe', universeIds),
      namespace: value('namespace'),
    }),
    kubeconfig: value('kubeconfig'),
    locale: oneOf<Locale, CheckFlag>(given, 'lang', locales) ?? localeOf(argv, env),
    output: oneOf<CheckFormat, CheckFlag>(given, 'output', checkFormats) ?? 'text',
    timeout: seconds(value('timeout')),
    optedIn: optIns.filter((flag) => given.has(flag.slice(2) as CheckFlag)),
    offline,
    ignoredImages: given.get('ignore-image') ?? [],
    ignoreFile: value('ignore-file'),
    action,
  };
}

function pathNamed(text: string): ImagePath {
  const path = imagePath(text);
  if (path) return path;
  throw usage(
    `--image-path expects keys separated by dots, such as spec.steps[].image, but got ${text}`,
    `--image-path attend des clés séparées par des points, comme spec.steps[].image, mais a reçu ${text}`,
  );
}

/** A flag that is right elsewhere gets a sentence of its own. */
function refuseOtherPlaybooks(argv: readonly string[]): void {
  const end = argv.indexOf('--');
  for (const word of end < 0 ? argv : argv.slice(0, end)) {
    const [, name = ''] = /^--([a-z-]+)/.exec(word) ?? [];
    if (name === 'watch' || name === 'watch-timeout') throw belongsToDiagnose(name);
    if (Object.hasOwn(flags, name) && !Object.hasOwn(checkFlags, name))
      throw usage(
        `--${name} is a flag of other playbooks, and check does not have it (see --help)`,
        `--${name} est une option d’autres playbooks, que check n’a pas (voir --help)`,
      );
  }
}
