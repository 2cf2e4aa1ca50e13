/** The options of a run, from its command line. */
import { foreignText } from '../../base/foreign-text.ts';
import { type Locale, locales } from '../../base/text.ts';
import { rules, sections } from '../../catalogue/index.ts';
import { type OptIn, optIns } from '../../catalogue/model/tool.ts';
import { type UniverseId, universeIds } from '../../cloud/universes.ts';
import type { Ignored } from '../../diagnose/find/ignored.ts';
import type { Wanted } from '../../diagnose/find/target.ts';
import { type OutputFormat, outputFormats } from '../report/formats.ts';
import { shipped } from '../shipped/index.ts';
import { type FlagName, flagOf, flags, type RunKind } from './flags.ts';
import { isPodPattern } from './ignore-file.ts';
import { type Duration, duration, refuseWatch } from './watch.ts';
import { commandLine, type Given, notTogether, refuseOperands, usage } from './words.ts';

/** A parsed command line. */
export interface Options {
  readonly wanted: Wanted;
  readonly kubeconfig: string | null;
  readonly locale: Locale;
  readonly output: OutputFormat;
  /** Timeout of each command in milliseconds; null if none was given. */
  readonly timeout: number | null;
  /** What may be read in addition, by opt-in flags. */
  readonly optedIn: readonly OptIn[];
  /** What the flags leave out; the file says more. */
  readonly ignored: Ignored;
  readonly ignoreFile: string | null;
  /** The id of the only check of the chapter to run. */
  readonly rule: string | null;
  /** Whether one interpreter runs all gcloud commands. */
  readonly shareGcloud: boolean;
  readonly dryRun: boolean;
  readonly record: string | null;
  readonly replay: string | null;
  /** The scenario to replay; the default one if no name was given. */
  readonly demo: string | null;
  readonly anonymize: boolean;
  readonly event: string | null;
  /** Whether a run goes on after its report, until every pull came through. */
  readonly watch: boolean;
  /** After how long it ends nevertheless; null: never. */
  readonly watchTimeout: Duration | null;
  readonly action: 'run' | 'help' | 'version' | 'list-scenarios';
}

/** The scenario of `--demo` without a name. */
const defaultScenario = 'node-service-account-disabled';

/** The language of the output: `--lang` if it is valid, else LC_ALL, else LANG, else English. */
export function localeOf(argv: readonly string[], env: NodeJS.ProcessEnv): Locale {
  const at = argv.findLastIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const asked =
    at < 0 ? undefined : argv[at]?.includes('=') ? argv[at].slice('--lang='.length) : argv[at + 1];
  const wanted = [asked, env['LC_ALL'], env['LANG']].find((value) => value);
  return locales.find((locale) => wanted?.toLowerCase().startsWith(locale)) ?? 'en';
}

/**
 * Parses a command line.
 *
 * @param playbook `diagnose`, or the id of a section
 * @throws UsageError for anything that cannot be parsed, and for what would have no effect
 */
export function readOptions(playbook: string, argv: readonly string[], env: NodeJS.ProcessEnv): Options {
  const { given, operands } = commandLine(argv, flags);
  refuseOperands(operands);
  const value = (name: FlagName) => given.get(name)?.[0] ?? null;
  const action = given.has('help')
    ? 'help'
    : given.has('version')
      ? 'version'
      : given.has('list-scenarios')
        ? 'list-scenarios'
        : 'run';
  if (action === 'run') refuseIdle(playbook, given);
  refuseOptions(given, names);
  const { pod, namespace } = podNamed(value('pod'), value('namespace'));
  return {
    wanted: foreignText({
      context: value('context'),
      project: value('project'),
      cluster: value('cluster'),
      location: value('location'),
      universe: oneOf<UniverseId>(given, 'universe', universeIds),
      namespace,
      allNamespaces: given.has('all-namespaces') && namespace === null,
      allPods: given.has('all-pods'),
      pod,
      selector: value('selector'),
      images: [...new Set(given.get('image'))],
    }),
    kubeconfig: value('kubeconfig'),
    locale: oneOf(given, 'lang', locales) ?? localeOf(argv, env),
    output: action === 'run' ? (oneOf(given, 'output', outputFormats) ?? 'text') : 'text',
    timeout: seconds(value('timeout')),
    optedIn: optIns.filter((flag) => given.has(flag.slice(2) as 'inspect-secrets' | 'inspect-logs')),
    ignored: { pods: podPatterns(given.get('ignore') ?? []), images: given.get('ignore-image') ?? [] },
    ignoreFile: value('ignore-file'),
    rule: ruleOf(playbook, value('rule')),
    shareGcloud: given.has('share-gcloud'),
    dryRun: given.has('dry-run'),
    record: value('record'),
    replay: value('replay'),
    demo: given.has('demo') ? (value('demo') ?? defaultScenario) : null,
    anonymize: given.has('anonymize'),
    event: value('event'),
    watch: given.has('watch'),
    watchTimeout: duration(value('watch-timeout')),
    action,
  };
}

