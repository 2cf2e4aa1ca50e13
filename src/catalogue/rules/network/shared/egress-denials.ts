/** Firewall rules that deny the connection to a registry. */
import { getNetworkFirewalls, listEgressRules } from '../../../commands/gcloud/firewalls.ts';
import { readFirewallDenials } from '../../../commands/gcloud/logging.ts';
import { allowEgress } from '../../../commands/shown/network.ts';
import type { Params } from '../../../model/command.ts';
import { outcome } from '../../../model/define.ts';
import { noOutput } from '../../../model/no-output.ts';
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
const policiesListed = {
  command: getNetworkFirewalls,
  params: ({ region, ...facts }: typeof exampleOfPolicy): Params => ({
    ...networkOf(facts),
    ...(region ? { REGION: region } : {}),
  }),
};

const ruleListed = {
  command: listEgressRules,
  params: networkOf,
  shows: ({ rule, priority }: Denied) => [`name: ${rule}`, 'denied:', `priority: ${priority}`],
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
    en: 'The new rule opens TCP port 443 only to the range in the command, for all VMs of the network that run as the service account in the command. Its priority number must be lower than that of the rule that denies.',
    fr: 'La règle créée n’ouvre le port TCP 443 que vers la plage de la commande, pour les VM du réseau qui utilisent le compte de service de la commande. Son numéro de priorité doit être plus petit que celui de la règle qui refuse.',
  },
};

