/** The report of a wording: what it keeps of a message, what it never has, and the address that carries it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isKnownWord, word } from '../../src/anonymize/words.ts';
import { classify } from '../../src/match/index.ts';
import { cut, mark } from '../../src/site/browser/wording-cut.ts';
import { wordingReport } from '../../src/site/browser/wording-report.ts';
import { versionsIn } from '../../src/site/browser/wording-versions.ts';
import { forgeOf, isShortEnough, issueForm } from '../../src/site/text/forge.ts';

const bugs = 'https://github.com/example/pullbook/issues';
const words = {
  title: 'Unknown wording: {message}',
  around: 'The text around the message:',
  answered: 'Answer of Pullbook: {cause}',
  version: 'Pullbook 1.2.3, en',
};
const form = (title: string, text: string) => issueForm(bugs, title, text) ?? '';

function report(text: string, at = 0) {
  const answer = classify(text)[at];
  if (!answer) throw new Error('no answer');
  return wordingReport(text, answer, words, (title, body) => isShortEnough(form(title, body)));
}

/** The title and the text that a form gets from an address. */
function carried(address: string): { readonly title: string | null; readonly text: string | null } {
  const { searchParams } = new URL(address);
  return { title: searchParams.get('title'), text: searchParams.get('body') };
}

const failed = (said: string) =>
  `Failed to pull image "europe-west9-docker.pkg.dev/zqshop/zqapp/zqcart:9.8.7": rpc error: code = Unknown desc = failed to pull and unpack image "europe-west9-docker.pkg.dev/zqshop/zqapp/zqcart:9.8.7": ${said}`;