/** Flags whose value is a name, which never begins like a flag: kubectl and gcloud would take it for one of theirs. */
const names = [
  'namespace',
  'pod',
  'selector',
  'image',
  'context',
  'project',
  'cluster',
  'location',
] as const satisfies readonly FlagName[];

/** Refuses a value that begins like a flag where a name is expected. */
export function refuseOptions<Name extends string>(given: Given<Name>, flags: readonly Name[]): void {
  for (const flag of flags) {
    const option = given.get(flag)?.find((name) => name.startsWith('-'));
    if (option)
      throw usage(
        `--${flag} expects a name, and this is not one: ${option}`,
        `--${flag} attend un nom, et ceci n’en est pas un\u00a0: ${option}`,
      );
  }
}

/** Refuses what contradicts or changes nothing: who gave it expects something else than what would happen. */
function refuseIdle(playbook: string, given: Given<FlagName>): void {
  refuseWatch(playbook, given);
  for (const [one, other] of exclusive) {
    if (given.has(one) && given.has(other)) throw notTogether(shown(one), shown(other));
  }
  if (given.has('all-pods') && !given.has('all-namespaces'))
    throw usage(
      '--all-pods has no effect without -A, because in one namespace every Pod is listed: remove --all-pods',
      '--all-pods est sans effet sans -A, car dans un seul espace de noms tous les pods sont listés\u00a0: retirez --all-pods',
    );
  const [kind, by] = kindOf(given);
  for (const name of given.keys()) {
    const { runs } = flagOf(name);
    if (!runs || runs.includes(kind)) continue;
    throw given.has('demo') || given.has('replay')
      ? usage(
          `--${name} has no effect on a recording, which contains only what was examined: remove --${name} or ${by}`,
          `--${name} est sans effet sur un enregistrement, qui ne contient que ce qui a été examiné\u00a0: retirez --${name} ou ${by}`,
        )
      : usage(
          `--${name} has no effect with ${by}: remove one of them`,
          `--${name} est sans effet avec ${by}\u00a0: retirez l’une des deux options`,
        );
  }
}

/** Flags of which only one makes sense. */
const exclusive: readonly (readonly [FlagName, FlagName])[] = [
  ['replay', 'demo'],
  ['replay', 'event'],
  ['demo', 'event'],
  ['namespace', 'all-namespaces'],
  ['pod', 'image'],
  ['pod', 'selector'],
  ['selector', 'image'],
  ['dry-run', 'output'],
  // A stand-in matches no pattern, and who helps has to see everything.
  ...(['ignore', 'ignore-image', 'ignore-file'] as const).flatMap((each) => [
    ['anonymize', each] as const,
    ['image', each] as const,
    ['dry-run', each] as const,
  ]),
];

/** A flag as people type it. */
function shown(name: FlagName): string {
  const { short } = flagOf(name);
  return short ? `-${short}` : `--${name}`;
}

