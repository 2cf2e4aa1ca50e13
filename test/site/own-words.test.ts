/**
 * Our sentences are ours. No run of more than eight words of the French pages is found in the page from which many of
 * the facts come. Runs where that text lies beside the repository, and is skipped aloud elsewhere.
 *
 * Words are compared without accents, case, punctuation and apostrophes, so a changed comma hides nothing. Commands,
 * recorded output and messages are not prose, and the titles of the documentation are names: both end a run.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Source } from '../../src/catalogue/model/source.ts';
import { sources } from '../../src/catalogue/sources/index.ts';
import { textOf } from '../../src/site/build/markdown/html.ts';
import { root } from '../support/site/build.ts';
import { bodyText, pagesIn } from '../support/site/html.ts';
import { folder } from '../support/site/site.ts';

const source = join(root, '..', 'shared', 'source', 'image-pulls.fr.txt');
const atMost = 8;
const end = '\u2060';

/** The words of a text, folded; `end` stays a word of its own that nothing else equals. */
function wordsOf(text: string): readonly string[] {
  const folded = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return folded.match(/[\p{L}\p{N}]+|\u2060/gu) ?? [];
}

/** What a page says in running text. Blocks of code end a run, and so does a whole command or message between words. */
function sentencesOf(html: string): string {
  const body = bodyText(html, ' ', (element) => {
    if (element.name === 'script') return '';
    if (['pre', 'textarea'].includes(element.name)) return end;
    return element.name === 'code' && textOf(element).split(/\s+/).length > 4 ? end : undefined;
  });
  return Object.values<Source>(sources).reduce((text, { title }) => text.replaceAll(title.fr, end), body);
}

/** The runs of more than `atMost` words that both have, each as long as it is. */
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

  it('lets eight words pass, and does not join what code has parted', () => {
    expect(
      sharedRuns(wordsOf('pour résoudre les problèmes de résolution DNS essayez'), wordsOf(text)),
    ).toEqual([]);
    const parted = `Pour résoudre les problèmes de ${end} résolution DNS, essayez d’abord ceci`;
    expect(sharedRuns(wordsOf(parted), wordsOf(text))).toEqual([]);
  });

  it('reads tags away and ends at a block of code', () => {
    const html =
      '<!doctype html><html><body><p>Un <a href="/x/">lien</a> et <code>kubectl</code>.</p><pre>kubectl get pods</pre><p>Fin</p></body></html>';
    expect(wordsOf(sentencesOf(html))).toEqual(['un', 'lien', 'et', 'kubectl', end, 'fin']);
  });
});

describe.skipIf(!existsSync(source))('a French page (skipped where ../shared/source is not there)', () => {
  it('shares no run of more than eight words with the source', () => {
    const theirs = wordsOf(readFileSync(source, 'utf8'));
    expect(theirs.length).toBeGreaterThan(4_000);
    const shared = [...pagesIn(folder)]
      .filter(([address]) => address.startsWith('/fr/'))
      .flatMap(([address, html]) =>
        sharedRuns(wordsOf(sentencesOf(html)), theirs).map((run) => `${address} ${run}`),
      );
    expect([...new Set(shared)]).toEqual([]);
  });
});
