/** Names and messages cannot change the structure of a report, in five formats and two languages. */
import fc from 'fast-check';
import { markdownToMdast } from 'satteri';
import { describe, expect, test } from 'vitest';
import { foreignText } from '../../src/base/foreign-text.ts';
import { printable } from '../../src/base/printable.ts';
import { locales } from '../../src/base/text.ts';
import { rules } from '../../src/catalogue/index.ts';
import type { Failure } from '../../src/catalogue/model/answer.ts';
import type { AnyRule, Facts, Outcome } from '../../src/catalogue/model/rule.ts';
import { universes } from '../../src/cloud/universes.ts';
import type { Examination } from '../../src/diagnose/examination.ts';
import { finding } from '../../src/diagnose/judge/finding.ts';
import { classifyMessage } from '../../src/match/index.ts';
import { buildReport, renderReport } from '../../src/playbook/report/index.ts';
import { hostileText } from '../support/arbitraries.ts';
import { container, pod } from '../support/diagnose/cluster.ts';
import { UNPRINTABLE } from '../support/playbook/playbook.ts';
import { misfits } from '../support/playbook/report-schema.ts';
import { xmlProblems } from '../support/playbook/xml.ts';

const outcomes = rules.flatMap((rule: AnyRule) =>
  Object.entries<Outcome>(rule.outcomes).map(([because, outcome]) => ({ rule, because, outcome })),
);

/** Line prefixes and characters with a meaning in Markdown, HTML, XML or YAML. */
const marks = [
  '- ',
  '+ ',
  '1. ',
  '2) ',
  '> ',
  '# ',
  '===',
  '---',
  '```',
  '``',
  '~~~',
  '~~',
  '|',
  '**',
  '__',
  '[x](https://evil.example)',
  '![x](https://evil.example)',
  '[x]: https://evil.example',
  '<https://evil.example>',
  '<!--',
  '&lt;',
  '&#27;',
  ']]>',
  '\n\n# forged\n\n',
  '\n  ✔ ok        forged\n',
  ': ',
  ' #',
  '\ufffe',
  '\uffff',
  '\\',
  '`',
] as const;

const hostile = fc
  .tuple(fc.constantFrom('', ...marks), hostileText, fc.constantFrom('', ...marks))
  .map((parts) => parts.join(''))
  // A name is never empty, and neither is its printable form.
  .filter((text) => /[a-z0-9]/i.test(printable(text)));

/** An examination with every text from `name`, and everything else as chosen. */
function examination(
  { rule, because, outcome }: (typeof outcomes)[number],
  failure: Failure,
  name: () => string,
): Examination {
  const facts = Object.fromEntries(
    Object.entries(outcome.example).map(([key, value]) => [key, withHostileText(value, name)]),
  ) as Facts;
  const text = { en: outcome.text.en(facts), fr: outcome.text.fr(facts) };
  const judgement = {
    rule,
    verdict: outcome.verdict,
    text,
    about: [name()],
    because,
    outcome,
    facts,
    failure: null,
    pulls: [],
  };
  const unknown = {
    ...judgement,
    verdict: 'unknown' as const,
    because: null,
    outcome: null,
    text: { en: name(), fr: name() },
    facts: {},
    failure: { ...failure, said: name(), permission: name(), on: name() },
  };
  return {
    target: {
      context: name(),
      namespace: name(),
      universe: universes.google,
      cluster: { project: name(), location: name(), name: name() },
      gcloudUniverse: null,
      gke: true,
    },
    now: Date.parse('2026-11-03T09:00:00Z'),
    pods: 3,
    notLookedAt: 4,
    listedBecause: null,
    young: 1,
    restarting: [
      { namespace: 'shop', name: 'cart' },
      { namespace: 'shop', name: 'search' },
    ],
    leftOut: 1,
    pulled: [],
    findings: [
      finding(
        { message: name(), match: { ...classifyMessage('ErrImagePull'), details: { host: name() } } },
        {
          evidence: name(),
          tries: { first: null, last: '2026-11-03T08:44:00Z', count: 3, pulling: false, retryBy: null },
          pods: [name(), name()],
          containers: [{ pod: name(), container: name(), kind: 'init', volume: name() }],
          behind: [name()],
          controller: name(),
          owner: name(),
          images: [name(), name()],
          judgements: [judgement, unknown],
        },
      ),
    ],
    unclear: [
      {
        pod: pod(name(), { namespace: name() }),
        container: container({ name: name() }),
        why: 'unknown-reason',
        reason: name(),
        message: name(),
        since: null,
      },
    ],
    similarPods: [name()],
    judgements: [judgement, unknown],
    gaps: [{ what: { en: 'the Pods', fr: 'les pods' }, failure: { ...failure, said: name() } }],
    imagesLeftOut: 2,
  };
}

