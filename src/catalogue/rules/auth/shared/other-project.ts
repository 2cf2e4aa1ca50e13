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
      en: 'If {SERVICE_ACCOUNT} is not disabled, belongs to a project other than that of the cluster, and its `bindings` give `roles/iam.serviceAccountTokenCreator` without `condition` to {SERVICE_AGENT}',
      fr: 'Si le compte {SERVICE_ACCOUNT} est actif, qu’il appartient à un autre projet que celui du cluster, et que ses `bindings` donnent `roles/iam.serviceAccountTokenCreator` sans `condition` à l’agent de service {SERVICE_AGENT}',
    },
    text: {
      en: ({ account, home, project, agent }: OtherProject) =>
        `${account} exists and is enabled in project ${home}, and the service agent ${agent} may create tokens for this account, for nodes of project ${project}`,
      fr: ({ account, home, project, agent }: OtherProject) =>
        `le compte de service ${account} existe et est actif dans le projet ${home}, et l’agent de service ${agent} peut créer des jetons de ce compte pour les nœuds du projet ${project}`,
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
      en: 'If {SERVICE_ACCOUNT} is not disabled, belongs to a project other than that of the cluster, and its `bindings` cannot be read or do not give `roles/iam.serviceAccountTokenCreator` without `condition` to {SERVICE_AGENT}',
      fr: 'Si le compte {SERVICE_ACCOUNT} est actif, qu’il appartient à un autre projet que celui du cluster, et que ses `bindings` ne sont pas lisibles ou ne donnent pas `roles/iam.serviceAccountTokenCreator` sans `condition` à l’agent de service {SERVICE_AGENT}',
    },
    text: {
      en: ({ account, home, project }: OtherProject) =>
        `${account} exists and is enabled, but belongs to project ${home}: the allow policy of the account itself does not show whether the service agents of project ${project} may use it`,
      fr: ({ account, home, project }: OtherProject) =>
        `le compte de service ${account} existe et est actif, mais appartient au projet ${home}\u00a0: la stratégie d’autorisation du compte ne montre pas si les agents de service du projet ${project} peuvent utiliser ce compte`,
    },
    remedies: [
      {
        advice: {
          en: 'The service agents may have their roles on the project of the account, on a folder above it or on the organization instead. Ask somebody who may read the policies there to check this. If these nodes already pull other private images with this account, the roles have been granted.',
          fr: 'Les agents de service ont peut-être leurs rôles sur le projet du compte, sur un dossier parent ou sur l’organisation. Faites vérifier ces rôles par une personne qui a le droit de lire les stratégies à ces niveaux. Si les nœuds du cluster extraient déjà d’autres images privées avec ce compte, les rôles sont bien accordés.',
        },
      },
      {
        command: grantTokenCreator,
        params: ({ account, agent }: OtherProject) => ({ SERVICE_ACCOUNT: account, SERVICE_AGENT: agent }),
        why: {
          en: 'Run this command only if no policy grants this role to the Compute Engine service agent, which needs the role to get the tokens of the nodes. The role applies to the node service account only. To remove the role, run remove-iam-policy-binding with the same arguments.',
          fr: 'N’exécutez cette commande que si aucune stratégie n’accorde ce rôle à l’agent de service Compute Engine, qui en a besoin pour obtenir les jetons des nœuds. Le rôle ne vaut que sur le compte de service des nœuds. Pour retirer le rôle, exécutez remove-iam-policy-binding avec les mêmes arguments.',
        },
      },
      {
        command: grantServiceAccountUser,
        params: ({ account, gkeAgent }: OtherProject) => ({
          SERVICE_ACCOUNT: account,
          SERVICE_AGENT: gkeAgent,
        }),
        why: {
          en: 'Run this command only if no policy grants this role to the Kubernetes Engine service agent, which needs the role to attach the account when GKE creates nodes. The role applies to the node service account only. To remove the role, run remove-iam-policy-binding with the same arguments.',
          fr: 'N’exécutez cette commande que si aucune stratégie n’accorde ce rôle à l’agent de service Kubernetes Engine, qui en a besoin pour associer le compte aux nœuds que GKE crée. Le rôle ne vaut que sur ce compte. Pour retirer le rôle, exécutez remove-iam-policy-binding avec les mêmes arguments.',
        },
      },
      {
        advice: {
          en: 'Also check whether the organization policy constraint iam.disableCrossProjectServiceAccountUsage is enforced on the project of the account (gcloud org-policies describe). If so, no new node of another project gets the account until an organization policy administrator exempts the project of the account.',
          fr: 'Vérifiez aussi si la contrainte de stratégie d’organisation iam.disableCrossProjectServiceAccountUsage est appliquée au projet du compte (gcloud org-policies describe). Si elle est appliquée, aucun nouveau nœud d’un autre projet ne reçoit le compte tant qu’un administrateur des stratégies d’organisation n’a pas exempté le projet du compte.',
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
