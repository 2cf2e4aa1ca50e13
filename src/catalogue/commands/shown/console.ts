/** Navigation in the web console, for readers without a terminal. Labels are those of the console. */
import type { ConsoleSteps } from '../../model/shown.ts';

export const podEvents: ConsoleSteps = {
  id: 'console-pod-events',
  title: { en: 'Events of a Pod', fr: 'Événements d’un pod' },
  path: '/kubernetes/workload/overview',
  steps: [
    {
      en: 'Open the workload whose Status column does not say OK.',
      fr: 'Ouvrez la charge de travail dont la colonne «\u00a0État\u00a0» ne dit pas OK.',
    },
    {
      en: 'Under Managed pods, open the failing Pod.',
      fr: 'Sous «\u00a0Pods gérés\u00a0», ouvrez le pod en échec.',
    },
    {
      en: 'On the Events tab, read the columns Message and Reason.',
      fr: 'Dans l’onglet «\u00a0Événements\u00a0», lisez les colonnes «\u00a0Message\u00a0» et «\u00a0Raison\u00a0».',
    },
  ],
};

export const logsExplorer: ConsoleSteps = {
  id: 'console-logs-explorer',
  title: { en: 'Logs Explorer', fr: 'Explorateur de journaux' },
  path: '/logs/query',
  steps: [
    {
      en: 'Paste the query and put your names in.',
      fr: 'Collez la requête et remplacez-y les noms par les vôtres.',
    },
    {
      en: 'Choose a time range that covers the failure, then run the query.',
      fr: 'Choisissez une période qui couvre l’échec, puis exécutez la requête.',
    },
  ],
};

export const nodeServiceAccount: ConsoleSteps = {
  id: 'console-node-service-account',
  title: { en: 'Service account of the nodes', fr: 'Compte de service des nœuds' },
  path: '/kubernetes/list/overview',
  steps: [
    { en: 'Open the cluster.', fr: 'Ouvrez le cluster.' },
    {
      en: 'Autopilot: under Security, read Service account. Nodes of a ComputeClass have the account that it names, if it names one.',
      fr: 'Autopilot\u00a0: dans la section «\u00a0Sécurité\u00a0», lisez «\u00a0Compte de service\u00a0». Les nœuds d’une ComputeClass ont le compte qu’elle désigne, si elle en désigne un.',
    },
    {
      en: 'Standard: on the Nodes tab, open a node pool; under Security, read Service account. Each pool can have another one.',
      fr: 'Standard\u00a0: dans l’onglet «\u00a0Nœuds\u00a0», ouvrez un pool de nœuds\u00a0; dans la section «\u00a0Sécurité\u00a0», lisez «\u00a0Compte de service\u00a0». Chaque pool peut avoir le sien.',
    },
    {
      en: 'Where it says default, it is the Compute Engine default account, whose address begins with the number of the project.',
      fr: 'Si vous lisez default, c’est le compte par défaut de Compute Engine, dont l’adresse commence par le numéro du projet.',
    },
  ],
};

export const serviceAccountState: ConsoleSteps = {
  id: 'console-service-account-state',
  title: { en: 'State of a service account', fr: 'État d’un compte de service' },
  path: '/iam-admin/serviceaccounts',
  steps: [
    {
      en: 'Choose the project that owns the account: not always that of the cluster.',
      fr: 'Choisissez le projet auquel appartient le compte\u00a0: ce n’est pas toujours celui du cluster.',
    },
    { en: 'Find the address and read its status.', fr: 'Trouvez l’adresse et lisez son état.' },
  ],
};

export const vpcRoutes: ConsoleSteps = {
  id: 'console-vpc-routes',
  title: { en: 'Routes of a network', fr: 'Routes d’un réseau' },
  path: '/networking/routes/list',
  steps: [
    {
      en: 'Choose the network of the cluster; it need not be the one called default.',
      fr: 'Choisissez le réseau du cluster\u00a0; ce n’est pas forcément celui qui s’appelle default.',
    },
    {
      en: 'Find the narrowest range that holds the address of the registry. Among equal ranges, the lowest priority number wins.',
      fr: 'Trouvez la plage la plus étroite qui contient l’adresse du registre. À plage égale, le plus petit numéro de priorité l’emporte.',
    },
    { en: 'Read its next hop.', fr: 'Lisez son saut suivant.' },
  ],
};

export const networkRoutes: ConsoleSteps = {
  id: 'console-network-routes',
  title: { en: 'Default route of a network', fr: 'Route par défaut d’un réseau' },
  path: '/networking/networks/list',
  steps: [
    {
      en: 'Open the network of the cluster: read its name from the cluster first.',
      fr: 'Ouvrez le réseau du cluster\u00a0: lisez d’abord son nom dans le cluster.',
    },
    {
      en: 'On the Routes tab, find 0.0.0.0/0 and, with IPv6, ::/0.',
      fr: 'Dans l’onglet «\u00a0Routes\u00a0», trouvez 0.0.0.0/0 et, avec IPv6, ::/0.',
    },
    {
      en: 'If the next hop is the default internet gateway, the VIP addresses are reached by it too. If not, the VIP range needs a route of its own.',
      fr: 'Si le saut suivant est la passerelle Internet par défaut, elle mène aussi aux adresses VIP. Sinon, la plage VIP a besoin de sa propre route.',
    },
  ],
};

export const firewallRules: ConsoleSteps = {
  id: 'console-firewall-policies',
  title: { en: 'Firewall rules', fr: 'Règles de pare-feu' },
  path: '/net-security/firewall-manager/firewall-policies/list',
  steps: [
    {
      en: 'Look for an egress rule that denies TCP port 443 to the addresses of the registry.',
      fr: 'Cherchez une règle en sortie qui refuse le port TCP 443 vers les adresses du registre.',
    },
    {
      en: 'Create an egress rule that allows it, with a lower priority number.',
      fr: 'Créez une règle en sortie qui l’autorise, avec un numéro de priorité plus petit.',
    },
  ],
};

export const consoleSteps: readonly ConsoleSteps[] = [
  podEvents,
  logsExplorer,
  nodeServiceAccount,
  serviceAccountState,
  vpcRoutes,
  networkRoutes,
  firewallRules,
];
