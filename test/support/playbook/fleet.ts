/** Results of `fleet` without a cluster: the lines of recorded clusters, as shares would have printed them. */
import type { Locale } from '../../../src/base/text.ts';
import { lineOf } from '../../../src/playbook/fleet/lines.ts';
import {
  type FleetCluster,
  type FleetHeader,
  type FleetRow,
  fleetVersion,
} from '../../../src/playbook/fleet/model.ts';
import { findScenario } from '../../../src/playbook/recording/scenarios.ts';
import { runReplay } from '../../../src/playbook/replay.ts';
import { buildReport } from '../../../src/playbook/report/index.ts';

/** A cluster that the kubeconfig has. */
export function contextNamed(id: string): FleetCluster {
  return { id, by: 'context', context: id, project: null, location: null, name: null };
}

/** The line of a cluster that is a recorded one. */
export async function rowOf(id: string, scenario: string, locale: Locale = 'en'): Promise<FleetRow> {
  const { examination } = await runReplay((await findScenario(scenario)).bundle, null);
  const report = buildReport(examination, { playbook: 'diagnose', section: null, locale, recordedAt: null });
  const verdict = report.exitCode === 1 ? 'problem' : report.exitCode === 2 ? 'unknown' : 'ok';
  return { kind: 'cluster', id, verdict, reason: null, credentials: null, report };
}

/** The line of a cluster that could not be reached. */
export function unreachable(id: string): FleetRow {
  return {
    kind: 'cluster',
    id,
    verdict: 'unknown',
    reason: { why: 'unreachable', text: 'the server cannot be reached' },
    credentials: null,
    report: null,
  };
}

/** The first line of a share. */
export function headerOf(ids: readonly string[], changes: Partial<FleetHeader> = {}): FleetHeader {
  return {
    kind: 'fleet',
    version: fleetVersion,
    pullbook: '0.1.0',
    lang: 'en',
    startedAt: '2026-12-01T09:00:00.000Z',
    namespace: null,
    anonymized: false,
    shards: null,
    shard: null,
    clusters: ids.map(contextNamed),
    gaps: [],
    ...changes,
  };
}

/** What a share prints with `-o ndjson`. */
export function linesOf(header: FleetHeader, rows: readonly FleetRow[]): string {
  return [header, ...rows].map(lineOf).join('');
}
