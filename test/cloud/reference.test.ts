import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ArtifactRegistryPath,
  parseReference,
  type ReferenceProblem,
  repositoryOf,
} from '../../src/cloud/reference.ts';
import { image } from '../support/rules/subjects.ts';

const sha256 = `sha256:${'ab12'.repeat(16)}`;
const at = (
  project: string,
  location: string | null,
  repository: string,
  name: string,
): ArtifactRegistryPath => ({ project, location, repository, package: name });

describe('a reference', () => {
  it.each([
    ['nginx', 'docker.io', 'library/nginx', 'latest', null],
    ['nginx:1.27', 'docker.io', 'library/nginx', '1.27', null],
    ['bitnami/redis', 'docker.io', 'bitnami/redis', 'latest', null],
    ['docker.io/library/nginx', 'docker.io', 'library/nginx', 'latest', null],
    ['docker.io/nginx:1', 'docker.io', 'library/nginx', '1', null],
    ['index.docker.io/nginx', 'docker.io', 'library/nginx', 'latest', null],
    ['index.docker.io/bitnami/redis', 'docker.io', 'bitnami/redis', 'latest', null],
    ['localhost/app', 'localhost', 'app', 'latest', null],
    ['localhost:5000/app:1', 'localhost:5000', 'app', '1', null],
    ['registry:5000/app', 'registry:5000', 'app', 'latest', null],
    ['[2001:db8::1]:5000/app:1', '[2001:db8::1]:5000', 'app', '1', null],
    ['registry.example.com/a/b/c/d:x_Y.z-1', 'registry.example.com', 'a/b/c/d', 'x_Y.z-1', null],
    [`nginx@${sha256}`, 'docker.io', 'library/nginx', null, sha256],
    [`nginx:1.27@${sha256}`, 'docker.io', 'library/nginx', '1.27', sha256],
    [`nginx@sha512:${'ab12'.repeat(32)}`, 'docker.io', 'library/nginx', null, `sha512:${'ab12'.repeat(32)}`],
    ['a__b/c--d/e.f_g', 'docker.io', 'a__b/c--d/e.f_g', 'latest', null],
    ['Registry.Example.com/app', 'Registry.Example.com', 'app', 'latest', null],
  ])('%s', (text, host, path, tag, digest) => {
    expect(image(text)).toMatchObject({ text, host, path, tag, digest });
  });

  it.each<[string, ReferenceProblem]>([
    ['', 'reference-empty'],
    [' nginx', 'whitespace-in-reference'],
    ['nginx:1.27\n', 'whitespace-in-reference'],
    ['https://europe-west9-docker.pkg.dev/p/r/i', 'scheme-in-reference'],
    ['docker://nginx', 'scheme-in-reference'],
    [`nginx:\${TAG}`, 'unexpanded-variable'],
    ['{{ .Values.image }}', 'unexpanded-variable'],
    ['{{.Values.image}}', 'unexpanded-variable'],
    ['$REGISTRY/app', 'unexpanded-variable'],
    ['docker.s3nsregistry.fr/s3ns:shop/app/cart:1', 'colon-in-project'],
    ['gcr.io/example.com:shop/cart', 'colon-in-project'],
    ['registry.example.com/app:1:2', 'two-tags'],
    ['Nginx', 'uppercase-in-reference'],
    ['registry.example.com/Team/app:1', 'uppercase-in-reference'],
    ['nginx:', 'reference-invalid'],
    ['nginx:-1', 'reference-invalid'],
    [`nginx:${'x'.repeat(129)}`, 'reference-invalid'],
    ['nginx@sha256:12', 'reference-invalid'],
    // Cut off while copying, of an algorithm that the kubelet does not know, in upper case.
    [`nginx@${sha256.slice(0, -1)}`, 'reference-invalid'],
    [`nginx@md5:${'ab12'.repeat(8)}`, 'reference-invalid'],
    [`nginx@sha256:${'AB12'.repeat(16)}`, 'reference-invalid'],
    // The id of an image, which the kubelet refuses.
    ['ab12'.repeat(16), 'reference-invalid'],
    [`registry.example.com/${'long/'.repeat(51)}x`, 'reference-invalid'],
    ['nginx@', 'reference-invalid'],
    ['nginx@latest', 'reference-invalid'],
    ['registry.example.com/', 'reference-invalid'],
    ['registry.example.com//app', 'reference-invalid'],
    ['/app', 'reference-invalid'],
    ['docker.io/', 'reference-invalid'],
    ['app/', 'reference-invalid'],
    ['-bad-.example.com/app', 'reference-invalid'],
    ['registry.example.com:port/app', 'reference-invalid'],
    ['a___b', 'reference-invalid'],
    ['a..b/c_', 'reference-invalid'],
  ])('%j is refused: %s', (text, problem) => {
    expect(parseReference(text)).toEqual({ problem });
  });
});

