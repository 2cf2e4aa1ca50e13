/** Records where an outcome shows: the copied form of its command, run with the real tool in a world of the outcome. */
import { commandLine, commandWords } from '../../../src/catalogue/commands/template.ts';
import { rules } from '../../../src/catalogue/index.ts';
import type { AnyRule, Facts, Outcome, Output } from '../../../src/catalogue/model/rule.ts';
import { type OutputExcerpt, outcomeId } from '../../../src/catalogue/outputs.ts';
import { CANARY } from '../canary.ts';
import { normalized } from '../tool-output.ts';
import { type Rig, run, type ToolResult } from '../tools.ts';
import { concludedOn } from './conclude.ts';
import { elision, excerptLacking, excerptShowing } from './excerpt.ts';

/** An outcome that a command shows. */
export interface ShownOutcome {
  readonly id: string;
  readonly rule: AnyRule;
  readonly key: string;
  readonly output: Exclude<Output, { readonly none: unknown }>;
}

/** Every outcome that a command shows, in the order of the catalogue. */
export const shownOutcomes: readonly ShownOutcome[] = rules.flatMap((rule) =>
  Object.entries<Outcome>(rule.outcomes).flatMap(([key, { output }]) =>
    'none' in output ? [] : [{ id: outcomeId(rule.id, key), rule, key, output }],
  ),
);

/** An excerpt, whatever the version of the tool. */
export type Recorded = Omit<OutputExcerpt, 'tool'>;

/**
 * What the command of an outcome prints in a world.
 * @param facts of the conclusion, if they are known; else the rule runs in the world
 * @throws Error if the rule does not conclude the outcome there, or the command does not show it
 */
export async function recordOutput(
  rig: Rig,
  { id, rule, key, output }: ShownOutcome,
  known: Facts | null,
): Promise<Recorded> {
  // Times in the facts of a recording are those of its own run.
  if (known && !/\d{4}-\d\d-\d\d[T ]\d\d:/.test(JSON.stringify(known))) {
    try {
      return await excerptWith(rig, id, output, known);
    } catch (error) {
      if (!(error instanceof NotShown)) throw error;
    }
  }
  const concluded = await concludedOn(rig, rule);
  const facts = concluded.get(key);
  if (!facts) {
    const others = [...concluded.keys()].join(', ') || 'nothing';
    throw new Error(`${id}: in ${rig.world.name} the rule concludes ${others}`);
  }
  return excerptWith(rig, id, output, facts);
}

async function printedBy(
  rig: Rig,
  tool: ShownOutcome['output']['command']['tool'],
  words: readonly string[],
) {
  const { stdout, stderr, exitCode } = await run(tool, [...words], { env: rig.env });
  // How the rig signs in, which no reader does.
  const signedIn =
    / This command is authenticated with an access token from \S+ specified by the \[auth\/access_token_file\] property\.?/g;
  return {
    stdout: normalized(rig, stdout),
    stderr: normalized(rig, stderr).replace(signedIn, ` ${elision}`),
    exitCode,
  };
}

class NotShown extends Error {}

async function excerptWith(
  rig: Rig,
  id: string,
  output: ShownOutcome['output'],
  facts: Facts,
): Promise<Recorded> {
  const { command } = output;
  const params = output.params(facts);
  const line = commandLine(command, params);
  const printed = await printedBy(rig, command.tool, commandWords(command, params));
  const excerpt =
    'shows' in output ? showing(printed, output.shows(facts)) : lacking(printed, output.lacks(facts));
  if (typeof excerpt === 'string')
    throw new NotShown(`${id}: ${excerpt}\n$ ${line}\n${printed.stdout}${printed.stderr}`);
  const recorded = { command: line, facts, ...excerpt };
  if (CANARY.test(JSON.stringify(recorded)))
    throw new Error(`${id}: a planted secret is in the lines that are kept\n$ ${line}`);
  return recorded;

  /** The excerpt, or what is wrong. */
  function showing({ stdout, stderr }: ToolResult, texts: readonly string[]) {
    const on = (text: string) => text.split('\n').some((each) => texts.some((part) => each.includes(part)));
    if (texts.length === 0) return 'shows nothing with the facts of this world';
    const missing = texts.filter((text) => !`${stdout}\n${stderr}`.includes(text));
    if (missing.length > 0) return `does not print ${missing.map((each) => JSON.stringify(each)).join(', ')}`;
    const inBoth = texts.every((text) => stdout.includes(text)) ? stdout : `${stdout}${stderr}`;
    return excerptShowing(on(stdout) || stdout.trim() !== '' ? inBoth : stderr, texts);
  }

  function lacking({ stdout, stderr, exitCode }: ToolResult, text: string) {
    if (exitCode !== 0) return `ends with ${exitCode}, so that it lacks everything`;
    if (`${stdout}\n${stderr}`.includes(text)) return `prints ${JSON.stringify(text)}`;
    // Where nothing is found, the tools say so beside the output.
    return excerptLacking(stdout.trim() === '' ? stderr : stdout, text);
  }
}
