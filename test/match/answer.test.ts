/** The answer to a pasted text, as the terminal and the page show it. */
import { describe, expect, test } from 'vitest';
import { rule, ruleHosts, ruleImages, rules, sections } from '../../src/catalogue/index.ts';
import { causeWords } from '../../src/causes/answer-words.ts';
import { gistIn } from '../../src/match/gist.ts';
import { type AnswerWords, answerTo, classify } from '../../src/match/index.ts';
import { explainText } from '../../src/playbook/cli/event.ts';
import { sampled } from '../support/samples.ts';

const page = (id: string, href: string) => ({ title: id, href, line: `run ${id}` });
const words: AnswerWords = {
  ...causeWords('en'),
  ruleHosts,
  ruleImages,
  rules: Object.fromEntries(rules.map(({ id, section }) => [id, page(id, `/${section}/#${id}`)])),
  sections: Object.fromEntries(sections.map(({ id }) => [id, page(id, `/${id}/`)])),
  diagnose: page('diagnose', '/diagnose/'),
};
const answers = (text: string, known = words) =>
  classify(text).map((match) => answerTo(match, known, gistIn(text, match.evidence)));

const forbidden =
  'failed to authorize: failed to fetch oauth token: unexpected status from GET request to https://a.pkg.dev/v2/token: 403 Forbidden';

describe('an answer', () => {
  test('names the cause, its checks and its chapter', () => {
    const [first] = answers(`Failed to pull image "a.pkg.dev/p/r/i:1": ${forbidden}`);
    expect(first).toMatchObject({
      cause: 'auth-403',
      verdict: 'problem',
      exitCode: 1,
      title: words.causes['auth-403'].title,
      image: 'a.pkg.dev/p/r/i:1',
      pod: null,
      chapter: { title: 'auth', line: 'run auth' },
    });
    expect(first?.checks.map(({ title }) => title)).toEqual(first?.rules);
    expect(first?.read).toBe(first?.checks[0]?.href);
  });

  test('says that the text holds only a status, or no pull failure, and where to look instead', () => {
    const [status] = answers('ImagePullBackOff');
    expect(status).toMatchObject({ verdict: 'unknown', exitCode: 2, chapter: { title: 'diagnose' } });
    expect(status?.read).toBe('/diagnose/#cause-bare-status');
    const [other] = answers('Readiness probe failed: HTTP probe failed with statuscode: 500');
    expect(other).toMatchObject({ verdict: 'not-applicable', exitCode: 0 });
    expect(other?.redirect).toMatch(/\w/);
  });

  test('says that a reason is none that is known', () => {
    const [first] = answers('Failed to pull image "a.pkg.dev/p/r/i:1": some brand new error');
    expect(first).toMatchObject({ cause: 'bare-status', verdict: 'unknown', ...words.unknown });
    const [bare] = answers('Failed to pull image "a.pkg.dev/p/r/i:1"');
    expect(bare?.title).toBe(words.causes['bare-status'].title);
  });

  test('links to existing pages only: a rule or a chapter without a page is left out', () => {
    const [first] = answers(forbidden, { ...words, rules: {}, sections: {} });
    expect(first).toMatchObject({ checks: [], chapter: words.diagnose });
    expect(first?.read).toBe('/diagnose/#cause-auth-403');
  });

  test('of every sample is the same on the terminal and on the page, and starts with a check of its own chapter', async () => {
    for (const { matches } of await sampled()) {
      for (const text of matches) {
        const { output, exitCode } = explainText(text, 'en', 'json', (_style, each) => each);
        const printed = JSON.parse(output).findings;
        const shown = answers(text);
        expect(exitCode).toBe(shown[0]?.exitCode);
        const facts = ['cause', 'title', 'summary', 'redirect', 'signature', 'rules', 'section'] as const;
        for (const fact of facts)
          expect(printed.map((each: Record<string, unknown>) => each[fact])).toEqual(
            shown.map((each) => each[fact]),
          );
        for (const [index, { rules: ids }] of shown.entries()) {
          const [id] = ids;
          if (id) expect(printed[index].read).toMatch(new RegExp(`/en/${rule(id).section}/${id}/$`));
        }
      }
    }
  });
});
