import { computeEngineAgent, kubernetesEngineAgent, projectOfAccount } from '../../../cloud/universes.ts';
import { describeCluster } from '../../commands/gcloud/container.ts';
import { describeServiceAccount, getServiceAccountPolicy } from '../../commands/gcloud/iam.ts';
import { describeInstance } from '../../commands/gcloud/instances.ts';
import { describeProject } from '../../commands/gcloud/projects.ts';
import { enableServiceAccount, undeleteServiceAccount } from '../../commands/shown/iam.ts';
import { createNodePoolWithAccount } from '../../commands/shown/node-pools.ts';
import {
  autoprovisioningDefaults,
  classWithAccount,
  deleteFormerPool,
  madeByGke,
  plainPool,
  selectClass,
} from '../../facts/new-nodes.ts';
import { isMadeByGke, nodeAccount, nodeAccountAsks } from '../../facts/node-account.ts';
import { defineRule, outcome } from '../../model/define.ts';
import { CannotTell } from '../../model/failures.ts';
import { noOutput } from '../../model/no-output.ts';
import { conditionParts } from '../../model/when.ts';
import { sources } from '../../sources/index.ts';
import { otherProjectOutcomes } from './shared/other-project.ts';

type Account = { readonly account: string };

const example: Account = { account: 'nodes@shop-prod.iam.gserviceaccount.com' };
const accountParams = ({ account }: Account) => ({ SERVICE_ACCOUNT: account });

const newPool = {
  command: createNodePoolWithAccount,
  params: () => ({}),
  why: {
    en: 'The service account of an existing node pool cannot be changed. Create a pool with the right account, move the Pods, then delete the old pool.',
    fr: 'Le compte de service d’un pool existant ne peut pas être modifié. Créez un pool avec le bon compte, déplacez les pods, puis supprimez l’ancien pool.',
  },
};

const restore = {
  command: undeleteServiceAccount,
  params: () => ({}),
  why: {
    en: 'A deleted account can usually be restored within 30 days if no other account has taken its name. An account that is created again under the same name does not get the former roles back.',
    fr: 'Un compte supprimé peut en général être restauré dans les 30 jours, si aucun autre compte n’a pris son nom. Un compte recréé sous le même nom ne retrouve pas les anciens rôles.',
  },
};

const newNodes = [classWithAccount, selectClass, autoprovisioningDefaults];

const deletedText = {
  en: ({ account }: Account) => `${account} no longer exists`,
  fr: ({ account }: Account) => `le compte de service ${account} n’existe plus`,
};
const noAccountText = {
  en: () =>
    'the node has no service account, so without a pull secret its requests to every registry are anonymous',
  fr: () =>
    'le nœud n’a pas de compte de service\u00a0: sans secret d’extraction, ses requêtes à tous les registres sont anonymes',
};
const notFound = { command: describeServiceAccount, params: accountParams, shows: () => ['NOT_FOUND'] };