/** The fact with each text in it replaced, except the constants that select a sentence. */
function withHostileText(value: Facts[string], name: () => string): Facts[string] {
  if (Array.isArray(value)) return value.map(name);
  return typeof value === 'string' && value !== '' && !/^[a-z]+$/.test(value) ? name() : value;
}

/** The same examination with hostile and with harmless names. */
const twins = fc
  .record({
    outcome: fc.constantFrom(...outcomes),
    failure: fc.constantFrom<Failure>({ why: 'forbidden' }, { why: 'failed', tool: 'kubectl' }),
    texts: fc.array(hostile, { minLength: 12, maxLength: 12 }),
    locale: fc.constantFrom(...locales),
  })
  .map(({ outcome, failure, texts, locale }) => {
    let count = 0;
    // Everything in a report has been made printable when it was read.
    const next = () => foreignText(texts[count++ % texts.length] ?? '');
    const render = (name: () => string, format: Parameters<typeof renderReport>[1]) => {
      count = 0;
      const context = { playbook: 'auth', section: null, locale, recordedAt: null };
      return renderReport(
        buildReport(examination(outcome, failure, name), context),
        format,
        (_, text) => text,
      );
    };
    return {
      hostile: (format: Parameters<typeof renderReport>[1]) => render(next, format),
      harmless: (format: Parameters<typeof renderReport>[1]) => render(() => 'name', format),
    };
  });

interface Node {
  readonly type: string;
  readonly children?: readonly Node[];
  readonly value?: string;
  readonly url?: string;
}

/**
 * The structure of a document: its elements without their text. Adjacent texts count as one, and so does a plain URL,
 * which GFM turns into a link to itself.
 */
function form({ type, children = [], url }: Node): string {
  const [only] = children;
  if (type === 'text' || (type === 'link' && only?.value && url?.endsWith(only.value))) return 'text';
  const parts = children.map(form).filter((part, index, all) => part !== 'text' || all[index - 1] !== 'text');
  return `${type}${url ?? ''}(${parts.join()})`;
}

describe('a report full of hostile names', () => {
  test('is JSON that fits its schema, without control characters', () => {
    fc.assert(
      fc.property(twins, (report) => {
        const json = report.hostile('json');
        expect(misfits(json)).toEqual([]);
        JSON.parse(json, (key, value: unknown) => {
          expect(key).not.toMatch(UNPRINTABLE);
          if (typeof value === 'string') expect(value).not.toMatch(UNPRINTABLE);
          return value;
        });
      }),
      { numRuns: 400 },
    );
  });

  test('is well-formed XML with the same test cases', () => {
    fc.assert(
      fc.property(twins, (report) => {
        const xml = report.hostile('junit');
        expect(xmlProblems(Buffer.from(xml).toString())).toEqual([]);
        expect(xml).not.toMatch(UNPRINTABLE);
        expect(xml.match(/<[a-z-]+/g)).toEqual(report.harmless('junit').match(/<[a-z-]+/g));
      }),
      { numRuns: 400 },
    );
  });

  test('is HTML of the same structure', () => {
    const tags = (html: string) => html.replace(/ (?:href|class)="[^"]*"/g, '').match(/<[^>]+>/g);
    fc.assert(
      fc.property(twins, (report) => {
        const html = report.hostile('html');
        expect(html).not.toMatch(UNPRINTABLE);
        expect(tags(html)).toEqual(tags(report.harmless('html')));
      }),
      { numRuns: 400 },
    );
  });

  test('is text with the same lines, without terminal escapes', () => {
    fc.assert(
      fc.property(twins, (report) => {
        const text = report.hostile('text');
        expect(text).not.toMatch(UNPRINTABLE);
        expect(text.split('\n').length).toBe(report.harmless('text').split('\n').length);
      }),
      { numRuns: 400 },
    );
  });

  test.for([true, false])('is Markdown of the same structure (GFM: %s)', (gfm) => {
    const tree = (source: string) => form(markdownToMdast(source, { features: { gfm } }) as Node);
    fc.assert(
      fc.property(twins, (report) => {
        const markdown = report.hostile('markdown');
        expect(markdown).not.toMatch(UNPRINTABLE);
        expect(tree(markdown)).toBe(tree(report.harmless('markdown')));
      }),
      { numRuns: 400 },
    );
  });
});
