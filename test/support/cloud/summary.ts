/** What the rules say of many worlds, counted. */
import type { Drawn } from './build/index.ts';
import { type Contradiction, type Judgement, judge } from './judge.ts';
import { type Occasion, occasions } from './subject.ts';
import { unreadableIn } from './unreadable.ts';

/** One judgement with where it comes from. */
export interface Judged extends Judgement {
  readonly drawn: Drawn;
  readonly occasion: Occasion;
  /** Whether every object of the world can be read by a viewer of its projects. */
  readonly isReadable: boolean;
}

/** Judges each world on each occasion. */
export async function* judgeAll(worlds: Iterable<Drawn>): AsyncGenerator<Judged> {
  for (const drawn of worlds) {
    const isReadable = unreadableIn(drawn.world, drawn.host).length === 0;
    for (const occasion of occasions)
      yield { ...(await judge(drawn.world, drawn.host, occasion)), drawn, occasion, isReadable };
  }
}

/** How often something is so, among how many. */
export interface Share {
  readonly count: number;
  readonly of: number;
}

export interface Summary {
  readonly worlds: number;
  readonly judgements: number;
  readonly reachable: Share;
  /** By rule, outcome and kind: `route-to-registry route-missing false-problem`. */
  readonly contradictions: ReadonlyMap<string, number>;
  /** Those where nothing that can be read refutes the rule. */
  readonly withoutTrace: ReadonlyMap<string, number>;
  /** Judgements with a contradiction that leaves a trace, by feature. */
  readonly byFeature: ReadonlyMap<string, Share>;
  /** Answers `unknown` by rule: in all worlds, and in those where everything can be read. */
  readonly unknown: ReadonlyMap<string, { readonly all: Share; readonly readable: Share }>;
  /** The command lines asked, on average. */
  readonly questions: number;
}

/** Counts judgements. */
export async function summarize(judgements: AsyncIterable<Judged>): Promise<Summary> {
  const contradictions = new Map<string, number>();
  const withoutTrace = new Map<string, number>();
  const byFeature = new Map<string, { count: number; of: number }>();
  const unknown = new Map<string, { all: MutableShare; readable: MutableShare }>();
  const worlds = new Set<Drawn>();
  let [total, reached, questions] = [0, 0, 0];
  for await (const judged of judgements) {
    worlds.add(judged.drawn);
    total += 1;
    reached += Number(judged.truth.reachable);
    questions += judged.asked.size;
    for (const each of judged.contradictions)
      increment(each.noTrace ? withoutTrace : contradictions, keyOf(each));
    const isWrong = judged.contradictions.some(({ noTrace }) => !noTrace);
    for (const feature of judged.drawn.features) add(entry(byFeature, feature, newShare), isWrong);
    for (const { rule, verdict } of judged.findings) {
      const shares = entry(unknown, rule, () => ({ all: newShare(), readable: newShare() }));
      add(shares.all, verdict === 'unknown');
      if (judged.isReadable) add(shares.readable, verdict === 'unknown');
    }
  }
  return {
    worlds: worlds.size,
    judgements: total,
    reachable: { count: reached, of: total },
    contradictions,
    withoutTrace,
    byFeature,
    unknown,
    questions: questions / total,
  };
}

type MutableShare = { count: number; of: number };
const newShare = (): MutableShare => ({ count: 0, of: 0 });

function keyOf({ rule, because, kind }: Contradiction): string {
  return `${rule} ${because} ${kind}`;
}

function increment(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function add(share: MutableShare, isSo: boolean): void {
  share.of += 1;
  share.count += Number(isSo);
}

function entry<Value>(map: Map<string, Value>, key: string, create: () => Value): Value {
  const value = map.get(key) ?? create();
  map.set(key, value);
  return value;
}
