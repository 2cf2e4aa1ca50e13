/** Faults of the model itself. */
import { faultsIn, type Mutation } from './mutation.ts';

const model = faultsIn('test/support/cloud', 'test/properties/path-model');

export const faultsOfModel: readonly Mutation[] = [
  model(
    'names',
    'zones and policies of the cluster are not looked at',
    '(cluster && scoped(',
    '(false && scoped(',
  ),
  model('names', 'an outbound server policy is not looked at', 'alternative(world, name, network) ||', ''),
  model('names', 'a rule that bypasses the policy answers', 'if (rule?.rule.localData) {', 'if (rule) {'),
  model(
    'names',
    'the shortest suffix wins',
    'b.suffix.length - a.suffix.length',
    'a.suffix.length - b.suffix.length',
  ),
  model(
    'names',
    'a zone that has no record lets the name through',
    'return zone ? inZone(world, zone, name, scope) : null;',
    'return zone && zone.records.length > 0 ? inZone(world, zone, name, scope) : null;',
  ),
  model(
    'names',
    'aliases are not followed',
    "find(({ type }) => type === 'CNAME')?.rrdatas[0];\n  if (!target || final",
    "find(({ type }) => type === 'CNAME')?.rrdatas[9];\n  if (!target || final",
  ),
  model(
    'names',
    'a wildcard also answers for names that exist',
    'if (exists(name)) return',
    'if (false) return',
  ),
  model('routing', 'policy-based routes are not looked at', 'if (policyBased?.hop)', 'if (false)'),
  model(
    'routing',
    'the shortest prefix wins',
    'lengthOf(b.range) - lengthOf(a.range)',
    'lengthOf(a.range) - lengthOf(b.range)',
  ),
  model(
    'routing',
    'the highest priority number wins',
    'lengthOf(a.range) || a.priority - b.priority',
    'lengthOf(a.range) || b.priority - a.priority',
  ),
  model(
    'routing',
    'network tags are not looked at',
    'return tags.length === 0 || tags.some',
    'return true || tags.some',
  ),
  model('routing', 'a policy-based route has no source', 'contains(sourceRange, world.node.address) &&', ''),
  model(
    'firewalls',
    'an allow rule wins over a deny rule of its priority',
    "Number(b.action === 'deny') - Number(a.action === 'deny')",
    "Number(a.action === 'deny') - Number(b.action === 'deny')",
  ),
  model(
    'firewalls',
    'the enforcement order is not looked at',
    "order === 'AFTER_CLASSIC_FIREWALL' ?",
    'true ?',
  ),
  model('firewalls', 'hierarchical policies are not looked at', '[...hierarchical, ...own]', 'own'),
  model(
    'firewalls',
    'regional policies come before global ones',
    '[...world.firewalls.network, ...regionalPolicies(world, world.subnet.region)]',
    '[...regionalPolicies(world, world.subnet.region), ...world.firewalls.network]',
  ),
  model(
    'firewalls',
    'policies of any region are looked at',
    'filter(({ region }) => region === of)',
    'filter(() => of)',
  ),
  model('firewalls', 'ports are not looked at', 'ports.length === 0 || ports.some', 'true || ports.some'),
  model(
    'firewalls',
    'rules target every machine',
    'if (tags.length === 0 && accounts.length === 0) return true;',
    'return true;',
  ),
  model(
    'way-out',
    'Cloud NAT does not turn Private Google Access on',
    '(!isIpv6(address) && publicNat(world) !== null)',
    'false',
  ),
  model('way-out', 'Private NAT leads to the internet', "type === 'PUBLIC' &&", ''),
  model(
    'way-out',
    'NAT never lacks ports',
    "return nat.portsExhausted ? 'nat-ports-exhausted' : null;",
    'return null;',
  ),
  model(
    'way-out',
    'NAT for secondary ranges serves the nodes',
    " && ranges !== 'LIST_OF_SECONDARY_IP_RANGES'",
    '',
  ),
  model(
    'way-out',
    'NAT of any region serves the nodes',
    'filter(({ region }) => region === subnet.region)',
    'filter(() => true)',
  ),
  model(
    'way-out',
    'what an appliance drops arrives',
    "return hop.delivers ? null : 'next-hop-drops';",
    'return null;',
  ),
  model(
    'way-out',
    'the internet gateway leads to internal addresses',
    "if (destination.kind === 'internal') return 'internal-address';",
    "if (destination.kind === 'internal') return null;",
  ),
  model(
    'destinations',
    'the VIP of another universe serves the registry',
    'return destination.universe === world.universe && isOwnHost',
    'return isOwnHost',
  ),
  model(
    'reach',
    'a missing zone is not told from a missing route',
    'if (lacksZone(world, to, answer))',
    'if (false)',
  ),
  model(
    'reach',
    'an IPv4-only subnet reaches IPv6',
    'if (isIpv6(address) && world.subnet.ipv6 === null)\n',
    'if (false)\n',
  ),
];
