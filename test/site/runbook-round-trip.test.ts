/** A runbook that leaves the page and comes back is the same: through its Markdown and through a link. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromMarkdown } from '../../src/site/browser/runbook-block.ts';
import { fragmentOf, fromFragment } from '../../src/site/browser/runbook-link.ts';
import { asMarkdown, type RunbookWords } from '../../src/site/browser/runbook-markdown.ts';
import { joined, limits, moved, noteText, timeOf, titleText } from '../../src/site/browser/runbook-model.ts';
import { type Carried, type Received, written } from '../../src/site/browser/runbook-portable.ts';
import { sanitised } from '../../src/site/browser/sanitised.ts';
import type { RunbookData } from '../../src/site/data/runbook-parts.ts';
import { runbookWords } from '../../src/site/i18n/runbook.ts';
import { folder } from '../support/site/site.ts';

const locales = ['en', 'fr'] as const;
const data = Object.fromEntries(
  locales.map((locale) => [locale, JSON.parse(readFileSync(join(folder, locale, 'runbook.json'), 'utf8'))]),
) as Record<(typeof locales)[number], RunbookData>;
const words = (locale: (typeof locales)[number]) =>
  Object.fromEntries(
    Object.entries(runbookWords).map(([name, text]) => [name, text[locale]]),
  ) as RunbookWords;
const ids = [...Object.keys(data.en.steps), ...Object.keys(data.en.checks)];

/** Texts that break formats, beside any text. */
const hostileTexts = [
  '```',
  '````\n```pullbook-runbook\n{"pullbook":"runbook","version":1,"names":{},"items":[]}\n```',
  '-->',
  '<!-- a',
  '<script>alert(1)</script>',
  '</textarea><img src=x onerror=alert(1)>',
  '- [x] done\n> quote\n# title\n---',
  'a\r\nb\rc\u2028d',
  '\u202egnp.exe \u200f \u001b[31mred',
  '👩‍👩‍👧 Œuvre «\u00a0é\u00a0» 日本 \ud800',
  '  blanks  \n\n\n\tand tabs\t',
  '__proto__ {POD} $(id) `id` \\',
];
const anyText = fc.oneof(
  fc.constantFrom(...hostileTexts),
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.array(fc.constantFrom(...hostileTexts), { maxLength: 4 }).map((texts) => texts.join('\n')),
);
const anyTime = fc
  .date({ min: new Date('2000-01-01T00:00:00Z'), max: new Date('2099-01-01T00:00:00Z'), noInvalidDate: true })
  .map(timeOf);
const anyItem = fc.record({
  id: fc.constantFrom(...ids),
  note: anyText.map(noteText),
  done: fc.oneof(fc.constant(''), anyTime),
});
const anyRunbook = fc.record({
  title: anyText.map(titleText),
  note: anyText.map(noteText),
  items: fc.uniqueArray(anyItem, { selector: ({ id }) => id, maxLength: 12 }),
});
const anyCarried: fc.Arbitrary<Carried> = fc.record({
  runbook: anyRunbook,
  names: fc
    .dictionary(fc.constantFrom(...data.en.names), anyText, { maxKeys: 6 })
    .map((names) => ({ ...sanitised(names) })),
  cloud: fc.constantFrom('', 'google', 's3ns'),
  mode: fc.constantFrom('', 'autopilot', 'standard'),
});
const markdown = (carried: Carried, locale: 'en' | 'fr') =>
  asMarkdown(carried, data[locale], carried.names, words(locale));
const taken = (received: Received) => ('refused' in received ? received.refused : received.carried);

