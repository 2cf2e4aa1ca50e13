/** One cluster of many: its credentials, if it needs some, then what diagnose finds, as a line of the results. */
import { foreignText } from '../../base/foreign-text.ts';
import { quoteWord } from '../../base/quote.ts';
import type { Locale } from '../../base/text.ts';
import { type CredentialsOf, credentialsWords } from '../../catalogue/commands/gcloud/credentials.ts';
import type { Failure } from '../../catalogue/model/answer.ts';
import { explainFailure } from '../../catalogue/model/failures.ts';
import { refusalOf } from '../../catalogue/model/refusal.ts';
import { type Universe, universeOfProject } from '../../cloud/universes.ts';
import { examine } from '../../diagnose/examine.ts';
import type { Ignored } from '../../diagnose/find/ignored.ts';
import { NoCluster } from '../../diagnose/find/no-cluster.ts';
import { nothingWanted } from '../../diagnose/find/target.ts';
import { withoutCluster } from '../cli/no-cluster.ts';
import { anonymize } from '../recording/anonymize/index.ts';
import { type Bundle, type RecordedAnswer, recordingVersion } from '../recording/bundle.ts';
import { runReplay } from '../replay.ts';
import { buildReport, type Report } from '../report/index.ts';
import { universeAssignment } from '../report/pins.ts';
import type { Source } from '../tools/ask.ts';
import { fetchCredentials } from '../tools/exec.ts';
import { askTools, type Machine, toolEnv } from '../tools/machine.ts';
import type { OwnKubeconfig, OwnKubeconfigs } from '../tools/own-kubeconfig.ts';
import type { ListedTarget } from './list.ts';
import type { FleetReason, FleetRow } from './model.ts';
import type { FleetOptions } from './options.ts';

/** What is the same for every cluster of a run. */
export interface FleetRun {
  readonly options: Pick<
    FleetOptions,
    'namespace' | 'locale' | 'kubeconfig' | 'endpoint' | 'anonymize' | 'optedIn'
  >;
  readonly machine: Machine;
  readonly gcloud: (universe: Universe | null) => Source;
  readonly kubeconfigs: OwnKubeconfigs;
  readonly ignored: Ignored;
}

/** How long gcloud has for the credentials of a cluster, in milliseconds, unless `--timeout` says. */
const credentialsPatience = 45_000;

/**
 * Examines a cluster of the list. Never rejects, but for an error of Pullbook.
 *
 * @param id what names it in the report
 */
export async function examineOne(cluster: ListedTarget, id: string, run: FleetRun): Promise<FleetRow> {
  const { options, machine } = run;
  const { locale, namespace, anonymize: anonymous } = options;
  const now = Date.now();
  const wants = credentialsFor(cluster, options.endpoint);
  const universe = cluster.project ? universeOfProject(cluster.project) : null;
  const row = {
    kind: 'cluster',
    id,
    credentials: wants && universe && !anonymous ? credentialsLine(wants, universe) : null,
  } as const;
  const fetched = wants && universe ? await credentials(wants, universe, run) : null;
  if (fetched && 'failure' in fetched) {
    const failure = anonymous ? withoutWords(fetched.failure) : fetched.failure;
    const text = explainFailure(failure, universe ?? undefined)[locale];
    return {
      ...row,
      verdict: 'unknown',
      reason: { why: failure.why, text: sayCredentials(text, locale) },
      report: null,
    };
  }
  const kubeconfig = fetched?.kubeconfig.path ?? options.kubeconfig;
  const { ask, answers, inUniverse } = askTools(
    machine,
    { context: cluster.context, kubeconfig },
    run.gcloud,
  );
  const { gke } = cluster;
  const wanted = {
    ...nothingWanted,
    context: cluster.context,
    project: gke?.project ?? null,
    location: gke?.location ?? null,
    cluster: gke?.name ?? null,
    namespace,
    allNamespaces: namespace === null,
  };
  const live = await examine(ask, {
    wanted,
    section: null,
    now,
    ignored: run.ignored,
    readsLogs: options.optedIn.includes('--inspect-logs'),
    onTarget: (target) => inUniverse(target.universe),
  }).catch((error: unknown) => {
    if (error instanceof NoCluster) return error;
    throw error;
  });
  if (live instanceof NoCluster) {
    const { text } = withoutCluster(live, { wanted, kubeconfig: options.kubeconfig });
    // What kubectl says names contexts and files.
    const said = anonymous ? noContext : foreignText(text);
    return { ...row, verdict: 'unknown', reason: { why: 'no-cluster', text: said[locale] }, report: null };
  }
  const recorded: Bundle = {
    version: recordingVersion,
    recordedAt: new Date(now).toISOString(),
    wanted,
    answers: answers(),
  };
  const { bundle } = anonymous ? anonymize(recorded) : { bundle: recorded };
  const { examination } = anonymous ? await runReplay(bundle, null) : { examination: live };
  const report = buildReport(examination, {
    playbook: 'diagnose',
    section: null,
    locale,
    recordedAt: null,
    kubeconfig: anonymous || wants ? null : options.kubeconfig,
  });
  const reason = whyNotExamined(bundle.answers, locale);
  return { ...row, verdict: reason ? 'unknown' : verdictOf(report), reason, report };
}

