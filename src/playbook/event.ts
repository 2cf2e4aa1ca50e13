/** `--event`: what a pasted text says, without a cluster and without a tool. */
import { cause as causeOf, clues } from '../catalogue/causes/index.ts';
import type { Locale } from '../catalogue/causes/model.ts';
import { sections } from '../catalogue/index.ts';
import { oneLine } from '../catalogue/printable.ts';
import { classify, type Finding } from '../match/index.ts';
import type { OutputFormat } from './args.ts';
import { foreignText } from './foreign-text.ts';
import type { Paint } from './report/index.ts';
import { pageUrl } from './report/links.ts';
import { words } from './report/words.ts';
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
 * Classifies a text and renders what was found.
 * @throws UsageError where there is nothing to read, or the format is not for this
 */
export function explainText(text: string, locale: Locale, format: OutputFormat, paint: Paint) {
  if (text.trim() === '') {
    throw new UsageError({
      en: 'nothing to read: give an event message, or - and a text on standard input',
      fr: 'rien à lire : donnez un message d’événement, ou - et un texte sur l’entrée standard',
    });
  }
  if (format === 'junit') {
    throw new UsageError({ en: '--event has no junit output', fr: '--event n’a pas de sortie junit' });
  }
  const findings = classify(foreignText(text)).map((finding) => explain(finding, locale));
  const exitCode = exitCodeOf(findings[0]?.cause);
  if (format === 'json') {
    const output = `${JSON.stringify({ version: 1, playbook: 'diagnose', lang: locale, exitCode, findings }, null, 2)}\n`;
    return { exitCode, output };
  }
  const render = format === 'markdown' ? asMarkdown : asText;
  return { exitCode, output: `${findings.map((finding) => render(finding, locale, paint)).join('\n')}\n` };
}

type Explained = ReturnType<typeof explain>;

function explain({ cause: id, signature, evidence, rules, image, pod }: Finding, locale: Locale) {
  const { title, summary, section } = causeOf(id);
  return {
    cause: id,
    title: title[locale],
    summary: summary[locale],
    /** Where to go instead, where the text is not about a pull. */
    goTo: clues.find((clue) => clue.signature.id === signature)?.signature.goTo?.[locale] ?? null,
    signature,
    rules,
    section,
    message: oneLine(evidence.text, 1000),
    image: image === undefined ? null : oneLine(image),
    pod: pod === undefined ? null : oneLine(pod),
    read: pageUrl(locale, section, { ...(rules[0] && { rule: rules[0] }), cause: id }),
  };
}

/** 1 a cause is named, 2 only a status, 0 no failure of a pull. */
function exitCodeOf(cause: string | undefined): number {
  if (cause === 'bare-status') return 2;
  return cause === 'not-a-pull-failure' ? 0 : 1;
}

function asText(
  { cause, title, summary, goTo, message, image, pod, read, section }: Explained,
  locale: Locale,
  paint: Paint,
): string {
  const say = words[locale];
  const row = (label: string, value: string | null) =>
    value ? [`  ${paint('dim', label.padEnd(9))} ${value}`] : [];
  const mark =
    cause === 'not-a-pull-failure'
      ? paint('dim', '–')
      : cause === 'bare-status'
        ? paint('yellow', '?')
        : paint('red', '✖');
  return [
    `${mark} ${paint('bold', title)} ${paint('dim', `(${cause})`)}`,
    `  ${summary}`,
    ...(goTo ? [`  ${goTo}`] : []),
    ...row(say.message, message),
    ...row(say.image, image),
    ...row(say.pods, pod),
    ...row(say.read, cause === 'not-a-pull-failure' ? null : paint('cyan', read)),
    ...row(
      say.nextPlaybook,
      sections.some(({ id }) => id === section) ? `npx zx playbooks/${section}.mjs` : null,
    ),
  ].join('\n');
}

function asMarkdown({ cause, title, summary, goTo, message, read }: Explained): string {
  const quoted = message.replace(/`/g, 'ˋ');
  return `## ${title} (${cause})\n\n${[summary, goTo].filter(Boolean).join(' ')}\n\n\`${quoted}\`\n\n<${read}>\n`;
}
