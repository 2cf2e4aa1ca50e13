import { isPrivate, vipOf } from '../../../cloud/addresses.ts';
import { listManagedZones, listResponsePolicies } from '../../commands/gcloud/dns.ts';
import { getEffectiveFirewalls, listEgressRules } from '../../commands/gcloud/firewalls.ts';
import type { FirewallDenial } from '../../commands/gcloud/logging.ts';
import { readFirewallDenials } from '../../commands/gcloud/logging.ts';
import { allowEgress } from '../../commands/shown/network.ts';
import { askRegistryFromNode } from '../../commands/shown/shell.ts';
import { fillTemplate, shellTemplate } from '../../commands/template.ts';
import {
  type NodeNetwork,
  networkParams,
  nodeNetwork,
  nodeNetworkAsks,
  wasConnected,
} from '../../facts/cluster-network.ts';
import { destination, destinationAsks } from '../../facts/destination.ts';
import { type EgressVerdict, evaluateEffective, evaluateRules } from '../../facts/egress.ts';
import type { Failure } from '../../model/answer.ts';
import type { Ask } from '../../model/ask.ts';
import type { Params } from '../../model/command.ts';
import { defineRule, outcome } from '../../model/define.ts';
import { CannotTell } from '../../model/failures.ts';
import type { Remedy } from '../../model/remedy.ts';
import type { NodeSubject } from '../../model/subjects.ts';
import { sources } from '../../sources/index.ts';
import { nameNotResolved, registryReachable } from './shared/reachability-outcomes.ts';

type Denied = {
  readonly rule: string;
  readonly priority: number;
  readonly range: string;
  /** The destination to allow: every address, because those of a public registry change. */
  readonly open: string;
  readonly network: string;
  readonly project: string;
};

const example: Denied = {
  rule: 'deny-all-egress',
  priority: 1000,
  range: '199.36.153.8/30',
  open: '199.36.153.8/30',
  network: 'shop',
  project: 'shop-prod',
};

const networkOf = ({ network, project }: Pick<Denied, 'network' | 'project'>): Params => ({
  NETWORK: network,
  NETWORK_PROJECT: project,
});

const allow: Remedy<Denied> = {
  command: allowEgress,
  params: (facts) => ({
    ...networkOf(facts),
    DESTINATION_RANGE: facts.open,
    // No rule can come before priority 0: the deny rule itself must change.
    ...(facts.priority > 0 ? { PRIORITY: String(Math.max(0, facts.priority - 100)) } : {}),
  }),
  why: {
    en: 'Opens TCP port 443 to that range (0.0.0.0/0 is every destination) for every VM in the network. Restrict it to the service account of the nodes.',
    fr: 'Ouvre le port TCP 443 vers cette plage (0.0.0.0/0 désigne toutes les destinations) pour toutes les machines du réseau. Limitez la règle au compte de service des nœuds.',
  },
};

const testLine = fillTemplate(shellTemplate(askRegistryFromNode));

/**
 * A connection test if nothing can be read (kubernetes/registry.k8s.io:docs/debugging.md). ICMP shows nothing about
 * TCP port 443.
 */
const connectionTest = {
  advice: {
    en: `Try it from the node, or from a Pod on its host network: ${testLine} prints 200, 401, 403 or 404 where the way is open, and waits in vain where it is not. ping and traceroute prove nothing.`,
    fr: `Essayez depuis le nœud, ou depuis un pod sur son réseau d’hôte\u00a0: ${testLine} affiche 200, 401, 403 ou 404 si le chemin est ouvert, et attend en vain sinon. ping et traceroute ne prouvent rien.`,
  },
};

