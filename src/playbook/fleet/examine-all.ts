/** Examines the clusters of a list, some at a time, and prints one report of them. */
import { join } from 'node:path';
import { exitCode } from '../../base/exit-codes.ts';
import { foreignText } from '../../base/foreign-text.ts';
import { askFrom } from '../../catalogue/model/ask.ts';
import { explainFailure } from '../../catalogue/model/failures.ts';
import { type Universe, universeOfProject } from '../../cloud/universes.ts';
import { type IgnoreFile, readIgnoreFile, withIgnoreFile } from '../cli/ignore-file.ts';
import { progressOf } from '../cli/progress.ts';
import { print, type World } from '../cli/world.ts';
import { interruptible } from '../interruption.ts';
import { checkReadable } from '../live.ts';
import { words } from '../report/words/index.ts';
import { shipped } from '../shipped/index.ts';
import { limiter, type Source } from '../tools/ask.ts';
import { askGcloud, askTools, type Machine, machineWith } from '../tools/machine.ts';
import { OwnKubeconfigs } from '../tools/own-kubeconfig.ts';
import { toolRunner } from '../tools/shared-gcloud.ts';
import { inTemporaryFolder } from '../tools/temporary-folder.ts';
import { examineOne, type FleetRun, withoutWords } from './examine.ts';
import { lineOf } from './lines.ts';
import { type ListedTarget, type ListGap, listAll } from './list.ts';
import { type FleetCluster, type FleetHeader, type FleetRow, fleetVersion } from './model.ts';
import type { FleetOptions } from './options.ts';
import { printFleet, writeReports } from './print.ts';
import { beginResults, RowStore } from './store.ts';
import { type RowSummary, summarize, summaryOfRow } from './summary.ts';
import { fleetWords } from './words.ts';

/** How a run ended. */
export interface Ended {
  readonly code: number;
  readonly interrupted: boolean;
}

/**
 * Examines the fleet, and prints the report. The kubeconfigs and the temporary files of the run are removed at every end.
 * @throws StatedError for what the caller can correct
 */
export async function examineFleet(options: FleetOptions, world: World): Promise<Ended> {
  if (options.kubeconfig) await checkReadable(options.kubeconfig);
  const known = options.ignoreFile ? await readIgnoreFile(options.ignoreFile, Date.now()) : null;
  // Removed last: until then a tool may still write into it.
  return inTemporaryFolder(async (temporary) => {
    const interruption = interruptible(world.signal);
    const runner = toolRunner(options.shareGcloud);
    try {
      const machine = machineWith(
        {
          env: world.env,
          execute: runner.execute,
          signal: interruption.signal,
          timeout: options.timeout,
          optedIn: options.optedIn,
        },
        options.width,
      );
      const code = await examineWith(machine, { options, world, known, temporary });
      return { code, interrupted: interruption.signal.aborted };
    } finally {
      runner.end();
      interruption.end();
    }
  });
}

/** What a run begins with. */
interface Begun {
  readonly options: FleetOptions;
  readonly world: World;
  readonly known: IgnoreFile | null;
  readonly temporary: string;
}

async function examineWith(machine: Machine, { options, world, known, temporary }: Begun): Promise<number> {
  const started = Date.now();
  const gcloud = gcloudByUniverse(machine);
  const { clusters, gaps } = await listed(options, machine, gcloud);
  const names = clusters.map((cluster, at) => (options.anonymize ? `cluster-${at + 1}` : cluster.id));
  const header = headerOf(options, { clusters, names, gaps, started });
  const run: FleetRun = {
    options,
    machine,
    gcloud,
    kubeconfigs: new OwnKubeconfigs(temporary),
    ignored: withIgnoreFile(options.ignored, known),
  };
  const say = words[options.locale];
  const notes = (known?.ended ?? []).map(({ at, day }) => say.ignoreEnded(at, day));
  return examineListed(run, { options, world, header, clusters, names, temporary, notes });
}

/** What examining a list needs besides the tools. */
interface Listed {
  readonly options: FleetOptions;
  readonly world: World;
  readonly header: FleetHeader;
  readonly clusters: readonly ListedTarget[];
  /** What names each in the report. */
  readonly names: readonly string[];
  readonly temporary: string;
  readonly notes: readonly string[];
}

