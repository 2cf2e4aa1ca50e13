/** What a report on many clusters says, from its lines, without holding the reports of all clusters at once. */
import type { Locale } from '../../base/text.ts';
import type { Report } from '../report/index.ts';
import { closingSentence } from '../report/layout.ts';
import { groupUnclear } from '../report/unclear.ts';
import { words } from '../report/words/index.ts';
import { type Fault, type FaultGroup, faultsOf, groupFaults } from './groups.ts';
import type { FleetHeader, FleetReason, FleetReport, FleetRow } from './model.ts';
import { fleetWords } from './words.ts';

/** A cluster in one line. */
export interface RowSummary {
  readonly id: string;
  readonly verdict: FleetRow['verdict'];
  readonly text: string;
  readonly reason: FleetReason | null;
  readonly faults: readonly Fault[];
}

/** A report without its rows. */
export interface FleetSummary {
  readonly header: FleetHeader;
  /** In the order of the list. */
  readonly rows: readonly RowSummary[];
  readonly groups: readonly FaultGroup[];
  readonly notes: readonly string[];
  readonly counts: FleetReport['counts'];
  readonly exitCode: FleetReport['exitCode'];
}

/** A line, as the overview shows it. */
export function summaryOfRow(row: FleetRow, lang: Locale): RowSummary {
  const { id, verdict, reason, report } = row;
  const text = reason ? fleetWords[lang].notExamined(reason.text) : report ? found(report, lang) : '';
  return { id, verdict, text, reason, faults: faultsOf(row) };
}

/** The most important of what was found. */
function found(report: Report, lang: Locale): string {
  const say = fleetWords[lang];
  const { findings, judgements, gaps, unclear, restarting } = report;
  const waiting = new Set(findings.flatMap(({ pods }) => pods)).size;
  const causes = [...new Set(findings.map(({ cause }) => cause))].join(', ');
  const wrong = [
    ...new Set(judgements.filter(({ verdict }) => verdict === 'problem').map(({ title }) => title)),
  ];
  const [gap] = gaps;
  const parts = [
    ...(waiting > 0 ? [say.waiting(waiting, causes)] : causes ? [causes] : []),
    ...(wrong.length > 0 ? [wrong.join(', ')] : []),
    ...(gap ? [words[lang].named(`${gap.what} ${words[lang].notExamined}`, gap.text)] : []),
    ...(unclear.length > 0 ? [say.unclear(groupUnclear(unclear).flat().length)] : []),
    ...(restarting > 0 ? [say.restarting(restarting)] : []),
  ];
  return parts.length > 0 ? parts.join(words[lang].semicolon) : closingSentence(report, words[lang]);
}

/** Puts together what the rows say; they are in the order of the list. */
export function summarize(
  header: FleetHeader,
  rows: readonly RowSummary[],
  notes: readonly string[],
): FleetSummary {
  const counts = { problem: 0, unknown: 0, ok: 0 };
  for (const { verdict } of rows) counts[verdict] += 1;
  const isUnknown = counts.unknown > 0 || header.gaps.length > 0;
  const say = fleetWords[header.lang];
  // Nothing at all was judged.
  const isIdle = isUnknown && rows.every(({ reason }) => reason !== null);
  return {
    header,
    rows,
    groups: groupFaults(
      rows.flatMap(({ faults }) => faults),
      header.anonymized,
    ),
    notes: [
      ...(rows.length === 0 && header.gaps.length === 0 ? [say.noCluster] : []),
      ...notes,
      ...(header.anonymized ? [say.standIns] : []),
    ],
    counts,
    exitCode: counts.problem > 0 ? 1 : isIdle ? 69 : isUnknown ? 2 : 0,
  };
}
