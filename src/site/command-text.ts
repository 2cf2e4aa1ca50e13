/** How a command of the catalogue is shown: the line that a person copies, and what it asks of the caller. */
import { commandWords } from '../catalogue/commands/template.ts';
import type { Permission, AnyCommand } from '../catalogue/model.ts';
import { quoteWord } from '../catalogue/quote.ts';

/** A name in braces is a gap to fill, so it is quoted as the plain word that will stand there. */
const gap = /\{([A-Z][A-Z0-9_]*)\}/g;
const marker = /__GAP_([A-Z][A-Z0-9_]*?)__/g;

/** The template of a line, gaps in braces: one line while it is short, else one option a line, as people read them. */
export function commandText(command: AnyCommand): string {
  const words = [command.tool, ...commandWords(command)].map((word) =>
    quoteWord(word.replace(gap, '__GAP_$1__')).replace(marker, '{$1}'),
  );
  const line = words.join(' ');
  if (line.length <= 76) return line;
  const firstOption = words.findIndex((word) => word.startsWith('-'));
  if (firstOption < 0) return line;
  const options: string[] = [];
  for (const word of words.slice(firstOption)) {
    // `-o json`: the value of a short option stays on its line.
    const last = options.at(-1);
    if (last && /^-[a-z]$/.test(last)) options[options.length - 1] = `${last} ${word}`;
    else options.push(word);
  }
  return [words.slice(0, firstOption).join(' '), ...options].join(' \\\n  ');
}

/** `artifactregistry.repositories.get`, or for Kubernetes `list pods`. */
export function permissionText(permission: Permission): string {
  return 'iam' in permission
    ? permission.iam
    : `${permission.verb} ${permission.resource}${permission.apiGroup ? `.${permission.apiGroup}` : ''}`;
}
