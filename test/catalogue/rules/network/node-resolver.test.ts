import { nodeResolver as rule } from '../../../../src/catalogue/rules/network/node-resolver.ts';
import { elsewhere, failed, timedOut, unresolved, way } from '../../../support/rules/networks.ts';
import { rehearse } from '../../../support/rules/rehearse.ts';

const lookup = 'dial tcp: lookup registry.example.com on 169.254.169.254:53';
const named = { name: 'registry.example.com', resolver: '169.254.169.254' };

rehearse(rule, {
  'no-such-host': [
    {
      about: way(unresolved),
      world: [],
      facts: { name: 'europe-west9-docker.pkg.dev', resolver: '169.254.169.254' },
    },
    {
      when: 'for a custom resolver with IPv6',
      about: way(failed('dns', 'dial tcp: lookup registry.example.com. on [::1]:53: no such host')),
      world: [],
      facts: { name: 'registry.example.com', resolver: '::1' },
    },
  ],
  'server-misbehaving': {
    about: way(failed('dns', `${lookup}: server misbehaving`)),
    world: [],
    facts: named,
  },
  'resolver-timeout': [
    {
      about: way(failed('dns', `${lookup}: read udp 10.0.0.2:4711->169.254.169.254:53: i/o timeout`)),
      world: [],
      facts: named,
    },
    {
      when: 'or refuses',
      about: way(failed('dns', `${lookup}: dial udp 169.254.169.254:53: connect: connection refused`)),
      world: [],
    },
  ],
  'name-not-resolved': {
    about: way(failed('dns', 'dial tcp: lookup registry.example.com: Temporary failure in name resolution')),
    world: [],
    facts: { name: 'registry.example.com', resolver: '' },
  },
  'proxy-name-not-resolved': {
    about: way(failed('dns', 'proxyconnect tcp: dial tcp: lookup proxy.corp on 10.1.1.1:53: no such host')),
    world: [],
    facts: { name: 'proxy.corp', resolver: '10.1.1.1' },
  },
  'not-applicable-cause': [
    { about: way(null, { image: elsewhere }), world: [], facts: { name: 'registry.example.com' } },
    { when: 'if the name was resolved', about: way(timedOut()), world: [] },
  ],
});
