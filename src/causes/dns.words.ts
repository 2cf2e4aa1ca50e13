import type { dns } from './dns.ts';
import type { WordsOf } from './model.ts';
import { everyRuntime, measured } from './provenance.ts';

export const dnsWords: WordsOf<typeof dns> = {
  title: { en: 'The registry’s name does not resolve', fr: 'Le nom du registre ne se résout pas' },
  summary: {
    en: 'The node asked its DNS server for the address of the registry or of a proxy, and got none. Either the name is wrong, or the zone or the resolver that should answer is missing, empty or unreachable.',
    fr: 'Le nœud a demandé l’adresse du registre ou d’un proxy à son serveur DNS, et ne l’a pas obtenue. Soit le nom est faux, soit la zone ou le résolveur qui devrait répondre est absent, vide ou injoignable.',
  },
  signatures: {
    'proxy-name-unknown': {
      message: 'proxyconnect tcp: dial tcp: lookup PROXY_HOST on DNS_ADDRESS: no such host',
      printers: everyRuntime,
      source: measured,
    },
    'no-such-host': {
      message: 'dial tcp: lookup HOST on DNS_ADDRESS: no such host',
      printers: everyRuntime,
      source: measured,
    },
    'server-misbehaving': {
      message: 'dial tcp: lookup HOST on DNS_ADDRESS: server misbehaving',
      printers: everyRuntime,
      source: measured,
    },
    'dns-timeout': {
      message: 'dial tcp: lookup HOST on DNS_ADDRESS: read udp SOURCE->DNS_ADDRESS: i/o timeout',
      printers: everyRuntime,
      source: 'golang/go:src/net/dnsclient_unix.go',
    },
    'temporary-failure': {
      message: 'dial tcp: lookup HOST: Temporary failure in name resolution',
      printers: everyRuntime,
      source: measured,
    },
    nxdomain: { message: 'no such host', printers: everyRuntime, source: 'golang/go:src/net/net.go' },
    'dns-no-answer': {
      message: 'dial tcp: lookup HOST: no answer from DNS server',
      printers: everyRuntime,
      source: 'golang/go:src/net/dnsclient.go',
    },
    'lookup-failed': {
      message: 'dial tcp: lookup HOST: REASON',
      printers: everyRuntime,
      source: 'golang/go:src/net/net.go',
    },
  },
};
