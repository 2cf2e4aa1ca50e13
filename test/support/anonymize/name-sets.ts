/** Every recorded cluster under three kinds of names, and what anonymising makes of each. */
import type { Locale } from '../../../src/base/text.ts';
import { anonymize } from '../../../src/playbook/recording/anonymize/index.ts';
import type { Bundle } from '../../../src/playbook/recording/bundle.ts';
import { listScenarios } from '../../../src/playbook/recording/scenarios.ts';
import { outputFormats } from '../../../src/playbook/report/formats.ts';
import { renderReport } from '../../../src/playbook/report/index.ts';
import { conclusionsOf, playbooks, reportOn } from './compared.ts';
import { asWords, marker, numbersIn, renamed, unlikely } from './renamed.ts';

/** Names as recorded; names that occur nowhere else; names that messages use as words, in several distributions. */
export const nameSets: Readonly<Record<string, (bundle: Bundle) => Bundle>> = {
  'as recorded': (bundle) => bundle,
  unlikely: (bundle) => renamed(bundle, unlikely, true),
  ...Object.fromEntries(
    [0, 5, 13, 23, 37, 51].map((turn) => [
      `words ${turn}`,
      (bundle: Bundle) => renamed(bundle, asWords(turn), false),
    ]),
  ),
};

/** A recording with names of a set, and without. */
export interface Named {
  readonly scenario: string;
  readonly plain: Bundle;
  readonly anonymous: Bundle;
}

const made = new Map<string, Promise<readonly Named[]>>();

/** All recordings with the names of a set, made once. */
export function recordingsWith(set: string): Promise<readonly Named[]> {
  const known = made.get(set) ?? makeRecordings(set);
  made.set(set, known);
  return known;
}

async function makeRecordings(set: string): Promise<readonly Named[]> {
  const rename = nameSets[set];
  if (!rename) throw new Error(`There is no set of names ${set}.`);
  const scenarios = await listScenarios();
  return Promise.all(
    scenarios.map(async ({ name, bundle }) => {
      const plain = rename(bundle);
      return { scenario: name, plain, anonymous: anonymize(plain).bundle };
    }),
  );
}

/** What differs, and what is left, over all recordings and playbooks with the names of a set. */
export interface Proof {
  readonly pairs: number;
  readonly differences: readonly string[];
  readonly left: readonly string[];
}

/**
 * Compares every playbook, and looks for what is left in the recording and in the report in every format. A sample is
 * `diagnose` and one chapter for each recording.
 */
export async function prove(set: string, locales: readonly Locale[], isSample = false): Promise<Proof> {
  const differences: string[] = [];
  const left: string[] = [];
  let pairs = 0;
  for (const [at, { scenario, plain, anonymous }] of (await recordingsWith(set)).entries()) {
    const numbers = numbersIn(plain);
    const look = (what: string, text: string) => {
      const name = new RegExp(`.{0,40}${marker}.{0,40}`, 'i').exec(text)?.[0];
      const path = /[^"\s]{0,40}\/(?:app|apps|jobs|legacy|team|cart)[/:"][^"\s]{0,20}/.exec(text)?.[0];
      const isRecorded = set === 'as recorded';
      const found = [
        ...(name ? [name] : []),
        ...(isRecorded && path ? [path] : []),
        ...numbers.filter((number) => text.includes(number)),
      ];
      left.push(...found.map((each) => `${scenario}, ${what}: ${each}`));
    };
    look('recording', JSON.stringify(anonymous));
    const chapter = 1 + (at % (playbooks.length - 1));
    for (const section of isSample ? [null, playbooks[chapter] ?? null] : playbooks) {
      for (const locale of locales) {
        pairs += 1;
        const playbook = `${section?.id ?? 'diagnose'} ${locale}`;
        const before = await reportOn(plain, section, locale);
        const after = await reportOn(anonymous, section, locale);
        const [was, is] = [before, after].map((report) => JSON.stringify(conclusionsOf(report)));
        if (was !== is) differences.push(`${scenario}, ${playbook}:\n  ${was}\n  ${is}`);
        for (const format of outputFormats)
          look(
            `${playbook} ${format}`,
            renderReport(after, format, (_, text) => text),
          );
      }
    }
  }
  return { pairs, differences, left };
}
