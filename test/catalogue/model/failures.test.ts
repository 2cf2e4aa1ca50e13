import { describe, expect, it } from 'vitest';
import { locales } from '../../../src/base/text.ts';
import type { FailureReason } from '../../../src/catalogue/model/answer.ts';
import { explainFailure } from '../../../src/catalogue/model/failures.ts';

/** Every reason; a missing or unknown one does not compile. */
const reasons = Object.keys({
  forbidden: 0,
  'not-found': 0,
  'api-disabled': 0,
  perimeter: 0,
  'signed-out': 0,
  unreachable: 0,
  'tool-missing': 0,
  'tool-unusable': 0,
  'plugin-missing': 0,
  timeout: 0,
  'too-large': 0,
  unreadable: 0,
  'rate-limited': 0,
  incomplete: 0,
  'opt-in': 0,
  'not-recorded': 0,
  'not-run': 0,
  'no-target': 0,
  failed: 0,
} satisfies Record<FailureReason, 0>) as FailureReason[];

describe('a failure', () => {
  const plain = reasons.map((why) => ({ why }));

  it.each(plain)('is explained in every language: $why', ({ why }) => {
    for (const failure of [
      { why },
      { why, tool: 'kubectl', permission: 'get pods', on: 'shop', said: 'its words', flags: ['--project'] },
    ] as const) {
      const text = explainFailure(failure);
      for (const locale of locales) {
        expect(text[locale].trim(), `explain ${why} in ${locale}: src/catalogue/model/failures.ts`).not.toBe(
          '',
        );
        expect(text[locale]).not.toMatch(/undefined|null|\{|\}/);
      }
      if (failure.tool)
        expect(text.fr, `explain ${why} in French: src/catalogue/model/failures.ts`).not.toBe(text.en);
    }
  });

  it('names the permission and where it is missing', () => {
    expect(explainFailure({ why: 'forbidden', permission: 'a.b.get', on: 'shop-prod' })).toEqual({
      en: 'needs a.b.get on shop-prod',
      fr: 'nécessite a.b.get sur shop-prod',
    });
  });

  it('names the flags that are missing', () => {
    expect(explainFailure({ why: 'no-target', flags: ['--project', '--cluster'] }).en).toBe(
      'needs --project --cluster',
    );
  });

  it('says how to sign in to the tool that was refused', () => {
    expect(explainFailure({ why: 'signed-out', tool: 'gcloud' }).en).toContain('gcloud auth login');
    expect(explainFailure({ why: 'signed-out', tool: 'kubectl' }).en).toContain('get-credentials');
  });
});