export const nodeServiceAccountActive = defineRule({
  id: 'node-service-account-active',
  section: 'auth',
  title: { en: 'Node service account', fr: 'Compte de service des nœuds' },
  summary: {
    en: 'The node service account must exist and be enabled. Without this account, nodes get no token, and private images need a pull secret.',
    fr: 'Le compte de service des nœuds doit exister et être actif. Sans ce compte, les nœuds n’obtiennent pas de jeton, et les images privées exigent un secret d’extraction.',
  },
  causes: ['auth-401', 'auth-403', 'auth-insufficient-scope-or-anonymous'],
  about: 'node',
  hosts: 'cloud',
  onlyOnGke: true,
  asks: [...nodeAccountAsks, describeServiceAccount, getServiceAccountPolicy],

  async check({ ask, about, universe }) {
    const { email } = await nodeAccount(ask, universe, about);
    const autoprovisioned = () => isMadeByGke(ask, universe, about);
    if (!email)
      return {
        because: (await autoprovisioned()) ? 'account-not-attached-autoprovisioned' : 'account-not-attached',
        facts: {},
      };
    const reply = await ask.maybe(describeServiceAccount, { SERVICE_ACCOUNT: email });
    if (reply.why === 'not-found')
      return {
        because: (await autoprovisioned()) ? 'account-deleted-autoprovisioned' : 'account-deleted',
        facts: { account: email },
      };
    if (reply.why) throw new CannotTell(reply);
    if (reply.answer.disabled) return { because: 'account-disabled', facts: { account: email } };
    const project = about.project ?? about.cluster.project;
    const home = projectOfAccount(universe, email);
    if (!project || !home || home === project)
      return { because: 'account-enabled', facts: { account: email } };
    const { number } = await ask(describeProject, { PROJECT: project });
    const agent = computeEngineAgent(universe, number);
    const facts = { account: email, home, project, agent, gkeAgent: kubernetesEngineAgent(universe, number) };
    const policy = await ask.maybe(getServiceAccountPolicy, { SERVICE_ACCOUNT: email });
    const granted = policy.answer?.some(
      ({ role, members, conditional }) =>
        role === 'roles/iam.serviceAccountTokenCreator' &&
        members.includes(`serviceAccount:${agent}`) &&
        !conditional,
    );
    return {
      because: granted ? 'account-enabled-other-project' : 'service-agent-access-undetermined',
      facts,
    };
  },

  onFailure: [
    {
      command: describeServiceAccount,
      failed: ['not-found'],
      concludes: ['account-deleted', 'account-deleted-autoprovisioned'],
    },
    // The cluster's configuration names the service account of its nodes.
    {
      command: describeInstance,
      concludes: ['account-enabled', 'account-deleted', 'account-deleted-autoprovisioned'],
      fallback: describeCluster,
    },
    // Only the remedy depends on the mode; a cluster that cannot be read counts as Standard.
    { command: describeCluster, concludes: ['account-deleted', 'account-not-attached'] },
  ],
  outcomes: {
    'account-enabled': outcome({
      verdict: 'ok',
      when: {
        en: 'If {SERVICE_ACCOUNT} exists, its `disabled` is not `true`, and the account belongs to the project of the cluster',
        fr: 'Si le compte {SERVICE_ACCOUNT} existe, que son champ `disabled` ne vaut pas `true`, et que le compte appartient au projet du cluster',
      },
      text: {
        en: ({ account }: Account) => `${account} exists and is enabled`,
        fr: ({ account }: Account) => `le compte de service ${account} existe et est actif`,
      },
      example,
      output: {
        command: describeServiceAccount,
        params: accountParams,
        shows: ({ account }) => [`email: ${account}`],
      },
    }),
    ...otherProjectOutcomes,
    'account-disabled': outcome({
      verdict: 'problem',
      when: {
        en: 'If `disabled` of {SERVICE_ACCOUNT} is `true`',
        fr: 'Si `disabled` vaut `true` pour le compte {SERVICE_ACCOUNT}',
      },
      text: {
        en: ({ account }: Account) => `${account} is disabled`,
        fr: ({ account }: Account) => `le compte de service ${account} est désactivé`,
      },
      remedies: [
        {
          command: enableServiceAccount,
          params: accountParams,
          why: {
            en: 'First find out why the account was disabled. Pulls resume automatically once the account is enabled.',
            fr: 'Cherchez d’abord pourquoi le compte a été désactivé. Les extractions reprennent automatiquement une fois le compte réactivé.',
          },
        },
      ],
      example,
      output: { command: describeServiceAccount, params: accountParams, shows: () => ['disabled: true'] },
    }),
    'account-deleted': outcome({
      verdict: 'problem',
      when: {
        en: `If the command that describes {SERVICE_ACCOUNT} fails with \`NOT_FOUND\`, and ${conditionParts.notMadeByGke.en}`,
        fr: `Si la commande qui décrit le compte {SERVICE_ACCOUNT} échoue avec \`NOT_FOUND\`, et que ${conditionParts.notMadeByGke.fr}`,
      },
      text: deletedText,
      remedies: [restore, newPool, plainPool, deleteFormerPool],
      example,
      output: notFound,
    }),
    'account-deleted-autoprovisioned': outcome({
      verdict: 'problem',
      when: {
        en: `If the command that describes {SERVICE_ACCOUNT} fails with \`NOT_FOUND\`, and ${conditionParts.madeByGke.en}`,
        fr: `Si la commande qui décrit le compte {SERVICE_ACCOUNT} échoue avec \`NOT_FOUND\`, et que ${conditionParts.madeByGke.fr}`,
      },
      text: {
        en: (facts: Account) => `${deletedText.en(facts)}${madeByGke.en}`,
        fr: (facts: Account) => `${deletedText.fr(facts)}${madeByGke.fr}`,
      },
      remedies: [restore, ...newNodes],
      example,
      output: notFound,
    }),
    'account-not-attached': outcome({
      verdict: 'problem',
      when: {
        en: `If ${conditionParts.noAccount.en}, and ${conditionParts.notMadeByGke.en}`,
        fr: `Si ${conditionParts.noAccount.fr}, et que ${conditionParts.notMadeByGke.fr}`,
      },
      text: noAccountText,
      remedies: [newPool, plainPool, deleteFormerPool],
      example: {},
      output: noOutput.eachNode,
    }),
    'account-not-attached-autoprovisioned': outcome({
      verdict: 'problem',
      when: {
        en: `If ${conditionParts.noAccount.en}, and ${conditionParts.madeByGke.en}`,
        fr: `Si ${conditionParts.noAccount.fr}, et que ${conditionParts.madeByGke.fr}`,
      },
      text: {
        en: () => `${noAccountText.en()}${madeByGke.en}`,
        fr: () => `${noAccountText.fr()}${madeByGke.fr}`,
      },
      remedies: newNodes,
      example: {},
      output: noOutput.eachNode,
    }),
  },
  sources: [
    sources.imagePulls,
    sources.enableServiceAccount,
    sources.undeleteServiceAccount,
    sources.computeClass,
    sources.nodeAutoProvisioning,
    sources.configureNodeAccounts,
    sources.attachServiceAccounts,
  ],
});