export const egressFirewall = defineRule({
  id: 'egress-firewall',
  section: 'network',
  title: { en: 'Egress firewall', fr: 'Pare-feu en sortie' },
  summary: {
    en: 'No firewall rule may deny TCP port 443 from the nodes to the registry. The lowest priority number wins.',
    fr: 'Aucune règle de pare-feu ne doit refuser le port TCP 443 des nœuds vers le registre. Le plus petit numéro de priorité l’emporte.',
  },
  causes: ['firewall-or-timeout'],
  about: 'registry-path',
  onlyOnGke: true,
  asks: [...nodeNetworkAsks, ...destinationAsks, getEffectiveFirewalls, listEgressRules, readFirewallDenials],

  async check({ ask, about }) {
    const { image, node, failure } = about;
    if (wasConnected(failure)) return { because: 'registry-reachable', facts: { host: image.host } };
    if (failure?.cause === 'dns') return { because: 'name-not-resolved', facts: { host: image.host } };
    const at = await nodeNetwork(ask, node);
    const to = await destination(ask, about, at);
    const address = to ? to.address : undefined;
    const vip = address ? vipOf(address)?.range : null;
    const range = vip ?? address ?? '0.0.0.0/0';
    const open = vip ?? (address && isPrivate(address) ? address : '0.0.0.0/0');
    const network = { network: at.network.name, project: at.network.project };
    const { verdict, policies } = await evaluateFirewall(ask, node, at, address);
    const rule = verdict.rule?.name ?? '';
    const denied = { rule, priority: verdict.rule?.priority ?? 0, range, open, ...network };
    if (verdict.action === 'deny' && verdict.policy) {
      const of = { node: node.name ?? '', zone: node.zone ?? '', project: node.project ?? '' };
      return { because: 'egress-denied-by-policy', facts: { rule, policy: verdict.policy, range, ...of } };
    }
    if (verdict.action === 'deny' && (policies.read || failure))
      return { because: 'egress-denied', facts: denied };

    if (failure && verdict.action !== 'allow') {
      const logged = await denials(ask, at, node, address);
      if (logged)
        return { because: 'egress-denial-logged', facts: { ...logged, project: at.network.project } };
    }
    if (verdict.action === 'deny') return { because: 'egress-denied-policies-unreadable', facts: denied };
    if (verdict.action === 'undecided') return { because: 'egress-undetermined', facts: { rule, range } };
    if (policies.read) return { because: 'egress-allowed', facts: { range } };
    const needs = policies.failure.permission ?? policies.failure.why;
    return { because: 'egress-allowed-policies-unreadable', facts: { range, needs } };
  },

  onFailure: [
    // A VPC firewall rule that denies explains a timeout, unless a policy above it allows.
    { command: getEffectiveFirewalls, concludes: ['egress-denied'] },
    // Rules for every destination match whatever the address is.
    { command: listManagedZones, concludes: ['egress-denied', 'egress-allowed'] },
    { command: listResponsePolicies, concludes: ['egress-denied', 'egress-allowed'] },
  ],
  outcomes: {
    'egress-allowed': outcome({
      verdict: 'ok',
      text: {
        en: ({ range }) => `everything that applies to the node allows TCP port 443 to ${range}`,
        fr: ({ range }) => `tout ce qui s’applique au nœud autorise le port TCP 443 vers ${range}`,
      },
      example: { range: '199.36.153.8/30' },
    }),
    'egress-denied': outcome({
      verdict: 'problem',
      text: {
        en: ({ rule, priority, range }) => `${rule} (priority ${priority}) denies TCP port 443 to ${range}`,
        fr: ({ rule, priority, range }) =>
          `${rule} (priorité ${priority}) refuse le port TCP 443 vers ${range}`,
      },
      remedies: [allow],
      example,
      evidence: {
        command: listEgressRules,
        params: networkOf,
        shows: ({ rule, priority }) => `${rule}: denied, priority: ${priority}`,
      },
    }),
    'egress-denied-by-policy': outcome({
      verdict: 'problem',
      text: {
        en: ({ rule, policy, range }) =>
          `${rule} of the firewall policy ${policy} denies TCP port 443 to ${range}`,
        fr: ({ rule, policy, range }) =>
          `${rule}, de la stratégie de pare-feu ${policy}, refuse le port TCP 443 vers ${range}`,
      },
      remedies: [
        {
          advice: {
            en: 'Have the owner of the policy allow TCP port 443 to the registry before that rule: no rule of the network can undo a hierarchical policy.',
            fr: 'Demandez au propriétaire de la stratégie d’autoriser le port TCP 443 vers le registre avant cette règle\u00a0: aucune règle du réseau ne défait une stratégie hiérarchique.',
          },
        },
      ],
      example: {
        rule: 'deny-internet',
        policy: 'org-egress',
        range: '0.0.0.0/0',
        node: 'gke-web-default-pool-1a2b3c4d-x5y6',
        zone: 'europe-west9-a',
        project: 'shop-prod',
      },
      evidence: {
        command: getEffectiveFirewalls,
        params: ({ node, zone, project }) => ({ NODE: node, NODE_ZONE: zone, PROJECT: project }),
        shows: ({ rule, policy }) => `${policy}: ${rule}, action: deny`,
      },
    }),
    'egress-denial-logged': outcome({
      verdict: 'problem',
      text: {
        en: ({ rule, range }) => `in the last day ${rule} denied connections of the nodes to ${range}`,
        fr: ({ rule, range }) =>
          `au cours des dernières 24\u00a0heures, ${rule} a refusé des connexions des nœuds vers ${range}`,
      },
      remedies: [
        {
          advice: {
            en: 'Change that rule, or allow TCP port 443 to the registry with a lower priority number.',
            fr: 'Modifiez cette règle, ou autorisez le port TCP 443 vers le registre avec un numéro de priorité plus petit.',
          },
        },
      ],
      example: { rule: 'network:shop/firewall:deny-all-egress', range: '199.36.153.8', project: 'shop-prod' },
      evidence: {
        command: readFirewallDenials,
        params: ({ project }) => ({ NETWORK_PROJECT: project }),
        shows: ({ rule }) => `disposition: DENIED, reference: ${rule}`,
      },
    }),
    'egress-denied-policies-unreadable': outcome({
      verdict: 'unknown',
      text: {
        en: ({ rule, range }) =>
          `${rule} of the network denies TCP port 443 to ${range}, unless a firewall policy above it allows it`,
        fr: ({ rule, range }) =>
          `${rule}, dans le réseau, refuse le port TCP 443 vers ${range}, sauf si une stratégie de pare-feu au-dessus l’autorise`,
      },
      remedies: [allow],
      example,
    }),
    'egress-allowed-policies-unreadable': outcome({
      verdict: 'unknown',
      text: {
        en: ({ range, needs }) =>
          `the rules of the network allow TCP port 443 to ${range}; firewall policies could not be read (${needs})`,
        fr: ({ range, needs }) =>
          `les règles du réseau autorisent le port TCP 443 vers ${range}\u00a0; les stratégies de pare-feu n’ont pas pu être lues (${needs})`,
      },
      remedies: [connectionTest],
      example: { range: '0.0.0.0/0', needs: 'compute.instances.getEffectiveFirewalls' },
    }),
    'egress-undetermined': outcome({
      verdict: 'unknown',
      text: {
        en: ({ rule, range }) =>
          `whether TCP port 443 to ${range} is allowed depends on ${rule}, which does not say it outright`,
        fr: ({ rule, range }) =>
          `impossible de dire si le port TCP 443 vers ${range} est autorisé\u00a0: cela dépend de la règle ${rule}, qui ne permet pas de trancher`,
      },
      remedies: [
        {
          advice: {
            en: 'Look at what the rule is limited to (tags, accounts, names, countries), turn its logging on, and read the log after the next try.',
            fr: 'Regardez à quoi la règle est limitée (tags, comptes, noms, pays), activez sa journalisation, puis lisez le journal après la prochaine tentative.',
          },
        },
      ],
      example: { rule: 'deny-all-egress', range: '0.0.0.0/0' },
    }),
    'name-not-resolved': nameNotResolved,
    'registry-reachable': registryReachable,
  },
  sources: [sources.firewallLog, sources.privateGoogleAccess, sources.networkIsolation],
});

