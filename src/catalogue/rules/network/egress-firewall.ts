import { isPrivate, vipOf } from '../../../cloud/addresses.ts';
import { describeClusterNetwork } from '../../commands/gcloud/container.ts';
import { getEffectiveFirewalls, getNetworkFirewalls } from '../../commands/gcloud/firewalls.ts';
import { describeInstanceNetwork } from '../../commands/gcloud/instances.ts';
import { describeSubnet } from '../../commands/gcloud/networks.ts';
import { listPolicyBasedRoutes, listSpokes } from '../../commands/gcloud/routes.ts';
import { askRegistryFromNode } from '../../commands/shown/shell.ts';
import { fillTemplate, shellTemplate } from '../../commands/template.ts';
import { type FirewallLeg, firewallAsks } from '../../facts/path/firewalls.ts';
import { pathAsks, pathTo } from '../../facts/path/index.ts';
import type { Path } from '../../facts/path/model.ts';
import { rangeOf } from '../../facts/path/target.ts';
import { defineRule, outcome } from '../../model/define.ts';
import { CannotTell } from '../../model/failures.ts';
import { noOutput } from '../../model/no-output.ts';
import { sources } from '../../sources/index.ts';
import { notJudged, notJudgedByMessage, notJudgedOutcomes } from './shared/earlier-legs.ts';
import { type Denied, egressDenials } from './shared/egress-denials.ts';

const testLine = fillTemplate(shellTemplate(askRegistryFromNode));

/**
 * A connection test if nothing can be read (kubernetes/registry.k8s.io:docs/debugging.md). ICMP shows nothing about
 * TCP port 443.
 */
const connectionTest = {
  advice: {
    en: `Test the connection from the node, or from a Pod in the network of the node (hostNetwork): ${testLine} prints 200, 401, 403 or 404 if the path is open, and times out if the path is closed. ping and traceroute prove nothing.`,
    fr: `Testez la connexion depuis le nœud, ou depuis un pod dans le réseau du nœud (hostNetwork)\u00a0: ${testLine} affiche 200, 401, 403 ou 404 si le chemin est ouvert, et dépasse le délai sinon. ping et traceroute ne prouvent rien.`,
  },
};

const found = [
  'egress-allowed',
  'egress-denied',
  'internet-egress-denied',
  'egress-denied-by-policy',
  'egress-denied-by-hierarchical-policy',
  'egress-denial-logged',
] as const;

