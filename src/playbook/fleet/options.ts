/** The options of a run on many clusters, from its command line. */
import { foreignText } from '../../base/foreign-text.ts';
import { type Locale, locales } from '../../base/text.ts';
import type { CredentialsOf } from '../../catalogue/commands/gcloud/credentials.ts';
import { type OptIn, optIns } from '../../catalogue/model/tool.ts';
import type { Ignored } from '../../diagnose/find/ignored.ts';
import { localeOf, oneOf, podPatterns, refuseOptions, seconds } from '../cli/args.ts';
import { flags } from '../cli/flags.ts';
import { commandLine, type Given, notTogether, refuseOperands, usage } from '../cli/words.ts';
import { type FleetFlag, type FleetFormat, fleetFlags, fleetFormats, needTools } from './flags.ts';

/** The share of one process: clusters 1, 4, 7… of the sorted list for `{ index: 1, of: 3 }`. */
export interface Share {
  readonly index: number;
  readonly of: number;
}

/** A parsed command line. */
export interface FleetOptions {
  readonly contexts: readonly string[];
  readonly allContexts: boolean;
  readonly projects: readonly string[];
  /** Projects whose fleets are examined. */
  readonly memberships: readonly string[];
  readonly kubeconfig: string | null;
  readonly endpoint: CredentialsOf['endpoint'];
  /** null for all of them. */
  readonly namespace: string | null;
  readonly ignored: Ignored;
  readonly ignoreFile: string | null;
  readonly locale: Locale;
  /** Whether `--lang` names it. */
  readonly localeGiven: boolean;
  readonly output: FleetFormat;
  /** Timeout of each command in milliseconds; null if none was given. */
  readonly timeout: number | null;
  /** How many clusters are examined at once. */
  readonly width: number;
  readonly shareGcloud: boolean;
  readonly optedIn: readonly OptIn[];
  readonly results: string | null;
  readonly resume: boolean;
  readonly share: Share | null;
  /** Files, folders and `-` with results to merge; empty for a run on clusters. */
  readonly merge: readonly string[];
  readonly anonymize: boolean;
  readonly action: 'run' | 'help' | 'version';
}

const defaultWidth = 4;

/** Flags whose value is a name, or several. */
const names = ['contexts', 'projects', 'memberships', 'namespace'] as const satisfies readonly FleetFlag[];

/**
 * Parses a command line.
 * @throws UsageError for anything that cannot be parsed, and for what would have no effect
 */
export function fleetOptions(argv: readonly string[], env: NodeJS.ProcessEnv): FleetOptions {
  refuseOtherPlaybooks(argv);
  const { given, operands } = commandLine(argv, fleetFlags);
  refuseOperands(operands);
  const value = (name: FleetFlag) => given.get(name)?.[0] ?? null;
  const action = given.has('help') ? 'help' : given.has('version') ? 'version' : 'run';
  const inLists = new Map(
    [...given].map(([name, values]) => [name, values.flatMap((list) => list.split(','))]),
  );
  refuseOptions(inLists, names);
  const each = (name: FleetFlag) => foreignText([...new Set(inLists.get(name))].filter(Boolean));
  if (action === 'run') refuseIdle(given);
  return {
    contexts: each('contexts'),
    allContexts: given.has('all-contexts'),
    projects: each('projects'),
    memberships: each('memberships'),
    kubeconfig: value('kubeconfig'),
    endpoint: given.has('dns-endpoint') ? 'dns' : given.has('internal-ip') ? 'internal-ip' : null,
    namespace: foreignText(value('namespace')),
    ignored: { pods: podPatterns(given.get('ignore') ?? []), images: given.get('ignore-image') ?? [] },
    ignoreFile: value('ignore-file'),
    locale: oneOf<Locale, FleetFlag>(given, 'lang', locales) ?? localeOf(argv, env),
    localeGiven: given.has('lang'),
    output: oneOf<FleetFormat, FleetFlag>(given, 'output', fleetFormats) ?? 'text',
    timeout: seconds(value('timeout')),
    width: whole(given, 'width', 1, 64) ?? defaultWidth,
    shareGcloud: given.has('share-gcloud'),
    optedIn: optIns.filter((flag) => given.has(flag.slice(2) as FleetFlag)),
    results: value('results'),
    resume: given.has('resume'),
    share: action === 'run' ? shareOf(given, env) : null,
    merge: given.get('merge') ?? [],
    anonymize: given.has('anonymize'),
    action,
  };
}

