/**
 * What goes wrong in a French sentence that is built: a word that must be elided before a name, a number with the wrong form
 * of its noun, a second colon, a date as machines write it. Sentences come apart at full stops; what a program printed stands in quotes and is no French.
 */

/** The names that a test fills in, each beginning with a vowel or an h, so that `de` or `que` before one is wrong. */
export const awkwardNames = [
  'europe-west9',
  'app',
  'index',
  'old-registry.example.com',
  'europe-west9-docker.pkg.dev/shop-images/app/search',
  'hub',
  `a${'-very-long-name'.repeat(8)}`,
  'état',
] as const;

/** Nouns whose singular ends like a plural. */
const endsInS =
  /^(?:accès|fois|cas|processus|mois|temps|corps|as|is|us|inclus|précis|refus|avis|poids|prix|choix)$/u;

/** What follows a number without being counted by it. */
const notCounted =
  /^(?:sur|et|ou|à|au|en|de|du|des|est|a|n|ok|sans|avec|dans|par|pour|Go|Mo|Ko|Gio|Mio|Kio|min|h|j|s|ms|UTC|x|secondes?|minutes?|heures?|jours?|connus?|autres?)$/u;

/** Sentences, without what stands in quotes, backquotes or parentheses. */
function sentences(text: string): readonly string[] {
  return text
    .replace(/«[^»]*»|`[^`]*`/g, '…')
    .replace(/\([^()]*\)/g, '')
    .split(/(?<=[.!?…])\s+|\n/);
}

/** What is wrong with a French text; empty if nothing is. */
export function grammarFaults(text: string): readonly string[] {
  return [...elisionFaults(text), ...numberFaults(text), ...colonFaults(text), ...dateFaults(text)];
}

/** `de europe-west9`, `le app`, `que old-registry…`: a name with no noun before it. */
function elisionFaults(text: string): readonly string[] {
  return awkwardNames.flatMap((name) => {
    const escaped = name.replaceAll('.', '\\.').replaceAll('/', '\\/');
    const wrong = new RegExp(
      `(?<![\\p{L}’-])(?:de|que|le|la|du|des|au|ce|ne|se|je|jusque|lorsque|puisque|parce que) (?=${escaped}(?![\\w.-]))`,
      'giu',
    );
    return [...text.matchAll(wrong)].map(([found]) => `elision: ${found}${name}`);
  });
}

/** `1 pods`, `0 images`, `2 pod`; and a plural verb after one of them. */
function numberFaults(text: string): readonly string[] {
  const counted = [
    ...text.matchAll(
      /(?<![\w.,:/=-])(?<!(?:containerd|schéma|part|code|avec) )([012])[ \u00a0](\p{L}+)(?: (\p{L}+))?/gu,
    ),
  ];
  return counted.flatMap(([found, number = '', noun = '', next = '']) => {
    if (notCounted.test(noun) || endsInS.test(noun)) return [];
    const isPlural = /[sx]$/u.test(noun);
    if (number === '2') return isPlural || /^\p{Lu}/u.test(noun) ? [] : [`number: ${found}`];
    return isPlural || /^(?:sont|ont|échouent|attendent|étaient|avaient)$/u.test(next)
      ? [`number: ${found}`]
      : [];
  });
}

/** More than one colon between two full stops. */
function colonFaults(text: string): readonly string[] {
  return sentences(text).flatMap((sentence) =>
    sentence.split('\u00a0: ').length > 2 ? [`colons: ${sentence}`] : [],
  );
}

/** A date as machines write it. */
function dateFaults(text: string): readonly string[] {
  return [...text.matchAll(/(?<![\w./:@=-])\d{4}-\d\d(?:-\d\d)?(?![\w-])/g)].map(
    ([found]) => `date: ${found}`,
  );
}
