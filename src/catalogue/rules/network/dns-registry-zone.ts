import { addressesOf, vipOf } from '../../../cloud/addresses.ts';
import { domainAtVips, universeServing } from '../../../cloud/universes.ts';
import { describeClusterNetwork } from '../../commands/gcloud/container.ts';
import {
  listManagedZones,
  listRecords,
  listResponsePolicies,
  listServerPolicies,
} from '../../commands/gcloud/dns.ts';
import { getEffectiveFirewalls, getNetworkFirewalls } from '../../commands/gcloud/firewalls.ts';
import { describeInstanceNetwork } from '../../commands/gcloud/instances.ts';
import { describeNetwork, describeSubnet, listApiEndpoints } from '../../commands/gcloud/networks.ts';
import { listRouters } from '../../commands/gcloud/routers.ts';
import { listPolicyBasedRoutes, listRoutes, listSpokes } from '../../commands/gcloud/routes.ts';
import { nodeNetworkAsks } from '../../facts/cluster-network.ts';
import { pathAsks, pathTo } from '../../facts/path/index.ts';
import type { NameLeg, Path } from '../../facts/path/model.ts';
import { type NameAnswer, nameAsks } from '../../facts/path/names.ts';
import { defineRule } from '../../model/define.ts';
import { CannotTell } from '../../model/failures.ts';
import { sources } from '../../sources/index.ts';
import type { DnsDecision, Place } from './shared/dns-records.ts';
import { notJudgedOutcomes } from './shared/earlier-legs.ts';
import { nameAnswers } from './shared/name-answers.ts';
import { nameFaults } from './shared/name-faults.ts';
import { registryAnswered } from './shared/when.ts';

/** The name leads somewhere, and would whatever is read of the way there. */
const named = ['public-dns', 'dialed-address', 'vip-address', 'private-zone-address'] as const;
/** It leads to a public address that the node does not reach. */
const unreached = ['vip-zone-missing', 'vip-not-answered'] as const;
/** It leads nowhere. */
const hidden = ['record-missing', 'wildcard-record-missing', 'response-policy-override'] as const;
const others = ['endpoint-address', 'other-registry-record-missing', 'no-zone-hides-name'] as const;
/** It leads to an address that does not serve it. */
const misled = ['other-universe-vip', 'other-universe-vip-dialed', 'vip-serves-other-hosts'] as const;

const wayThere = [listPolicyBasedRoutes, listRoutes, listRouters, describeNetwork, listSpokes];

export const dnsRegistryZone = defineRule({
  id: 'dns-registry-zone',
  section: 'network',
  title: { en: 'DNS zone of the registry', fr: 'Zone DNS du registre' },
  summary: {
    en: 'A private zone or a response policy of the network can hide the domain of the registry, or resolve it to the wrong address.',
    fr: 'Une zone privée ou une stratégie de réponse du réseau peut masquer le domaine du registre, ou le résoudre en une mauvaise adresse.',
  },
  causes: ['dns', 'firewall-or-timeout'],
  about: 'registry-path',
  hosts: 'remote',
  onlyOnGke: true,
  asks: pathAsks,
  byHand: [...nodeNetworkAsks, ...nameAsks, listApiEndpoints],

  async check({ ask, about, universe }) {
    const path = await pathTo(ask, about, universe);
    if (!path.judged) return { because: path.why, facts: { host: path.host } };
    const { name: leg, host: name } = path;
    if (leg.state === 'open') return ofOpen(leg, path);
    if (leg.state === 'failed-lookup') return { because: 'no-zone-hides-name', facts: placeOf(path) };
    switch (leg.why) {
      case 'nothing':
        return ofNothing(leg.answer, name);
      case 'other-universe': {
        const other = vipOf(leg.address)?.universe.name ?? '';
        const own = universeServing(name)?.name ?? '';
        const facts = { ...decisionOf(leg.answer, name), address: leg.address, other, universe: own };
        return { because: leg.answer ? 'other-universe-vip' : 'other-universe-vip-dialed', facts };
      }
      case 'not-served': {
        const facts = { name, address: leg.address, universe: universe.name };
        return { because: 'vip-serves-other-hosts', facts };
      }
      case 'vip-zone-missing': {
        const facts = { ...vipFacts(path, leg.vip), address: leg.address };
        return { because: leg.answer.result === 'public' ? 'vip-zone-missing' : 'vip-not-answered', facts };
      }
      case 'vip-zone-not-found':
        return { because: 'vip-zone-not-found', facts: vipFacts(path, leg.vip) };
      case 'not-a-vip': {
        // Another than the one that was read may have sent the node there.
        const { result, addresses } = leg.answer;
        const by = result === 'elsewhere' || addresses.includes(leg.address) ? leg.answer : null;
        const facts = { ...decisionOf(by, name), address: leg.address, universe: universe.name };
        return { because: 'non-vip-address', facts };
      }
      case 'contradicted':
        return {
          because: about.failure?.cause === 'dns' ? 'lookup-contradicted' : 'address-contradicted',
          facts: { ...placeOf(path), read: readOf(leg.answer) },
        };
      case 'public-dns-not-asked':
        return { because: 'public-dns-not-asked', facts: placeOf(path) };
      case 'ipv6-only':
        return { because: 'ipv6-only', facts: { name } };
      case 'gaps': {
        const unread = leg.gaps.find(({ failure }) => failure !== null);
        if (unread?.failure) throw new CannotTell(unread.failure);
        const [{ kind, of }] = leg.gaps;
        return { because: 'dns-forwarded', facts: { name, kind, of } };
      }
    }
  },

  onFailure: [
    // The cluster's configuration names the network of its nodes.
    {
      command: describeInstanceNetwork,
      concludes: [...named, ...unreached, ...hidden, ...misled, ...others],
      fallback: describeClusterNetwork,
    },
    // Where a name leads does not depend on the way there.
    ...wayThere.map((command) => ({ command, concludes: named })),
    { command: getEffectiveFirewalls, concludes: ['vip-address', 'endpoint-address', 'public-dns'] },
    { command: describeSubnet, concludes: ['dialed-address', 'vip-address', 'endpoint-address'] },
    // A network without the Network Connectivity API has none of its routes.
    ...[listPolicyBasedRoutes, listSpokes].map((command) => ({
      command,
      failed: ['api-disabled'] as const,
      concludes: unreached,
    })),
    {
      command: getEffectiveFirewalls,
      concludes: ['dialed-address', ...unreached],
      fallback: getNetworkFirewalls,
    },
    // The message says where the name leads, or that it leads nowhere.
    ...[listManagedZones, listResponsePolicies, listServerPolicies].map((command) => ({
      command,
      concludes: [...unreached, ...hidden, 'other-universe-vip-dialed'] as const,
    })),
    { command: listRecords, concludes: ['vip-not-answered'] },
  ],
  outcomes: {
    ...nameAnswers,
    ...nameFaults,
    'loopback-address': notJudgedOutcomes['loopback-address'],
    // A refused connection does not say that the name leads to the registry.
    'registry-reachable': { ...notJudgedOutcomes['registry-reachable'], when: registryAnswered },
    'pulls-by-proxy': notJudgedOutcomes['pulls-by-proxy'],
  },
  sources: [
    sources.nameResolutionOrder,
    sources.cloudDnsTroubleshooting,
    sources.privateGoogleAccess,
    sources.privateConnectivity,
    sources.dnsDifferences,
  ],
});

