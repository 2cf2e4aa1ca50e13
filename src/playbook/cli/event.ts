/** `--event`: classifies pasted text, without a cluster and without tools. */
import { decodeText } from '../../base/decode-text.ts';
import { foreignText } from '../../base/foreign-text.ts';
import { escapeProse } from '../../base/markdown.ts';
import { oneLine } from '../../base/printable.ts';
import type { Locale } from '../../base/text.ts';
import { verdictSymbols } from '../../catalogue/model/rule.ts';
import type { OutputFormat } from '../report/formats.ts';
import type { Paint } from '../report/index.ts';
import { reportVersion } from '../report/model.ts';
import { shortList } from '../report/short-list.ts';
import { styles } from '../report/text.ts';
import { words } from '../report/words/index.ts';
import { answerWords } from './answer-words.ts';
import { type EventAnswer, eventAnswers } from './event-answers.ts';
import { UsageError } from './stated-error.ts';

/** A paste larger than this is not an event but a log archive. */
const pasteLimit = 16 * 1024 * 1024;

/**
 * Reads the text of `--event -`, in the encoding that it has.
 * @throws UsageError for what is too large, or is not text
 */
export async function readPaste(input: NodeJS.ReadableStream): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of input) {
    const buffer = Buffer.from(chunk);
    size += buffer.length;
    if (size > pasteLimit) {
      throw new UsageError({ en: 'the text is larger than 16 MB', fr: 'le texte dépasse 16 Mo' });
    }
    chunks.push(buffer);
  }
  const text = decodeText(Buffer.concat(chunks));
  if (text === null) {
    throw new UsageError({
      en: 'standard input is not text: paste the message of an event, or the output of kubectl describe pod',
      fr: 'l’entrée standard n’est pas du texte\u00a0: collez le message d’un événement, ou la sortie de kubectl describe pod',
    });
  }
  return text;
}

/**
 * Classifies a text and renders the findings.
 * @throws UsageError if there is nothing to read, or the format is not supported here
 */
export function explainText(text: string, locale: Locale, format: OutputFormat, paint: Paint) {
  if (text.trim() === '') {
    throw new UsageError({
      en: 'nothing to read: pass the message of an event, or - and a text on standard input',
      fr: 'rien à lire\u00a0: donnez un message d’événement, ou - et un texte sur l’entrée standard',
    });
  }
  if (format === 'junit' || format === 'html' || format === 'ndjson') {
    throw new UsageError({
      en: `--event cannot print ${format}: choose another --output`,
      fr: `--event ne peut pas afficher au format ${format}\u00a0: choisissez un autre --output`,
    });
  }
  const answers = eventAnswers(foreignText(text), locale, answerWords(locale));
  const exitCode = answers[0]?.exitCode ?? 0;
  if (format === 'json') {
    const findings = answers.map((answer) => asJson(answer, locale));
    const output = `${JSON.stringify({ version: reportVersion, playbook: 'diagnose', lang: locale, exitCode, findings }, null, 2)}\n`;
    return { exitCode, output };
  }
  const render = format === 'markdown' ? asMarkdown : asText;
  return { exitCode, output: `${answers.map((answer) => render(answer, locale, paint)).join('\n')}\n` };
}

function asJson(answer: EventAnswer, locale: Locale) {
  const { cause, title, summary, redirect, signature, rules, section, proof } = answer;
  return {
    cause,
    title,
    summary,
    states: proof && oneLine(proof.states[locale]),
    next: proof && oneLine(proof.next[locale]),
    redirect,
    signature,
    rules,
    section,
    past: answer.past,
    message: answer.message,
    image: answer.image && oneLine(answer.image),
    client: clientOf(answer),
    pod: answer.pod && oneLine(answer.pod),
    read: answer.read,
  };
}

/** The program that asked the registry by itself; null where a node did, or where nothing says who. */
function clientOf({ details: { client } }: EventAnswer): string | null {
  return client === undefined ? null : oneLine(client, 300);
}

/** What the message proves; what its cause means in general where it proves nothing. */
function meaningOf({ proof, summary }: EventAnswer, locale: Locale): string {
  // A host that stands first keeps its spelling.
  return proof
    ? `${oneLine(proof.states[locale]).replace(/^\p{Ll}(?=[\p{L}’]* )/u, (letter) => letter.toUpperCase())}.`
    : summary;
}

function asText(answer: EventAnswer, locale: Locale, paint: Paint): string {
  const { cause, verdict, title, redirect, message, proof, image, pod, checks, read, chapter } = answer;
  const say = words[locale];
  const titles = checks.map((check) => check.title);
  const row = (label: string, value: string | null) =>
    value ? [`  ${paint('dim', label.padEnd(9))} ${value}`] : [];
  return [
    `${paint(styles[verdict], verdictSymbols[verdict])} ${paint('bold', title)} ${paint('dim', `(${cause})`)}`,
    `  ${meaningOf(answer, locale)}`,
    ...(redirect ? [`  ${redirect}`] : []),
    ...row(say.message, message),
    ...row(say.image, image && oneLine(image)),
    ...row(say.client, clientOf(answer)),
    ...row(say.pods, pod && oneLine(pod)),
    ...row(say.advice, proof && oneLine(proof.next[locale])),
    ...(verdict === 'not-applicable'
      ? []
      : [
          ...row(say.toCheck, shortList(titles, say)),
          ...row(say.read, paint('cyan', read)),
          ...row(say.nextPlaybook, chapter.line),
        ]),
  ].join('\n');
}

function asMarkdown(answer: EventAnswer, locale: Locale): string {
  const { cause, title, redirect, read, proof, message } = answer;
  const quoted = message.replace(/`/g, 'ˋ');
  const said = [meaningOf(answer, locale), redirect, proof && oneLine(proof.next[locale])];
  const prose = escapeProse(said.filter(Boolean).join(' '));
  return `## ${title} (${cause})\n\n${prose}\n\n\`${quoted}\`\n\n<${read}>\n`;
}