describe('a report', () => {
  it('begins with the innermost part of the message, then has versions and the answer, then the whole', () => {
    const { title, text } = report(
      `Kubelet Version: v1.34.1\n${failed('the frobnicator of zqhost refused')}`,
    );
    expect(title).toMatch(
      /^Unknown wording: the worda of wordb refused$|^Unknown wording: the word\w of word\w refused$/,
    );
    expect(text).toMatch(
      /^```text\nthe word\w of word\w refused\n```\n\n- Kubernetes v1\.34\.1\n- Pullbook 1\.2\.3, en\n- Answer of Pullbook: bare-status \/ failed-to-pull\n\nThe text around the message:\n\n```text\n/,
    );
    expect(text).toContain(
      'Failed to pull image "europe-west9-docker.pkg.dev/project-1/repository-1/image-1:v-1": rpc error',
    );
    expect(text).not.toMatch(/zq|9\.8\.7|frobnicator/);
  });

  it('names what was replaced, each once', () => {
    const { replaced } = report(failed('the frobnicator refused'));
    expect(replaced).toContainEqual({
      name: 'europe-west9-docker.pkg.dev/zqshop/zqapp/zqcart:9.8.7',
      by: 'europe-west9-docker.pkg.dev/project-1/repository-1/image-1:v-1',
    });
    expect(new Set(replaced.map(({ name }) => name)).size).toBe(replaced.length);
    expect(replaced.every(({ name, by }) => name !== by)).toBe(true);
  });

  it.each([
    'Authorization: Bearer abcdefghijklmnopqrstuvwxyz0123456789',
    'password=zqhunter2 is wrong',
    'https://zqme:zqpass@registry.zqacme.fr/v2/',
    'token glpat-abcdefghijklmnop123 refused',
    'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJ6cSJ9.c2lnbmF0dXJl',
  ])('masks a secret before anything else: %s', (said) => {
    const { title, text, secrets } = report(failed(said));
    expect(`${title}\n${text}`).not.toMatch(/zq|hunter|abcdefghij|eyJ/);
    expect(secrets).toBeGreaterThan(0);
  });

  it('finds the message that was answered among others, also where a secret before it was masked', () => {
    const other = 'Failed to pull image "b:1": dial tcp: lookup example.com: no such host';
    const text = `password=zq-very-long-secret-in-front\n${failed('403 Forbidden')}\n\n${other}`;
    for (const [at, { cause, signature }] of classify(text).entries()) {
      const made = report(text, at).text;
      expect(made).toContain(`Answer of Pullbook: ${cause} / ${signature}`);
      expect(made.split('\n')[1]).toMatch(cause === 'dns' ? /no such host/ : /403/);
    }
  });

  it('holds no name of the text that is not a word of programs', () => {
    const name = fc
      .tuple(fc.constantFrom('zq', 'Zq', 'éq', 'жq'), fc.stringMatching(/^[a-z0-9]{3,12}$/))
      .map((parts) => parts.join(''))
      .filter((each) => !isKnownWord(each));
    const sentences = [
      (a: string, b: string) => failed(`${a} says ${b}`),
      (a: string, b: string) =>
        `Failed to pull image "${a}.example.fr/${b}:1": ${b}/${a} not allowed by ${a}`,
      (a: string, b: string) =>
        `  Warning  Failed  3m  kubelet  Error: ${a}_${b}: "${b}" [${a}] {${b}} <${a}>`,
      (a: string, b: string) => `Name: ${a}\nNamespace: ${b}\nNode: ${a}-${b}/10.1.2.3\nEvents:\n  ${b}`,
      (a: string, b: string) =>
        `user ${a}@${b}.com via https://${a}/${b}?${a}=${b}#${a} at /home/${a}/${b}.yaml`,
      (a: string, b: string) => `{"message":"${a}\\n${b}","pod":"${a}","x":{"${b}":["${a}"]}}`,
      (a: string, b: string) => `${a}\u202e${b} \`\`\`${a}\`\`\` &${b}=#${a}`,
    ];
    fc.assert(
      fc.property(name, name, fc.constantFrom(...sentences), (a, b, sentence) => {
        const { title, text } = report(sentence(a, b));
        const left = `${title}\n${text}`.toLowerCase();
        for (const each of [a, b]) expect(left).not.toContain(each.toLowerCase());
        for (const each of sentence(a, b).match(word) ?? [])
          if (/zq|éq|жq/i.test(each)) expect(left).not.toContain(each.toLowerCase());
      }),
      { numRuns: 400 },
    );
  });

  it('cannot be broken out of by backticks, and has no control that reorders it', () => {
    const { text } = report(failed('``` refused ```` by \u202egnorts\u202c \u0007 and\u200b <b>&#x41;</b>'));
    const [fenced = ''] = text.split('\n');
    expect(fenced).toBe('`````text');
    expect(text.split('\n').filter((line) => line === '`````')).toHaveLength(2);
    expect(text).not.toMatch(/[\u202a-\u202e\u0007\u200b]/);
  });

  it('of 10 MB is made, has the message, and fits', () => {
    const long = `${'Normal  Pulled  zqfill\n'.repeat(200_000)}\n${failed('the frobnicator refused')}\n${'zqtail '.repeat(800_000)}`;
    const answer = classify(long)[0];
    expect(answer?.signature).toBe('failed-to-pull');
    const { title, text } = report(long);
    expect(isShortEnough(form(title, text))).toBe(true);
    expect(text).toMatch(/^```text\nthe word\w refused\n```/);
  });

  it('of one line of 10 MB without a space fits, and says that it was cut', () => {
    const { title, text } = report(failed('/zq'.repeat(3_000_000)));
    expect(isShortEnough(form(title, text))).toBe(true);
    expect(text).toContain(mark);
    expect(text).not.toContain('zq');
  });
});