async function examineListed(run: FleetRun, of: Listed): Promise<number> {
  const { options, world, header, clusters, names, temporary } = of;
  const { locale, results, resume, share, output } = options;
  const say = fleetWords[locale];
  const { store, kept } = results
    ? await beginResults(results, header, { share, resume, isSame: (earlier) => isSame(earlier, header) })
    : { store: await RowStore.create(join(temporary, 'rows')), kept: [] };
  const summaries = new Map<string, RowSummary>(kept.map((row) => [row.id, summaryOfRow(row, locale)]));
  const own = clusters
    .map((cluster, at) => ({ cluster, id: names[at] ?? cluster.id, at }))
    .filter(({ at }) => !share || at % share.of === share.index);
  const progress = progressOf(world, options);
  let hasBug = false;
  try {
    if (output === 'ndjson') {
      await print(world, lineOf(header));
      for (const row of kept) await print(world, lineOf(row));
    }
    const limit = limiter(options.width);
    const examining = new Set<string>();
    const done = () => own.filter(({ id }) => summaries.has(id)).length;
    await Promise.all(
      own
        .filter(({ id }) => !summaries.has(id))
        .map(({ cluster, id }) =>
          limit(async () => {
            examining.add(id);
            progress.show(`${say.progress(done(), own.length)} · ${[...examining].join(', ')}`, 0);
            const row = await examineOne(cluster, id, run).catch((error: unknown) => {
              hasBug = true;
              const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
              world.stderr.write(`${options.anonymize ? '' : `${id}\n`}${foreignText(trace)}\n`);
              return ofBug(id, locale);
            });
            examining.delete(id);
            await store.add(row);
            summaries.set(id, summaryOfRow(row, locale));
            if (output === 'ndjson') await print(world, lineOf(row));
          }),
        ),
    );
    progress.clear();
    const rows = own.flatMap(({ id }) => summaries.get(id) ?? []);
    const summary = summarize(header, rows, [
      ...of.notes,
      ...(kept.length > 0 ? [say.kept(kept.length)] : []),
      ...(share ? [say.share(share.index, share.of)] : []),
    ]);
    await printFleet({ summary, store }, output, world);
    if (results && !share) await writeReports({ summary, store }, results);
    if (results && !share) world.stderr.write(`${say.written(foreignText(results))}\n`);
    // What was found is said by the report of all shares; whether this one is whole, by this code.
    // A list that could not be read at all leaves it nothing to do, and the next try may find it.
    if (share && !hasBug)
      return clusters.length === 0 && header.gaps.length > 0 ? exitCode.unavailable : exitCode.ok;
    return hasBug && summary.exitCode !== 1 && summary.exitCode !== 2 ? exitCode.bug : summary.exitCode;
  } finally {
    progress.clear();
    await store.close();
  }
}

/** gcloud in each universe, whose answers the clusters share: many pull from the same project. */
function gcloudByUniverse(machine: Machine): (universe: Universe | null) => Source {
  const sources = new Map<string, Source>();
  return (universe) => {
    const key = universe?.id ?? '';
    const source = sources.get(key) ?? askGcloud(machine, universe);
    sources.set(key, source);
    return source;
  };
}

async function listed(
  options: FleetOptions,
  machine: Machine,
  gcloud: (universe: Universe | null) => Source,
) {
  const { ask } = askTools(machine, { context: null, kubeconfig: options.kubeconfig });
  return listAll(ask, (project) => askFrom(gcloud(universeOfProject(project))), options);
}

function headerOf(
  { locale, namespace, anonymize, share }: FleetOptions,
  of: {
    readonly clusters: readonly ListedTarget[];
    readonly names: readonly string[];
    readonly gaps: readonly ListGap[];
    readonly started: number;
  },
): FleetHeader {
  return {
    kind: 'fleet',
    version: fleetVersion,
    pullbook: shipped.version,
    lang: locale,
    startedAt: new Date(of.started).toISOString(),
    // One name says little, and with it a share can be compared with the others.
    namespace: anonymize && namespace ? 'namespace' : namespace,
    anonymized: anonymize,
    shards: share?.of ?? null,
    shard: share?.index ?? null,
    clusters: of.clusters.map(({ by, context, project, location, name }, at): FleetCluster => {
      const id = of.names[at] ?? '';
      if (anonymize) return { id, by, context: null, project: null, location: null, name: null };
      return { id, by, context, project, location, name };
    }),
    gaps: of.gaps.map(({ what, anonymous, failure }) => {
      return {
        what: (anonymize ? anonymous : what)[locale],
        why: failure.why,
        text: explainFailure(anonymize ? withoutWords(failure) : failure)[locale],
      };
    }),
  };
}

/** Whether an earlier run looked at the same in each cluster, and says it in the same words. */
function isSame(earlier: FleetHeader, now: FleetHeader): boolean {
  return (
    earlier.namespace === now.namespace &&
    earlier.lang === now.lang &&
    earlier.anonymized === now.anonymized &&
    earlier.pullbook === now.pullbook
  );
}

function ofBug(id: string, locale: FleetOptions['locale']): FleetRow {
  return {
    kind: 'cluster',
    id,
    verdict: 'unknown',
    reason: { why: 'bug', text: fleetWords[locale].bug },
    credentials: null,
    report: null,
  };
}
