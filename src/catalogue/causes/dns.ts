import type { Cause } from './model.ts';
import { everyRuntime, measured } from './provenance.ts';

/** The node cannot turn the name of the registry into an address. */
export const dns: Cause = {
  id: 'dns',
  title: { en: 'The registry’s name does not resolve', fr: 'Le nom du registre ne se résout pas' },
  summary: {
    en: 'The node asked its DNS server for the registry’s address and got none. Either the name is wrong, or the zone or the resolver that should answer is missing, empty or out of reach.',
    fr: 'Le nœud a demandé l’adresse du registre à son serveur DNS et n’en a pas obtenu. Soit le nom est faux, soit la zone ou le résolveur qui devrait répondre est absent, vide ou injoignable.',
  },
  section: 'network',
  rules: ['dns-registry-zone', 'node-resolver'],
  signatures: [
    {
      id: 'proxy-name-unknown',
      message: 'proxyconnect tcp: dial tcp: lookup PROXY_HOST on DNS_ADDRESS: no such host',
      pattern: /proxyconnect tcp: dial tcp: lookup \S{1,300}/,
      precision: 'sentence',
      alsoElsewhere: true,
      rulesFirst: ['node-resolver'],
      printers: everyRuntime,
      source: measured,
    },
    {
      id: 'no-such-host',
      message: 'dial tcp: lookup HOST on DNS_ADDRESS: no such host',
      pattern: /\blookup \S{1,300}(?: on \S{1,60})?: no such host/,
      precision: 'sentence',
      alsoElsewhere: true,
      printers: everyRuntime,
      source: measured,
    },
    {
      id: 'server-misbehaving',
      message: 'dial tcp: lookup HOST on DNS_ADDRESS: server misbehaving',
      pattern: /\blookup \S{1,300}(?: on \S{1,60})?: server misbehaving/,
      precision: 'sentence',
      alsoElsewhere: true,
      printers: everyRuntime,
      source: measured,
    },
    {
      id: 'dns-timeout',
      message: 'dial tcp: lookup HOST on DNS_ADDRESS: read udp SOURCE->DNS_ADDRESS: i/o timeout',
      pattern:
        /\blookup \S{1,300}(?: on \S{1,60})?:? (?:(?:read|dial|write) (?:udp|tcp) .{1,160}|i\/o timeout|connection refused|context deadline exceeded|operation was canceled)|\bread udp .{1,120}:53: /,
      precision: 'sentence',
      alsoElsewhere: true,
      printers: everyRuntime,
      source: 'golang/go:src/net/dnsclient_unix.go',
    },
    {
      id: 'temporary-failure',
      message: 'dial tcp: lookup HOST: Temporary failure in name resolution',
      pattern:
        /temporary failure in name resolution|name or service not known|could not resolve host|nodename nor servname/,
      precision: 'sentence',
      alsoElsewhere: true,
      printers: everyRuntime,
      source: measured,
    },
    {
      id: 'lookup-failed',
      message: 'dial tcp: lookup HOST: REASON',
      pattern:
        /\bdial tcp:? lookup \S{1,300}|\bno such host\b|\bserver misbehaving\b|\bcannot unmarshal dns message\b|\bno answer from dns server\b|\bnxdomain\b/,
      precision: 'words',
      alsoElsewhere: true,
      printers: everyRuntime,
      source: 'golang/go:src/net/net.go',
    },
  ],
};
