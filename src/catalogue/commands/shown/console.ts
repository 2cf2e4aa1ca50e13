/** Navigation in the web console, for readers without a terminal. Labels are those of the console. */
import type { ConsoleSteps } from '../../model/shown.ts';

export const podEvents: ConsoleSteps = {
  id: 'console-pod-events',
  title: { en: 'Events of a Pod', fr: 'Événements d’un pod' },
  path: '/kubernetes/workload/overview',
  steps: [
    {
      en: 'Open the workload whose Status column does not say OK.',
      fr: 'Ouvrez la charge de travail dont la colonne «\u00a0État\u00a0» n’affiche pas OK.',
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
      en: 'Paste the query and replace the names in it with yours.',
      fr: 'Collez la requête et remplacez les noms qu’elle contient par les vôtres.',
    },
    {
      en: 'Choose a time range that covers the failure, then run the query.',
      fr: 'Choisissez une période qui couvre l’échec, puis exécutez la requête.',
    },
  ],
};

export const nodeServiceAccount: ConsoleSteps = {
  id: 'console-node-service-account',
  title: { en: 'Node service account', fr: 'Compte de service des nœuds' },
  path: '/kubernetes/list/overview',
  steps: [
    { en: 'Open the cluster.', fr: 'Ouvrez le cluster.' },
    {
      en: 'Autopilot: under Security, read Service account. If a ComputeClass specifies an account, its nodes run as that account.',
      fr: 'Autopilot\u00a0: dans la section «\u00a0Sécurité\u00a0», lisez «\u00a0Compte de service\u00a0». Si une ComputeClass indique un compte, ses nœuds utilisent ce compte.',
    },
    {
      en: 'Standard: on the Nodes tab, open a node pool; under Security, read Service account. Each pool can have a different account.',
      fr: 'Standard\u00a0: dans l’onglet «\u00a0Nœuds\u00a0», ouvrez un pool de nœuds\u00a0; dans la section «\u00a0Sécurité\u00a0», lisez «\u00a0Compte de service\u00a0». Chaque pool peut avoir un compte différent.',
    },
    {
      en: 'If the value is default, the account is the Compute Engine default service account, whose address begins with the project number.',
      fr: 'Si la valeur est default, le compte est le compte de service Compute Engine par défaut, dont l’adresse commence par le numéro du projet.',
    },
  ],
};

export const serviceAccountState: ConsoleSteps = {
  id: 'console-service-account-state',
  title: { en: 'State of a service account', fr: 'État d’un compte de service' },
  path: '/iam-admin/serviceaccounts',
  steps: [
    {
      en: 'Choose the project of the account, which is not always the project of the cluster.',
      fr: 'Choisissez le projet du compte, qui n’est pas toujours le projet du cluster.',
    },
    {
      en: 'Find the address of the account and read its status.',
      fr: 'Trouvez l’adresse du compte et lisez son état.',
    },
  ],
};

export const vpcRoutes: ConsoleSteps = {
  id: 'console-vpc-routes',
  title: { en: 'Routes of a network', fr: 'Routes d’un réseau' },
  path: '/networking/routes/list',
  steps: [
    {
      en: 'Choose the network of the cluster, which is not always the network named default.',
      fr: 'Choisissez le réseau du cluster, qui n’est pas toujours le réseau nommé default.',
    },
    {
      en: 'Find the narrowest range that contains the address of the registry. Among equal ranges, the lowest priority number wins.',
      fr: 'Trouvez la plage la plus étroite qui contient l’adresse du registre. À plage égale, le plus petit numéro de priorité l’emporte.',
    },
    { en: 'Read the next hop of that route.', fr: 'Lisez le saut suivant de cette route.' },
  ],
};

export const networkRoutes: ConsoleSteps = {
  id: 'console-network-routes',
  title: { en: 'Default route of a network', fr: 'Route par défaut d’un réseau' },
  path: '/networking/networks/list',
  steps: [
    {
      en: 'Open the network of the cluster. The page of the cluster shows the name of its network.',
      fr: 'Ouvrez le réseau du cluster. La page du cluster affiche le nom de son réseau.',
    },
    {
      en: 'On the Routes tab, find 0.0.0.0/0 and, with IPv6, ::/0.',
      fr: 'Dans l’onglet «\u00a0Routes\u00a0», trouvez 0.0.0.0/0 et, avec IPv6, ::/0.',
    },
    {
      en: 'If the next hop is the default internet gateway, that route also leads to the VIP ranges. If not, the VIP ranges need a separate route.',
      fr: 'Si le saut suivant est la passerelle Internet par défaut, cette route mène aussi aux plages de VIP. Sinon, les plages de VIP ont besoin d’une route distincte.',
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
      en: 'Create an egress rule that allows this traffic, with a lower priority number than the rule that denies it.',
      fr: 'Créez une règle en sortie qui autorise ce trafic, avec un numéro de priorité plus petit que celui de la règle qui le refuse.',
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
