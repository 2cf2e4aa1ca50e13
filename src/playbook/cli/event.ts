/** `--event`: classifies pasted text, without a cluster and without tools. */
import { foreignText } from '../../base/foreign-text.ts';
import { oneLine } from '../../base/printable.ts';
import type { Locale } from '../../base/text.ts';
import { rules, sections } from '../../catalogue/index.ts';
import { verdictSymbols } from '../../catalogue/model/rule.ts';
import { causeWords } from '../../causes/answer-words.ts';
import { type Answer, type AnswerWords, answerTo, classify } from '../../match/index.ts';
import type { OutputFormat } from '../report/formats.ts';
import type { Paint } from '../report/index.ts';
import { pageUrl } from '../report/links.ts';
import { reportVersion } from '../report/model.ts';
import { shortList } from '../report/screen.ts';
import { styles } from '../report/text.ts';
import { words } from '../report/words.ts';
import { UsageError } from './usage-error.ts';

/** A paste larger than this is not an event but a log archive. */
const pasteLimit = 16 * 1024 * 1024;

/** Reads the text of `--event -`. */
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
  return Buffer.concat(chunks).toString('utf8');
}

/**
 * Classifies a text and renders the findings.
 * @throws UsageError if there is nothing to read, or the format is not supported here
 */
export function explainText(text: string, locale: Locale, format: OutputFormat, paint: Paint) {
  if (text.trim() === '') {
    throw new UsageError({
      en: 'nothing to read: give an event message, or - and a text on standard input',
      fr: 'rien à lire\u00a0: donnez un message d’événement, ou - et un texte sur l’entrée standard',
    });
  }
  if (format === 'junit') {
    throw new UsageError({ en: '--event has no junit output', fr: '--event n’a pas de sortie junit' });
  }
  const known = answerWords(locale);
  const answers = classify(foreignText(text)).map((finding) => answerTo(finding, known));
  const exitCode = answers[0]?.exitCode ?? 0;
  if (format === 'json') {
    const findings = answers.map(asJson);
    const output = `${JSON.stringify({ version: reportVersion, playbook: 'diagnose', lang: locale, exitCode, findings }, null, 2)}\n`;
    return { exitCode, output };
  }
  const render = format === 'markdown' ? asMarkdown : asText;
  return { exitCode, output: `${answers.map((answer) => render(answer, locale, paint)).join('\n')}\n` };
}

function playbookLine(name: string): string {
  return `npx zx playbooks/${name}.mjs`;
}

/** What an answer needs of the catalogue, with addresses of the site. */
function answerWords(locale: Locale): AnswerWords {
  const page = (title: string, href: string) => ({ title, href });
  return {
    ...causeWords(locale),
    rules: Object.fromEntries(
      rules.map(({ id, section, title }) => [
        id,
        page(title[locale], pageUrl(locale, section, { rule: id })),
      ]),
    ),
    sections: Object.fromEntries(
      sections.map(({ id, title }) => [
        id,
        { ...page(title[locale], pageUrl(locale, id)), line: playbookLine(id) },
      ]),
    ),
    diagnose: { ...page('diagnose', pageUrl(locale, null)), line: playbookLine('diagnose') },
  };
}

function asJson({ cause, title, summary, redirect, signature, rules, section, ...answer }: Answer) {
  return {
    cause,
    title,
    summary,
    redirect,
    signature,
    rules,
    section,
    message: messageOf(answer),
    image: answer.image && oneLine(answer.image),
    pod: answer.pod && oneLine(answer.pod),
    read: answer.read,
  };
}

function messageOf({ evidence }: Pick<Answer, 'evidence'>): string {
  return oneLine(evidence.text, 1000);
}

function asText(answer: Answer, locale: Locale, paint: Paint): string {
  const { cause, verdict, title, summary, redirect, image, pod, checks, read, chapter } = answer;
  const say = words[locale];
  const titles = checks.map((check) => check.title);
  const row = (label: string, value: string | null) =>
    value ? [`  ${paint('dim', label.padEnd(9))} ${value}`] : [];
  return [
    `${paint(styles[verdict], verdictSymbols[verdict])} ${paint('bold', title)} ${paint('dim', `(${cause})`)}`,
    `  ${summary}`,
    ...(redirect ? [`  ${redirect}`] : []),
    ...row(say.message, messageOf(answer)),
    ...row(say.image, image && oneLine(image)),
    ...row(say.pods, pod && oneLine(pod)),
    ...(verdict === 'not-applicable'
      ? []
      : [
          ...row(say.toCheck, shortList(titles, say)),
          ...row(say.read, paint('cyan', read)),
          ...row(say.nextPlaybook, chapter.line),
        ]),
  ].join('\n');
}

function asMarkdown(answer: Answer): string {
  const { cause, title, summary, redirect, read } = answer;
  const quoted = messageOf(answer).replace(/`/g, 'ˋ');
  return `## ${title} (${cause})\n\n${[summary, redirect].filter(Boolean).join(' ')}\n\n\`${quoted}\`\n\n<${read}>\n`;
}