const decideWithOwner: Remedy<Denied> = {
  advice: {
    en: 'Decide with the owner of the network whether to change the rule: it may be there to keep data from leaving the network. Nodes can reach a registry of your cloud at the private or restricted VIP of its APIs. This needs a DNS zone, a route, and a firewall rule that allows the four addresses of the VIP and has a lower priority number than the rule that denies. You can copy images from elsewhere into that registry. A public registry changes its addresses, so a VPC firewall rule, which lists addresses, is not suitable; a rule of a firewall policy can name the host instead.',
    fr: 'Décidez avec le responsable du réseau s’il faut modifier la règle\u00a0: elle sert peut-être à empêcher des données de sortir du réseau. Les nœuds peuvent joindre un registre de votre cloud par la VIP privée ou restreinte des API. Il faut alors une zone DNS, une route, et une règle de pare-feu qui autorise les quatre adresses de la VIP et dont le numéro de priorité est plus petit que celui de la règle qui refuse. Vous pouvez copier dans ce registre des images qui viennent d’ailleurs. Les adresses d’un registre public changent\u00a0: une règle de pare-feu VPC, qui contient des adresses, ne convient donc pas, mais une règle d’une stratégie de pare-feu peut nommer l’hôte.',
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
    when: {
      en: 'If {REGISTRY_HOST} resolves to the private or restricted VIP of the APIs or to a private address, and the first rule that matches TCP port 443 to this address is a VPC firewall rule that denies (`denied`, or `network-firewall` and `DENY` in the effective firewall rules)',
      fr: 'Si l’hôte {REGISTRY_HOST} se résout en une adresse de la VIP privée ou restreinte des API, ou en une adresse privée, et que la première règle qui correspond au port TCP 443 vers cette adresse est une règle de pare-feu VPC qui refuse (`denied`, ou `network-firewall` et `DENY` dans les règles de pare-feu effectives)',
    },
    text: {
      en: ({ rule, priority, range }) =>
        `the firewall rule ${rule} (priority ${priority}) denies TCP port 443 to ${range}`,
      fr: ({ rule, priority, range }) =>
        `la règle de pare-feu ${rule} (priorité ${priority}) refuse le port TCP 443 vers ${range}`,
    },
    remedies: [allow],
    example,
    output: ruleListed,
  }),
  'internet-egress-denied': outcome({
    verdict: 'problem',
    when: {
      en: 'If {REGISTRY_HOST} resolves to a public address that a node failed to reach or that a DNS zone contains, and the first rule that matches TCP port 443 to this address is a VPC firewall rule that denies (`denied`, or `network-firewall` and `DENY` in the effective firewall rules)',
      fr: 'Si l’hôte {REGISTRY_HOST} se résout en une adresse publique qu’un nœud n’a pas pu joindre ou qu’une zone DNS indique, et que la première règle qui correspond au port TCP 443 vers cette adresse est une règle de pare-feu VPC qui refuse (`denied`, ou `network-firewall` et `DENY` dans les règles de pare-feu effectives)',
    },
    text: {
      en: ({ rule, priority, range }) =>
        `the firewall rule ${rule} (priority ${priority}) denies TCP port 443 to ${publicEn(range)}`,
      fr: ({ rule, priority, range }) =>
        `la règle de pare-feu ${rule} (priorité ${priority}) refuse le port TCP 443 vers ${publicFr(range)}`,
    },
    remedies: [decideWithOwner],
    example: { ...example, range: '142.250.179.82' },
    output: ruleListed,
  }),
  'internet-egress-denied-no-failing-pull': outcome({
    verdict: 'unknown',
    when: {
      en: 'If only public DNS answers for {REGISTRY_HOST}, no Pod fails to pull from it, and the first rule that matches TCP port 443 to public addresses has the `ACTION` `DENY`, whatever its `TYPE`',
      fr: 'Si seul le DNS public répond pour l’hôte {REGISTRY_HOST}, qu’aucune extraction depuis cet hôte n’échoue, et que la première règle qui correspond au port TCP 443 vers les adresses publiques a pour `ACTION` `DENY`, quel que soit son `TYPE`',
    },
    text: {
      en: ({ rule, priority, range }) =>
        `the firewall rule ${rule} (priority ${priority}) denies TCP port 443 to ${publicEn(range)}: an image that is not yet on the node can be pulled only through a proxy, or if a DNS zone of another project gives its registry another address`,
      fr: ({ rule, priority, range }) =>
        `la règle de pare-feu ${rule} (priorité ${priority}) refuse le port TCP 443 vers ${publicFr(range)}\u00a0: une image qui n’est pas encore sur le nœud ne peut être extraite que par un proxy, ou si une zone DNS d’un autre projet donne une autre adresse à son registre`,
    },
    remedies: [decideWithOwner],
    example: { ...example, range: '0.0.0.0/0' },
    output: noOutput.combined,
  }),
  'egress-denied-by-policy': outcome({
    verdict: 'problem',
    when: {
      en: 'If the first effective firewall rule that matches TCP port 443 to {REGISTRY_HOST} has the `ACTION` `DENY` and the `TYPE` `network-firewall-policy`, `network-regional-firewall-policy` or one that begins with `system-network`',
      fr: 'Si la première règle de pare-feu effective qui correspond au port TCP 443 vers l’hôte {REGISTRY_HOST} a l’`ACTION` `DENY` et le `TYPE` `network-firewall-policy`, `network-regional-firewall-policy` ou un `TYPE` qui commence par `system-network`',
    },
    text: {
      en: ({ rule, policy, range }) =>
        `the rule ${rule} of the network firewall policy ${policy} denies TCP port 443 to ${range}`,
      fr: ({ rule, policy, range }) =>
        `la règle ${rule} de la stratégie de pare-feu réseau ${policy} refuse le port TCP 443 vers ${range}`,
    },
    remedies: [
      {
        advice: {
          en: 'Have the owner of the policy allow TCP port 443 to the registry in a rule with a lower priority number. If the cloud manages the policy, an administrator of the organization can allow it in a hierarchical policy, which is evaluated earlier.',
          fr: 'Demandez au responsable de la stratégie d’autoriser le port TCP 443 vers le registre dans une règle au numéro de priorité plus petit. Si le cloud gère cette stratégie, un administrateur de l’organisation peut autoriser ce port dans une stratégie hiérarchique, évaluée plus tôt.',
        },
      },
    ],
    example: exampleOfPolicy,
    output: { ...policiesListed, shows: ({ policy }) => [policy, 'DENY'] },
  }),
  'egress-denied-by-hierarchical-policy': outcome({
    verdict: 'problem',
    when: {
      en: 'If the first effective firewall rule that matches TCP port 443 to {REGISTRY_HOST} has the `ACTION` `DENY` and the `TYPE` `org-firewall`',
      fr: 'Si la première règle de pare-feu effective qui correspond au port TCP 443 vers l’hôte {REGISTRY_HOST} a l’`ACTION` `DENY` et le `TYPE` `org-firewall`',
    },
    text: {
      en: ({ rule, policy, range }) =>
        `the rule ${rule} of the hierarchical firewall policy ${policy} denies TCP port 443 to ${range}`,
      fr: ({ rule, policy, range }) =>
        `la règle ${rule} de la stratégie de pare-feu hiérarchique ${policy} refuse le port TCP 443 vers ${range}`,
    },
    remedies: [
      {
        advice: {
          en: 'Have the owner of the policy allow TCP port 443 to the registry in an earlier rule: no rule of the network can override a hierarchical policy.',
          fr: 'Demandez au responsable de la stratégie d’autoriser le port TCP 443 vers le registre avant cette règle\u00a0: aucune règle du réseau ne l’emporte sur une stratégie hiérarchique.',
        },
      },
    ],
    example: exampleOfPolicy,
    output: { ...policiesListed, shows: () => ['org-firewall', 'DENY'] },
  }),
  'egress-denial-logged': outcome({
    verdict: 'problem',
    when: {
      en: 'If the rules alone do not show whether the traffic is allowed, and the firewall log has a denial with {NODE} as `vm_name` and, as `dest_ip`, the address in the message or another address of the same VIP',
      fr: 'Si les règles seules ne montrent pas si le trafic est autorisé, et que le journal de pare-feu contient un refus avec le nœud {NODE} comme `vm_name` et, comme `dest_ip`, l’adresse du message ou une autre de la même VIP',
    },
    text: {
      en: ({ rule, range }) =>
        `in the last 24 hours, ${rule ? `the rule ${rule}` : 'a firewall rule'} denied connections from the node to ${range}`,
      fr: ({ rule, range }) =>
        `au cours des dernières 24\u00a0heures, ${rule ? `la règle ${rule}` : 'une règle de pare-feu'} a refusé des connexions du nœud vers ${range}`,
    },
    remedies: [
      {
        advice: {
          en: 'Change the rule that the log names, or allow TCP port 443 to the registry in a rule with a lower priority number.',
          fr: 'Modifiez la règle que cite le journal, ou autorisez le port TCP 443 vers le registre dans une règle avec un numéro de priorité plus petit.',
        },
      },
    ],
    example: { rule: 'network:shop/firewall:deny-all-egress', range: '199.36.153.8', project: 'shop-prod' },
    output: {
      command: readFirewallDenials,
      params: ({ project }) => ({ NETWORK_PROJECT: project }),
      shows: ({ rule, range }) => [`dest_ip: ${range}`, ...(rule ? [`reference: ${rule}`] : [])],
    },
  }),
} as const;
