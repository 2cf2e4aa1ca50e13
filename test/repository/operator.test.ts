/**
 * On Cloud de Confiance the operator is S3NS. A sentence that holds there too does not say that Google runs the cloud, its
 * network or its addresses: it says "the cloud provider", or names both.
 */
import { describe, expect, it } from 'vitest';
import * as catalogue from '../../src/catalogue/index.ts';
import type { Outcome } from '../../src/catalogue/model/rule.ts';
import { placeholders } from '../../src/catalogue/placeholders/index.ts';
import { describedCauses } from '../../src/causes/described.ts';
import { glossary } from '../../src/site/i18n/glossary.ts';
import { reference, universeWords } from '../../src/site/i18n/reference.ts';
import { tools } from '../../src/site/i18n/tools.ts';
import { ui } from '../../src/site/i18n/ui.ts';
import { filesBelow, read } from '../support/files.ts';

/** Google as somebody who owns or does something; not in the name of a product or a cloud. */
const asOperator =
  /\bGoogle[’']s\b|\bGoogle (?:runs?|operates?|manages?|makes?|creates?|decides?|answers?|serves?|limits?|says?)\b|\bby Google\b|\bto Google\b(?! Cloud)|\b(?:de|par|chez|vers) Google\b(?! (?:Cloud|Kubernetes|Compute))|\bGoogle (?:l[’'])?(?:exploite|gère|crée|fournit|décide|répond|limite)\b/;

/** What is true of Google alone, and why. */
const allowed: readonly (readonly [what: RegExp, because: string])[] = [
  [
    /cache of (?:Docker Hub|popular images)|cache Docker Hub de Google|cache.{0,40}Google/,
    'mirror.gcr.io is there on Google Cloud only',
  ],
  [
    /public cloud of Google|cloud public de Google|not Google|non (?:par )?Google|ni Google|pas Google/,
    'says that it is not Google, or which cloud is',
  ],
  [/Your client does not have permission/, 'registry.k8s.io is served by Google, for every cluster'],
  [/Private connectivity to Google APIs/, 'the title of a page'],
  [/independent of Google|indépendant de Google/, 'about this project'],
];

/** All texts of a value, in both languages, with where they stand. */
function* textsIn(value: unknown, where: string, seen: Set<unknown>): Generator<readonly [string, string]> {
  if (typeof value === 'string') yield [where, value];
  if (value === null || typeof value !== 'object' || value instanceof RegExp || seen.has(value)) return;
  seen.add(value);
  for (const [key, of] of Object.entries(value)) {
    const id = typeof of === 'object' && of !== null && 'id' in of ? String(of.id) : key;
    yield* textsIn(of, `${where} ${id}`, seen);
  }
}

const concluded = catalogue.rules.flatMap(({ id, outcomes }) =>
  Object.entries<Outcome>(outcomes).map(([key, { text, example }]) => ({
    id: `${id} ${key}`,
    text: { en: text.en(example), fr: text.fr(example) },
  })),
);
const everything = {
  ...catalogue,
  describedCauses,
  placeholders,
  concluded,
  glossary,
  reference,
  universeWords,
  tools,
  ui,
};
const pages = filesBelow('content').filter((path) => path.endsWith('.mdx'));
const sentences = [
  ...textsIn(everything, 'catalogue', new Set()),
  ...pages.flatMap((path) =>
    read(path)
      .split('\n')
      .map((line) => [path, line] as const),
  ),
];
const faults = sentences.filter(
  ([, text]) => asOperator.test(text) && !allowed.some(([what]) => what.test(text)),
);

describe('a sentence about the cloud', () => {
  it('is found', () => expect(sentences.length).toBeGreaterThan(3000));

  it('does not say that Google operates it', () => {
    expect(
      faults,
      'say "the cloud provider" / « le fournisseur du cloud », or, if it holds on Google Cloud only, allow it in this test with the reason',
    ).toEqual([]);
  });

  it('is recognised if it does', () => {
    for (const text of [
      'Google runs it.',
      'the traffic stays inside Google’s network',
      'dans le réseau de Google',
      'Google l’exploite',
    ])
      expect(asOperator.test(text), text).toBe(true);
  });

  it('is allowed for a reason that some sentence needs', () => {
    const needed = sentences.filter(([, text]) => asOperator.test(text));
    for (const [what, because] of allowed)
      expect(
        needed.some(([, text]) => what.test(text)),
        `take out what no sentence needs: ${because}`,
      ).toBe(true);
  });
});
