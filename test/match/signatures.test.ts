import { describe, expect, it } from 'vitest';
import { describedCauses } from '../../src/causes/described.ts';
import { causeSignatures, causes } from '../../src/causes/index.ts';
import { causeIds, detailNames, sectionIds } from '../../src/causes/model.ts';
import { commonParts } from '../../src/match/details.ts';
import { classify } from '../../src/match/index.ts';
import { plain } from '../../src/match/plain.ts';
import { sampled, sampleFiles } from '../support/samples.ts';
import { unboundedGaps } from './bounded.ts';

const entries = await sampled();
const described = describedCauses.flatMap(({ id, signatures }) =>
  signatures.map((signature) => ({ cause: id, ...signature })),
);

/** A documented message with its placeholders filled, where their form tells something. */
const filled = (message: string): string =>
  message
    .replace(/\b(?:PROXY_)?ADDRESS(?=:\d)/, '203.0.113.9')
    .replace(/\b(?:PROXY_|DNS_)?ADDRESS\b/, '203.0.113.9:443')
    .replace('SOURCE', '10.8.0.4:51000')
    .replace('PATH', '/var/lib/containerd/data');

describe.each(entries)('$cause.id: $signature.id', ({ cause, signature, matches, mustNotMatch }) => {
  it('matches its real wordings', () => {
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

  it('is not outrun by another cause', () => {
    for (const text of matches)
      expect(
        { text, cause: classify(text)[0]?.cause },
        `narrow the pattern of ${classify(text)[0]?.signature}, or give ${signature.id} a higher precision: exact before generic before fallback`,
      ).toEqual({ text, cause: cause.id });
  });

  it('wins on at least one of its own wordings, or it would never be shown', () => {
    expect(
      matches.map((text) => classify(text)[0]?.signature),
      'other signatures are tried first: narrow them, move this one up in its file, or give it a higher precision',
    ).toContain(signature.id);
  });
});

describe('the signatures together', () => {
  it('have samples for every cause', () => {
    expect(sampleFiles).toHaveLength(causeIds.length);
    expect(causes.map((each) => each.id).sort()).toEqual([...causeIds].sort());
  });

  it('have ids that are unique, because they are anchors', () => {
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

  it('bound every gap, so that a pattern cannot run away', () => {
    const faults = causeSignatures.flatMap(({ signature: { id, pattern, parts = [] } }) =>
      [pattern, ...parts].flatMap((each) => unboundedGaps(each).map((fault) => `${id}: ${fault}`)),
    );
    expect([...faults, ...commonParts.flatMap(unboundedGaps)]).toEqual([]);
  });

  it('capture only details that have a name', () => {
    const groups = causeSignatures
      .flatMap(({ signature: { pattern, parts = [] } }) => [pattern, ...parts])
      .concat(commonParts)
      .flatMap(({ source }) => [...source.matchAll(/\(\?<(\w+)>/g)].map(([, name]) => name));
    expect([...new Set(groups)].toSorted()).toEqual([...detailNames].toSorted());
  });

  it('name where their wording was read', () => {
    for (const { id, source } of described)
      expect(source, id).toMatch(/^(?:measured: |https:\/\/|[\w.-]+\/[\w.-]+:)/);
  });

  it('quote a message that their own pattern or cause covers', () => {
    for (const { cause, message: own, otherWordings = [] } of described)
      for (const message of [own, ...otherWordings.map((other) => other.message)]) {
        const quoted = filled(message);
        expect({ quoted, cause: classify(quoted)[0]?.cause }).toEqual({ quoted, cause });
      }
  });
});

describe('the guard of the gaps', () => {
  it.each([
    [/containerd is restarting.*retry/, '.*: '],
    [/\S+foo/, '\\S+: '],
    [/a{3,}b/, 'a{3,}: '],
    [/(?:\w{1,90} ?){1,90}:/, '\\w{1,90}: '],
    [/(?=.*x)y/, '.*: '],
    [/(?<name>[^"]*)"/, '[^"]*: '],
  ])('sees through %s', (pattern, fault) => {
    expect(unboundedGaps(pattern).join('\n')).toContain(fault);
  });

  it.each([/a\*b\+/, /[*+]\w/, /x{1,300}(?: y{1,60})?/, /(?:[a-z]{1,260} ){0,8}error/])(
    'lets %s pass',
    (pattern) => expect(unboundedGaps(pattern)).toEqual([]),
  );
});

describe('the causes', () => {
  it('belong to a chapter, except those that lead out or need more evidence', () => {
    for (const { id, section } of causes) {
      if (id === 'bare-status' || id === 'not-a-pull-failure') expect(section).toBeNull();
      else expect(sectionIds).toContain(section);
    }
  });

  it('are written in both languages, French with its own spaces and apostrophes', () => {
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