/** A share only where the list is divided; else what Kubernetes says of the index of a Job does not matter. */
function shareOf(given: Given<FleetFlag>, env: NodeJS.ProcessEnv): Share | null {
  const of = whole(given, 'shards', 1, 10_000);
  if (of === null) return null;
  const indexes = `0 – ${of - 1}`;
  const named = whole(given, 'shard', 0, of - 1);
  const set = env['JOB_COMPLETION_INDEX'];
  const index = named ?? (set !== undefined && /^\d{1,9}$/.test(set) ? Number(set) : null);
  if (index === null)
    throw usage(
      `--shards needs the index of this process: --shard (${indexes}), or the variable JOB_COMPLETION_INDEX, which Kubernetes sets in the Pods of an Indexed Job`,
      `--shards demande l’index de ce processus\u00a0: --shard (${indexes}), ou la variable JOB_COMPLETION_INDEX, que Kubernetes définit dans les pods d’un Job indexé`,
    );
  if (index >= of)
    throw usage(
      `JOB_COMPLETION_INDEX is ${index}, but with --shards ${of} the indexes are ${indexes}: set completions of the Job to ${of}`,
      `JOB_COMPLETION_INDEX vaut ${index}, mais avec --shards ${of} les index sont ${indexes}\u00a0: dans le Job, completions doit valoir ${of}`,
    );
  return { index, of };
}

/** A whole number within limits; null if the flag was not given. */
function whole(given: Given<FleetFlag>, name: FleetFlag, least: number, most: number): number | null {
  const value = given.get(name)?.[0];
  if (value === undefined) return null;
  const number = /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN;
  if (number >= least && number <= most) return number;
  throw usage(
    `--${name} expects a whole number from ${least} to ${most}`,
    `--${name} attend un nombre entier entre ${least} et ${most}`,
  );
}

const exclusive: readonly (readonly [FleetFlag, FleetFlag])[] = [
  ['contexts', 'all-contexts'],
  ['dns-endpoint', 'internal-ip'],
  // A stand-in matches no pattern.
  ['anonymize', 'ignore'],
  ['anonymize', 'ignore-image'],
  ['anonymize', 'ignore-file'],
  // Stand-ins count the clusters of a list, and a later list can be another one.
  ['anonymize', 'resume'],
];

const needed: readonly (readonly [FleetFlag, FleetFlag])[] = [
  ['dns-endpoint', 'projects'],
  ['internal-ip', 'projects'],
  ['resume', 'results'],
  ['shard', 'shards'],
];

/** Refuses what contradicts or changes nothing, and a run that names no cluster. */
function refuseIdle(given: Given<FleetFlag>): void {
  const idle = given.has('merge') && needTools.find((name) => given.has(name));
  if (idle)
    throw usage(
      `--${idle} has no effect with --merge, which examines no cluster: remove one of them`,
      `--${idle} est sans effet avec --merge, qui n’examine aucun cluster\u00a0: retirez l’une des deux options`,
    );
  for (const [one, other] of exclusive)
    if (given.has(one) && given.has(other)) throw notTogether(`--${one}`, `--${other}`);
  for (const [one, other] of needed)
    if (given.has(one) && !given.has(other))
      throw usage(
        `--${one} has no effect without --${other}: add --${other}`,
        `--${one} est sans effet sans --${other}\u00a0: ajoutez --${other}`,
      );
  const sources = ['contexts', 'all-contexts', 'projects', 'memberships', 'merge'] as const;
  if (!sources.some((name) => given.has(name)))
    throw usage(
      'no cluster was specified; use --contexts A,B, --all-contexts, --projects P,Q or --memberships P (see --help)',
      'aucun cluster n’a été indiqué\u00a0; utilisez --contexts A,B, --all-contexts, --projects P,Q ou --memberships P (voir --help)',
    );
}

/** A flag that is right elsewhere gets a sentence of its own. */
function refuseOtherPlaybooks(argv: readonly string[]): void {
  for (const word of argv) {
    const [, name = ''] = /^--([a-z-]+)/.exec(word) ?? [];
    if (!Object.hasOwn(flags, name) || Object.hasOwn(fleetFlags, name)) continue;
    throw name === 'context' || name === 'project'
      ? usage(
          `fleet has no --${name}: use --${name}s, with names separated by commas`,
          `fleet n’a pas d’option --${name}\u00a0: utilisez --${name}s, avec des noms séparés par des virgules`,
        )
      : usage(
          `--${name} is a flag of diagnose, for one cluster (see --help)`,
          `--${name} est une option de diagnose, pour un seul cluster (voir --help)`,
        );
  }
}
