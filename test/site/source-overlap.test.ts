/**
 * No run of more than eight words of the French pages is copied from the page from which many of the facts come. The
 * text of that page is not in the repository; the comparison is skipped unless PULLBOOK_SOURCE_PAGE names a file with it.
 *
 * Words are compared without accents, case, punctuation and apostrophes, so that a changed comma hides nothing.
 * Commands, recorded output and messages are not prose, and the titles of the documentation are names: both end a run.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Source } from '../../src/catalogue/model/source.ts';
import { sources } from '../../src/catalogue/sources/index.ts';
import { textOf } from '../../src/site/build/markdown/html.ts';
import { bodyText, pagesIn } from '../support/site/html.ts';
import { folder } from '../support/site/site.ts';

const source = process.env.PULLBOOK_SOURCE_PAGE;
if (!source) console.warn('skipped: no source page to compare with: set PULLBOOK_SOURCE_PAGE to a text file');

const atMost = 8;
const end = '\u2060';

/** The normalized words of a text; `end` is kept as a word of its own, equal to no other. */
function wordsOf(text: string): readonly string[] {
  const folded = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return folded.match(/[\p{L}\p{N}]+|\u2060/gu) ?? [];
}

/** The running text of a page. A code block ends a run, and so does an inline command or message. */
function sentencesOf(html: string): string {
  const body = bodyText(html, ' ', (element) => {
    if (element.name === 'script') return '';
    if (['pre', 'textarea'].includes(element.name)) return end;
    return element.name === 'code' && textOf(element).split(/\s+/).length > 4 ? end : undefined;
  });
  return Object.values<Source>(sources).reduce((text, { title }) => text.replaceAll(title.fr, end), body);
}

/** The maximal runs of more than `atMost` words that both texts have. */
function sharedRuns(ours: readonly string[], theirs: readonly string[]): readonly string[] {
  const length = atMost + 1;
  const runAt = (words: readonly string[], at: number) => words.slice(at, at + length).join(' ');
  const known = new Set(theirs.map((_, at) => runAt(theirs, at)).filter((run) => !run.includes(end)));
  const found: string[] = [];
  for (let at = 0; at + length <= ours.length; at += 1) {
    if (!known.has(runAt(ours, at))) continue;
    let to = at + length;
    while (to < ours.length && known.has(runAt(ours, to - length + 1))) to += 1;
    found.push(ours.slice(at, to).join(' '));
    at = to;
  }
  return found;
}

describe('the comparison', () => {
  const text = 'Pour résoudre les problèmes de résolution DNS, essayez d’abord ceci et puis cela.';

  it('finds a run that differs in accents, case and punctuation only', () => {
    const copied = 'AVANT. pour resoudre les problemes ; de resolution dns essayez d abord cela';
    expect(sharedRuns(wordsOf(copied), wordsOf(text))).toEqual([
      'pour resoudre les problemes de resolution dns essayez d abord',
    ]);
  });

  it('accepts a run of eight words, and does not join words separated by code', () => {
    expect(
      sharedRuns(wordsOf('pour résoudre les problèmes de résolution DNS essayez'), wordsOf(text)),
    ).toEqual([]);
    const interrupted = `Pour résoudre les problèmes de ${end} résolution DNS, essayez d’abord ceci`;
    expect(sharedRuns(wordsOf(interrupted), wordsOf(text))).toEqual([]);
  });

  it('ignores tags and ends a run at a code block', () => {
    const html =
      '<!doctype html><html><body><p>Un <a href="/x/">lien</a> et <code>kubectl</code>.</p><pre>kubectl get pods</pre><p>Fin</p></body></html>';
    expect(wordsOf(sentencesOf(html))).toEqual(['un', 'lien', 'et', 'kubectl', end, 'fin']);
  });
});

describe.skipIf(!source)('a French page', () => {
  it('shares no run of more than eight words with the source', () => {
    const theirs = wordsOf(readFileSync(source ?? '', 'utf8'));
    expect(theirs.length).toBeGreaterThan(4_000);
    const shared = [...pagesIn(folder)]
      .filter(([address]) => address.startsWith('/fr/'))
      .flatMap(([address, html]) =>
        sharedRuns(wordsOf(sentencesOf(html)), theirs).map((run) => `${address} ${run}`),
      );
    expect([...new Set(shared)]).toEqual([]);
  });
});
