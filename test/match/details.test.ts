/** The details that the matcher captures from a message, because rules must not parse it themselves. */
import { describe, expect, it } from 'vitest';
import type { Details } from '../../src/causes/index.ts';
import { classify, classifyMessage } from '../../src/match/index.ts';

const pull = (reason: string) =>
  `Failed to pull image "registry.example.com/app:1": failed to resolve reference "registry.example.com/app:1": ${reason}`;
const refused =
  'Error creating: admission webhook "imagepolicywebhook.image-policy.k8s.io" denied the request: Image docker.io/Acme/cart:1 denied by Binary\nAuthorization default admission rule.';

const manyNames = Array.from({ length: 80 }, (_, at) => `service-${at}.example.com`).join(', ');

/** By what is captured: a message, the signature that matches it, and the details. */
const captured: Readonly<
  Record<string, readonly [message: string, signature: string | null, details: Details]>
> = {
  'the host and the registry that it mirrors': [
    pull(
      'unexpected status from HEAD request to https://mirror.example.com:5000/v2/app/manifests/1?ns=docker.io: 429 Too Many Requests',
    ),
    'status-429',
    { host: 'mirror.example.com:5000', mirrorFor: 'docker.io', status: '429 Too Many Requests' },
  ],
  'that the image of a volume is meant': [
    'failed to unpack image volume: unsupported whiteout',
    'image-volume-not-unpacked',
    { volume: 'image volume' },
  ],
  'the library with which a program asked by itself': [
    'GET https://registry.example.com/v2/app/tags/list?n=1000: DENIED: not for you',
    'registry-library',
    { host: 'registry.example.com', client: 'go-containerregistry' },
  ],
  'the host that containerd 1.6 names without a URL': [
    pull(
      'pulling from host registry.example.com:5000 failed with status code [manifests 1]: 401 Unauthorized',
    ),
    'manifest-401-by-host',
    { host: 'registry.example.com:5000', status: '401 Unauthorized' },
  ],
  'the controller that asked by itself': [
    '{"level":"error","msg":"Reconciler error","controller":"imagerepository","error":"GET https://gcr.io/v2/acme/podinfo/tags/list?n=1000: DENIED: Failed to read tags"}',
    'controller-request',
    { client: 'imagerepository', host: 'gcr.io' },
  ],
  'the program that prints the text, where the text names none': [
    'Unable to fetch image "gcr.io/acme/cart:2": failed to resolve image to digest: GET https://gcr.io/v2/acme/cart/manifests/2: DENIED: denied',
    'knative-digest',
    { client: 'Knative', host: 'gcr.io' },
  ],
  'no controller where an image is named after one': [
    'Failed to pull image "registry.example.com/ingress/controller:latest": failed to resolve reference "registry.example.com/ingress/controller:latest": unexpected status from HEAD request to https://registry.example.com/v2/ingress/controller/manifests/latest: 503 Service Unavailable',
    'request-5xx',
    { host: 'registry.example.com', status: '503 Service Unavailable' },
  ],
  'a status, without what follows it': [
    pull('unexpected status from HEAD request to https://registry.example.com/v2/: 503 Service Unavailable'),
    'request-5xx',
    { status: '503 Service Unavailable' },
  ],
  'the name and the resolver': [
    pull('dial tcp: lookup Registry.Example.com. on [fd00::53]:53: no such host'),
    'no-such-host',
    { name: 'Registry.Example.com', resolver: 'fd00::53' },
  ],
  'the address that was dialled': [
    pull('dial tcp 10.20.0.5:443: connect: connection refused'),
    'connection-refused',
    { address: '10.20.0.5', port: '443', answered: 'connect: connection refused' },
  ],
  'an IPv6 address that was dialled': [
    pull('dial tcp [2600:2d00:2:1000::]:443: i/o timeout'),
    'io-timeout',
    { address: '2600:2d00:2:1000::', port: '443' },
  ],
  'the far end of a connection': [
    pull('read tcp 10.0.0.2:41000->10.20.0.5:443: read: connection reset by peer'),
    'connection-reset',
    { address: '10.20.0.5', answered: 'connection reset by peer' },
  ],
  'the names of a certificate': [
    pull(
      'tls: failed to verify certificate: x509: certificate is valid for Internal.example.com, b.example.com, not registry.example.com',
    ),
    'certificate-for-another-name',
    { names: 'Internal.example.com, b.example.com' },
  ],
  'the names of a certificate that has many, in a message that the kubelet cut': [
    pull(`tls: failed to verify certificate: x509: certificate is valid for ${manyNames}`),
    'certificate-for-another-name',
    { names: manyNames },
  ],
  'the end of a certificate': [
    pull(
      'x509: certificate has expired or is not yet valid: current time 2026-11-20T09:05:00Z is after 2026-11-18T23:59:59Z.',
    ),
    'certificate-expired',
    { clock: '2026-11-20T09:05:00Z', notAfter: '2026-11-18T23:59:59Z' },
  ],
  'the part of an image': [
    'Failed to pull image "a.example.com/b:1": failed to copy: httpReadSeeker: failed open: could not fetch content descriptor sha256:aB12 (application/vnd.oci.image.layer.v1.tar+gzip) from remote: not found',
    'content-descriptor-not-found',
    {
      part: 'sha256:aB12',
      mediaType: 'application/vnd.oci.image.layer.v1.tar+gzip',
      layer: 'failed to copy',
    },
  ],
  'a token that was anonymous': [
    pull('failed to authorize: failed to fetch anonymous token: unexpected status: 403 Forbidden'),
    'anonymous-token-403',
    { token: 'anonymous' },
  ],
  'pull secrets': [
    'Unable to retrieve some image pull secrets (first, second); attempting to pull the image may not succeed.',
    'unable-to-retrieve-pull-secrets',
    { secrets: 'first, second' },
  ],
  'a webhook with its reason, on one line and in its own spelling': [
    refused,
    'binary-authorization',
    {
      webhook: 'imagepolicywebhook.image-policy.k8s.io',
      image: 'docker.io/Acme/cart:1',
      reason: 'Image docker.io/Acme/cart:1 denied by Binary Authorization default admission rule.',
    },
  ],
  'a refusal by a policy that is no webhook': [
    "pods \"cart-\" is forbidden: ValidatingAdmissionPolicy 'pinned' with binding 'pinned' denied request: Images need a digest",
    'image-admission',
    {
      reason:
        "pods \"cart-\" is forbidden: ValidatingAdmissionPolicy 'pinned' with binding 'pinned' denied request: Images need a digest",
    },
  ],
  'how long a pull took': [
    'Successfully pulled image "moby/buildkit:v0.12" in 2s (2m2s including waiting). Image size: 7 bytes.',
    'image-builder',
    { image: 'moby/buildkit:v0.12', took: '2s', tookWithWait: '2m2s', size: '7' },
  ],
};

