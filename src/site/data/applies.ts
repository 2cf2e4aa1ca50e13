/** Where an entry of the catalogue does not apply: as text for readers, and as values of the switches. */
import type { Locale } from '../../base/text.ts';
import type { AnyCommand } from '../../catalogue/model/command.ts';
import type { AnyRule } from '../../catalogue/model/rule.ts';
import { universes } from '../../cloud/universes.ts';
import { tools } from '../i18n/tools.ts';
import { fill, ui } from '../i18n/ui.ts';

export interface Inapplicable {
  /** A universe, or a mode. */
  readonly place: string;
  readonly label: string;
  readonly because: string;
}

/** Universes and modes in which a rule does not apply, and why. For Autopilot, the rule has an outcome of that name. */
export function inapplicableIn(rule: AnyRule, locale: Locale): Inapplicable[] {
  const elsewhere = (rule.exempt ?? []).map(({ universe, because }) => ({
    place: universe,
    label: fill(ui.exempt[locale], { name: universes[universe].name }),
    because: `${because[locale]}.`,
  }));
  const autopilot = rule.outcomes['autopilot'];
  return autopilot?.verdict === 'not-applicable'
    ? [
        ...elsewhere,
        {
          place: 'autopilot',
          label: tools.exemptMode[locale],
          because: `${autopilot.text[locale](autopilot.example)}.`,
        },
      ]
    : elsewhere;
}

/** Whether a command changes node pools or opens a shell on nodes, which Autopilot does not allow. */
export function needsStandard({ effect, words }: AnyCommand): boolean {
  return effect === 'changes' && (words.includes('node-pools') || words.includes('ssh'));
}
