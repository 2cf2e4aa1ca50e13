/** Rules judge the host that failed, which need not be that of the image. */
import { describe, expect, it } from 'vitest';
import { askedHost } from '../../../src/catalogue/facts/asked-host.ts';
import { failed, pullOf } from '../../support/rules/pulls.ts';

const head = (url: string) =>
  failed('tls-x509', `Head "${url}": x509: certificate signed by unknown authority`);

describe('the host that a failing request went to', () => {
  it.each([
    [
      'of the image',
      'registry.example.com:5000/a:1',
      'https://registry.example.com:5000/v2/a',
      'registry.example.com:5000',
    ],
    [
      'of a redirect',
      'registry.k8s.io/pause:3.10',
      'https://europe-west9-docker.pkg.dev/v2/a',
      'europe-west9-docker.pkg.dev',
    ],
    ['of a mirror', 'docker.io/a/b:1', 'http://10.20.0.5:5000/v2/a/b?ns=docker.io', '10.20.0.5:5000'],
    [
      'of Docker Hub under its short name',
      'nginx',
      'https://registry-1.docker.io/v2/library/nginx',
      'docker.io',
    ],
    ['in lower case', 'registry.example.com/a:1', 'https://Mirror.Example.com/v2/a', 'mirror.example.com'],
  ])('is that %s', (_what, image, url, host) => {
    expect(askedHost(pullOf(image, head(url)))).toBe(host);
  });

  it('is that of the image where no request is known', () => {
    expect(askedHost(pullOf('registry.example.com/a:1'))).toBe('registry.example.com');
    expect(askedHost(pullOf('registry.example.com/a:1', failed('dns', 'no such host')))).toBe(
      'registry.example.com',
    );
  });
});
