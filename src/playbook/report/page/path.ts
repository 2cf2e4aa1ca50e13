/** The path of a pull, leg by leg, with what the checks of each leg concluded. */
import type { Text } from '../../../base/text.ts';
import type { Verdict } from '../../../catalogue/model/rule.ts';
import { severityOrder } from '../../../catalogue/model/rule.ts';
import type { SectionId } from '../../../causes/model.ts';
import type { Report, ReportJudgement } from '../model.ts';

/** A part of the path on which a pull can fail. */
export interface Leg {
  readonly title: Text;
  /** The rules of this leg, or the chapters of which all rules are. */
  readonly rules: readonly string[];
  readonly sections: readonly SectionId[];
}

/** In the order of a pull. */
const legs: readonly Leg[] = [
  { title: { en: 'Admission', fr: 'Admission' }, rules: [], sections: ['policy'] },
  {
    title: { en: 'Address', fr: 'Adresse' },
    rules: ['image-reference', 'gcr-migration', 'vanished-public-images'],
    sections: [],
  },
  {
    title: { en: 'Name', fr: 'Nom DNS' },
    rules: ['dns-registry-zone', 'node-resolver'],
    sections: [],
  },
  {
    title: { en: 'Network', fr: 'Réseau' },
    rules: [],
    sections: ['network'],
  },
  { title: { en: 'Registry', fr: 'Registre' }, rules: [], sections: ['registry'] },
  { title: { en: 'Access', fr: 'Accès' }, rules: [], sections: ['auth'] },
  { title: { en: 'Image', fr: 'Image' }, rules: [], sections: ['not-found', 'architecture', 'schema'] },
  { title: { en: 'Node', fr: 'Nœud' }, rules: [], sections: ['node', 'slow'] },
];

/** A leg with the worst verdict of its checks; null if none was made. */
export interface JudgedLeg {
  readonly title: Text;
  readonly verdict: Verdict | null;
  readonly judgements: readonly ReportJudgement[];
}

/** @param sectionOf the chapter of a rule */
export function pathOf(
  { findings, judgements }: Report,
  sectionOf: (rule: string) => SectionId,
): readonly JudgedLeg[] {
  const all = [...judgements, ...findings.flatMap((finding) => finding.judgements)];
  const legOf = (rule: string) =>
    legs.find(({ rules }) => rules.includes(rule)) ??
    legs.find(({ sections }) => sections.includes(sectionOf(rule)));
  return legs.map((leg) => {
    const own = all.filter(({ rule }) => legOf(rule) === leg);
    const verdict = severityOrder.find((each) => own.some((judgement) => judgement.verdict === each)) ?? null;
    return { title: leg.title, verdict, judgements: own };
  });
}
