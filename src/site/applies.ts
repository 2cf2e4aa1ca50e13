/** Where something of the catalogue does not apply: as words for readers, and as names that the switches understand. */
import type { AnyCommand, AnyRule, Locale } from '../catalogue/model.ts';
import { universes } from '../catalogue/universes.ts';
import { tools } from '../i18n/tools.ts';
import { fill, ui } from '../i18n/ui.ts';

export interface NotHere {
  /** A universe, or a mode. */
  readonly place: string;
  readonly label: string;
  readonly because: string;
}

/** Where a rule has nothing to say, and why. On Autopilot a rule says so itself, by an outcome of that name. */
export function exemptionsOf(rule: AnyRule, locale: Locale): NotHere[] {
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

/** Whether a command changes node pools or enters nodes, which nobody but Autopilot does on Autopilot. */
export function needsStandard({ effect, words }: AnyCommand): boolean {
  return effect === 'changes' && (words.includes('node-pools') || words.includes('ssh'));
}