describe('an image of Artifact Registry', () => {
  it.each([
    ['europe-west9-docker.pkg.dev/shop-images/app/cart:1', at('shop-images', 'europe-west9', 'app', 'cart')],
    ['europe-docker.pkg.dev/p/r/a/b/c', at('p', 'europe', 'r', 'a/b/c')],
    ['europe-docker.pkg.dev/example.com/shop/r/i', at('example.com:shop', 'europe', 'r', 'i')],
    ['Europe-west9-docker.pkg.dev/p/r/i', at('p', 'europe-west9', 'r', 'i')],
    // A regional endpoint.
    ['docker.europe-west9.rep.pkg.dev/p/r/i:1', at('p', 'europe-west9', 'r', 'i')],
    ['gcr.io/p/i', at('p', 'us', 'gcr.io', 'i')],
    ['us.gcr.io/p/i', at('p', 'us', 'us.gcr.io', 'i')],
    ['eu.gcr.io/p/a/b', at('p', 'europe', 'eu.gcr.io', 'a/b')],
    ['asia.gcr.io/example.com/p/i', at('example.com:p', 'asia', 'asia.gcr.io', 'i')],
    // Both forms that S3NS documents: with and without the region in the host.
    [
      'u-france-east1-docker.s3nsregistry.fr/s3ns/shop/app/cart:1',
      at('s3ns:shop', 'u-france-east1', 'app', 'cart'),
    ],
    ['docker.s3nsregistry.fr/s3ns/shop/app/cart:1', at('s3ns:shop', 'u-france-east1', 'app', 'cart')],
    // The host contains no region, and there are many.
    ['docker.pkg.dev/p/r/i', at('p', null, 'r', 'i')],
    ['docker.rep.pkg.dev/p/r/i', at('p', null, 'r', 'i')],
  ])('%s', (text, path) => expect(image(text).artifactRegistry).toEqual(path));

  it.each([
    'nginx',
    'registry.example.com/p/r/i',
    'notpkg.dev/p/r/i',
    'europe-docker.pkg.dev.example.com/p/r/i',
    // A part is missing.
    'europe-docker.pkg.dev/p/i',
    'europe-docker.pkg.dev/example.com/p/i',
    'gcr.io/i',
    'docker.s3nsregistry.fr/s3ns/shop/cart',
  ])('is not %s', (text) => expect(image(text).artifactRegistry).toBeNull());

  it.each([
    ['eu.gcr.io/p/i', 'google'],
    ['europe-docker.pkg.dev/p/r/i', 'google'],
    ['docker.s3nsregistry.fr/s3ns/p/r/i', 's3ns'],
    ['u-france-east1-docker.s3nsregistry.fr/s3ns/p/r/i', 's3ns'],
    ['nginx', undefined],
    ['quay.io/p/i', undefined],
  ])('at %s belongs to %s', (text, id) => expect(image(text).universe?.id).toBe(id));
});

it('belongs to the same repository whatever its tag and digest', () => {
  for (const text of ['nginx', 'nginx:1', `docker.io/library/nginx@${sha256}`])
    expect(repositoryOf(image(text))).toBe('docker.io/library/nginx');
});

describe('a hostile reference', () => {
  const megabyte = 1_000_000;
  it.each([
    ['letters', 'a'.repeat(megabyte)],
    ['dashes', `a${'-'.repeat(megabyte)}`],
    ['letters and dashes', 'a-'.repeat(megabyte / 2)],
    ['a host of dashes', `a${'-'.repeat(megabyte)}.b/c`],
    ['a host of dots', `${'a.'.repeat(megabyte / 2)}/c`],
    ['a host of labels', `${'a-a.'.repeat(megabyte / 4)}-/c`],
    ['slashes', '/'.repeat(megabyte)],
    ['colons', ':'.repeat(megabyte)],
    ['at signs', '@'.repeat(megabyte)],
    ['a digest of algorithms', `a@${'a+'.repeat(megabyte / 2)}`],
    ['a digest of digits', `a@sha256:${'1'.repeat(megabyte)}g`],
    ['scheme letters', `${'a'.repeat(megabyte)}:/`],
    ['components', 'a/'.repeat(megabyte / 2)],
    // At this size, anything slower than linear would take minutes.
  ])('of 1 MB of %s is read', (_name, text) => {
    expect(parseReference(text)).toBeTypeOf('object');
  });

  it.each([
    'constructor',
    '__proto__',
    'toString/x',
    'hasOwnProperty:1',
    '../../etc/passwd',
    '%00',
    '\u202e',
  ])('%j does not throw', (text) => expect(() => parseReference(text)).not.toThrow());

  it('parses to a reference or a problem, and a reference parses to itself again', () => {
    const text = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'aA0.-_:/@$ ') }));
    fc.assert(
      fc.property(text, (written) => {
        const parsed = parseReference(written);
        if ('problem' in parsed) return;
        const { host, path, tag, digest } = parsed.reference;
        const whole = `${host}/${path}${tag ? `:${tag}` : ''}${digest ? `@${digest}` : ''}`;
        expect(image(whole)).toMatchObject({ host, path, tag, digest });
      }),
      { numRuns: 2000 },
    );
  });
});
