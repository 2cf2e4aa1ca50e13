import { describe, expect, it } from 'vitest';
import { causes } from '../../src/causes/index.ts';
import { classify } from '../../src/match/index.ts';
import { sampled } from '../support/samples.ts';

const image = 'europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1';
const failed = `Failed to pull image "${image}": `;
const unpack = `failed to pull and unpack image "${image}": `;
const resolve = `${failed}${unpack}failed to resolve reference "${image}": `;

const first = (text: string) => classify(text)[0];
const causesIn = (text: string) => classify(text).map((finding) => finding.cause);

describe('classify', () => {
  it('always returns a finding with a known cause and the chapter of that cause', () => {
    for (const text of ['', ' ', 'hello', '\n\n', 'ImagePullBackOff', '{}']) {
      const findings = classify(text);
      expect(findings.length).toBeGreaterThan(0);
      for (const finding of findings) {
        expect(finding.section).toBe(causes.find(({ id }) => id === finding.cause)?.section);
      }
    }
  });

  it('classifies empty and unrelated text as no pull failure, without a signature', () => {
    expect(first('')).toMatchObject({
      cause: 'not-a-pull-failure',
      signature: null,
      evidence: { start: 0, end: 0 },
    });
    expect(first('The quick brown fox jumps over the lazy dog.')).toMatchObject({
      cause: 'not-a-pull-failure',
      signature: null,
    });
  });

  it.each([
    'ImagePullBackOff',
    'ErrImagePull',
    'Error: ErrImagePull',
    `Back-off pulling image "${image}"`,
    `${failed.slice(0, -2)}`,
  ])('asks for more evidence if the text is only a status: %s', (text) =>
    expect(first(text)?.cause).toBe('bare-status'),
  );

  it.each([
    ['InvalidImageName', 'invalid-name'],
    ['ErrImageNeverPull', 'never-pull'],
    ['ImageInspectError', 'runtime'],
    ['RegistryUnavailable', 'registry-unavailable'],
    ['SignatureValidationFailed', 'signature'],
  ])('classifies the status %s', (text, cause) => expect(first(text)?.cause).toBe(cause));

  it('puts the rules of a specific signature first and keeps the other rules of its cause', () => {
    const finding = first(
      `${resolve}failed to authorize: failed to fetch anonymous token: unexpected status: 403 Forbidden`,
    );
    expect(finding?.rules.slice(0, 2)).toEqual(['node-identity', 'image-pull-secret']);
    expect(new Set(finding?.rules)).toEqual(new Set(causes.find(({ id }) => id === 'auth-403')?.rules));
    expect(new Set(finding?.rules).size).toBe(finding?.rules.length);
  });

  it('takes no platform for an image', () => {
    const [match] = classify(
      'no matching manifest for windows/amd64 10.0.19041 in the manifest list entries',
    );
    expect(match).toMatchObject({ cause: 'arch-mismatch' });
    expect(match?.image).toBeUndefined();
    expect(classify('manifest for acme/cart:9 not found')[0]?.image).toBe('acme/cart:9');
  });

  it('ignores words in the name of an image', () => {
    const odd = 'registry.example/403-forbidden/x509-no-such-host:429';
    expect(
      first(
        `Failed to pull image "${odd}": rpc error: code = NotFound desc = failed to pull and unpack image "${odd}": failed to resolve reference "${odd}": ${odd}: not found`,
      )?.cause,
    ).toBe('not-found');
  });

  it('merges repeated messages', () => {
    const line = `${resolve}unexpected status from HEAD request to https://h/v2/a/manifests/1: 403 Forbidden`;
    expect(causesIn(`${line}\n${line}\nError: ErrImagePull\nError: ImagePullBackOff`)).toEqual(['auth-403']);
  });

  it('distinguishes messages that differ only in a significant number', () => {
    const pull = 'Failed to pull image "a.example/b:1": ';
    expect(
      causesIn(`${pull}schema 2 is no longer supported\n${pull}schema 1 is no longer supported`),
    ).toEqual(['schema1']);
    expect(
      causesIn(`${pull}status code: 403\n${pull}status code: 401\n${pull}status code: 404`),
    ).toHaveLength(3);
  });

  it('classifies each error of a bracketed list', () => {
    const text = `${failed}[${unpack}failed to resolve reference "${image}": failed to authorize: failed to fetch oauth token: unexpected status: 401 Unauthorized, ${unpack}failed to resolve reference "${image}": failed to authorize: failed to fetch anonymous token: unexpected status: 403 Forbidden]`;
    expect(causesIn(text).sort()).toEqual(['auth-401', 'auth-403']);
  });

  it('classifies a message whose registry error body is on the next line', () => {
    const text = `${resolve}unexpected status from HEAD request to https://h/v2/a/manifests/1: 403 Forbidden\ndenied: Artifact Registry API has not been used in project 42 before or it is disabled.`;
    expect(first(text)?.cause).toBe('quota-or-api-disabled');
  });

  it('prefers a missing pull secret to a refusal, but not to another cause', () => {
    const secret =
      'Unable to retrieve some image pull secrets (regcred); attempting to pull the image may not succeed.';
    const refused = `${resolve}unexpected status from HEAD request to https://h/v2/a/manifests/1: 401 Unauthorized`;
    const missing = `Failed to pull image "a.example/b:1": rpc error: code = NotFound desc = failed to resolve reference "a.example/b:1": a.example/b:1: not found`;
    expect(causesIn(`${secret}\n${refused}`)).toEqual(['auth-pull-secret', 'auth-401']);
    expect(causesIn(`${secret}\n${missing}`)).toEqual(['not-found', 'auth-pull-secret']);
  });
});

