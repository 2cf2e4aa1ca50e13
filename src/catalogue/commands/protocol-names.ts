/** Public words of networks, which name nobody. */
import { oneOf } from '../model/names.ts';

/** IP protocols in firewall rules, by name (Compute Engine REST reference, `firewalls`) or number. */
export const protocolNames = oneOf(
  'all',
  'tcp',
  'udp',
  'icmp',
  'esp',
  'ah',
  'sctp',
  'ipip',
  ...Array.from({ length: 256 }, (_, number) => String(number)),
);

/** Types of DNS records (Cloud DNS documentation, "Supported DNS record types"). */
export const recordTypes = oneOf(
  'A',
  'AAAA',
  'ALIAS',
  'CAA',
  'CNAME',
  'DNSKEY',
  'DS',
  'HTTPS',
  'IPSECKEY',
  'MX',
  'NAPTR',
  'NS',
  'PTR',
  'SOA',
  'SPF',
  'SRV',
  'SSHFP',
  'SVCB',
  'TLSA',
  'TXT',
);
