/** `npm run audit` tells an advisory from silence. The answers are npm 11's, shortened. */
import { describe, expect, test } from 'vitest';
import { readAudit } from '../../scripts/audit/answer.ts';

const counts = (total: number) => ({
  vulnerabilities: { info: 0, low: 0, moderate: 0, high: total, critical: 0, total },
});

describe('npm audit', () => {
  test('that finds nothing finds nothing', () => {
    const answer = { auditReportVersion: 2, vulnerabilities: {}, metadata: counts(0) };
    expect(readAudit(JSON.stringify(answer))).toEqual({ advisories: [], said: 'no known advisory' });
  });

  test('that finds something names it, with where to read about it', () => {
    const vulnerabilities = {
      'left-pad': {
        name: 'left-pad',
        severity: 'high',
        range: '<1.3.0',
        via: [{ title: 'Pads too far', url: 'https://github.com/advisories/GHSA-xxxx-yyyy-zzzz' }],
      },
      padded: { name: 'padded', severity: 'high', range: '*', via: ['left-pad'] },
    };
    const { advisories } = readAudit(JSON.stringify({ vulnerabilities, metadata: counts(2) }));
    expect(advisories).toEqual([
      'high  left-pad <1.3.0: Pads too far https://github.com/advisories/GHSA-xxxx-yyyy-zzzz',
      'high  padded *: through left-pad',
    ]);
  });

  test('that counts more than it lists is a finding too', () => {
    expect(readAudit(JSON.stringify({ vulnerabilities: {}, metadata: counts(3) })).advisories).toHaveLength(
      1,
    );
  });

  test.each([
    [
      'a registry that refuses the question',
      '{"message":"405 Method Not Allowed","method":"POST","statusCode":405}',
    ],
    [
      'a registry that cannot be reached',
      '{"error":{"code":"ENOAUDIT","summary":"request failed","detail":""}}',
    ],
    ['a page in the place of an answer', '<!doctype html><title>Sign in</title>'],
    ['nothing', ''],
    ['an object without counts', '{"vulnerabilities":{}}'],
  ])('of %s is no answer, and not “nothing found”', (_, stdout) => {
    const { advisories, said } = readAudit(stdout);
    expect(advisories).toBeNull();
    expect(said).toMatch(/gave no answer/);
  });
});
