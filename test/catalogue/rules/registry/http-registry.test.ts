import { httpRegistry as rule } from '../../../../src/catalogue/rules/registry/http-registry.ts';
import { failed, pullOf } from '../../../support/rules/pulls.ts';
import { rehearse } from '../../../support/rules/rehearse.ts';

const at = (message: string) => ({
  about: pullOf('registry.example.com:5000/team/cart:1', failed('http-vs-https', message)),
  world: [],
  facts: { host: 'registry.example.com:5000' },
});

rehearse(rule, {
  'registry-without-tls': at(
    'Head "https://registry.example.com:5000/v2/": http: server gave HTTP response to HTTPS client',
  ),
  'node-without-tls': [
    at('400 Bad Request: Client sent an HTTP request to an HTTPS server.'),
    {
      when: 'at a mirror',
      about: pullOf(
        'docker.io/team/cart:1',
        failed(
          'http-vs-https',
          'Head "http://mirror.example.com/v2/team/cart/manifests/1?ns=docker.io": 400 Bad Request: Client sent an HTTP request to an HTTPS server.',
        ),
      ),
      world: [],
      facts: { host: 'mirror.example.com' },
    },
    { when: 'in the wording of nginx', ...at('The plain HTTP request was sent to HTTPS port') },
  ],
  'not-a-tls-server': [
    at('tls: first record does not look like a TLS handshake'),
    {
      when: 'in the name of a public registry',
      about: pullOf(
        'nginx:1.27',
        failed(
          'http-vs-https',
          'Head "https://registry-1.docker.io/v2/library/nginx/manifests/1.27": http: server gave HTTP response to HTTPS client',
        ),
      ),
      world: [],
      facts: { host: 'docker.io' },
    },
  ],
  'not-applicable-cause': [
    { about: pullOf(), world: [] },
    { when: 'but not trusted', about: pullOf('nginx', failed('tls-x509')), world: [] },
  ],
});
