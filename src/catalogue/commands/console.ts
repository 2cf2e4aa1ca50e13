/** The way through the web console, for readers who have no terminal at hand. Labels are those of the console. */
import type { ConsoleSteps } from '../model.ts';

export const podEvents: ConsoleSteps = {
  id: 'console-pod-events',
  title: { en: 'Events of a Pod', fr: 'Événements d’un pod' },
  path: '/kubernetes/workload/overview',
  steps: [
    {
      en: 'Open the workload whose status is not OK.',
      fr: 'Ouvrez la charge de travail dont l’état n’est pas OK.',
    },
    { en: 'Under Managed pods, open the failing Pod.', fr: 'Sous « Pods gérés », ouvrez le pod en échec.' },
    {
      en: 'On the Events tab, read the columns Message and Reason.',
      fr: 'Dans l’onglet « Événements », lisez les colonnes « Message » et « Motif ».',
    },
  ],
};

export const logsExplorer: ConsoleSteps = {
  id: 'console-logs-explorer',
  title: { en: 'Logs Explorer', fr: 'Explorateur de journaux' },
  path: '/logs/query',
  steps: [
    { en: 'Paste the query and put your names in.', fr: 'Collez la requête et mettez-y vos noms.' },
    {
      en: 'Choose a time range that covers the failure, then run the query.',
      fr: 'Choisissez une période qui couvre l’échec, puis exécutez la requête.',
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
      fr: 'Choisissez le projet auquel appartient le compte : pas toujours celui du cluster.',
    },
    { en: 'Find the address and read its status.', fr: 'Trouvez l’adresse et lisez son état.' },
  ],
};

export const consoleSteps: readonly ConsoleSteps[] = [podEvents, logsExplorer, serviceAccountState];
