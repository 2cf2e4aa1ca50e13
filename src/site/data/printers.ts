/** The programs that print a message, on one line: versions of one program are grouped. */
import type { Locale } from '../../base/text.ts';
import type { Printer } from '../../causes/model.ts';
import { printerNames } from '../i18n/ui.ts';

/** `containerd 1.7, 2.0 · kubelet`. Programs keep their names; roles are translated. */
export function printersText(printers: readonly Printer[], locale: Locale): string {
  const versions = new Map<string, string[]>();
  for (const printer of printers) {
    const [program = printer, version] = printer.split(/ (?=\d)/);
    versions.set(program, [...(versions.get(program) ?? []), ...(version ? [version] : [])]);
  }
  return [...versions]
    .map(([program, known]) =>
      [printerNames[program as Printer]?.[locale] ?? program, known.join(', ')].filter(Boolean).join(' '),
    )
    .join(' · ');
}
