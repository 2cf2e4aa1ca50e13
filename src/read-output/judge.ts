/** Judges one rule from the outputs that somebody pasted on its page, as a playbook judges it from those that it asked for. */
import type { Text } from '../base/text.ts';
import { type ClusterEvent, getPullProgress, getWarnings } from '../catalogue/commands/kubectl/events.ts';
import { type ClusterNode, getNodes } from '../catalogue/commands/kubectl/nodes.ts';
import type { Values } from '../catalogue/commands/template.ts';
import type { Reply } from '../catalogue/model/answer.ts';
import { askFrom } from '../catalogue/model/ask.ts';
import type { AnyCommand, Params } from '../catalogue/model/command.ts';
import {
  type AnyRule,
  commandsByHand,
  type Facts,
  type OnFailure,
  type Verdict,
} from '../catalogue/model/rule.ts';
import type { ClusterMode, Universe } from '../cloud/universes.ts';
import { runReader } from '../diagnose/find/reader.ts';
import { isRunIn } from '../diagnose/judge/in-universe.ts';
import { type Judgement, judge } from '../diagnose/judge/judge.ts';
import {
  answersIn,
  isSameQuestion,
  notAsked,
  type Pasted,
  type PastedAnswer,
  type Question,
} from './answers.ts';
import { failureIn, namesMissing, pullOf } from './pull-of.ts';
import { whyNotRead } from './read-output.ts';
import type { Yaml } from './values.ts';

/** What a reader knows. */
export interface Known {
  readonly names: Values;
  readonly universe: Universe;
  readonly pasted: readonly Pasted[];
  /** The message of the Pod, or a text around it. */
  readonly message?: string;
  /** How the cluster is operated, if the reader says so. */
  readonly mode?: ClusterMode;
  readonly yaml: Yaml;
}

/** A question that nothing pasted answers: the command, with the names of its line. */
export interface MissingOutput extends Question {
  /** Whether the command stands on the page of the rule; else another page or the playbook asks it. */
  readonly byHand: boolean;
}

/** What comes of it; exactly one of these. */
export type Judged =
  /** The outcome that fits. */
  | {
      readonly outcome: string;
      readonly verdict: Verdict;
      readonly text: Text;
      readonly facts: Facts;
      /** Names that were empty, which was taken to mean that there is none: `SECRET`. */
      readonly without: readonly string[];
      /** A command whose output can say more, although the outcome stands without it. */
      readonly more: MissingOutput | null;
    }
  /** The output that is missing. */
  | { readonly next: MissingOutput }
  /** Placeholders that the reader has to fill in. */
  | { readonly missing: readonly string[] }
  /** A paste that cannot be read, and why. */
  | { readonly unreadable: AnyCommand; readonly because: Text }
  /** Why the rule cannot tell, although nothing more can be pasted; the command that failed, if one did. */
  | { readonly cannotTell: Text; readonly command: AnyCommand | null };

/** The placeholders that stand for the flags of a playbook. */
const namesOfFlags: Readonly<Record<string, string>> = {
  '--project': 'PROJECT',
  '--cluster': 'CLUSTER',
  '--location': 'CLUSTER_LOCATION',
  '--namespace': 'NAMESPACE',
  '--image': 'IMAGE',
};

const notAbout: Text = {
  en: 'This check does not apply to this image.',
  fr: 'Cette vérification ne s’applique pas à cette image.',
};

const noPull: Text = {
  en: 'The pasted message is not about a failed pull: paste one that is, or remove the message to examine the whole namespace.',
  fr: 'Le message collé ne concerne aucune extraction en échec\u00a0: collez un message qui en signale une, ou retirez le message pour examiner l’espace de noms entier.',
};

const severalPods: Text = {
  en: 'Several Pods had this name within the last hour, and the events contain all of them: this page cannot tell which Pod the message is about. The playbook can.',
  fr: 'Plusieurs pods ont porté ce nom dans l’heure, et les événements concernent tous ces pods\u00a0: cette page ne peut pas savoir lequel le message concerne. Le playbook le peut.',
};

/** Judges a rule. The answer is never more certain than that of a playbook for which every other command failed. */
export async function judgePasted(rule: AnyRule, known: Known): Promise<Judged> {
  const { names, universe, yaml } = known;
  const failure = failureIn(known.message);
  const missing = namesMissing(rule.about, names, failure);
  if (missing.length > 0) return { missing };
  const pastes = known.pasted.flatMap((pasted) => {
    const command = rule.asks.find(({ id }) => id === pasted.command);
    return command ? answersIn(command, pasted, yaml) : [];
  });
  const unread = pastes.find(({ read }) => read.because);
  if (unread?.read.because) return { unreadable: unread.command, because: unread.read.because };

  if (known.message?.trim() && !failure) return { cannotTell: noPull, command: null };

  const questions = new Questions(pastes, universe);
  const uids = failure ? uidsOf(names, pastes) : [];
  if (uids.length > 1) return { cannotTell: severalPods, command: null };
  const node = nodeIn(names, questions, rule);
  const read = runReader();
  const pull = pullOf(names, failure, read, { uid: uids[0] ?? null, node, pool: poolOf(known, pastes) });
  const [judgement] = await judge([rule], [pull], {
    ask: askFrom(async (command, params) => questions.answer(command, params)),
    universe,
    read,
    gke: null,
  });
  if (!judgement) return { cannotTell: notAbout, command: null };
  if (!node && judgement.verdict !== 'not-applicable' && rule.asks.includes(getNodes)) {
    if (!names['NODE']) return { missing: ['NODE'] };
    questions.answer(getNodes, { NODES: [names['NODE']] });
  }
  return conclude(rule, judgement, questions, names);
}

