/** What a message alone proves: each signature has a sentence and a step, or a reason why it has none. */
import { describe, expect, it } from 'vitest';
import { causes } from '../../src/causes/index.ts';
import { type Proof, proofs, provedBy, type Reading } from '../../src/causes/proofs.ts';
import { classify } from '../../src/match/index.ts';
import { sampled } from '../support/samples.ts';

const entries = await sampled();
const image = 'europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1';

/** Every reading that the samples give, and for each signature one without details. */
const readings: readonly Reading[] = entries.flatMap(({ cause, signature, matches }) => [
  { cause: cause.id, signature: signature.id, details: {} },
  { cause: cause.id, signature: signature.id, details: {}, image },
  ...matches.flatMap((text) => classify(text)),
]);
const proved = readings.flatMap((reading) => {
  const proof = provedBy(reading);
  return proof ? [{ reading, proof }] : [];
});
const texts = ({ states, next }: Proof) => [states.en, states.fr, next.en, next.fr];

describe('the proofs', () => {
  it('have an entry for each signature, or a reason for the whole cause', () => {
    for (const { id, signatures } of causes) {
      const ofCause = proofs[id];
      if ('nothing' in ofCause) expect(ofCause.nothing, id).toMatch(/\w/);
      else expect(Object.keys(ofCause).toSorted(), id).toEqual(signatures.map((one) => one.id).toSorted());
    }
  });

  it('are sentences whatever the message names: nothing left open, a clause and then whole sentences', () => {
    for (const { reading, proof } of proved) {
      const where = `${reading.signature} ${JSON.stringify(reading.details)}`;
      for (const text of texts(proof)) expect(text, where).not.toMatch(/undefined|null|\[object| {2}|\(\)/);
      for (const states of [proof.states.en, proof.states.fr]) expect(states, where).not.toMatch(/\.$/);
      for (const next of [proof.next.en, proof.next.fr]) expect(next, where).toMatch(/^\p{Lu}.+\.$/su);
    }
  });

  it('are French: its typography, and no article or elision that a name would break', () => {
    for (const { reading, proof } of proved) {
      for (const text of [proof.states.fr, proof.next.fr]) {
        const words = text.replace(/\S*(?:[/:@]|\.\w)\S*/g, '…');
        expect(words, String(reading.signature)).not.toMatch(/ [;!?»]|« |\p{L}'\p{L}|\b(?:de|à) les? /u);
        expect(text, String(reading.signature)).not.toMatch(
          /\b(?:de|que|le|la|du|à|qu’|d’|l’) ?europe-west9/,
        );
      }
    }
  });

  it('need no cloud: they name no tool and no flag', () => {
    for (const { proof } of proved)
      for (const text of texts(proof))
        expect(text).not.toMatch(/\bgcloud\b|--\w|\bGKE\b|kubectl (?:get|create)/);
  });
});

const pull = (reason: string) =>
  `Failed to pull image "harbor.example.com/app:1": failed to pull and unpack image "harbor.example.com/app:1": failed to resolve image: ${reason}`;
const head = 'failed to do request: Head "https://harbor.example.com/v2/app/manifests/1"';

describe('a message proves', () => {
  it.each([
    [
      pull(`${head}: tls: failed to verify certificate: x509: certificate signed by unknown authority`),
      /^the node does not trust the authority that signed the certificate of harbor\.example\.com$/,
    ],
    [
      pull(`${head}: dial tcp 10.77.0.9:443: i/o timeout`),
      /^10\.77\.0\.9:443 \(harbor\.example\.com\) did not answer in time$/,
    ],
    [pull(`${head}: dial tcp [fd00::9]:5000: connect: connection refused`), /^\[fd00::9\]:5000 \(harbor/],
    [
      pull(`${head}: dial tcp: lookup harbor.example.com on 10.77.0.53:53: no such host`),
      /^the DNS server 10\.77\.0\.53 answered that it has no address for the name harbor\.example\.com$/,
    ],
    ...['localhost', '127.0.0.1', '[::1]'].map((host): [string, RegExp] => [
      pull(
        `failed to do request: Head "http://${host}:5000/v2/app/manifests/1": dial tcp ${host === 'localhost' ? '127.0.0.1' : host}:5000: connect: connection refused`,
      ),
      /refused the connection: .*; this address is the node itself$/,
    ]),
    [
      pull(
        'unexpected status from HEAD request to https://eu.gcr.io/v2/shop-images/cart/manifests/1: 412 Precondition Failed',
      ),
      /^eu\.gcr\.io refuses every request for this project \(412\): Container Registry is shut down/,
    ],
    [pull('archive/tar: invalid tar header'), /^a layer of the image is not an archive/],
    [
      pull(`${head}: http: server gave HTTP response to HTTPS client`),
      /^harbor\.example\.com answers in plain HTTP/,
    ],
    [
      pull(
        'unexpected status from HEAD request to https://mirror.example.com/v2/app/manifests/1?ns=docker.io: 503 Service Unavailable',
      ),
      /^mirror\.example\.com \(a mirror for docker\.io\), or a proxy .*\(503 Service Unavailable\)$/,
    ],
    [
      'pulling from host harbor.example.com failed with status code [manifests 1]: 401 Unauthorized',
      /^harbor\.example\.com requires credentials: none were sent, or those that were sent were refused$/,
    ],
  ])('%s', (message, expected) => {
    const [match] = classify(message);
    expect(match && provedBy(match)?.states.en).toMatch(expected);
  });

  it('what the address of the image leaves out', () => {
    const notFound = { cause: 'not-found', signature: 'reference-not-found', details: {} } as const;
    const denied = {
      cause: 'auth-insufficient-scope-or-anonymous',
      signature: 'pull-access-denied',
      details: {},
    } as const;
    expect(provedBy({ ...notFound, image: 'open.example.com/app' })?.states.en).toMatch(
      /; open\.example\.com\/app has no tag, so its full address is open\.example\.com\/app:latest$/,
    );
    expect(provedBy({ ...denied, image: 'shop-frontend:1.4' })?.states.fr).toMatch(
      /\u00a0; shop-frontend:1\.4 n’indique aucun registre, donc son adresse complète est docker\.io\/library\/shop-frontend:1\.4$/,
    );
    expect(provedBy({ ...notFound, image })?.states.en).not.toContain('full address');
    // Docker names the repository here, so nothing is known of the tag.
    expect(provedBy({ ...denied, image: 'acme/private' })?.states.en).toMatch(
      /full address is docker\.io\/acme\/private$/,
    );
    expect(provedBy({ ...denied, image: 'quay.io/acme/private' })?.states.en).not.toContain('full address');
  });

  it('that a password of Amazon ECR lasts for 12 hours, and of no other registry', () => {
    const reading = { cause: 'auth-401', signature: 'no-basic-auth-credentials', details: {} } as const;
    const ecr = '123456789012.dkr.ecr.eu-west-1.amazonaws.com/app:1';
    expect(provedBy({ ...reading, image: ecr })?.next.en).toMatch(/12 hours/);
    expect(provedBy({ ...reading, image })?.next.en).not.toMatch(/hours/);
  });

  it('nothing where a controller asked the registry, and where the text has no cause', () => {
    const [match] = classify(
      '{"level":"error","controller":"imagerepository","error":"GET https://gcr.io/v2/acme/podinfo/tags/list?n=1000: DENIED: Failed to read tags"}',
    );
    expect(match?.details.client).toBe('imagerepository');
    expect(match && provedBy(match)).toBeNull();
    expect(provedBy({ cause: 'bare-status', signature: 'err-image-pull', details: {} })).toBeNull();
    expect(provedBy({ cause: 'not-a-pull-failure', signature: null, details: {} })).toBeNull();
  });
});

it('a web page in the name of a public registry is not that registry, and leads to what is in its place', () => {
  const page = (of: string) =>
    classify(
      `Failed to pull image "${of}": unexpected media type text/html for sha256:9a2b4d504320: not found`,
    )
      .map((reading) => provedBy(reading)?.next.en)
      .at(0);
  for (const of of ['nginx', 'quay.io/shop/cart:1', image])
    expect(page(of), of).toMatch(/^This host is a registry/);
  expect(page('registry.example.com/shop/cart:1')).toMatch(/^Open this address/);
});
