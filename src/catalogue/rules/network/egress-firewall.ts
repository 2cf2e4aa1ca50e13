import { isPrivate, vipOf } from '../../../cloud/addresses.ts';
import {
  getEffectiveFirewalls,
  getNetworkFirewalls,
  listEgressRules,
} from '../../commands/gcloud/firewalls.ts';
import { readFirewallDenials } from '../../commands/gcloud/logging.ts';
import { allowEgress } from '../../commands/shown/network.ts';
import { askRegistryFromNode } from '../../commands/shown/shell.ts';
import { fillTemplate, shellTemplate } from '../../commands/template.ts';
import { wasConnected } from '../../facts/cluster-network.ts';
import type { FirewallLeg } from '../../facts/path/firewalls.ts';
import { type Path, pathAsks, pathTo } from '../../facts/path/index.ts';
import { rangeOf } from '../../facts/path/target.ts';
import type { Params } from '../../model/command.ts';
import { defineRule, outcome } from '../../model/define.ts';
import { CannotTell } from '../../model/failures.ts';
import type { Remedy } from '../../model/remedy.ts';
import { sources } from '../../sources/index.ts';
import { notJudged, notJudgedOutcomes } from './shared/earlier-legs.ts';

type Denied = {
  readonly rule: string;
  readonly priority: number;
  /** The address, the range of a VIP, or the range of every address. */
  readonly range: string;
  readonly network: string;
  readonly project: string;
  /** The account of the node; empty if it is not known. */
  readonly account: string;
};

const example: Denied = {
  rule: 'deny-all-egress',
  priority: 1000,
  range: '199.36.153.8/30',
  network: 'shop',
  project: 'shop-prod',
  account: 'nodes@shop-prod.iam.gserviceaccount.com',
};

const policyExample = {
  rule: 'deny-internet',
  policy: 'org-egress',
  range: '199.36.153.8/30',
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
    DESTINATION_RANGE: facts.range,
    ...(facts.account ? { SERVICE_ACCOUNT: facts.account } : {}),
    // No rule can come before priority 0: the deny rule itself must change.
    ...(facts.priority > 0 ? { PRIORITY: String(Math.max(0, facts.priority - 100)) } : {}),
  }),
  why: {
    en: 'Opens TCP port 443 to that range alone, for every VM of the network that runs as that account.',
    fr: 'Ouvre le port TCP 443 vers cette seule plage, pour toutes les machines du réseau qui utilisent ce compte.',
  },
};

