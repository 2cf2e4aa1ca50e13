/** What is said of a recording before and after its names were replaced. */
import type { Locale } from '../../../src/base/text.ts';
import { sections } from '../../../src/catalogue/index.ts';
import type { Section } from '../../../src/catalogue/model/rule.ts';
import type { Bundle } from '../../../src/playbook/recording/bundle.ts';
import { runReplay } from '../../../src/playbook/replay.ts';
import { buildReport, type Report } from '../../../src/playbook/report/index.ts';

/** Every playbook: null is `diagnose`. */
export const playbooks: readonly (Section | null)[] = [null, ...sections];

/** The report of a playbook on a recording. */
export async function reportOn(bundle: Bundle, section: Section | null, locale: Locale): Promise<Report> {
  const { examination } = await runReplay(bundle, section);
  const playbook = section?.id ?? 'diagnose';
  return buildReport(examination, { playbook, section, locale, recordedAt: bundle.recordedAt });
}

/** What a report concludes, without a name: exit code, causes, verdicts, outcomes. */
export function conclusionsOf({ exitCode, counts, findings, judgements, gaps, unclear }: Report) {
  const concluded = (all: Report['judgements']) =>
    all.map(({ rule, verdict, because }) => `${rule} ${verdict} ${because}`).toSorted();
  return {
    exitCode,
    counts,
    findings: findings
      .map(({ cause, verdict, pods, judgements: own }) =>
        JSON.stringify([cause, verdict, pods.length, concluded(own)]),
      )
      .toSorted(),
    judgements: concluded(judgements),
    gaps: gaps.map(({ why }) => why).toSorted(),
    unclear: unclear.length,
  };
}