type Judged = Extract<Path, { readonly judged: true }>;

/** The network, and the projects whose Cloud DNS was read. */
function placeOf({ host, at: { network }, dnsProjects }: Judged): Place {
  return { name: host, network: network.name, projects: dnsProjects };
}

function decisionOf(answer: NameAnswer | null, name: string): DnsDecision {
  const owner = universeServing(name);
  return {
    name,
    kind: answer?.by?.kind ?? 'zone',
    decider: answer?.by?.name ?? '',
    project: answer?.by?.project ?? '',
    domain: answer?.apex?.name ?? '',
    vip: owner ? addressesOf(owner.privateVip.v4).join() : '',
  };
}

function ofOpen(leg: Extract<NameLeg, { readonly state: 'open' }>, path: Judged) {
  const { answer, address } = leg;
  if (leg.why === 'unconfirmed')
    return {
      because: 'public-address-unconfirmed' as const,
      facts: { name: path.host, address: address ?? '' },
    };
  const vip = address === null ? null : vipOf(address);
  if (answer === null) {
    const what = vip ? `${vip.kind} VIP` : leg.why === 'endpoint' ? 'endpoint' : '';
    return { because: 'dialed-address' as const, facts: { name: path.host, address: address ?? '', what } };
  }
  if (leg.why === 'public' || address === null)
    return { because: 'public-dns' as const, facts: placeOf(path) };
  const facts = { ...decisionOf(answer, path.host), address };
  if (vip)
    return { because: 'vip-address' as const, facts: { ...facts, vipKind: vip.kind, range: vip.range } };
  return {
    because: leg.why === 'endpoint' ? ('endpoint-address' as const) : ('private-zone-address' as const),
    facts,
  };
}

function ofNothing(answer: NameAnswer, name: string) {
  const facts = decisionOf(answer, name);
  if (facts.kind === 'policy') return { because: 'response-policy-override' as const, facts };
  if (!universeServing(name)) return { because: 'other-registry-record-missing' as const, facts };
  return {
    because: answer.apex?.addresses.length
      ? ('wildcard-record-missing' as const)
      : ('record-missing' as const),
    facts,
  };
}

/** The records that a zone for a VIP needs. */
function vipFacts({ host, at: { network } }: Judged, range: string) {
  const owner = universeServing(host);
  const domain = (owner && domainAtVips(owner, host)) ?? '';
  return {
    name: host,
    range,
    network: network.name,
    project: network.project,
    domain,
    vip: addressesOf(range).join(),
  };
}

/** What Cloud DNS says where the message says otherwise: addresses, `public` or nothing. */
function readOf({ result, addresses }: NameAnswer): string {
  return result === 'addresses' ? addresses.join(', ') : result === 'public' ? 'public' : '';
}
