import { parseArgs } from 'node:util';
import { foreignText } from '../../base/foreign-text.ts';
import { type Locale, locales } from '../../base/text.ts';
import { type OptIn, optIns } from '../../catalogue/model/tool.ts';
import { type UniverseId, universeIds } from '../../cloud/universes.ts';
import type { Wanted } from '../../diagnose/find/target.ts';
import { type OutputFormat, outputFormats } from '../report/formats.ts';
import { UsageError } from './usage-error.ts';

/** A parsed command line. */
export interface Options {
  readonly wanted: Wanted;
  readonly kubeconfig: string | null;
  readonly locale: Locale;
  readonly output: OutputFormat;
  /** Timeout of each command, in milliseconds. */
  readonly timeout: number;
  /** What may be read in addition, by opt-in flags. */
  readonly optedIn: readonly OptIn[];
  readonly dryRun: boolean;
  readonly record: string | null;
  readonly replay: string | null;
  /** The scenario to replay; the default one if no name was given. */
  readonly demo: string | null;
  readonly anonymize: boolean;
  readonly event: string | null;
  readonly action: 'run' | 'help' | 'list-scenarios';
}

const options = {
  namespace: { type: 'string', short: 'n' },
  'all-namespaces': { type: 'boolean', short: 'A' },
  pod: { type: 'string' },
  image: { type: 'string' },
  event: { type: 'string' },
  context: { type: 'string' },
  kubeconfig: { type: 'string' },
  project: { type: 'string' },
  cluster: { type: 'string' },
  location: { type: 'string' },
  universe: { type: 'string' },
  lang: { type: 'string' },
  output: { type: 'string', short: 'o' },
  timeout: { type: 'string' },
  'inspect-secrets': { type: 'boolean' },
  'inspect-logs': { type: 'boolean' },
  'dry-run': { type: 'boolean' },
  record: { type: 'string' },
  replay: { type: 'string' },
  anonymize: { type: 'boolean' },
  demo: { type: 'boolean' },
  'list-scenarios': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

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
 * @throws UsageError for anything that cannot be parsed
 */
export function readOptions(playbook: string, argv: readonly string[], env: NodeJS.ProcessEnv): Options {
  const locale = localeOf(argv, env);
  const { values, positionals } = parse(argv);
  const [name, extra] = positionals;
  if (extra !== undefined || (name !== undefined && !values.demo)) {
    const word = values.demo ? extra : name;
    throw usage(`unexpected argument: ${word}`, `argument inattendu\u00a0: ${word}`);
  }
  if (values.lang !== undefined) oneOf('--lang', values.lang, locales);
  if (values.event !== undefined && playbook !== 'diagnose') {
    throw usage('--event belongs to playbooks/diagnose.mjs', '--event s’utilise avec playbooks/diagnose.mjs');
  }
  const sources = [
    values.replay && '--replay',
    values.demo && '--demo',
    values.event !== undefined && '--event',
  ];
  const [first, second] = sources.filter((each) => typeof each === 'string');
  if (first && second)
    throw usage(`${first} and ${second} exclude each other`, `${first} et ${second} s’excluent`);
  if (values.record && first)
    throw usage(
      `--record records a live run, not ${first}`,
      `--record enregistre une exécution réelle, pas ${first}`,
    );
  if (values.namespace && values['all-namespaces'])
    throw usage('-n and -A exclude each other', '-n et -A s’excluent');
  for (const flag of [
    'namespace',
    'pod',
    'image',
    'context',
    'kubeconfig',
    'project',
    'cluster',
    'location',
    'record',
    'replay',
  ] as const) {
    if (values[flag] === '') throw usage(`--${flag} is empty`, `--${flag} est vide`);
  }
  for (const flag of ['namespace', 'pod', 'image', 'context', 'project', 'cluster', 'location'] as const) {
    if (values[flag]?.startsWith('-'))
      throw usage(
        `--${flag} does not look like a name: ${values[flag]}`,
        `--${flag} ne ressemble pas à un nom\u00a0: ${values[flag]}`,
      );
  }
  const { pod, namespace } = podNamed(values.pod ?? null, values.namespace ?? null);
  return {
    wanted: foreignText({
      context: values.context ?? null,
      project: values.project ?? null,
      cluster: values.cluster ?? null,
      location: values.location ?? null,
      universe:
        values.universe === undefined ? null : oneOf<UniverseId>('--universe', values.universe, universeIds),
      namespace,
      allNamespaces: (values['all-namespaces'] ?? false) && namespace === null,
      pod,
      image: values.image ?? null,
    }),
    kubeconfig: values.kubeconfig ?? null,
    locale,
    output: oneOf('--output', values.output ?? 'text', outputFormats),
    timeout: seconds(values.timeout ?? '45') * 1000,
    optedIn: optIns.filter((flag) => values[flag.slice(2) as 'inspect-secrets' | 'inspect-logs']),
    dryRun: values['dry-run'] ?? false,
    record: values.record ?? null,
    replay: values.replay ?? null,
    demo: values.demo ? (name ?? defaultScenario) : null,
    anonymize: values.anonymize ?? false,
    event: values.event ?? null,
    action: values.help ? 'help' : values['list-scenarios'] ? 'list-scenarios' : 'run',
  };
}

/** The Pod of `--pod`, as people copy its name: alone, `pod/NAME` by kubectl, `NAMESPACE/NAME` by our reports. */
function podNamed(text: string | null, namespace: string | null) {
  const [, prefix, name] = /^([^/]*)\/([^/]*)$/.exec(text ?? '') ?? [];
  if (prefix === undefined || name === undefined) return { pod: text, namespace };
  if (/^(?:pods?|po)$/.test(prefix)) return { pod: name, namespace };
  if (namespace && namespace !== prefix)
    throw usage(
      `--pod names the namespace ${prefix}, and -n another one`,
      `--pod indique l’espace de noms ${prefix}, et -n un autre`,
    );
  return { pod: name, namespace: prefix };
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true, strict: true });
  } catch (error) {
    const { message, code } = error as NodeJS.ErrnoException;
    // "Option '-n, --namespace <value>' argument missing": the long form if both are named.
    const flag = /'(?:-\w, )?(-[^' ]*)/.exec(message)?.[1] ?? argv[0] ?? '';
    throw code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION'
      ? usage(`unknown flag: ${flag} (see --help)`, `option inconnue\u00a0: ${flag} (voir --help)`)
      : usage(`${flag} is used wrongly: see --help`, `${flag} est mal employé\u00a0: voir --help`);
  }
}

function seconds(value: string): number {
  const number = Number(value);
  if (value.trim() === '' || !(number >= 1 && number <= 3600)) {
    throw usage(
      '--timeout takes a number of seconds from 1 to 3600',
      '--timeout attend un nombre de secondes entre 1 et 3600',
    );
  }
  return number;
}

function oneOf<Value extends string>(flag: string, value: string, allowed: readonly Value[]): Value {
  const found = allowed.find((each) => each === value);
  if (!found) {
    const list = allowed.join(', ');
    throw usage(`${flag} takes one of: ${list}`, `${flag} attend une de ces valeurs\u00a0: ${list}`);
  }
  return found;
}

function usage(en: string, fr: string): UsageError {
  return new UsageError({ en, fr });
}