/** The questions that a rule asked, and what became of them. */
class Questions {
  readonly #pastes: readonly PastedAnswer[];
  readonly #universe: Universe;
  /** Those that nothing pasted answers, in order. */
  readonly open: Question[] = [];
  readonly failed: { readonly command: AnyCommand; readonly reply: Reply<unknown> }[] = [];
  /** Placeholders without which a question could not be asked. */
  readonly missing = new Set<string>();

  constructor(pastes: readonly PastedAnswer[], universe: Universe) {
    this.#pastes = pastes;
    this.#universe = universe;
  }

  answer(command: AnyCommand, params: Params): Reply<unknown> {
    const reply = this.#reply(command, params);
    if (reply.why) this.failed.push({ command, reply });
    return reply;
  }

  /** What was pasted for a question; of two outputs, the last was printed later. */
  known(command: AnyCommand, params: Params): Reply<unknown> | undefined {
    return this.#pastes.findLast(
      (each) => each.command === command && isSameQuestion(command, each.params, params),
    )?.read.reply;
  }

  #reply(command: AnyCommand, params: Params): Reply<unknown> {
    if (!isRunIn(command, this.#universe))
      return { why: 'api-disabled', tool: command.tool, absentFrom: this.#universe.name };
    const empty = Object.keys(params).filter((name) => params[name] === '');
    for (const name of empty) this.missing.add(name);
    if (empty.length > 0) return notAsked(command);
    const reply = this.known(command, params);
    if (reply) return reply;
    const isOpen = !whyNotRead(command) || command.machine?.optIn === undefined;
    const isNew = !this.open.some(
      (each) => each.command === command && isSameQuestion(command, each.params, params),
    );
    if (isOpen && isNew) this.open.push({ command, params });
    return notAsked(command);
  }
}

function conclude(
  rule: AnyRule,
  { because, verdict, text, facts, failure }: Judgement,
  { open, failed, missing }: Questions,
  names: Values,
): Judged {
  if (missing.size > 0) return { missing: [...missing] };
  const byHand = commandsByHand(rule);
  const unasked = open.map((each) => ({ ...each, byHand: byHand.includes(each.command) }));
  const next = unasked.find(({ command }) => because === null || !standsWithout(rule, command, because));
  if (next) return { next };
  if (because !== null) {
    const without = namesTakenAsNone(rule).filter((name) => !names[name]);
    // Without its name, a secret that is there would be overlooked.
    if (rule.about === 'pull-secret' && without.length > 0 && verdict === 'ok') return { missing: without };
    const more = unasked.find((each) => each.byHand) ?? null;
    return { outcome: because, verdict, text, facts, without, more };
  }
  const flags = failure?.why === 'no-target' ? (failure.flags ?? []) : [];
  const asked = flags.flatMap((flag) => namesOfFlags[flag] ?? []).filter((name) => !names[name]);
  if (asked.length > 0) return { missing: asked };
  const of = failed.find(({ reply }) => reply.why === failure?.why);
  const command = of?.command ?? null;
  const instead = failure?.why === 'opt-in' && command ? whyNotRead(command) : null;
  return { cannotTell: instead ?? text, command };
}

/** Whether the rule declares that it may conclude this whatever became of the command. */
function standsWithout({ onFailure = [] }: AnyRule, command: AnyCommand, because: string): boolean {
  return onFailure.some(
    (each: OnFailure) =>
      each.command === command && !each.failed && !each.fallback && each.concludes.includes(because),
  );
}

/** Names of a Pod that need not have any. */
function namesTakenAsNone({ about }: AnyRule): readonly string[] {
  return about === 'image-on-node' || about === 'pull-secret' ? ['SECRET'] : [];
}

/** The node, as its description has it: a playbook reads it before it runs a rule. */
function nodeIn({ NODE: name }: Values, questions: Questions, rule: AnyRule): ClusterNode | null {
  if (!name || !rule.asks.includes(getNodes)) return null;
  const nodes = questions.known(getNodes, { NODES: [name] })?.answer as readonly ClusterNode[] | undefined;
  return nodes?.find((node) => node.name === name) ?? null;
}

/**
 * The pool that the reader names. On Autopilot a ComputeClass, which no name rules out, may have more to say about a node
 * than its pool.
 */
function poolOf({ names, mode }: Known, pastes: readonly PastedAnswer[]): string | null {
  const answers = pastes.map(
    ({ read }) => read.reply?.answer as { readonly autopilot?: unknown } | null | undefined,
  );
  return mode === 'standard' && !answers.some((answer) => answer?.autopilot === true)
    ? names['CURRENT_NODE_POOL'] || null
    : null;
}

/** The UIDs of the Pods of this name, as the pasted events have them. */
function uidsOf({ POD: pod }: Values, pastes: readonly PastedAnswer[]): readonly string[] {
  const lists = pastes.filter(({ command }) => [getWarnings.id, getPullProgress.id].includes(command.id));
  const events = lists.flatMap(({ read }) => (read.reply?.answer ?? []) as readonly ClusterEvent[]);
  return [...new Set(events.filter(({ name }) => name === pod).flatMap(({ uid }) => uid ?? []))];
}
