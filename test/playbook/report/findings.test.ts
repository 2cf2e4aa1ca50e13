/** What a report says beside the conclusions of rules: when a pull is tried again, what waits, what is not known. */
import { describe, expect, test } from 'vitest';
import { rule } from '../../../src/catalogue/index.ts';
import type { Failure } from '../../../src/catalogue/model/answer.ts';
import type { Examination } from '../../../src/diagnose/examination.ts';
import { proved } from '../../../src/diagnose/find/explanation.ts';
import { finding } from '../../../src/diagnose/judge/finding.ts';
import type { Judgement } from '../../../src/diagnose/judge/judge.ts';
import { buildReport } from '../../../src/playbook/report/build.ts';
import { renderReport } from '../../../src/playbook/report/index.ts';
import { minutesAgo, now } from '../../support/diagnose/cluster.ts';
import { target } from '../../support/diagnose/target.ts';

const image = 'registry.example.com/cart:1';
const passed: Judgement = {
  rule: rule('image-reference'),
  verdict: 'ok',
  text: { en: 'the address is valid', fr: 'l’adresse est valide' },
  about: [image],
  because: 'reference-valid',
  outcome: rule('image-reference').outcomes['reference-valid'] ?? null,
  facts: {},
  failure: null,
  pulls: [],
};
const failure: Failure = { why: 'forbidden' };
const unread: Judgement = {
  ...passed,
  rule: rule('image-tag'),
  verdict: 'unknown',
  because: null,
  outcome: null,
  failure,
};

const nothing: Examination = {
  target,
  now,
  pods: 1,
  young: 0,
  notLookedAt: 0,
  listedBecause: null,
  restarting: [],
  leftOut: 0,
  pulled: [],
  findings: [],
  unclear: [],
  judgements: [],
  gaps: [],
  similarPods: [],
  imagesLeftOut: 0,
};

const reportOf = (of: Partial<Examination>) =>
  buildReport({ ...nothing, ...of }, { playbook: 'diagnose', section: null, locale: 'en', recordedAt: null });

function textOf(of: Partial<Examination>, format: 'text' | 'junit' = 'text'): string {
  return renderReport(reportOf(of), format, (_style, text) => text).replaceAll('\u00a0', ' ');
}

const found = finding(proved('bare-status', 'Back-off pulling image', image), {
  images: [image],
  pods: ['shop/cart'],
});

function printed(judgements: readonly Judgement[], retryBy: string | null): string {
  const tries = { first: minutesAgo(40), last: minutesAgo(9), count: 4, pulling: false, retryBy };
  return textOf({ findings: [{ ...found, judgements, tries }] });
}

describe('the next try', () => {
  test('is due where the kubelet should have tried by now', () => {
    expect(printed([], minutesAgo(1))).toContain(
      'at least 4 times, most recently 9 min ago (08:51 UTC); the next attempt is due now',
    );
  });

  test('has a bound where it is to come', () => {
    expect(printed([], minutesAgo(-3))).toContain('; the kubelet tries again by 09:03 UTC');
  });

  test('is not promised where the kubelet does not try again', () => {
    expect(printed([], null)).toMatch(/most recently 9 min ago \(08:51 UTC\)\n/);
  });
});

describe('a pull that fails although every check passed', () => {
  const where = 'No check found the cause. Two things that no check can read may show the cause';

  test('is said to, with where to look next', () => expect(printed([passed], null)).toContain(where));

  test('is not where a check could not be made, or where there was none', () => {
    expect(printed([passed, unread], null)).not.toContain(where);
    expect(printed([], null)).not.toContain(where);
  });
});

test('Pods that wait behind a pull are named in JUnit too', () => {
  const queue = { ...found, behind: ['shop/search', 'shop/web'] };
  expect(textOf({ findings: [queue] }, 'junit')).toContain('for this pull to end:\nshop/search\nshop/web<');
});

test('of Pods that are being created nobody knows yet that they have their images', () => {
  expect(textOf({ pods: 2 })).toContain('2 Pods examined, none without its image\n');
  const created = textOf({ pods: 2, young: 1 });
  expect(created).toContain('2 Pods examined, none known to lack its image\n');
  expect(created).toContain('1 Pod is still being created');
});

test('Pods that end again and again are not fine', () => {
  expect(reportOf({}).exitCode).toBe(0);
  expect(reportOf({ restarting: [{ namespace: 'shop', name: 'cart' }] }).exitCode).toBe(2);
});

test('what does not apply is one line of diagnose, with the titles of its rules', () => {
  const apart = { ...passed, verdict: 'not-applicable' } as const;
  const text = textOf({ judgements: [passed, apart, { ...apart, rule: rule('image-tag') }] });
  expect(text).toMatch(/– n\/a +2 not applicable +Image reference, Tag\n/);
  expect(text.match(/– n\/a/g)).toHaveLength(1);
});
