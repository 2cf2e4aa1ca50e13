import { httpRegistry as rule } from '../../../../src/catalogue/registry/http-registry.ts';
import { failed, pullOf } from '../../../support/rules/pulls.ts';
import { rehearse } from '../../../support/rules/rehearse.ts';

const at = (message: string) => ({
  about: pullOf('registry.example.com:5000/team/cart:1', failed('http-vs-https', message)),
  world: [],
  facts: { host: 'registry.example.com:5000' },
});

rehearse(rule, {
  'plain-http': at(
    'Head "https://registry.example.com:5000/v2/": http: server gave HTTP response to HTTPS client',
  ),
  'https-port': [
    at('400 Bad Request: Client sent an HTTP request to an HTTPS server.'),
    { when: 'of nginx', ...at('The plain HTTP request was sent to HTTPS port') },
  ],
  'not-tls': at('tls: first record does not look like a TLS handshake'),
  'same-protocol': [
    { about: pullOf(), world: [] },
    { when: 'but not trusted', about: pullOf('nginx', failed('tls-x509')), world: [] },
  ],
});
