/** The flags of `--watch`: which others contradict it, and how long it lasts. */
import type { Text } from '../../base/text.ts';
import { shipped } from '../shipped/index.ts';
import { type FlagName, ofDiagnose } from './flags.ts';
import { type Given, usage } from './words.ts';

/** A duration, in milliseconds and as it was typed. */
export interface Duration {
  readonly milliseconds: number;
  readonly text: string;
}

/** Why a watch and another flag exclude each other. */
const against: Readonly<Partial<Record<FlagName, Text>>> = {
  event: {
    en: '--event explains a text, which does not change',
    fr: '--event explique un texte, qui ne change plus',
  },
  replay: {
    en: '--replay reads saved answers, which do not change',
    fr: '--replay lit des réponses enregistrées, qui ne changent plus',
  },
  demo: {
    en: '--demo replays a recorded cluster, which does not change',
    fr: '--demo rejoue un cluster enregistré, qui ne change plus',
  },
  'dry-run': {
    en: '--dry-run runs no command, and --watch needs answers',
    fr: '--dry-run ne lance aucune commande, et --watch a besoin de réponses',
  },
  record: {
    en: '--record keeps one answer to each command, and --watch gets several',
    fr: '--record garde une seule réponse par commande, et --watch en reçoit plusieurs',
  },
  image: {
    en: '--image names an image without a Pod, and --watch follows the pulls of Pods',
    fr: '--image désigne une image sans pod, et --watch suit les extractions de pods',
  },
  anonymize: {
    en: '--anonymize replaces the names once, and --watch may find new names later',
    fr: '--anonymize remplace les noms une seule fois, et --watch peut en rencontrer d’autres ensuite',
  },
};

/**
 * Refuses flags of `diagnose` elsewhere, and what contradicts a watch, with the reason.
 * @throws UsageError
 */
export function refuseWatch(playbook: string, given: Given<FlagName>): void {
  const foreign = playbook === 'diagnose' ? undefined : ofDiagnose.find((name) => given.has(name));
  if (foreign) throw belongsToDiagnose(foreign);
  if (!given.has('watch')) {
    if (given.has('watch-timeout'))
      throw usage(
        '--watch-timeout has no effect without --watch: add --watch',
        '--watch-timeout est sans effet sans --watch\u00a0: ajoutez --watch',
      );
    return;
  }
  for (const [name, why] of Object.entries(against) as [FlagName, Text][])
    if (given.has(name)) throw refused(why);
  const format = given.get('output')?.[0]?.toLowerCase() ?? 'text';
  if (format !== 'text')
    throw refused({
      en: `-o ${format} prints one document, and --watch prints a line for each change`,
      fr: `-o ${format} affiche un seul document, et --watch affiche une ligne par changement`,
    });
}

/** A flag of `diagnose` that another playbook was given. */
export function belongsToDiagnose(name: string) {
  const line = shipped.lineOf('diagnose');
  return usage(`--${name} works only with ${line}`, `--${name} ne s’utilise qu’avec ${line}`);
}

function refused({ en, fr }: Text) {
  return usage(`${en}: remove one of the two`, `${fr}\u00a0: retirez l’une des deux options`);
}

/** The units of a duration, in seconds. */
const units: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600 };

/** The longest watch, in seconds: a day. */
const longest = 24 * 3600;

/**
 * `90s`, `10m`, `1h`, `1h30m`, or a number of seconds; null if there is none.
 * @throws UsageError for anything else
 */
export function duration(text: string | null): Duration | null {
  if (text === null) return null;
  const isNumber = /^\d{1,6}$/.test(text);
  const parts = [...(isNumber ? `${text}s` : text).matchAll(/(\d{1,6})([smh])/g)];
  const isWhole = isNumber || parts.map(([part]) => part).join('') === text;
  const seconds = parts.reduce((sum, [, count, unit]) => sum + Number(count) * (units[unit ?? ''] ?? 0), 0);
  if (isWhole && seconds >= 1 && seconds <= longest)
    return { milliseconds: seconds * 1000, text: isNumber ? `${text}s` : text };
  throw usage(
    '--watch-timeout expects a duration from 1s to 24h, such as 90s, 10m or 1h',
    '--watch-timeout attend une durée de 1s à 24h, comme 90s, 10m ou 1h',
  );
}

/** The words of a command line without those of a watch. */
export function withoutWatch(argv: readonly string[]): readonly string[] {
  return argv.filter((word, index) => {
    const isFlag = word === '--watch' || word === '--watch-timeout' || word.startsWith('--watch-timeout=');
    return !isFlag && argv[index - 1] !== '--watch-timeout';
  });
}
