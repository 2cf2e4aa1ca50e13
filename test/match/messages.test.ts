import { describe, expect, it } from 'vitest';
import { messages } from '../../src/match/messages.ts';
import { innermost } from '../../src/match/wrappers.ts';

const split = (text: string): string[] =>
  [...messages(text)].map(({ start, end }) => text.slice(start, end).trim());

describe('messages', () => {
  it('are the rows of an event table', () => {
    const rows = [
      'Normal   Pulling  9s  kubelet  Pulling image "a"',
      'Warning  Failed   8s  kubelet  Error: ErrImagePull',
    ];
    expect(split(`  ${rows.join('\n  ')}`)).toEqual(rows);
  });

  it('are joined from wrapped lines', () => {
    expect(split('Failed to pull image "a":\nfailed to resolve\nreference "a": not found')).toHaveLength(1);
  });

  it('end at a blank line, a horizontal rule and a code fence', () => {
    expect(split('one\n\ntwo\n---\nthree\n```\nfour')).toEqual(['one', 'two', 'three', 'four']);
  });

  it('are separated in minified JSON, without splitting a registry error', () => {
    expect(
      split(
        '{"reason":"Failed","message":"Failed to pull image \\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\\""}',
      ),
    ).toHaveLength(2);
    expect(
      split(`${'x'.repeat(80)}: {"errors":[{"code":"MANIFEST_UNKNOWN","message":"manifest unknown"}]}`),
    ).toHaveLength(1);
  });

  it.each([
    ['failed to authorize: unexpected', 'status: 403 Forbidden'],
    ['may require authorization: server', 'message: insufficient_scope: authorization failed'],
    ['failed to resolve', 'image: context deadline exceeded'],
  ])('continue if a line breaks before a word that looks like a field: %s / %s', (first, second) => {
    expect(split(`${first}\n${second}`)).toHaveLength(1);
    expect(split(`${first}.\n${second}`)).toHaveLength(2);
  });

  it('are separated at line breaks that are escaped in a JSON string', () => {
    const rows = [
      'shop 2m Warning Failed pod/cart Failed to pull image',
      'shop 1m Warning Unhealthy pod/api Readiness probe',
    ];
    for (const written of ['\\n', '\\r\\n', '\\\\n'])
      expect(split(`{"body":"${rows.join(written)}"}`)).toHaveLength(2);
    expect(
      split(
        `{"body":"Failed to pull image \\"a\\": failed to resolve reference\\n   \\"a\\": it was not found"}`,
      ),
    ).toHaveLength(1);
  });

  it('keep the code and the message of an error together when JSON is indented', () => {
    expect(split('"code": "UNAUTHORIZED",\n  "message": "authentication required"')).toHaveLength(1);
    expect(
      split(`${'x'.repeat(80)}"code": "UNAUTHORIZED",\\n  "message": "authentication required"`),
    ).toHaveLength(1);
    expect(split('"code": 7, "x": 1,\n  "message": "authentication required"')).toHaveLength(2);
  });

  it('are separated if the line breaks between events were lost', () => {
    expect(
      split(
        `${'Warning  Failed  9s  kubelet  '}${'x'.repeat(80)} Normal  BackOff  8s  kubelet  Back-off pulling image "a"`,
      ),
    ).toHaveLength(2);
  });

  it('cover a long line completely, with overlaps', () => {
    const parts = [...messages('x'.repeat(50_000))];
    expect(parts[0]?.start).toBe(0);
    expect(parts.at(-1)?.end).toBe(50_000);
    for (const [index, part] of parts.entries())
      if (index > 0) expect(part.start).toBeLessThan(parts[index - 1]?.end ?? 0);
  });
});

describe('the innermost cause', () => {
  it.each([
    [
      'failed to pull image "a": rpc error: code = notfound desc = failed to pull and unpack image "a": failed to resolve reference "a": a: not found',
      'a: not found',
    ],
    [
      'back-off pulling image "a": errimagepull: failed to pull and unpack image "a": failed to resolve image: eof',
      'eof',
    ],
    [
      'failed to get sandbox image "p": failed to pull image "p": failed to copy: no space left on device',
      'no space left on device',
    ],
    ['failed to extract layer sha256:12ab: unexpected eof', 'unexpected eof'],
    ['x509: unknown', 'x509: unknown'],
    ['failed to pull image "a": ', 'failed to pull image "a": '],
  ])('%s', (text, inner) => expect(text.slice(innermost(text))).toBe(inner));
});
