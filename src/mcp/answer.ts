/** The answer to a call: a playbook runs, and its JSON is the result. */
import type { CallToolResult } from '@modelcontextprotocol/server';
import { exitCodeMeanings } from '../base/exit-codes.ts';
import { foreignText } from '../base/foreign-text.ts';
import type { Locale, Text } from '../base/text.ts';
import { StatedError } from '../playbook/cli/stated-error.ts';
import { type Paint, type Report, renderReport } from '../playbook/report/index.ts';
import { type Captured, captured, type Surroundings } from './captured.ts';
import { checkedArguments } from './inputs.ts';
import type { McpOptions } from './options.ts';
import type { Tool } from './tools.ts';
import type { Turns } from './turns.ts';

/** How large a result may be. */
export interface Limits {
  /** The most characters of the text beside the JSON, and of an error. */
  readonly text: number;
  /** The largest JSON, in bytes. */
  readonly json: number;
}

/** A text of four thousand words at most, and a JSON that the official SDK takes: it ends a connection at 10 MB. */
const usualLimits: Limits = { text: 16_000, json: 8_000_000 };

/** What a server answers with. */
export interface Answering {
  readonly options: McpOptions;
  readonly surroundings: Surroundings;
  readonly turns: Turns;
}

/** Answers a call. What its caller can correct is a result that says so, and the server goes on. */
export async function answer(
  tool: Tool,
  given: Readonly<Record<string, unknown>>,
  signal: AbortSignal,
  { options, surroundings, turns }: Answering,
  limits: Limits = usualLimits,
): Promise<CallToolResult> {
  const { locale } = options;
  const failed = (why: string): CallToolResult => ({
    isError: true,
    content: [textPart(why.trim(), locale, limits)],
  });
  try {
    const call = tool.call(checkedArguments(tool, given), options);
    const run = (...format: readonly string[]) =>
      captured({ ...call, argv: [...call.argv, ...format] }, surroundings, signal);
    const json = () => run('--output=json');
    const ended = tool.asks ? await turns.take(signal, json) : await json();
    if (ended.stdout === '') return failed(ended.complaint.replace(/^pullbook\u00a0?: /, ''));
    const size = Buffer.byteLength(ended.stdout);
    if (size > limits.json) return failed(tooLarge(size, limits)[locale]);
    const structuredContent = JSON.parse(ended.stdout) as Record<string, unknown>;
    const text =
      tool.output === 'report'
        ? renderReport(structuredContent as unknown as Report, 'text', plain)
        : (await run('--output=text')).stdout;
    const language = structuredContent['lang'] as Locale;
    return {
      structuredContent,
      content: [textPart(`${summary(ended, language)}\n\n${text}`, language, limits)],
    };
  } catch (error) {
    if (error instanceof StatedError) return failed(foreignText(error.text[locale]));
    throw error;
  }
}

const plain: Paint = (_style, text) => text;

/** What the exit code of the playbook says, which the JSON has as `exitCode`. */
function summary({ code }: Captured, locale: Locale): string {
  const meaning = exitCodeMeanings.find((each) => each.code === code)?.meaning[locale] ?? '';
  return `exitCode ${code}${locale === 'fr' ? '\u00a0' : ''}: ${meaning}`;
}

function textPart(text: string, locale: Locale, { text: limit }: Limits) {
  const kept = text.length > limit ? `${text.slice(0, limit)}…\n\n${cut(text.length, limit)[locale]}` : text;
  return { type: 'text' as const, text: kept };
}

function cut(length: number, limit: number): Text {
  return {
    en: `This text is cut after ${limit} of ${length} characters; the JSON of the result is complete.`,
    fr: `Ce texte est coupé après ${limit} caractères sur ${length}\u00a0; le JSON du résultat est complet.`,
  };
}

function tooLarge(bytes: number, { json }: Limits): Text {
  const [is, most] = [bytes, json].map((each) => (each / 1_000_000).toFixed(1));
  return {
    en: `the report has ${is} MB, and a result may have at most ${most} MB: narrow the report with namespace, pod or selector`,
    fr: `le rapport compte ${is} Mo, et un résultat en accepte au plus ${most}\u00a0: réduisez le rapport avec namespace, pod ou selector`,
  };
}
