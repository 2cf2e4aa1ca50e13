/**
 * What a reader would paste: the copied forms of the commands that a page asks for one after the other, run with the real
 * tools in a world, until the rule concludes.
 */
import * as yaml from 'yaml';
import { commandWords, type Values } from '../../../src/catalogue/commands/template.ts';
import { section as sectionOf } from '../../../src/catalogue/index.ts';
import type { Reply } from '../../../src/catalogue/model/answer.ts';
import type { AnyCommand, Params } from '../../../src/catalogue/model/command.ts';
import type { AnyRule } from '../../../src/catalogue/model/rule.ts';
import { optIns } from '../../../src/catalogue/model/tool.ts';
import { type UniverseId, universeOfProject, universes } from '../../../src/cloud/universes.ts';
import { examine } from '../../../src/diagnose/examine.ts';
import { nothingWanted } from '../../../src/diagnose/find/target.ts';
import type { Pull } from '../../../src/diagnose/judge/pulls.ts';
import { fromTools, type Source, shareAnswers, toolLimits } from '../../../src/playbook/tools/ask.ts';
import { execute } from '../../../src/playbook/tools/exec.ts';
import { judgePasted } from '../../../src/read-output/index.ts';
import { namesOfImage } from '../../../src/site/data/image-names.ts';
import { now } from '../clock.ts';
import { normalized } from '../tool-output.ts';
import { type Rig, run } from '../tools.ts';

/** An output as a reader copies it, and what a playbook keeps of the machine form of the same question. */
export interface RecordedPaste {
  readonly command: string;
  readonly params: Params;
  /** Standard output and standard error, as a terminal shows them. */
  readonly text: string;
  /** Whether standard output was empty, so that the reader says that nothing was printed. */
  readonly nothing?: true;
  readonly reply: Reply<unknown>;
}

/** What a reader fills in and pastes until the rule concludes. */
export interface RecordedReading {
  readonly world: string;
  readonly universe: UniverseId;
  readonly names: Values;
  readonly message: string | null;
  readonly pastes: readonly RecordedPaste[];
  /** What the rule concluded from them: the key of an outcome, or what is in its place. */
  readonly concluded: string;
}

/** Answers of the real tools in a world. */
export function toolsOf(rig: Rig, optedIn = optIns as readonly (typeof optIns)[number][]): Source {
  const env = { ...rig.env, CLOUDSDK_CORE_DISABLE_PROMPTS: '1' };
  const exec = { env, timeout: 60_000, signal: new AbortController().signal };
  return fromTools({
    execute: (tool, argv) => execute(tool, argv, exec),
    kubectlFlags: () => [`--context=${rig.context}`],
    optedIn,
    limits: toolLimits(2),
  });
}

/** The first pull about which a rule concludes the outcome in a world; null if there is none. */
export async function pullOfOutcome(rig: Rig, rule: AnyRule, key: string): Promise<Pull | null> {
  const alone = { ...sectionOf(rule.section), rules: [rule] };
  for (const optedIn of [[], optIns]) {
    const { ask } = shareAnswers(toolsOf(rig, optedIn));
    const { judgements } = await examine(ask, {
      wanted: { ...nothingWanted, namespace: rig.world.namespace },
      section: alone,
      now: now.getTime(),
    });
    const found = judgements.find(({ because }) => because === key)?.pulls[0];
    if (found) return found;
    if (!rule.asks.some(({ machine }) => machine?.optIn)) break;
  }
  return null;
}

/** The names that the reader of a pull fills in. */
export function namesOf({ node, pod, namespace, serviceAccount, pullSecrets, text }: Pull): Values {
  const names = {
    PROJECT: node.cluster.project,
    CLUSTER: node.cluster.name,
    CLUSTER_LOCATION: node.cluster.location,
    NODE: pod?.node ?? node.name,
    NODES: pod?.node ?? node.name,
    NODE_ZONE: node.zone,
    CURRENT_NODE_POOL: node.pool,
    COMPUTE_CLASS: node.computeClass,
    NAMESPACE: namespace,
    POD: pod?.name,
    KUBERNETES_SERVICE_ACCOUNT: serviceAccount,
    SECRET: pullSecrets[0],
    IMAGE: text,
    ...(text ? namesOfImage(text)?.values : {}),
  };
  return Object.fromEntries(Object.entries(names).flatMap(([name, value]) => (value ? [[name, value]] : [])));
}

/** Pastes what the page asks for, until it concludes. */
export async function readerOf(rig: Rig, rule: AnyRule, pull: Pull): Promise<RecordedReading> {
  const universe = universeOfProject(pull.node.cluster.project ?? '') ?? universes.google;
  const names = namesOf(pull);
  const message = pull.failure?.message ?? null;
  const pastes: RecordedPaste[] = [];
  const source = toolsOf(rig);
  for (;;) {
    const judged = await judgePasted(rule, {
      names,
      universe,
      mode: 'standard',
      yaml,
      ...(message === null ? {} : { message }),
      pasted: pastes.map(({ params, ...paste }) => ({ ...paste, names: { ...names, ...namesIn(params) } })),
    });
    const concluded = wordsOf(judged);
    const next = 'next' in judged ? judged.next : 'outcome' in judged ? judged.more : null;
    if (!next || pastes.length > 30)
      return { world: rig.world.name, universe: universe.id, names, message, pastes, concluded };
    pastes.push(await paste(rig, source, next.command, next.params));
  }
}

/** What became of a judgement, in a word. */
export function wordsOf(judged: Awaited<ReturnType<typeof judgePasted>>): string {
  if ('outcome' in judged) return judged.outcome;
  if ('next' in judged) return `next: ${judged.next.command.id}`;
  if ('missing' in judged) return `missing: ${judged.missing.join(' ')}`;
  return 'unreadable' in judged
    ? `unreadable: ${judged.unreadable.id}`
    : `cannot tell: ${judged.cannotTell.en}`;
}

/** Values of a question as names: several words are separated by spaces. */
export function namesIn(params: Params): Values {
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, [value].flat().join(' ')]));
}

async function paste(rig: Rig, source: Source, command: AnyCommand, params: Params): Promise<RecordedPaste> {
  const words = [...commandWords(command, params)];
  const copied = command.machine?.copied;
  // Where the page asks for JSON, the reader adds it.
  if (copied && 'notReadable' in copied) words.push(...(command.machine?.output ?? []));
  const { stdout, stderr, exitCode } = await run(command.tool, words, { env: rig.env });
  const reply = await source(command, params);
  const text = normalized(rig, `${stderr}${stdout}`);
  const isEmpty = exitCode === 0 && stdout.trim() === '';
  return { command: command.id, params, text, ...(isEmpty ? { nothing: true as const } : {}), reply };
}
