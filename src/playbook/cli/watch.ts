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
    en: '--event explains a text, in which nothing changes any more',
    fr: '--event explique un texte, où plus rien ne change',
  },
  replay: {
    en: '--replay reads saved answers, in which nothing changes any more',
    fr: '--replay lit des réponses enregistrées, où plus rien ne change',
  },
  demo: {
    en: '--demo replays a recorded cluster, in which nothing changes any more',
    fr: '--demo rejoue un cluster enregistré, où plus rien ne change',
  },
  'dry-run': { en: '--dry-run asks nothing', fr: '--dry-run n’interroge rien' },
  record: {
    en: '--record keeps one answer to each question, and a watch gets many',
    fr: '--record garde une réponse à chaque question, et un suivi en reçoit plusieurs',
  },
  image: {
    en: '--image names an image without a Pod, of which no pull can be watched',
    fr: '--image désigne une image sans pod, dont aucune extraction ne peut être suivie',
  },
  anonymize: {
    en: '--anonymize gives names their stand-ins once, and a watch meets new ones',
    fr: '--anonymize remplace les noms une fois pour toutes, et un suivi en rencontre de nouveaux',
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
        '--watch-timeout has no effect without --watch',
        '--watch-timeout est sans effet sans --watch',
      );
    return;
  }
  for (const [name, why] of Object.entries(against) as [FlagName, Text][])
    if (given.has(name)) throw refused(why);
  const format = given.get('output')?.[0]?.toLowerCase() ?? 'text';
  if (format !== 'text')
    throw refused({
      en: `-o ${format} is one document, and a watch prints a line for each change`,
      fr: `-o ${format} forme un seul document, et un suivi affiche une ligne par changement`,
    });
}

/** A flag of `diagnose` that another playbook was given. */
export function belongsToDiagnose(name: string) {
  const line = shipped.lineOf('diagnose');
  return usage(`--${name} belongs to ${line}`, `--${name} s’utilise avec ${line}`);
}

function refused({ en, fr }: Text) {
  return usage(`${en}: leave it out, or leave out --watch`, `${fr}\u00a0: retirez cette option, ou --watch`);
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
    '--watch-timeout takes a duration from 1s to 24h, such as 90s, 10m or 1h',
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