/** Of which cluster gcloud writes credentials; null for one that the caller's kubeconfig has. */
function credentialsFor(
  { by, project, location, name }: ListedTarget,
  endpoint: CredentialsOf['endpoint'],
): CredentialsOf | null {
  if (by === 'context' || !project || !location || !name) return null;
  return { kind: by, project, location, name, endpoint };
}

async function credentials(
  of: CredentialsOf,
  universe: Universe,
  { machine, kubeconfigs }: FleetRun,
): Promise<{ readonly kubeconfig: OwnKubeconfig } | { readonly failure: Failure }> {
  if (of.name.startsWith('-')) return { failure: { why: 'failed', tool: 'gcloud', said: of.name } };
  const kubeconfig = await kubeconfigs.next();
  const ended = await machine.limits.gcloud(() =>
    fetchCredentials(of, kubeconfig, {
      env: toolEnv(machine.env, universe),
      signal: machine.signal,
      timeout: machine.timeout ?? credentialsPatience,
    }),
  );
  const refused = refusalOf('gcloud', { ...ended, stderr: foreignText(ended.stderr) });
  if (!refused) return { kubeconfig };
  const permission = of.kind === 'cluster' ? 'container.clusters.get' : 'gkehub.gateway.get';
  return { failure: refused.why === 'forbidden' ? { permission, on: of.project, ...refused } : refused };
}

/** The command for people, on their own kubeconfig. */
function credentialsLine(of: CredentialsOf, universe: Universe): string {
  return `${universeAssignment(universe)}gcloud ${credentialsWords(of).map(quoteWord).join(' ')}`;
}

/** Why the cluster was not examined: no question to its API server was answered. */
function whyNotExamined(answers: readonly RecordedAnswer[], locale: Locale): FleetReason | null {
  const toServer = answers.filter(
    ({ command }) => command.startsWith('kubectl-') && !command.startsWith('kubectl-config-'),
  );
  if (toServer.some(({ failure }) => !failure)) return null;
  const [failure] = toServer.flatMap(({ failure: each }) => each ?? []);
  return failure ? { why: failure.why, text: explainFailure(failure)[locale] } : null;
}

function verdictOf({ exitCode }: Report): FleetRow['verdict'] {
  return exitCode === 1 ? 'problem' : exitCode === 2 ? 'unknown' : 'ok';
}

/** A failure without what the tool printed, which can hold names. */
export function withoutWords({ said: _said, on: _on, ...failure }: Failure): Failure {
  return failure;
}

const noContext = {
  en: 'the kubeconfig has no context of this name, or kubectl cannot read it',
  fr: 'le kubeconfig n’a pas de contexte de ce nom, ou kubectl ne peut pas le lire',
};

function sayCredentials(text: string, locale: Locale): string {
  return locale === 'fr'
    ? `les identifiants du cluster n’ont pas été obtenus\u00a0: ${text}`
    : `no credentials of the cluster: ${text}`;
}