export const egressFirewall = defineRule({
  id: 'egress-firewall',
  section: 'network',
  title: { en: 'Egress firewall', fr: 'Pare-feu en sortie' },
  summary: {
    en: 'Firewall rules must not deny TCP port 443 from the nodes to the registry. Among VPC firewall rules, the lowest priority number wins.',
    fr: 'Aucune règle de pare-feu ne doit refuser le trafic des nœuds vers le port TCP 443 du registre. Parmi les règles de pare-feu VPC, le plus petit numéro de priorité l’emporte.',
  },
  causes: ['firewall-or-timeout'],
  about: 'registry-path',
  hosts: 'remote',
  onlyOnGke: true,
  asks: pathAsks,
  byHand: firewallAsks,

  async check({ ask, about, universe }) {
    const known = notJudgedByMessage(about);
    if (known) return known;
    const path = await pathTo(ask, about, universe);
    const unjudged = notJudged(path, 'firewall');
    if (unjudged) return unjudged;
    const { leg, facts, address, region } = firewallOf(path);
    const { range } = facts;
    if (leg.state === 'open') return { because: 'egress-allowed', facts: { range } };
    switch (leg.why) {
      case 'log':
        return {
          because: 'egress-denial-logged',
          facts: { rule: leg.rule, range: leg.at, project: facts.project },
        };
      case 'undecided':
        return { because: 'egress-undetermined', facts: { rule: leg.by.rule, range } };
      case 'policies': {
        if (leg.denies)
          return { because: 'egress-denied-policies-unreadable', facts: { rule: leg.denies.rule, range } };
        const needs = leg.failure.permission ?? leg.failure.why;
        return { because: 'egress-allowed-policies-unreadable', facts: { range, needs } };
      }
      case 'rule': {
        const { rule, priority, policy, level } = leg.by;
        // Without a failing pull, that the name leads to a public address is only what no zone says otherwise.
        if (address === null && !about.failure)
          return { because: 'internet-egress-denied-no-failing-pull', facts: { rule, priority, ...facts } };
        if (policy)
          return {
            because:
              level === 'hierarchical' ? 'egress-denied-by-hierarchical-policy' : 'egress-denied-by-policy',
            facts: { rule, policy, range, network: facts.network, project: facts.project, region },
          };
        const isNarrow = address !== null && (isPrivate(address) || vipOf(address) !== null);
        return {
          because: isNarrow ? 'egress-denied' : 'internet-egress-denied',
          facts: { rule, priority, ...facts },
        };
      }
    }
  },

  onFailure: [
    // The cluster's configuration names the network of its nodes.
    { command: describeInstanceNetwork, concludes: found, fallback: describeClusterNetwork },
    // The rules of the network name their targets, those of the node apply to it.
    { command: getEffectiveFirewalls, concludes: found, fallback: getNetworkFirewalls },
    // A network without the Network Connectivity API has none of its routes.
    ...[listPolicyBasedRoutes, listSpokes].map((command) => ({
      command,
      failed: ['api-disabled'] as const,
      concludes: found,
    })),
    // How packets that may leave do so comes after.
    { command: describeSubnet, concludes: ['egress-allowed'] },
  ],
  outcomes: {
    'egress-allowed': outcome({
      verdict: 'ok',
      when: {
        en: 'If the first rule that matches TCP port 443 to {REGISTRY_HOST} has the `ACTION` `ALLOW`, or no `EGRESS` rule matches this traffic',
        fr: 'Si la première règle qui correspond au port TCP 443 vers l’hôte {REGISTRY_HOST} a pour `ACTION` `ALLOW`, ou qu’aucune règle `EGRESS` ne s’applique à ce trafic',
      },
      text: {
        en: ({ range }) => `the firewall rules that apply to the node allow TCP port 443 to ${range}`,
        fr: ({ range }) =>
          `les règles de pare-feu qui s’appliquent au nœud autorisent le port TCP 443 vers ${range}`,
      },
      example: { range: '199.36.153.8/30' },
      output: noOutput.combined,
    }),
    ...egressDenials,
    'egress-denied-policies-unreadable': outcome({
      verdict: 'unknown',
      when: {
        en: 'If the firewall policies cannot be listed, and the first VPC firewall rule by priority that matches traffic to the registry has `denied`',
        fr: 'Si les stratégies de pare-feu ne peuvent pas être listées, et que la première règle de pare-feu VPC, par ordre de priorité, qui correspond au trafic vers le registre a un champ `denied`',
      },
      text: {
        en: ({ rule, range }) =>
          `the firewall rule ${rule} denies TCP port 443 to ${range}, unless a firewall policy that is evaluated first allows it`,
        fr: ({ rule, range }) =>
          `la règle de pare-feu ${rule} refuse le port TCP 443 vers ${range}, sauf si une stratégie de pare-feu évaluée avant elle l’autorise`,
      },
      remedies: [connectionTest],
      example: { rule: 'deny-all-egress', range: '199.36.153.8/30' },
      output: noOutput.unread,
    }),
    'egress-allowed-policies-unreadable': outcome({
      verdict: 'unknown',
      when: {
        en: 'If the firewall policies cannot be listed, and the first VPC firewall rule by priority that matches traffic to the registry has `allowed`, or none matches',
        fr: 'Si les stratégies de pare-feu ne peuvent pas être listées, et que la première règle de pare-feu VPC, par ordre de priorité, qui correspond au trafic vers le registre a un champ `allowed`, ou qu’aucune ne correspond',
      },
      text: {
        en: ({ range, needs }) =>
          `the VPC firewall rules allow TCP port 443 to ${range}; firewall policies could not be read (${needs})`,
        fr: ({ range, needs }) =>
          `les règles de pare-feu VPC autorisent le port TCP 443 vers ${range}\u00a0; les stratégies de pare-feu n’ont pas pu être lues (${needs})`,
      },
      remedies: [connectionTest],
      example: { range: '0.0.0.0/0', needs: 'compute.instances.getEffectiveFirewalls' },
      output: noOutput.unread,
    }),
    'egress-undetermined': outcome({
      verdict: 'unknown',
      when: {
        en: 'If it is unknown here whether policies or VPC firewall rules come first, which network tags {NODE} has, or whether a rule with secure tags, countries, address groups, threat lists, host names or inspection matches',
        fr: 'Si l’un de ces points n’est pas connu ici (l’ordre entre les stratégies et les règles de pare-feu VPC, les tags réseau du nœud {NODE}, ou l’effet d’une règle avec tags sécurisés, pays, groupes d’adresses, listes de menaces, noms d’hôtes ou inspection)',
      },
      text: {
        en: ({ rule, range }) =>
          `whether TCP port 443 to ${range} is allowed depends on the rule ${rule}, which could not be evaluated here`,
        fr: ({ rule, range }) =>
          `l’autorisation du port TCP 443 vers ${range} dépend de la règle ${rule}, qui n’a pas pu être évaluée ici`,
      },
      remedies: [
        {
          advice: {
            en: 'Check the order in which the network evaluates policies and rules, and the conditions (tags, accounts, names, countries) of the rules that match this traffic. Turn on their logging, and read the log after the next attempt.',
            fr: 'Vérifiez dans quel ordre le réseau évalue les stratégies et les règles, et à quoi sont limitées (tags, comptes, noms, pays) les règles qui correspondent à ce trafic. Activez leur journalisation, puis lisez le journal après la tentative suivante.',
          },
        },
      ],
      example: { rule: 'deny-all-egress', range: '0.0.0.0/0' },
      output: noOutput.combined,
    }),
    ...notJudgedOutcomes,
  },
  sources: [
    sources.firewallOrder,
    sources.firewallLog,
    sources.privateGoogleAccess,
    sources.networkIsolation,
  ],
});

/** The firewall leg of a path whose earlier legs are open. */
function firewallOf(path: Path): {
  readonly leg: FirewallLeg;
  readonly facts: Omit<Denied, 'rule' | 'priority'>;
  readonly address: string | null;
  /** That of the nodes; empty if it is not known. */
  readonly region: string;
} {
  const attempt = path.judged ? path.attempt : null;
  if (!path.judged || !attempt?.firewall) throw new Error('an earlier leg is not open');
  if (attempt.firewall.state === 'failed') throw new CannotTell(attempt.firewall.failure);
  const { network, subnetwork, account } = path.at;
  const facts = {
    range: rangeOf(attempt.target),
    network: network.name,
    project: network.project,
    account: account ?? '',
  };
  const region = subnetwork?.region ?? '';
  return { leg: attempt.firewall, facts, address: attempt.target.address, region };
}