describe('details', () => {
  it.each(Object.entries(captured))('contain %s', (_what, [message, signature, details]) => {
    const match = classifyMessage(message);
    expect(match.signature).toBe(signature);
    expect(match.details).toMatchObject(details);
  });

  it('are spelled as in the message, also inside JSON strings and in a paste', () => {
    const [message, , details] = captured['the names of a certificate'] ?? ['', null, {}];
    expect(classifyMessage(JSON.stringify({ message })).details).toMatchObject(details);
    expect(classify(`Events:\n  Warning  Failed  3s  kubelet  ${message}\n`)[0]?.details).toMatchObject(
      details,
    );
  });

  it('have no host where the only address is that of a page to read', () => {
    const limit =
      'toomanyrequests: You have reached your pull rate limit. You may increase the limit by authenticating and upgrading: https://www.docker.com/increase-rate-limit';
    expect(classifyMessage(pull(limit)).details).not.toHaveProperty('host');
  });

  it('are absent if the message names nothing, and never empty', () => {
    expect(classifyMessage('ImagePullBackOff').details).toEqual({});
    expect(classifyMessage('').details).toEqual({});
    expect(classifyMessage(`lookup : https:// ?ns= image verifier  blocked pull of`).details).toEqual({});
  });
});

describe('the image of a message', () => {
  it('has the tag or the digest that CRI-O prints before the repository', () => {
    const image = (message: string) => classifyMessage(message).image;
    expect(image('reading manifest v1 in quay.io/acme/cart: manifest unknown')).toBe('quay.io/acme/cart:v1');
    expect(image('reading manifest sha256:ab12 in quay.io/acme/cart: manifest unknown')).toBe(
      'quay.io/acme/cart@sha256:ab12',
    );
  });
});

describe('a single message', () => {
  it('of another program is not a failed pull', () => {
    expect(classifyMessage('psql: connection refused')).toMatchObject({ cause: 'not-a-pull-failure' });
  });

  it('of a million characters is classified', () => {
    expect(classifyMessage('failed to pull image "'.repeat(46_000)).cause).toBe('bare-status');
  });
});
