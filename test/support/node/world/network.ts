/** Registries that cannot be reached, or answer with something else than an image. */
import { expiredHost, mutePort, nodeAddress, plainPort, untrustedHost, withoutRoute } from '../registries.ts';
import { casesIn } from './cases.ts';
import { sharedHost, sharedSilence } from './not-found.ts';

const { pod, failing } = casesIn('infra');

const open = 'open.example.com/app:1.0';

/** A pull that has begun, of which nothing more is known for minutes. */
const hanging = { reaches: 'creating' } as const;

export const network = [
  failing('hang', 'a registry that accepts and never answers', 'hang.example.com/app:1.0', 'timeout-slow', {
    ...hanging,
    fault: sharedSilence,
  }),
  pod('hang-init', 'an init container whose registry never answers', open, {
    spec: { initContainers: [{ name: 'wait', image: 'hang.example.com/init:1.0' }] },
    reaches: 'creating',
    gives: [
      { container: 'wait', image: 'hang.example.com/init:1.0', cause: 'timeout-slow', fault: sharedSilence },
    ],
  }),
  pod('hang-second', 'a second container whose registry never answers', open, {
    spec: { more: [{ name: 'logger', image: 'hang.example.com/logger:1.0' }] },
    reaches: 'creating',
    gives: [
      {
        container: 'logger',
        image: 'hang.example.com/logger:1.0',
        cause: 'timeout-slow',
        fault: sharedSilence,
      },
    ],
  }),
  failing(
    'hang-tls',
    'a port that accepts and says nothing',
    `${nodeAddress}:${mutePort}/app:1.0`,
    'firewall-or-timeout',
  ),
  failing(
    'hang-layer',
    'a layer that never comes',
    'hangs-in-layer.example.com/held:1.0',
    'timeout-slow',
    hanging,
  ),
  failing('slow', 'a layer that comes slowly', 'slow.example.com/heavy:1.0', 'timeout-slow', hanging),
  failing('untrusted', 'a certificate of an unknown authority', `${untrustedHost}/infra/app:1.0`, 'tls-x509'),
  failing('expired', 'a certificate that has expired', `${expiredHost}/app:1.0`, 'tls-x509'),
  failing('plain', 'a registry without TLS', `node1:${plainPort}/app:1.0`, 'http-vs-https'),
  failing('no-such-host', 'a name that does not exist', 'registry.nosuch.example.com/app:1.0', 'dns', {
    fault: sharedHost,
  }),
  failing('dns-silent', 'a DNS server that does not answer', 'registry.dns-dead.example.com/app:1.0', 'dns'),
  failing('dns-fails', 'a DNS server that fails', 'registry.servfail.example.com/app:1.0', 'dns'),
  failing(
    'black-hole',
    'an address that does not answer, in a DaemonSet',
    'blackhole.example.com/app:1.0',
    'firewall-or-timeout',
    {
      kind: 'DaemonSet',
    },
  ),
  failing('refused', 'a closed port', 'refused.example.com/app:1.0', 'firewall-or-timeout'),
  failing('no-route', 'an address without a route', `${withoutRoute}/app:1.0`, 'firewall-or-timeout'),
  failing('error-500', 'a registry that fails', 'failing.example.com/app:1.0', 'registry-unavailable'),
  failing(
    'error-503',
    'a registry that is not available',
    'unavailable.example.com/app:1.0',
    'registry-unavailable',
  ),
  failing(
    'captive',
    'a sign-in page in place of a manifest',
    'captive.example.com/app:1.0',
    'registry-unavailable',
  ),
  failing('reset', 'a connection that is reset', 'resets.example.com/app:1.0', 'firewall-or-timeout'),
  failing('without-layer', 'a layer that is gone', 'without-layer.example.com/thinned:1.0', 'not-found-blob'),
];
