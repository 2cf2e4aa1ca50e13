/** Faults of the facts and rules, each found on a network that somebody had, or near one. */
import { faultsIn, type Mutation } from './mutation.ts';

const test = 'test/properties/path-rules.test.ts';
const fact = faultsIn('src/catalogue/facts/path', test);
const rule = faultsIn('src/catalogue', test);

export const faultsOfRules: readonly Mutation[] = [
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
  rule(
    'model/listing',
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
    'if (own.length === 0) return',
    'if (false) return',
  ),
  fact(
    'index',
    'an internal address of the registry is taken for its own',
    "return stopped({ state: 'unknown', why: 'not-a-vip', address: first, answer });",
    "return { name: { state: 'open', why: 'private', address: first, answer }, attempt: await bestAttempt(way, targetsAt(own)) };",
  ),
  fact(
    'index',
    'a name that no zone has is one that public DNS has',
    'if (!isResolved(way) && !isPublicRegistry(way.host))',
    'if (false)',
  ),
  fact(
    'index',
    'a lookup that failed agrees with any zone',
    "return { state: 'unknown', why: 'contradicted', answer };\n}",
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
    'a.priority - b.priority ||',
    'b.priority - a.priority ||',
  ),
  fact(
    'routes',
    'network tags are not read',
    "if (tags.length === 0) return 'yes';\n  return at.tags",
    "if (tags.length >= 0) return 'yes';\n  return at.tags",
  ),
  fact(
    'match',
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
    "because: about.failure ? 'private-google-access-disabled'",
    "because: true ? 'private-google-access-disabled'",
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
