/** What is concluded of a node account that belongs to another project than its nodes. */
import { getServiceAccountPolicy } from '../../../commands/gcloud/iam.ts';
import { grantServiceAccountUser, grantTokenCreator } from '../../../commands/shown/iam.ts';
import { outcome } from '../../../model/define.ts';

/** An account, its project, the project of the nodes, and two service agents of that one. */
type OtherProject = {
  readonly account: string;
  readonly home: string;
  readonly project: string;
  /** Of Compute Engine. */
  readonly agent: string;
  readonly gkeAgent: string;
};

const example: OtherProject = {
  account: 'nodes@shop-accounts.iam.gserviceaccount.com',
  home: 'shop-accounts',
  project: 'shop-prod',
  agent: 'service-123456789012@compute-system.iam.gserviceaccount.com',
  gkeAgent: 'service-123456789012@container-engine-robot.iam.gserviceaccount.com',
};

const accountParams = ({ account }: OtherProject) => ({ SERVICE_ACCOUNT: account });

export const otherProjectOutcomes = {
  'account-enabled-other-project': outcome({
    verdict: 'ok',
    when: {
      en: 'If {SERVICE_ACCOUNT} is not disabled, belongs to another project than the cluster, and its `bindings` give {SERVICE_AGENT} `roles/iam.serviceAccountTokenCreator` without `condition`',
      fr: 'Si le compte {SERVICE_ACCOUNT} est actif, qu’il appartient à un autre projet que le cluster, et que ses `bindings` donnent `roles/iam.serviceAccountTokenCreator` à {SERVICE_AGENT} sans `condition`',
    },
    text: {
      en: ({ account, home, project, agent }: OtherProject) =>
        `${account} exists and is enabled in project ${home}, and ${agent} may get its tokens for nodes of ${project}`,
      fr: ({ account, home, project, agent }: OtherProject) =>
        `${account} existe et est actif dans le projet ${home}, et ${agent} peut obtenir ses jetons pour les nœuds de ${project}`,
    },
    example,
    output: {
      command: getServiceAccountPolicy,
      params: accountParams,
      shows: ({ agent }) => [`serviceAccount:${agent}`, 'role: roles/iam.serviceAccountTokenCreator'],
    },
  }),
  'service-agent-access-undetermined': outcome({
    verdict: 'unknown',
    when: {
      en: 'If {SERVICE_ACCOUNT} is not disabled, belongs to another project than the cluster, and its `bindings` cannot be read or do not give {SERVICE_AGENT} `roles/iam.serviceAccountTokenCreator` without `condition`',
      fr: 'Si le compte {SERVICE_ACCOUNT} est actif, qu’il appartient à un autre projet que le cluster, et que ses `bindings` ne sont pas lisibles ou ne donnent pas `roles/iam.serviceAccountTokenCreator` à {SERVICE_AGENT} sans `condition`',
    },
    text: {
      en: ({ account, home, project }: OtherProject) =>
        `${account} exists and is enabled, but in project ${home}: whether the service agents of ${project} may use it does not show in its own allow policy`,
      fr: ({ account, home, project }: OtherProject) =>
        `${account} existe et est actif, mais dans le projet ${home}\u00a0: sa propre stratégie d’autorisation ne montre pas si les agents de service de ${project} peuvent l’utiliser`,
    },
    remedies: [
      {
        advice: {
          en: 'The roles may also be granted on the project of the account, on its folders or on the organization: ask somebody who may read the policies there. If these nodes pull private images with this account, the roles are there.',
          fr: 'Ces rôles peuvent aussi être accordés sur le projet du compte, ses dossiers ou l’organisation\u00a0: demandez à une personne qui a le droit d’y lire les stratégies. Si ces nœuds extraient des images privées avec ce compte, les rôles sont bien là.',
        },
      },
      {
        command: grantTokenCreator,
        params: ({ account, agent }: OtherProject) => ({ SERVICE_ACCOUNT: account, SERVICE_AGENT: agent }),
        why: {
          en: 'Only if no policy grants it: Compute Engine gets the tokens of the nodes. The role holds for this account only; remove-iam-policy-binding with the same arguments takes it back.',
          fr: 'Seulement si aucune stratégie ne l’accorde\u00a0: Compute Engine obtient les jetons des nœuds. Le rôle ne vaut que pour ce compte\u00a0; remove-iam-policy-binding avec les mêmes arguments le retire.',
        },
      },
      {
        command: grantServiceAccountUser,
        params: ({ account, gkeAgent }: OtherProject) => ({
          SERVICE_ACCOUNT: account,
          SERVICE_AGENT: gkeAgent,
        }),
        why: {
          en: 'Only if no policy grants it: GKE attaches the account when it makes nodes. The role holds for this account only; remove-iam-policy-binding with the same arguments takes it back.',
          fr: 'Seulement si aucune stratégie ne l’accorde\u00a0: GKE associe le compte quand il crée des nœuds. Le rôle ne vaut que pour ce compte\u00a0; remove-iam-policy-binding avec les mêmes arguments le retire.',
        },
      },
      {
        advice: {
          en: 'See also whether the organization policy constraint iam.disableCrossProjectServiceAccountUsage is enforced on the project of the account (the page of this check has the command): then no new node of another project gets the account, until an organization policy administrator exempts the project.',
          fr: 'Regardez aussi si la contrainte de règle d’administration iam.disableCrossProjectServiceAccountUsage est appliquée au projet du compte (la page de cette vérification donne la commande)\u00a0: dans ce cas, aucun nouveau nœud d’un autre projet ne reçoit le compte, tant qu’un administrateur des règles d’administration n’en a pas exempté le projet.',
        },
      },
    ],
    example,
    output: {
      command: getServiceAccountPolicy,
      params: accountParams,
      lacks: ({ agent }) => `serviceAccount:${agent}`,
    },
  }),
} as const;