describe('a cut', () => {
  const standIns = ['project-1', 'image-12', 'host-1.example/image 1:v-1', 'image-1'];
  const texts = fc
    .array(fc.constantFrom(...standIns, ' ', ' refused ', '": "', 'words'), { minLength: 1, maxLength: 30 })
    .map((parts) => parts.join(' '));

  it('leaves no stand-in and no word in part', () => {
    fc.assert(
      fc.property(texts, fc.nat(300), (text, most) => {
        const short = cut(text, most, standIns);
        if (text.length <= most) {
          expect(short).toBe(text);
          return;
        }
        expect(short.endsWith(mark)).toBe(true);
        expect(short.length).toBeLessThanOrEqual(Math.max(most, mark.length));
        const kept = short.slice(0, -mark.length).trimEnd();
        expect(text.startsWith(kept)).toBe(true);
        const rest = text.slice(kept.length);
        if (!/(?:^|")$/.test(kept)) expect(rest).toMatch(/^[\s"]/);
        for (const each of standIns)
          for (let at = text.indexOf(each); at >= 0; at = text.indexOf(each, at + 1))
            expect(at < kept.length && at + each.length > kept.length, `${each} in ${short}`).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('the address of the form', () => {
  it('carries any text unchanged, but for halves of characters', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('a&b=c#d%20+e', 'line\nline\r\n\ttab', '```\n# x', '\u202e', '\ud800', "'()*!~"),
    );
    fc.assert(
      fc.property(texts, texts, (title, text) => {
        const whole = (each: string) => each.replace(/\p{Surrogate}/gu, '\ufffd');
        expect(carried(form(title, text))).toEqual({ title: whole(title), text: whole(text) });
        expect(form(title, text)).toMatch(
          /^https:\/\/github\.com\/example\/pullbook\/issues\/new\?title=[^&#\s]*&body=[^&#\s]*$/,
        );
      }),
    );
  });

  it.each([
    [
      'https://github.com/example/pullbook',
      'https://github.com/example/pullbook/issues/new?title=a%20b&body=c',
    ],
    [bugs, 'https://github.com/example/pullbook/issues/new?title=a%20b&body=c'],
    [
      'https://github.com/example/pullbook/issues/new/choose',
      'https://github.com/example/pullbook/issues/new?title=a%20b&body=c',
    ],
    [
      'https://gitlab.com/group/sub/pullbook/-/issues',
      'https://gitlab.com/group/sub/pullbook/-/issues/new?issue[title]=a%20b&issue[description]=c',
    ],
    [
      'https://gitlab.example.org/group/pullbook/issues/',
      'https://gitlab.example.org/group/pullbook/-/issues/new?issue[title]=a%20b&issue[description]=c',
    ],
    [
      'https://gitlab.com/group/pullbook',
      'https://gitlab.com/group/pullbook/-/issues/new?issue[title]=a%20b&issue[description]=c',
    ],
    ['https://bugs.example.org/pullbook', null],
    ['https://github.com/example', null],
  ])('of %s is %s', (address, is) => {
    expect(issueForm(address, 'a b', 'c')).toBe(is);
  });

  it('is too long where a server refuses it, also after the way by the page to sign in', () => {
    expect(isShortEnough(form('t', 'word '.repeat(700)))).toBe(true);
    expect(isShortEnough(form('t', 'word '.repeat(1_600)))).toBe(false);
    expect(isShortEnough(form('t', 'é'.repeat(1_000)))).toBe(false);
  });

  it('is known of hosts by their whole name', () => {
    expect(forgeOf('https://github.com.evil.example/a/b')).toBeNull();
    expect(forgeOf('https://notgitlab.example/a/b')).toBeNull();
  });
});

it.each([
  ['Ready <none> 5d v1.34.1-gke.1829001', ['Kubernetes v1.34.1-gke.1829001']],
  ['Container Runtime Version:  containerd://2.1.4', ['containerd 2.1.4']],
  ['Kubelet Version: v1.34.1-gke.1829001', ['Kubernetes v1.34.1-gke.1829001']],
  ['"kubeletVersion": "v1.33.5"', ['Kubernetes v1.33.5']],
  ['Server Version: v1.34.0\nuser agent containerd/1.7.27', ['Kubernetes v1.34.0', 'containerd 1.7.27']],
  ['registry.example.com/cart:v1.34.1-gke.1 and cart:v1.22.3', []],
])('the versions in %j are %j', (text, versions) => {
  expect(versionsIn(text)).toEqual(versions);
});
