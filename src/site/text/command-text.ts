/** How a command of the catalogue is shown: the line to copy, and the permissions of the caller. */
import { commandTemplate, fillTemplate, inBraces, type Template } from '../../catalogue/commands/template.ts';
import type { AnyCommand, Permission } from '../../catalogue/model/command.ts';

/** The longest command that stays on one line. */
const widest = 76;

/** The line with its gaps: one line while it is short, else one option a line, as people read them. */
export function commandText(command: AnyCommand): Template {
  const words = commandTemplate(command);
  const texts = words.map((word) => fillTemplate(word, {}, inBraces));
  const firstOption = texts.findIndex((text) => text.startsWith('-'));
  const isShort = texts.join(' ').length <= widest || firstOption < 0;
  return words.flatMap((word, at) => {
    if (at === 0) return word;
    // `-o json`: the value of a short option stays on the same line.
    const staysOnLine = isShort || at < firstOption || /^-[a-z]$/.test(texts[at - 1] ?? '');
    return [staysOnLine ? ' ' : ' \\\n  ', ...word];
  });
}

/** `artifactregistry.repositories.get`, or for Kubernetes `list pods`. */
export function permissionText(permission: Permission): string {
  return 'iam' in permission
    ? permission.iam
    : `${permission.verb} ${permission.resource}${permission.apiGroup ? `.${permission.apiGroup}` : ''}`;
}