type Policies = { readonly read: true } | { readonly read: false; readonly failure: Failure };

/**
 * The effective firewalls of the node; if they cannot be read, the VPC firewall rules of its network, without
 * policies.
 */
async function evaluateFirewall(
  ask: Ask,
  node: NodeSubject,
  at: NodeNetwork,
  address: string | null | undefined,
): Promise<{ readonly verdict: EgressVerdict; readonly policies: Policies }> {
  let failure: Failure = { why: 'no-target', flags: ['--pod'] };
  if (node.name && node.zone && node.project) {
    const params = { NODE: node.name, NODE_ZONE: node.zone, PROJECT: node.project };
    const effective = await ask.maybe(getEffectiveFirewalls, params);
    if (effective.answer)
      return { verdict: evaluateEffective(effective.answer, address), policies: { read: true } };
    if (effective.why) failure = effective;
  }
  const rules = await ask.maybe(listEgressRules, networkParams(at));
  // Permission to read the effective firewalls is enough; permission to list rules is not.
  if (rules.why) throw new CannotTell(failure.why === 'no-target' ? rules : failure);
  const verdict = evaluateRules(rules.answer, address, at);
  const allowed = verdict.action === 'next' ? { ...verdict, action: 'allow' as const } : verdict;
  return { verdict: allowed, policies: { read: false, failure } };
}

/** A denied connection of this node, or to this address, in the firewall logs. No entry proves nothing. */
async function denials(ask: Ask, at: NodeNetwork, node: NodeSubject, address: string | null | undefined) {
  const { answer } = await ask.maybe(readFirewallDenials, { NETWORK_PROJECT: at.network.project });
  const matchesDenial = (denial: FirewallDenial) =>
    denial.egress &&
    (address ? denial.address === address : node.name !== null && denial.machine === node.name);
  const found = answer?.find(matchesDenial);
  return found ? { rule: found.rule ?? '', range: found.address ?? '' } : null;
}