const decideWithOwner: Remedy<Denied> = {
  advice: {
    en: 'Decide it with whoever owns the network: the rule may keep data in on purpose. A registry of the universe is reached at a VIP, by a zone, a route and a rule for its four addresses, and the images of another can be copied into it. The addresses of a public registry change, so a rule for them has to name the host (a domain name in a firewall policy) or open everything.',
    fr: 'Décidez-en avec le responsable du réseau\u00a0: la règle retient peut-être des données volontairement. Un registre de l’univers se joint par une VIP, avec une zone, une route et une règle pour ses quatre adresses, et les images d’un autre peuvent y être copiées. Les adresses d’un registre public changent\u00a0: une règle pour elles doit nommer l’hôte (un nom de domaine dans une stratégie de pare-feu) ou tout ouvrir.',
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
  asks: pathAsks,

  async check({ ask, about, universe }) {
    if (wasConnected(about.failure))
      return { because: 'registry-reachable', facts: { host: about.image.host } };
    const path = await pathTo(ask, about, universe);
    const unjudged = notJudged(path, 'firewall');
    if (unjudged) return unjudged;
    const { leg, facts, address } = firewallOf(path);
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
        const { rule, priority, policy, hierarchical } = leg.by;
        if (policy)
          return {
            because: hierarchical ? 'egress-denied-by-hierarchical-policy' : 'egress-denied-by-policy',
            facts: { rule, policy, range, network: facts.network, project: facts.project },
          };
        const isNarrow = address !== null && (isPrivate(address) || vipOf(address) !== null);
        // Without a failing pull, that the name leads to a public address is only what no zone says otherwise.
        const isSupposed = address === null && !about.failure;
        return {
          because: isNarrow
            ? 'egress-denied'
            : isSupposed
              ? 'egress-to-internet-denied-no-failing-pull'
              : 'egress-to-internet-denied',
          facts: { rule, priority, ...facts },
        };
      }
    }
  },

  onFailure: [
    // The rules of the network name their targets, those of the node apply to it.
    {
      command: getEffectiveFirewalls,
      concludes: ['egress-allowed', 'egress-denied', 'egress-denied-by-policy'],
      fallback: getNetworkFirewalls,
    },
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
    'egress-to-internet-denied': outcome({
      verdict: 'problem',
      text: {
        en: ({ rule, priority, range }) => `${rule} (priority ${priority}) denies TCP port 443 to ${range}`,
        fr: ({ rule, priority, range }) =>
          `${rule} (priorité ${priority}) refuse le port TCP 443 vers ${range}`,
      },
      remedies: [decideWithOwner],
      example: { ...example, range: '142.250.179.82' },
      evidence: {
        command: listEgressRules,
        params: networkOf,
        shows: ({ rule, priority }) => `${rule}: denied, priority: ${priority}`,
      },
    }),
    'egress-to-internet-denied-no-failing-pull': outcome({
      verdict: 'unknown',
      text: {
        en: ({ rule, priority, range }) =>
          `${rule} (priority ${priority}) denies TCP port 443 to ${range}: a new image comes only where a proxy, a zone of another project or a copy on the node serves it`,
        fr: ({ rule, priority, range }) =>
          `${rule} (priorité ${priority}) refuse le port TCP 443 vers ${range}\u00a0: une nouvelle image n’arrive que si un proxy, une zone d’un autre projet ou une copie sur le nœud la fournit`,
      },
      remedies: [decideWithOwner],
      example: { ...example, range: '0.0.0.0/0' },
    }),
    'egress-denied-by-policy': outcome({
      verdict: 'problem',
      text: {
        en: ({ rule, policy, range }) =>
          `${rule} of the network firewall policy ${policy} denies TCP port 443 to ${range}`,
        fr: ({ rule, policy, range }) =>
          `${rule}, de la stratégie de pare-feu réseau ${policy}, refuse le port TCP 443 vers ${range}`,
      },
      remedies: [
        {
          advice: {
            en: 'Have the owner of the policy allow TCP port 443 to the registry in a rule with a lower priority number, or in the rules that the network evaluates before.',
            fr: 'Demandez au propriétaire de la stratégie d’autoriser le port TCP 443 vers le registre dans une règle au numéro de priorité plus petit, ou dans les règles que le réseau évalue avant.',
          },
        },
      ],
      example: policyExample,
      evidence: {
        command: getNetworkFirewalls,
        params: networkOf,
        shows: ({ rule, policy }) => `${policy}: ${rule}, action: deny`,
      },
    }),
    'egress-denied-by-hierarchical-policy': outcome({
      verdict: 'problem',
      text: {
        en: ({ rule, policy, range }) =>
          `${rule} of the hierarchical firewall policy ${policy} denies TCP port 443 to ${range}`,
        fr: ({ rule, policy, range }) =>
          `${rule}, de la stratégie de pare-feu hiérarchique ${policy}, refuse le port TCP 443 vers ${range}`,
      },
      remedies: [
        {
          advice: {
            en: 'Have the owner of the policy allow TCP port 443 to the registry before that rule: no rule of the network can undo a hierarchical policy.',
            fr: 'Demandez au propriétaire de la stratégie d’autoriser le port TCP 443 vers le registre avant cette règle\u00a0: aucune règle du réseau ne défait une stratégie hiérarchique.',
          },
        },
      ],
      example: policyExample,
      evidence: {
        command: getNetworkFirewalls,
        params: networkOf,
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
      remedies: [connectionTest],
      example: { rule: 'deny-all-egress', range: '199.36.153.8/30' },
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
} {
  const attempt = path.judged ? path.attempt : null;
  if (!path.judged || !attempt?.firewall) throw new Error('an earlier leg is not open');
  if (attempt.firewall.state === 'failed') throw new CannotTell(attempt.firewall.failure);
  const { network, account } = path.at;
  const facts = {
    range: rangeOf(attempt.target),
    network: network.name,
    project: network.project,
    account: account ?? '',
  };
  return { leg: attempt.firewall, facts, address: attempt.target.address };
}
