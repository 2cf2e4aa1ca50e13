/** Where an entry of the catalogue does not apply: as text for readers, and as values of the switches. */
import type { Locale } from '../../base/text.ts';
import type { AnyCommand } from '../../catalogue/model/command.ts';
import type { AnyRule } from '../../catalogue/model/rule.ts';
import { universes } from '../../cloud/universes.ts';
import { ui } from '../i18n/ui.ts';
import { fill } from '../text/fill.ts';

export interface Inapplicable {
  /** A universe. */
  readonly place: string;
  readonly label: string;
  readonly because: string;
}

/** Universes in which a rule does not apply, and why. */
export function inapplicableIn(rule: AnyRule, locale: Locale): Inapplicable[] {
  return (rule.exempt ?? []).map(({ universe, because }) => ({
    place: universe,
    label: fill(ui.exempt[locale], { name: universes[universe].name }),
    because: `${because[locale]}.`,
  }));
}

/** Whether a command changes node pools or machines, or opens a shell on nodes, which Autopilot does not allow. */
export function needsStandard({ effect, words }: AnyCommand): boolean {
  return (
    effect === 'changes' &&
    (words.includes('node-pools') || words.includes('ssh') || words.includes('instances'))
  );
}
