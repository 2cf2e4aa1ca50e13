/**
 * Faults that the tests of the way to a registry must notice: each is put into the code, one at a time, by
 * `node scripts/path-mutations.ts`.
 */
export interface Mutation {
  /** What is wrong once it is in. */
  readonly fault: string;
  readonly file: string;
  /** Text that occurs once in the file, and what takes its place. */
  readonly find: string;
  readonly replace: string;
  /** Test files, as Vitest filters them. */
  readonly tests: readonly string[];
}

const model = (file: string, fault: string, find: string, replace: string): Mutation => ({
  fault,
  file: `test/support/cloud/${file}.ts`,
  find,
  replace,
  tests: ['test/properties/path-model'],
});

/** A fault of the facts, found on a network that somebody had, or near one. */
const fact = (file: string, fault: string, find: string, replace: string): Mutation => ({
  fault,
  file: `src/catalogue/facts/path/${file}.ts`,
  find,
  replace,
  tests: ['test/properties/path-rules.test.ts'],
});

/** A fault of a rule or a decoder. */
const rule = (file: string, fault: string, find: string, replace: string): Mutation => ({
  ...fact('', fault, find, replace),
  file: `src/catalogue/${file}.ts`,
});

const faultsOfRules: readonly Mutation[] = [
  fact(
    'names',
    'an alias to the name of a VIP leads to some public address',
    "const addresses = addressesOfVipName(name.replace(/\\.$/, ''));",
    'const addresses = null;',
  ),
  fact(
    'names',
    'zones and policies of the cluster are not read',
    'scope.cluster !== null && of',
    'false && of',
  ),
  fact('names', 'an outbound server policy is not read', 'if (alternative) return', 'if (false) return'),
  fact('names', 'a rule that bypasses the policy answers', 'if (rule && !rule.passes) {', 'if (rule) {'),
  fact(
    'names',
    'a zone that could not be read counts as none',
    'listingOf<Item>([], [{ kind, of, failure: reply }])',
    'listingOf<Item>([], [])',
  ),
  fact('names', 'a zone that passes queries on answers itself', 'if (zone.passes)', 'if (false)'),
  fact(
    'attempt',
    'a network that leads to a VIP and has no zone for it lacks a route',
    'if (isOpen(attempt)) return { range: v4, isCertain: true };',
    '',
  ),
  fact('index', 'a VIP serves every registry', 'if (others.length === 0) return notServed(first);', ''),
  fact(
    'index',
    'a VIP of another universe serves the registry',
    'if (own.length === 0)\n    return',
    'if (false)\n    return',
  ),
  fact(
    'index',
    'an internal address of the registry is taken for its own',
    "return { name: { state: 'unknown', why: 'not-a-vip', address: first, answer }, attempt: null };",
    "return { name: { state: 'open', why: 'private', address: first, answer }, attempt: await bestAttempt(way, targetsAt(own)) };",
  ),
  fact(
    'index',
    'a name that no zone has is one that public DNS has',
    'if (!isResolved && !isPublicRegistry(way.host))',
    'if (false)',
  ),
  fact(
    'index',
    'a lookup that failed agrees with any zone',
    "return { state: 'unknown', why: 'contradicted', dialled: '', answer };\n}",
    "return { state: 'open', why: 'public', address: null, answer };\n}",
  ),
  fact(
    'routes',
    'policy-based routes are not read',
    "if (first?.matches === 'yes' && first.route.hop !== null)",
    'if (false)',
  ),
  fact(
    'routes',
    'learned routes are not read',
    '(routers.answer ?? []).filter(({ learns }) => learns)',
    '[] as typeof routers.answer & {}',
  ),
  fact(
    'routes',
    'imported routes of a peering do not exist',
    '(network.answer?.importingPeerings ?? [])',
    '([] as readonly string[])',
  ),
  fact('routes', 'routes of a hub do not exist', '...seenIn(hubs).map', '...[].map'),
  fact(
    'routes',
    'routes that could not be read do not exist',
    'const [gap, ...gaps] = [...gapsOf(policyBased), ...gapsOf(learned)];',
    'const [gap, ...gaps] = [] as ReturnType<typeof gapsOf>[number][];',
  ),
  fact('routes', 'an appliance on the way delivers', "if (route?.via === 'other')", 'if (false)'),
  fact(
    'routes',
    'the internet gateway leads to private addresses',
    'isPrivate(target.address)) return',
    'false) return',
  ),
  fact(
    'routes',
    'the shortest prefix wins',
    'prefixLength(b.range) - prefixLength(a.range)',
    'prefixLength(a.range) - prefixLength(b.range)',
  ),
  fact(
    'routes',
    'the highest priority number wins',
    '|| a.priority - b.priority,',
    '|| b.priority - a.priority,',
  ),
  fact(
    'routes',
    'network tags are not read',
    "if (tags.length === 0) return 'yes';\n  return at.tags",
    "if (tags.length >= 0) return 'yes';\n  return at.tags",
  ),
  fact(
    'routes',
    'an IPv4 range holds IPv6 addresses',
    "if (range.includes(':') !== (family === 6)) return 'no';",
    '',
  ),
  fact('firewalls', 'hierarchical policies are not read', "if (above.action !== 'next') return above;", ''),
  fact(
    'firewalls',
    'regional policies are not read',
    "ofPolicies('global', 'regional')",
    "ofPolicies('global')",
  ),
  fact(
    'firewalls',
    'regional policies come before global ones',
    "ofPolicies('global', 'regional')",
    "ofPolicies('regional', 'global')",
  ),
  fact(
    'firewalls',
    'network policies are not read',
    'return network.answer.policiesFirst ? own : vpc;',
    'return vpc;',
  ),
  fact(
    'firewalls',
    'an allow rule wins over a deny rule of its priority',
    "action === 'deny' ? 0 : 1",
    "action === 'deny' ? 1 : 0",
  ),
  fact('firewalls', 'ports are not read', 'ports.length === 0 || ports.some(includes443)', 'true'),
  fact(
    'firewalls',
    'policies that could not be read do not exist',
    "return { state: 'unknown', why: 'policies', denies, failure: effective.failure };",
    "return denies ? { state: 'broken', why: 'rule', by: denies } : { state: 'open' };",
  ),
  fact(
    'way-out',
    'Cloud NAT does not turn Private Google Access on',
    'return gateway\n      ?',
    'return false && gateway\n      ?',
  ),
  fact('way-out', 'NAT of any region serves the nodes', 'region === REGION && ', ''),
  fact('way-out', 'Private NAT leads to the internet', '!inside && ', ''),
  fact('way-out', 'NAT never lacks ports', 'return dropped\n', 'return null\n'),
  fact(
    'way-out',
    'a pull that fails through NAT without a log has ports',
    'if (!logsErrors)\n    return failing ?',
    'if (!logsErrors)\n    return false ?',
  ),
  rule(
    'rules/network/shared/earlier-legs',
    'legs after a broken one are judged',
    "if (state !== 'open')",
    'if (state === undefined)',
  ),
  rule(
    'rules/network/private-google-access',
    'Private Google Access off is a problem although nothing fails',
    'because: about.failure\n',
    'because: true\n',
  ),
  rule(
    'commands/gcloud/instances',
    'a cluster of the same name elsewhere is this one',
    " AND labels.goog-k8s-cluster-location={CLUSTER_LOCATION}'",
    "'",
  ),
  rule(
    'commands/gcloud/instances',
    'a unit that failed is a download that failed',
    'pattern.test(answer))?.[0] ?? null',
    "pattern.test(answer))?.[0] ?? 'timeout'",
  ),
  rule(
    'commands/gcloud/routers',
    'NAT for secondary ranges serves the nodes',
    "range !== 'LIST_OF_SECONDARY_IP_RANGES'",
    'true',
  ),
];

export const mutations: readonly Mutation[] = [
  ...faultsOfRules,
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
