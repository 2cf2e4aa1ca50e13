/** Firewall rules that deny the connection to a registry. */
import { getNetworkFirewalls, listEgressRules } from '../../../commands/gcloud/firewalls.ts';
import { readFirewallDenials } from '../../../commands/gcloud/logging.ts';
import { allowEgress } from '../../../commands/shown/network.ts';
import type { Params } from '../../../model/command.ts';
import { outcome } from '../../../model/define.ts';
import type { Remedy } from '../../../model/remedy.ts';

/** A VPC firewall rule that denies the connection. */
export type Denied = {
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

const exampleOfPolicy = {
  rule: 'deny-internet',
  policy: 'org-egress',
  range: '199.36.153.8/30',
  network: 'shop',
  project: 'shop-prod',
  /** That of the nodes; empty if it is not known. */
  region: 'europe-west9',
};

const networkOf = ({ network, project }: Pick<Denied, 'network' | 'project'>): Params => ({
  NETWORK: network,
  NETWORK_PROJECT: project,
});

/** The policies that apply to the network of the nodes in their region. */
const evidenceOfPolicy = {
  command: getNetworkFirewalls,
  params: ({ region, ...facts }: typeof exampleOfPolicy): Params => ({
    ...networkOf(facts),
    ...(region ? { REGION: region } : {}),
  }),
  shows: ({ rule, policy }: typeof exampleOfPolicy) => `${policy}: ${rule}, action: deny`,
};

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
    en: 'Decide it with whoever owns the network: the rule may keep data in on purpose. A registry of your cloud is reached at a VIP, with a zone, a route and a rule for its four addresses, and other images can be copied into it. The addresses of a public registry change: a rule for it names the host, as a firewall policy can.',
    fr: 'Décidez-en avec le responsable du réseau\u00a0: la règle empêche peut-être volontairement des données de sortir. Un registre de votre cloud se joint par une VIP, avec une zone, une route et une règle pour ses quatre adresses, et d’autres images peuvent y être copiées. Les adresses d’un registre public changent\u00a0: une règle pour lui nomme l’hôte, ce que permet une stratégie de pare-feu.',
  },
};

const publicEn = (range: string) =>
  range.endsWith('/0') ? 'public addresses' : `the public address ${range}`;
const publicFr = (range: string) =>
  range.endsWith('/0') ? 'les adresses publiques' : `l’adresse publique ${range}`;

/** Outcomes with the rule that denies. */
export const egressDenials = {
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
  'internet-egress-denied': outcome({
    verdict: 'problem',
    text: {
      en: ({ rule, priority, range }) =>
        `${rule} (priority ${priority}) denies TCP port 443 to ${publicEn(range)}`,
      fr: ({ rule, priority, range }) =>
        `${rule} (priorité ${priority}) refuse le port TCP 443 vers ${publicFr(range)}`,
    },
    remedies: [decideWithOwner],
    example: { ...example, range: '142.250.179.82' },
    evidence: {
      command: listEgressRules,
      params: networkOf,
      shows: ({ rule, priority }) => `${rule}: denied, priority: ${priority}`,
    },
  }),
  'internet-egress-denied-no-failing-pull': outcome({
    verdict: 'unknown',
    text: {
      en: ({ rule, priority, range }) =>
        `${rule} (priority ${priority}) denies TCP port 443 to ${publicEn(range)}: a new image comes only where a proxy, a zone of another project or a copy on the node serves it`,
      fr: ({ rule, priority, range }) =>
        `${rule} (priorité ${priority}) refuse le port TCP 443 vers ${publicFr(range)}\u00a0: une nouvelle image n’arrive que si un proxy, une zone d’un autre projet ou une copie sur le nœud la fournit`,
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
    example: exampleOfPolicy,
    evidence: evidenceOfPolicy,
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
    example: exampleOfPolicy,
    evidence: evidenceOfPolicy,
  }),
  'egress-denial-logged': outcome({
    verdict: 'problem',
    text: {
      en: ({ rule, range }) => `in the last day ${rule} denied connections of the node to ${range}`,
      fr: ({ rule, range }) =>
        `au cours des dernières 24\u00a0heures, ${rule} a refusé des connexions du nœud vers ${range}`,
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
} as const;
