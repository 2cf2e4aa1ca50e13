/** A runbook as Markdown: for a ticket, a wiki or a repository. Pure. */
import { fence } from '../../base/markdown.ts';
import { fillTemplate, paramsOf, type Values } from '../../catalogue/commands/template.ts';
import type { RunbookData, Step } from '../data/runbook-data.ts';
import type { Language } from '../text/highlight.ts';

const fenceNames: Readonly<Record<Language, string>> = { shellscript: 'sh', yaml: 'yaml', text: 'text' };

/**
 * Numbered steps, each with its command as the reader would copy it. `read` is the sentence that links to the
 * chapter. What has to come first in the chosen universe stands above them: whoever works through a runbook may have gcloud
 * configured for another cloud.
 */
export function asMarkdown(
  title: string,
  items: readonly string[],
  { steps, checks, first }: RunbookData,
  values: Values,
  read: string,
  universe: string,
): string {
  const params = paramsOf(values);
  const code = ({ code: template, lang, notes }: Step) => [
    fence(fillTemplate(template, params), fenceNames[lang]),
    ...notes.map((note) => `- ${fillTemplate(note, params)}`),
  ];
  const parts = items.flatMap((item, at) => {
    const check = checks[item];
    const step = steps[item];
    if (check) {
      const inside = check.steps.flatMap((name) => {
        const each = steps[name];
        return each ? [each.title, ...code(each)] : [];
      });
      return [
        `## ${at + 1}. ${check.title}`,
        check.summary,
        ...inside,
        read.replace('{url}', `<${check.url}>`),
      ];
    }
    return step ? [`## ${at + 1}. ${step.title.replace(/\.$/, '')}`, ...code(step)] : [];
  });
  const before = first[universe];
  const setUp = before ? [before.title, ...code(before)] : [];
  return `${[`# ${title.replace(/\s+/g, ' ')}`, ...setUp, ...parts].join('\n\n').replace(/\n\n(- .*)\n\n(?=- )/g, '\n\n$1\n')}\n`;
}

/** `Image pull runbook` becomes `image-pull-runbook.md`. */
export function fileName(title: string): string {
  const plain = title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z\d]+/g, '-')
    .replace(/^-|-$/g, '');
  return `${plain || 'runbook'}.md`;
}