describe('the activity in a text', () => {
  it.each([
    'redis:7',
    'gcr.io/kaniko-project/executor:v1',
    'ollama/ollama:1',
    'acme/helm-upgrade:1',
    'moby/buildkit:1',
  ])('is a pull if the message says so, whatever the name of the image: %s', (name) => {
    expect(
      first(
        `Failed to pull image "${name}": failed to pull and unpack image "${name}": failed to resolve reference "${name}": failed to do request: Head "https://h/v2/a/manifests/1": dial tcp 192.0.2.1:443: connect: connection refused`,
      )?.cause,
    ).toBe('firewall-or-timeout');
    expect(first(`${name.replace(/\W/g, '-')}-7d9f  0/1  ImagePullBackOff  0  5m`)?.cause).toBe(
      'bare-status',
    );
  });

  it('of a build or a push covers its following lines', () => {
    const refused = 'denied: requested access to the resource is denied';
    expect(first(`Pulling docker.io/acme/base:1\n\n${refused}`)?.cause).toBe(
      'auth-insufficient-scope-or-anonymous',
    );
    for (const before of [
      'Step 1/3 : FROM acme/base:1',
      'The push refers to repository [docker.io/acme/cart]',
    ])
      expect(first(`${before}\n\n${refused}`)?.cause).toBe('not-a-pull-failure');
  });

  it('of a build does not hide a failed pull in the same text', () => {
    expect(
      causesIn(`Step 1/3 : FROM acme/base:1\n\n${resolve}unauthorized: authentication required`),
    ).toEqual(['auth-401']);
  });

  it('is not an image pull merely because a URL contains /v2/', () => {
    expect(first('GET https://api.example/v2/orders: 503 Service Unavailable')?.cause).toBe(
      'not-a-pull-failure',
    );
    expect(first('Get "https://registry.example/v2/": 503 Service Unavailable')?.cause).toBe(
      'registry-unavailable',
    );
  });
});

describe('messages that other programs print too', () => {
  const words = [
    'x509: certificate signed by unknown authority',
    'dial tcp 199.36.153.8:443: i/o timeout',
    '403 Forbidden',
    'no space left on device',
  ];

  it.each(words)('count if they are the whole text: %s', (text) => {
    expect(first(text)?.cause).not.toBe('not-a-pull-failure');
    expect(first(`Error: ${text}`)?.cause).not.toBe('not-a-pull-failure');
    expect(first(`Bonjour, voici l’erreur sur nos nœuds : ${text}`)?.cause).not.toBe('not-a-pull-failure');
  });

  it.each(words)('do not count in the log of another program: %s', (text) => {
    expect(
      first(`2026-03-01T10:00:00Z ERROR payment worker stopped while charging a card: ${text}`)?.cause,
    ).toBe('not-a-pull-failure');
  });

  it.each(words)('do not count after an address that is not of a registry: %s', (text) => {
    expect(first(`Get "https://api.example/orders": ${text}`)?.cause).toBe('not-a-pull-failure');
  });

  it('count next to a status that means a failed pull', () => {
    expect(
      causesIn(
        'cart-7d9f  0/1  ImagePullBackOff  0  5m\n\nthe worker says: x509: certificate signed by unknown authority',
      ),
    ).toEqual(['tls-x509']);
  });
});

describe('properties', async () => {
  const texts = (await sampled()).flatMap(({ cause, matches }) =>
    matches.map((text) => ({ cause: cause.id, text })),
  );

  it('evidence is the text between its offsets, and never empty', () => {
    for (const { text } of texts) {
      for (const { evidence } of classify(`noise before\n\n${text}\n\nnoise behind`)) {
        expect(evidence.text).toBe(
          `noise before\n\n${text}\n\nnoise behind`.slice(evidence.start, evidence.end),
        );
        expect(evidence.end).toBeGreaterThan(evidence.start);
      }
    }
  });

  it('capitals do not change the answer', () => {
    for (const { text, cause } of texts) expect(first(text.toUpperCase())?.cause, text).toBe(cause);
  });

  it('JSON escapes do not change the answer', () => {
    for (const { text, cause } of texts)
      expect(first(`"message": ${JSON.stringify(text)}`)?.cause, text).toBe(cause);
  });

  it('mail quotation marks and surrounding blank lines do not change the answer', () => {
    for (const { text, cause } of texts) expect(first(`\n\n> ${text}\n\n`)?.cause, text).toBe(cause);
  });

  it('a terminal that wraps at any blank does not change the answer', () => {
    for (const { text, cause } of texts) {
      if (!text.startsWith('Failed to pull image')) continue;
      const wrapped = text.replace(/(.{60,100}?) /g, '$1\n      ');
      expect(first(wrapped)?.cause, wrapped).toBe(cause);
    }
  });

  it.each([80, 97, 120])('a terminal that breaks words at column %i does not change the answer', (width) => {
    const wrong = texts.filter(({ text, cause }) => {
      if (!text.startsWith('Failed to pull image') || text.includes('\n')) return false;
      return first((text.match(new RegExp(`.{1,${width}}`, 'g')) ?? []).join('\n'))?.cause !== cause;
    });
    expect(wrong).toEqual([]);
  });
});
