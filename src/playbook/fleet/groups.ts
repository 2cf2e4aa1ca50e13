/** What is wrong in several clusters for the same reason. */
import { groupBy } from '../../base/group-by.ts';
import type { Verdict } from '../../catalogue/model/rule.ts';
import { parseReference, repositoryOf } from '../../cloud/reference.ts';
import type { Report } from '../report/index.ts';
import type { ReportFinding, ReportJudgement } from '../report/model.ts';
import type { FleetGroup, FleetRow } from './model.ts';

/** One finding of one cluster, without what only the report of that cluster shows. */
export interface Fault {
  /** The cluster. */
  readonly id: string;
  readonly verdict: Exclude<Verdict, 'ok' | 'not-applicable'>;
  readonly title: string;
  readonly pods: number;
  readonly repositories: readonly string[];
  /** null for what is wrong although no Pod waits. */
  readonly finding: Omit<ReportFinding, 'judgements'> | null;
  /** The check that proves it. */
  readonly lead: ReportJudgement | null;
  /** The command that writes the context of the cluster. */
  readonly credentials: string | null;
}

/** What is wrong in a cluster, from its line. */
export function faultsOf({ id, report, credentials }: FleetRow): readonly Fault[] {
  if (!report) return [];
  return [
    ...report.findings.map(({ judgements, ...finding }): Fault => {
      const lead = judgements.find(({ text }) => text === finding.headline) ?? null;
      return {
        id,
        verdict: finding.verdict,
        title: finding.title,
        pods: finding.pods.length,
        repositories: repositoriesOf(finding.images),
        finding,
        lead,
        credentials,
      };
    }),
    ...report.judgements
      .filter(({ verdict }) => verdict === 'problem')
      .map(
        (judgement): Fault => ({
          id,
          verdict: 'problem',
          title: judgement.title,
          pods: 0,
          repositories: [],
          finding: null,
          lead: judgement,
          credentials,
        }),
      ),
  ];
}

/** Faults that have cause, repositories and proof in common, those of most clusters first. */
export function groupFaults(faults: readonly Fault[], anonymized: boolean): readonly FaultGroup[] {
  return groupBy(faults, (fault) => [
    fault.finding?.cause ?? null,
    fault.verdict,
    fault.lead?.rule ?? null,
    fault.lead?.because ?? null,
    // A stand-in names another repository in each cluster.
    anonymized ? [] : fault.repositories,
  ])
    .map(([first, ...rest]) => groupOf([first, ...rest], anonymized))
    .toSorted((a, b) => b.group.clusters.length - a.group.clusters.length || podsIn(b) - podsIn(a));
}

/** A group, with what the report shows of its first cluster. */
export interface FaultGroup {
  readonly group: FleetGroup;
  readonly faults: readonly [Fault, ...Fault[]];
}

function groupOf(faults: readonly [Fault, ...Fault[]], anonymized: boolean): FaultGroup {
  const [first] = faults;
  return {
    faults,
    group: {
      cause: first.finding?.cause ?? null,
      title: first.title,
      verdict: first.verdict,
      repositories: anonymized ? [] : first.repositories,
      rule: first.lead?.rule ?? null,
      because: first.lead?.because ?? null,
      clusters: groupBy(faults, ({ id }) => id).map((those) => ({
        id: those[0].id,
        pods: those.reduce((sum, { pods }) => sum + pods, 0),
      })),
    },
  };
}

function podsIn({ group }: FaultGroup): number {
  return group.clusters.reduce((sum, { pods }) => sum + pods, 0);
}

/** Image repositories, sorted; an address that cannot be read stands for itself. */
function repositoriesOf(images: Report['findings'][number]['images']): readonly string[] {
  const names = images.map((image) => {
    const parsed = parseReference(image);
    return 'reference' in parsed ? repositoryOf(parsed.reference) : image;
  });
  return [...new Set(names)].toSorted();
}