/** The kind of run, and the flag that makes it so. */
function kindOf(given: Given<FlagName>): readonly [RunKind, string] {
  if (given.has('event')) return ['paste', '--event'];
  if (given.has('replay')) return ['recording', '--replay'];
  if (given.has('demo')) return ['recording', '--demo'];
  return given.has('dry-run') ? ['plan', '--dry-run'] : ['cluster', '--dry-run'];
}

/** The kinds that kubectl prints before a name; a namespace called so needs `-n`. */
const kinds =
  /^(?:po|pods?|deploy|deployments?(?:\.apps)?|sts|statefulsets?(?:\.apps)?|ds|daemonsets?(?:\.apps)?|rs|replicasets?(?:\.apps)?|jobs?(?:\.batch)?|cj|cronjobs?(?:\.batch)?)$/;

/**
 * The Pod of `--pod`, as people copy its name: alone, `pod/NAME` or `deployment/NAME` by kubectl, `NAMESPACE/NAME` by our
 * reports.
 */
function podNamed(text: string | null, namespace: string | null) {
  const [, prefix, name] = /^([^/]*)\/([^/]*)$/.exec(text ?? '') ?? [];
  if (prefix === undefined || name === undefined) return { pod: text, namespace };
  if (kinds.test(prefix)) return { pod: name, namespace };
  if (namespace && namespace !== prefix)
    throw usage(
      `--pod names namespace ${prefix}, but -n names another one: remove -n`,
      `--pod indique l’espace de noms ${prefix}, mais -n en indique un autre\u00a0: retirez -n`,
    );
  return { pod: name, namespace: prefix };
}

/**
 * The patterns of `--ignore`.
 * @throws UsageError for what cannot name a Pod
 */
export function podPatterns(patterns: readonly string[]): readonly string[] {
  const wrong = patterns.find((each) => !isPodPattern(each));
  if (wrong === undefined) return patterns;
  throw usage(
    `--ignore expects NAMESPACE/POD, in which * matches any characters, but got ${wrong}`,
    `--ignore attend ESPACE/POD, où * remplace des caractères quelconques, mais a reçu ${wrong}`,
  );
}

/** The check of `--rule`, which must be one of the chapter. */
function ruleOf(playbook: string, id: string | null): string | null {
  if (id === null) return null;
  const home = rules.find((each) => each.id === id)?.section;
  if (home === playbook) return id;
  if (home)
    throw usage(
      `the check ${id} belongs to another chapter: run ${shipped.lineOf(home)} --rule ${id}`,
      `la vérification ${id} appartient à un autre chapitre\u00a0: lancez ${shipped.lineOf(home)} --rule ${id}`,
    );
  const ids = sections.find((each) => each.id === playbook)?.rules.map((each) => each.id);
  throw ids
    ? usage(
        `this chapter has no check named ${id}. Its checks: ${ids.join(', ')}`,
        `ce chapitre n’a aucune vérification nommée ${id}. Ses vérifications\u00a0: ${ids.join(', ')}`,
      )
    : usage(`no check named ${id}`, `aucune vérification nommée ${id}`);
}

/** `--timeout`, in milliseconds. */
export function seconds(value: string | null): number | null {
  if (value === null) return null;
  const number = /^\d+(?:\.\d+)?$/.test(value) ? Number(value) : Number.NaN;
  if (!(number >= 1 && number <= 3600)) {
    throw usage(
      '--timeout expects a number of seconds from 1 to 3600',
      '--timeout attend un nombre de secondes entre 1 et 3600',
    );
  }
  return number * 1000;
}

/** A value in any case: `--lang FR` is that of `LANG=FR`. */
export function oneOf<Value extends string, Name extends string = FlagName>(
  given: Given<Name>,
  name: Name,
  allowed: readonly Value[],
): Value | null {
  const value = given.get(name)?.[0];
  if (value === undefined) return null;
  const found = allowed.find((each) => each === value.toLowerCase());
  if (found) return found;
  const list = allowed.join(', ');
  throw usage(`--${name} expects one of: ${list}`, `--${name} attend une de ces valeurs\u00a0: ${list}`);
}
