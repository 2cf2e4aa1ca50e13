import { nodeProxy as rule } from '../../../../src/catalogue/rules/network/node-proxy.ts';
import { failed, timedOut, way } from '../../../support/rules/networks.ts';
import { rehearse } from '../../../support/rules/rehearse.ts';

const failedWith = (words: string, signature: string) => way(failed('firewall-or-timeout', words, signature));
const head = (words: string) =>
  `failed to do request: Head "https://registry.example.com/v2/team/billing/manifests/3.0.2": ${words}`;

rehearse(rule, {
  'proxy-unreachable': [
    {
      about: failedWith(
        'proxyconnect tcp: dial tcp 10.20.0.9:3128: connect: connection refused',
        'proxy-failed',
      ),
      world: [],
      facts: { address: '10.20.0.9' },
    },
    { when: 'for any other reason', about: failedWith('proxyconnect tcp: EOF', 'proxy-failed'), world: [] },
  ],
  'proxy-access-denied': [
    { about: failedWith('Forbidden', 'proxy-refused'), world: [] },
    {
      when: 'as containerd words it',
      about: way(failed('firewall-or-timeout', head('Forbidden'))),
      world: [],
    },
  ],
  'proxy-gateway-error': {
    about: way(failed('firewall-or-timeout', head('Bad Gateway'))),
    world: [],
    facts: { status: 'Bad Gateway' },
  },
  'proxy-authentication-required': {
    about: failedWith('407 Proxy Authentication Required', 'proxy-authentication-required'),
    world: [],
  },
  'redirect-loop': { about: failedWith('stopped after 10 redirects', 'redirect-loop'), world: [] },
  'not-applicable-cause': [
    { about: way(null), world: [] },
    { when: 'by a timeout', about: way(timedOut()), world: [] },
  ],
});
