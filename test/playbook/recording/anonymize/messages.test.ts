/** An anonymised message is read like the original, with stand-ins in the place of what it names. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { Names } from '../../../../src/anonymize/names.ts';
import { classify, classifyMessage } from '../../../../src/match/index.ts';
import { writeMessage } from '../../../../src/playbook/recording/anonymize/message.ts';
import { anonymizePaste } from '../../../../src/playbook/recording/anonymize/paste.ts';
import { root } from '../../../support/playbook/playbook.ts';
import { sampled } from '../../../support/samples.ts';

const samples = (await sampled()).flatMap(({ matches, mustNotMatch }) => [...matches, ...mustNotMatch]);
const events = readFileSync(`${root}/test/support/kubelet-events.jsonl`, 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => (JSON.parse(line) as { text: string }).text);

const written = (message: string) => writeMessage(message, Names.empty()).text;

test('every known message, and every near miss, matches the signature that it matched, with the same details', () => {
  for (const message of [...samples, ...events]) {
    const [before, after] = [classifyMessage(message), classifyMessage(written(message))];
    expect([after.cause, after.signature], message).toEqual([before.cause, before.signature]);
    expect(Object.keys(after.details).toSorted(), message).toEqual(Object.keys(before.details).toSorted());
    expect(after.image === undefined, message).toBe(before.image === undefined);
  }
});

test('every known message is explained the same if it is pasted', () => {
  const outline = (text: string) => classify(text).map(({ cause, signature }) => [cause, signature]);
  for (const message of [...samples, ...events])
    expect(outline(anonymizePaste(message).text), message).toEqual(outline(message));
});

test.each([
  ['shop', 'Failed to pull image "shop": pull access denied', /shop/],
  ['i', 'Failed to pull image "i": dial tcp 10.20.0.5:443: i/o timeout', /"i"/],
  ['found', 'Failed to pull image "docker.io/found/found:found": not found', /found[/:"]/],
  ['server', 'Error: container "server": http: server gave HTTP response to HTTPS client', /"server"/],
  [
    'a secret',
    'Unable to retrieve some image pull secrets (token, denied); attempting to pull',
    /\(token|denied\)/,
  ],
  ['a user', 'pods "x" is forbidden: User "jean@acme.fr" cannot get resource "pods"', /jean|acme|"x"/],
])('%s goes where it is a name, and the words around it stay', (_, message, name) => {
  const text = written(message);
  expect(text).not.toMatch(name);
  expect(classifyMessage(text).signature).toBe(classifyMessage(message).signature);
});

test('the words of programs stay where they are words', () => {
  const message =
    'Failed to pull image "i/o:found": failed to do request: Head "https://server.acme.io/v2/i/o/manifests/found": dial tcp 10.20.0.5:443: i/o timeout';
  expect(written(message)).toMatch(
    /^Failed to pull image "image-\d\/image-\d:v-1": failed to do request: Head "https:\/\/host-\d\.domain-\d\.example\/v2\/image-\d\/image-\d\/manifests\/v-1": dial tcp 10\.[\d.]+:443: i\/o timeout$/,
  );
});

test('a name that stands only in prose, and is no word of a program, is replaced', () => {
  const { text, changed, unknown } = writeMessage('quux refuses shop-images for jean', Names.empty());
  expect(text).not.toMatch(/quux|shop|jean/);
  expect({ changed, unknown }).toEqual({ changed: true, unknown: true });
});

test('a long text of any form ends', () => {
  const begun = performance.now();
  for (const unit of [
    'a',
    'a.',
    'a/',
    '1.2.3.4/',
    'f::',
    'a@',
    'acme.example.com/x/y ',
    'image "',
    '\n  a',
    'pod/',
  ])
    expect(written(unit.repeat(50_000 / unit.length))).not.toBe('');
  // Linear forms take a second; this is only against those that are not.
  expect(performance.now() - begun).toBeLessThan(60_000);
});
