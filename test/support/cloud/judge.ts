/** Holds what the rules of the network chapter say of a world against what the model says. */

import { CannotTell } from '../../../src/catalogue/model/failures.ts';
import type { AnyRule, Verdict } from '../../../src/catalogue/model/rule.ts';
import { network } from '../../../src/catalogue/rules/network/index.ts';
import { universes } from '../../../src/cloud/universes.ts';
import { read } from '../rules/read.ts';
import { askOf } from './ask.ts';
import { type Leg, legs, type Reach, reach } from './reach.ts';
import { clusterScopeOf, type Occasion, pathOf } from './subject.ts';
import { leavesNoTrace } from './unreadable.ts';
import type { CloudWorld } from './world.ts';

/** The leg that each rule reports; null for a rule about none of them. */
export const legOfRule: Readonly<Record<string, Leg | null>> = {
  'dns-registry-zone': 'name',
  'node-resolver': 'name',
  'route-to-registry': 'route',
  'egress-firewall': 'firewall',
  'private-google-access': 'way-out',
  'cloud-nat': 'way-out',
  'broken-connection': null,
  'node-proxy': null,
  'node-bootstrap': null,
};

/** What one rule says. */
export interface Finding {
  readonly rule: string;
  readonly verdict: Verdict;
  /** The key of the outcome; the reason of the failure where the rule could not tell. */
  readonly because: string;
}

/**
 * - `false-problem`: a problem where the registry is reached.
 * - `wrong-leg`: a problem on a leg that is not the faulty one.
 * - `false-ok`: the faulty leg is called good.
 * - `hidden`: nothing on the faulty leg says problem or unknown, and this rule says that it does not apply.
 * - `unfounded-ok`: a leg after the broken one is called good, on a premise that the broken leg refutes.
 */
export type ContradictionKind = 'false-problem' | 'wrong-leg' | 'false-ok' | 'hidden' | 'unfounded-ok';

export interface Contradiction extends Finding {
  readonly kind: ContradictionKind;
  /** Whether what refutes the rule leaves no trace that it could have read. */
  readonly noTrace: boolean;
}

/** The rules of the chapter on one world. */
export interface Judgement {
  readonly truth: Reach;
  readonly findings: readonly Finding[];
  readonly contradictions: readonly Contradiction[];
  /** The command lines that were asked. */
  readonly asked: ReadonlySet<string>;
}

/** Runs the chapter on a world and compares. */
export async function judge(world: CloudWorld, host: string, occasion: Occasion): Promise<Judgement> {
  const truth = reach(world, { host });
  const { ask, asked } = askOf(world);
  const path = pathOf(world, truth, occasion);
  const findings: Finding[] = [];
  for (const rule of network.rules) {
    const about = rule.about === 'cluster' ? clusterScopeOf(world) : path;
    // Rules of the chapter are about a path or a cluster, and each gets its own kind.
    const input = { ask, about, universe: universes[world.universe], read, gke: true } as unknown;
    findings.push(await findingOf(rule, input as Parameters<AnyRule['check']>[0]));
  }
  return { truth, findings, contradictions: contradictionsIn(world, truth, occasion, findings), asked };
}

/** What a rule says of a subject. */
export async function findingOf(rule: AnyRule, input: Parameters<AnyRule['check']>[0]): Promise<Finding> {
  try {
    const { because } = await rule.check(input);
    const outcome = rule.outcomes[because];
    if (!outcome) throw new Error(`${rule.id} has no outcome ${because}`);
    return { rule: rule.id, verdict: outcome.verdict, because };
  } catch (error) {
    if (error instanceof CannotTell) return { rule: rule.id, verdict: 'unknown', because: error.failure.why };
    throw error;
  }
}

/** Rules that conclude from the message alone say what was, not what is. */
const messageOnly = new Set(network.rules.filter(({ asks }) => asks.length === 0).map(({ id }) => id));

function contradictionsIn(
  world: CloudWorld,
  truth: Reach,
  occasion: Occasion,
  findings: readonly Finding[],
): readonly Contradiction[] {
  const path = findings.filter(({ rule }) => rule !== 'node-bootstrap');
  const boot = findings.filter(({ rule }) => rule === 'node-bootstrap');
  const onPath = truth.reachable
    ? path.filter(isFalseProblem).map((finding) => ({ ...finding, kind: 'false-problem' as const }))
    : [...path.flatMap((finding) => ofBrokenPath(truth, finding)), ...hidden(truth, path)];
  const noTrace = leavesNoTrace(world, truth.host, occasion);
  return [
    ...onPath.map((each) => ({ ...each, noTrace })),
    ...boot.flatMap((finding) => ofBootstrap(world, finding)).map((each) => ({ ...each, noTrace: false })),
  ];
}

type Refuted = Omit<Contradiction, 'noTrace'>;

/** A message says what was; where the registry is reached by now, it is not refuted. */
function isFalseProblem({ rule, verdict }: Finding): boolean {
  return verdict === 'problem' && !messageOnly.has(rule);
}

function ofBrokenPath({ faulty, faultyForAll, brokenLeg }: Reach, finding: Finding): readonly Refuted[] {
  const leg = legOfRule[finding.rule] ?? null;
  if (leg === null) return [];
  if (finding.verdict === 'problem' && !faulty.includes(leg)) return [{ ...finding, kind: 'wrong-leg' }];
  if (finding.verdict !== 'ok') return [];
  if (faultyForAll.includes(leg)) return [{ ...finding, kind: 'false-ok' }];
  const isAfter = brokenLeg !== null && legs.indexOf(leg) > legs.indexOf(brokenLeg);
  return isAfter ? [{ ...finding, kind: 'unfounded-ok' }] : [];
}

/** The rules of the faulty legs that say that they do not apply, where no rule of the way says more. */
function hidden({ faulty }: Reach, findings: readonly Finding[]): readonly Refuted[] {
  if (findings.some(({ verdict }) => verdict === 'problem' || verdict === 'unknown')) return [];
  return findings
    .filter(({ rule }) => faulty.some((leg) => leg === legOfRule[rule]) && !messageOnly.has(rule))
    .filter(({ verdict }) => verdict === 'not-applicable')
    .map((finding) => ({ ...finding, kind: 'hidden' as const }));
}

/** The rule about machines that never joined, against the machines of this cluster in this place. */
function ofBootstrap({ machines, cluster, viewer }: CloudWorld, finding: Finding): readonly Refuted[] {
  if (viewer.instanceHidden) return [];
  const lost = machines.filter(
    (machine) =>
      !machine.joined &&
      machine.cluster.name === cluster.name &&
      machine.cluster.location === cluster.location,
  );
  const isDownload = lost.some(({ fault }) => fault === 'download');
  if (finding.verdict === 'problem' && !isDownload)
    return [{ ...finding, kind: lost.length > 0 ? 'wrong-leg' : 'false-problem' }];
  return finding.verdict === 'ok' && lost.length > 0 ? [{ ...finding, kind: 'false-ok' }] : [];
}
