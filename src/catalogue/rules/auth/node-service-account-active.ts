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
    en: 'Node pools keep the account with which they were made: for another one, make a pool, move the Pods, delete the old pool.',
    fr: 'Un pool garde le compte avec lequel il a été créé\u00a0: pour en changer, créez un pool, déplacez les pods, supprimez l’ancien pool.',
  },
};

const restore = {
  command: undeleteServiceAccount,
  params: () => ({}),
  why: {
    en: 'A deleted account can usually be restored within 30 days, if no other took its name; one that is recreated under the same name does not get its roles back.',
    fr: 'Un compte supprimé peut en général être restauré dans les 30 jours, si aucun autre n’a pris son nom\u00a0; recréé sous le même nom, il ne retrouve pas ses rôles.',
  },
};

const newNodes = [classWithAccount, selectClass, autoprovisioningDefaults];

const deletedText = {
  en: ({ account }: Account) => `${account} does not exist any more`,
  fr: ({ account }: Account) => `${account} n’existe plus`,
};
const noAccountText = {
  en: () => 'the node has no service account, so every registry sees an anonymous request',
  fr: () => 'le nœud n’a pas de compte de service\u00a0: tout registre reçoit une requête anonyme',
};
const notFound = { command: describeServiceAccount, params: accountParams, shows: () => ['NOT_FOUND'] };

export const nodeServiceAccountActive = defineRule({
  id: 'node-service-account-active',
  section: 'auth',
  title: { en: 'Node service account', fr: 'Compte de service des nœuds' },
  summary: {
    en: 'The service account of the nodes must exist and be enabled: without it no token, and without a token no private image.',
    fr: 'Le compte de service des nœuds doit exister et être actif\u00a0: sans lui, pas de jeton, et sans jeton, pas d’image privée.',
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
        en: 'If {SERVICE_ACCOUNT} exists, `disabled` is not `true`, and it belongs to the project of the cluster',
        fr: 'Si le compte {SERVICE_ACCOUNT} existe, que `disabled` n’y vaut pas `true`, et qu’il appartient au projet du cluster',
      },
      text: {
        en: ({ account }: Account) => `${account} exists and is enabled`,
        fr: ({ account }: Account) => `${account} existe et est actif`,
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
        fr: ({ account }: Account) => `${account} est désactivé`,
      },
      remedies: [
        {
          command: enableServiceAccount,
          params: accountParams,
          why: {
            en: 'Find out first why somebody disabled it. Pulls resume on their own once it is enabled.',
            fr: 'Cherchez d’abord pourquoi quelqu’un l’a désactivé. Les extractions reprennent d’elles-mêmes une fois le compte activé.',
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
