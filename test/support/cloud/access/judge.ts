/** Holds what the rules about access say of a world against what the model says. */
import { auth } from '../../../../src/catalogue/rules/auth/index.ts';
import { universes } from '../../../../src/cloud/universes.ts';
import { read } from '../../rules/read.ts';
import { askFromAnswers } from '../ask.ts';
import { type Finding, findingOf } from '../judge.ts';
import { accessAnswersOf } from './answers.ts';
import { registryOf } from './build.ts';
import { type AccessOccasion, accessSubjects } from './subject.ts';
import { type Fault, type Truth, truthOf } from './truth.ts';
import type { AccessWorld } from './world.ts';

/** The faults that each rule reports: any of them bears its problem out, and none may be there for its `ok`. */
export const faultsOfRule: Readonly<Record<string, readonly Fault[]>> = {
  'image-access': ['allow', 'repository'],
  'image-pull-secret': ['secret'],
  'node-service-account-active': ['account'],
  'node-access-scopes': ['scopes'],
  'artifact-registry-api': ['api'],
  'project-billing': ['billing'],
  'vpc-service-controls': ['perimeter'],
  'deny-policies': ['deny'],
  'download-rules': ['download-rule'],
  'repository-key': ['key'],
  'upstream-repositories': ['upstream'],
  'node-identity': [],
};

/**
 * - `false-problem`: a problem that is not there.
 * - `false-ok`: a fault is called good; or a grant is, although the registry refused the account that holds it.
 * - `hidden`: a pull is refused, and no rule says problem or unknown.
 */
export type AccessContradiction = Finding & { readonly kind: 'false-problem' | 'false-ok' | 'hidden' };

/** The rules about access on one world. */
export interface AccessJudgement {
  readonly truth: Truth;
  readonly findings: readonly Finding[];
  readonly contradictions: readonly AccessContradiction[];
}

/** Runs the chapter on a world and compares. */
export async function judgeAccess(world: AccessWorld, occasion: AccessOccasion): Promise<AccessJudgement> {
  const truth = truthOf(world, registryOf(world));
  const subjects = accessSubjects(world, truth, occasion);
  const { ask } = askFromAnswers(accessAnswersOf(world));
  const findings: Finding[] = [];
  for (const rule of auth.rules) {
    const about = (subjects as Readonly<Record<string, unknown>>)[rule.about];
    if (!about) throw new Error(`the model has no ${rule.about} for ${rule.id}`);
    const input = { ask, about, universe: universes[world.universe], read, gke: true } as unknown;
    findings.push(await findingOf(rule, input as Parameters<typeof findingOf>[1]));
  }
  const isExempt = ({ rule }: Finding) =>
    auth.rules.some(
      ({ id, exempt }) => id === rule && exempt?.some(({ universe }) => universe === world.universe),
    );
  const judged = findings.filter((finding) => !isExempt(finding));
  const each = judged.flatMap((finding) => contradictionsOf(truth, occasion, finding));
  return { truth, findings: judged, contradictions: [...each, ...hidden(truth, occasion, judged)] };
}

function contradictionsOf(
  { allowed, faults, refusal }: Truth,
  occasion: AccessOccasion,
  finding: Finding,
): readonly AccessContradiction[] {
  const own = faultsOfRule[finding.rule] ?? [];
  // Nobody needs the secrets of a Pod whose node pulls.
  const isUnneeded = allowed && occasion === 'audit' && finding.rule === 'image-pull-secret';
  const isThere = !isUnneeded && own.some((fault) => faults.has(fault));
  // A node without an account is why a pull fails where no policy lets everybody in.
  const isAnonymous = !allowed && finding.because === 'account-not-attached' && faults.has('account');
  // A key of an account that is gone is no longer accepted, whoever else pulls.
  const isKeyOfNobody = finding.because.startsWith('key-account-') && faults.has('secret-account');
  if (finding.verdict === 'problem' && !isThere && !isAnonymous && !isKeyOfNobody)
    return [{ ...finding, kind: 'false-problem' }];
  if (finding.verdict !== 'ok') return [];
  const isRefused = occasion === 'refused' && (allowed || refusal === 'forbidden');
  const isContradicted = finding.rule === 'image-access' && isRefused;
  return isThere || isContradicted ? [{ ...finding, kind: 'false-ok' }] : [];
}

function hidden(
  { allowed }: Truth,
  occasion: AccessOccasion,
  findings: readonly Finding[],
): readonly AccessContradiction[] {
  if (allowed || occasion === 'audit') return [];
  if (findings.some(({ verdict }) => verdict === 'problem' || verdict === 'unknown')) return [];
  return findings.map((finding) => ({ ...finding, kind: 'hidden' as const }));
}
