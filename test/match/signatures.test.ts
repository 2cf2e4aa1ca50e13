import { describe, expect, it } from 'vitest';
import { describedCauses } from '../../src/causes/described.ts';
import { causeSignatures, causes } from '../../src/causes/index.ts';
import { causeIds, detailNames, sectionIds } from '../../src/causes/model.ts';
import { commonParts } from '../../src/match/details.ts';
import { classify } from '../../src/match/index.ts';
import { plain } from '../../src/match/plain.ts';
import { sampled, sampleFiles } from '../support/samples.ts';
import { unboundedQuantifiers } from './linear-time.ts';

const entries = await sampled();
const described = describedCauses.flatMap(({ id, signatures }) =>
  signatures.map((signature) => ({ cause: id, ...signature })),
);

/** A documented message with those placeholders filled whose form matters to a pattern. */
const filled = (message: string): string =>
  message
    .replace(/\b(?:PROXY_)?ADDRESS(?=:\d)/, '203.0.113.9')
    .replace(/\b(?:PROXY_|DNS_)?ADDRESS\b/, '203.0.113.9:443')
    .replace('SOURCE', '10.8.0.4:51000')
    .replace('PATH', '/var/lib/containerd/data');

describe.each(entries)('$cause.id: $signature.id', ({ cause, signature, matches, mustNotMatch }) => {
  it('matches its samples', () => {
    expect(matches.length, 'give it a message in `matches` of <cause>.samples.ts').toBeGreaterThan(0);
    for (const text of matches)
      expect(
        plain(text).text,
        'widen the pattern in <cause>.ts (the text is compared in lower case), or correct the sample',
      ).toMatch(signature.pattern);
  });

  it('does not match its near misses', () => {
    expect(
      mustNotMatch.length,
      'give it a near miss in `mustNotMatch` of <cause>.samples.ts',
    ).toBeGreaterThan(0);
    for (const text of mustNotMatch)
      expect(plain(text).text, 'narrow the pattern in <cause>.ts: it takes a near miss').not.toMatch(
        signature.pattern,
      );
  });

  it('has its own cause as the first finding for each sample', () => {
    for (const text of matches)
      expect(
        { text, cause: classify(text)[0]?.cause },
        `narrow the pattern of ${classify(text)[0]?.signature}, or give ${signature.id} a higher precision: exact before generic before fallback`,
      ).toEqual({ text, cause: cause.id });
  });

  it('is the matching signature of at least one sample; otherwise it would never be shown', () => {
    expect(
      matches.map((text) => classify(text)[0]?.signature),
      'other signatures are tried first: narrow them, move this one up in its file, or give it a higher precision',
    ).toContain(signature.id);
  });
});

describe('the signatures together', () => {
  it('have samples for every cause', () => {
    expect(sampleFiles).toEqual(expect.arrayContaining(causeIds.map((id) => `${id}.samples.ts`)));
    expect(causes.map((each) => each.id).sort()).toEqual([...causeIds].sort());
  });

  it('have unique ids, because ids are anchors', () => {
    const ids = causeSignatures.map(({ signature }) => signature.id);
    expect(
      ids.filter((id, index) => ids.indexOf(id) !== index),
      'give one of the two another id',
    ).toEqual([]);
  });

  it('are patterns without flags, written in lower case', () => {
    for (const { signature } of causeSignatures) {
      expect(signature.pattern.flags, `take the flags from the pattern of ${signature.id}`).toBe('');
      const letters = signature.pattern.source.replace(/\\[A-Z]|\\p\{[^}]*\}|\(\?<\w+>/g, '');
      expect(letters, `write the pattern of ${signature.id} in lower case`).not.toMatch(/[A-Z]/);
    }
  });

  it('have bounded quantifiers only, so that matching is linear', () => {
    const faults = causeSignatures.flatMap(({ signature: { id, pattern, parts = [] } }) =>
      [pattern, ...parts].flatMap((each) => unboundedQuantifiers(each).map((fault) => `${id}: ${fault}`)),
    );
    expect([...faults, ...commonParts.flatMap(unboundedQuantifiers)]).toEqual([]);
  });

  it('capture only declared details', () => {
    const groups = causeSignatures
      .flatMap(({ signature: { pattern, parts = [] } }) => [pattern, ...parts])
      .concat(commonParts)
      .flatMap(({ source }) => [...source.matchAll(/\(\?<(\w+)>/g)].map(([, name]) => name));
    expect([...new Set(groups)].toSorted()).toEqual([...detailNames].toSorted());
  });

  it('cite the origin of their wording', () => {
    for (const { id, source } of described)
      expect(source, id).toMatch(/^(?:measured: |https:\/\/|[\w.-]+\/[\w.-]+:)/);
  });

  it('show an example message that their own pattern or cause matches', () => {
    for (const { cause, message: own, otherWordings = [] } of described)
      for (const message of [own, ...otherWordings.map((other) => other.message)]) {
        const quoted = filled(message);
        expect({ quoted, cause: classify(quoted)[0]?.cause }).toEqual({ quoted, cause });
      }
  });
});

describe('the check for unbounded quantifiers', () => {
  it.each([
    [/containerd is restarting.*retry/, '.*: '],
    [/\S+foo/, '\\S+: '],
    [/a{3,}b/, 'a{3,}: '],
    [/(?:\w{1,90} ?){1,90}:/, '\\w{1,90}: '],
    [/(?=.*x)y/, '.*: '],
    [/(?<name>[^"]*)"/, '[^"]*: '],
  ])('refuses %s', (pattern, fault) => {
    expect(unboundedQuantifiers(pattern).join('\n')).toContain(fault);
  });

  it.each([/a\*b\+/, /[*+]\w/, /x{1,300}(?: y{1,60})?/, /(?:[a-z]{1,260} ){0,8}error/])(
    'accepts %s',
    (pattern) => expect(unboundedQuantifiers(pattern)).toEqual([]),
  );
});

describe('the causes', () => {
  it('belong to a chapter, unless they are no pull failure or need more evidence', () => {
    for (const { id, section } of causes) {
      if (id === 'bare-status' || id === 'not-a-pull-failure') expect(section).toBeNull();
      else expect(sectionIds).toContain(section);
    }
  });

  it('have texts in both languages, with French typography', () => {
    for (const { id, title, summary } of describedCauses) {
      for (const text of [title.en, title.fr, summary.en, summary.fr])
        expect(text.length, id).toBeGreaterThan(5);
      for (const text of [title.fr, summary.fr]) {
        expect(text, id).not.toMatch(/ [:;!?»]|« |[\p{L}]'[\p{L}]/u);
        expect(text.replace(/https?:/g, ''), id).not.toMatch(/[\p{L}][;!?»]/u);
      }
    }
  });
});