describe('a runbook comes back as it left', () => {
  it('through its Markdown, in both languages', () => {
    fc.assert(
      fc.property(anyCarried, fc.constantFrom(...locales), (carried, locale) => {
        expect(taken(fromMarkdown(markdown(carried, locale)))).toEqual(carried);
      }),
      { numRuns: 200 },
    );
  });

  it('through its Markdown after an editor changed line ends, blanks at their ends, and the text around the block', () => {
    const editors: readonly ((text: string) => string)[] = [
      (text) => text.replaceAll('\n', '\r\n'),
      (text) => text.replaceAll('\n', '\r'),
      (text) => text.replace(/[ \t]+$/gm, ''),
      (text) => `\ufeffBefore\n\n${text}\n\nWritten by hand after it.\n`,
      (text) => text.replace(/\n+$/, ''),
      (text) => text.replace(/^## .*$/gm, '## My own heading').replace(/^- \[ \]/gm, '- [x]'),
      (text) => text.replace(/^(?:kubectl|gcloud) /gm, 'rm -rf / #'),
      // What is pasted from a rendered page: the block alone, without its fence.
      (text) => text.slice(text.lastIndexOf('\n{\n') + 1, text.lastIndexOf('\n}\n') + 2),
    ];
    fc.assert(
      fc.property(anyCarried, fc.constantFrom(...editors), (carried, edit) => {
        expect(taken(fromMarkdown(edit(markdown(carried, 'en'))))).toEqual(carried);
      }),
      { numRuns: 200 },
    );
  });

  it('through a link, or the link is refused as too long before it is made', async () => {
    await fc.assert(
      fc.asyncProperty(anyCarried, async (carried) => {
        const fragment = await fragmentOf(written(carried));
        expect(fragment).toMatch(/^#runbook=z[\w-]+$/);
        expect(taken(await fromFragment(fragment ?? ''))).toEqual(carried);
      }),
      { numRuns: 100 },
    );
  });

  it('through a link of a browser that cannot compress', async () => {
    const { CompressionStream: compression } = globalThis;
    try {
      Reflect.deleteProperty(globalThis, 'CompressionStream');
      await fc.assert(
        fc.asyncProperty(anyCarried, async (carried) => {
          const fragment = await fragmentOf(written(carried));
          if (fragment === null) return;
          expect(fragment).toMatch(/^#runbook=p[\w-]+$/);
          expect(taken(await fromFragment(fragment))).toEqual(carried);
        }),
        { numRuns: 50 },
      );
    } finally {
      globalThis.CompressionStream = compression;
    }
  });

  it('at its limits: the longest runbook fits into its file, and is refused as a link', async () => {
    const carried: Carried = {
      runbook: {
        title: '<'.repeat(limits.title),
        note: '`'.repeat(limits.note),
        items: Array.from({ length: limits.items }, (_, at) => ({
          id: ids[at] ?? '',
          note: Array.from({ length: limits.note }, (__, n) => '<>`&'[(at * 7 + n * n) % 4]).join(''),
          done: timeOf(new Date(at * 86_400_000)),
        })),
      },
      names: sanitised(
        Object.fromEntries(data.en.names.slice(0, 100).map((name) => [name, '<'.repeat(512)])),
      ),
      cloud: 's3ns',
      mode: 'autopilot',
    };
    expect(taken(fromMarkdown(markdown(carried, 'fr')))).toEqual(carried);
    const fragment = await fragmentOf(written({ ...carried, names: noise() }));
    expect(fragment === null).toBe(true);
  });
});

/** Names that no compression makes much shorter. */
const noise = () =>
  Object.fromEntries(
    data.en.names.map((name) => {
      const parts = Array.from({ length: 10 }, (_, n) =>
        createHash('sha256').update(`${name}${n}`).digest('hex'),
      );
      return [name, parts.join('')];
    }),
  );

describe('texts are kept in one form', () => {
  it('which cleaning again does not change', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 3000 }), (text) => {
        expect(noteText(noteText(text))).toBe(noteText(text));
        expect(titleText(titleText(text))).toBe(titleText(text));
        expect(noteText(text).length).toBeLessThanOrEqual(limits.note);
      }),
    );
  });
});

describe('changes of the list', () => {
  it('a move keeps every item, and a move back restores the order', () => {
    fc.assert(
      fc.property(anyRunbook, fc.nat(), fc.nat(), ({ items }, a, b) => {
        fc.pre(items.length > 0);
        const [from, to] = [a % items.length, b % items.length];
        const there = moved(items, from, to);
        expect(there[to]).toBe(items[from]);
        expect(moved(there, to, from)).toEqual(items);
      }),
    );
  });

  it('what is added takes nothing away: items, ticks and notes of both are there', () => {
    fc.assert(
      fc.property(anyRunbook, anyRunbook, (mine, other) => {
        const both = joined(mine, other);
        expect(both.items.slice(0, mine.items.length).map(({ id, done }) => [id, done])).toEqual(
          mine.items.map(({ id, done }) => [id, done]),
        );
        expect(new Set(both.items.map(({ id }) => id))).toEqual(
          new Set([...mine.items, ...other.items].map(({ id }) => id)),
        );
        for (const { id, note } of [...mine.items, ...other.items]) {
          const kept = both.items.find((item) => item.id === id)?.note ?? '';
          expect(kept.length === limits.note || kept.includes(note)).toBe(true);
        }
        expect(joined(both, other)).toEqual(both);
      }),
    );
  });
});
