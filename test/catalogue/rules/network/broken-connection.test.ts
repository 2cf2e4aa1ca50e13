import { expect, it } from 'vitest';
import { brokenConnection as rule } from '../../../../src/catalogue/rules/network/broken-connection.ts';
import { elsewhere, failed, onNode, timedOut, unresolved, way } from '../../../support/rules/networks.ts';
import { rehearse } from '../../../support/rules/rehearse.ts';

const failedWith = (words: string, signature: string) =>
  way(failed('firewall-or-timeout', words, signature), { image: elsewhere });
const layer = (words: string) => `failed to copy: httpReadSeeker: failed open: ${words}`;
const blob = 'https://blobs.example.net/sha256/ab';
const atBlob = (cause: 'firewall-or-timeout' | 'auth-403', message: string) =>
  way(failed(cause, layer(message)), { image: elsewhere });

rehearse(rule, {
  'connection-refused': [
    {
      about: failedWith('dial tcp 10.20.0.5:5000: connect: connection refused', 'connection-refused'),
      world: [],
      facts: { host: 'registry.example.com', address: '10.20.0.5' },
    },
    {
      when: 'at an address that the message does not give',
      about: failedWith('connection refused', 'connection-refused'),
      world: [],
    },
  ],
  'loopback-connection-failed': [
    {
      about: way(
        failed(
          'firewall-or-timeout',
          'dial tcp 127.0.0.1:5000: connect: connection refused',
          'connection-refused',
        ),
        { image: onNode },
      ),
      world: [],
      facts: { host: 'localhost:5000', address: '127.0.0.1' },
    },
    {
      when: 'by a mirror on the node',
      about: failedWith(
        'failed to do request: Head "http://[::1]:30020/v2/team/billing/manifests/3.0.2?ns=registry.example.com": EOF',
        'eof',
      ),
      world: [],
      facts: { host: '[::1]:30020' },
    },
  ],
  'connection-failed': {
    when: 'by a packet filter on the node',
    about: way(
      failed(
        'firewall-or-timeout',
        'failed to do request: Head "https://registry.example.com/v2/team/billing/manifests/3.0.2": dial tcp 203.0.113.7:443: connect: operation not permitted',
      ),
      { image: elsewhere },
    ),
    world: [],
    facts: { host: 'registry.example.com', address: '203.0.113.7' },
  },
  'host-unreachable': {
    about: failedWith('dial tcp 10.20.0.5:443: connect: no route to host', 'no-route'),
    world: [],
  },
  'tls-handshake-timeout': {
    about: failedWith('net/http: TLS handshake timeout', 'tls-handshake-timeout'),
    world: [],
  },
  'connection-reset': [
    {
      about: failedWith(
        'read tcp 10.0.0.2:41000->10.20.0.5:443: read: connection reset by peer',
        'connection-reset',
      ),
      world: [],
      facts: { address: '10.20.0.5' },
    },
    { when: 'by EOF', about: failedWith('EOF', 'eof'), world: [] },
    {
      when: 'at the host to which the registry redirects (messages B4)',
      about: failedWith(
        'failed to do request: Head "https://europe-west9-docker.pkg.dev/v2/a/b/c/manifests/1": EOF',
        'eof',
      ),
      world: [],
      facts: { host: 'europe-west9-docker.pkg.dev' },
    },
  ],
  'connection-timeout': [
    { about: way(timedOut()), world: [], facts: { address: '142.250.179.82' } },
    {
      when: 'at an address that the message does not give',
      about: failedWith('context deadline exceeded', 'resolving-timed-out'),
      world: [],
      facts: { address: '' },
    },
    {
      when: 'after the connection',
      about: failedWith('timeout awaiting response headers', 'awaiting-headers'),
      world: [],
    },
  ],
  'network-unreachable': {
    about: failedWith('dial tcp [2001:db8::5]:443: connect: network is unreachable', 'network-unreachable'),
    world: [],
    facts: { address: '2001:db8::5' },
  },
  'layer-host-unreachable': [
    {
      about: atBlob(
        'firewall-or-timeout',
        `failed to do request: Get "${blob}": dial tcp 203.0.113.7:443: i/o timeout`,
      ),
      world: [],
      facts: { host: 'registry.example.com', other: 'blobs.example.net' },
    },
    {
      when: 'by a refusal',
      about: atBlob('auth-403', `unexpected status code ${blob}: 403 Forbidden`),
      world: [],
    },
  ],
  'not-applicable-cause': [
    { about: way(null), world: [] },
    { when: 'by a name that does not resolve', about: way(unresolved), world: [] },
    {
      when: 'if a mirror serves the layers',
      about: atBlob(
        'auth-403',
        'unexpected status code https://mirror.example.com/v2/x?ns=docker.io: 403 Forbidden',
      ),
      world: [],
    },
    {
      when: 'if the registry itself refuses a layer',
      about: atBlob('auth-403', 'unexpected status code https://registry.example.com/v2/x: 403 Forbidden'),
      world: [],
    },
  ],
});

it.each([
  ['registry.example.com:5000', '10.77.0.77', 'registry.example.com:5000 (10.77.0.77)'],
  ['10.77.0.77:5000', '10.77.0.77', '10.77.0.77:5000'],
  ['10.77.0.77', '10.77.0.77', '10.77.0.77'],
  ['10.77.0.77:5000', '10.77.0.7', '10.77.0.77:5000 (10.77.0.7)'],
  ['[2001:db8::5]:5000', '2001:db8::5', '[2001:db8::5]:5000'],
  ['registry.example.com', '', 'registry.example.com'],
])('%s at %s is called %s', (host, address, named) => {
  const { text } = rule.outcomes['host-unreachable'];
  expect(text.en({ host, address })).toBe(`no machine answers at ${named}`);
});
