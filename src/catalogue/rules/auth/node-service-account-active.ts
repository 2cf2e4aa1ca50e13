import { describeCluster } from '../../commands/gcloud/container.ts';
import { describeServiceAccount } from '../../commands/gcloud/iam.ts';
import { describeInstance } from '../../commands/gcloud/instances.ts';
import { enableServiceAccount } from '../../commands/shown/iam.ts';
import { createNodePoolWithAccount } from '../../commands/shown/nodes.ts';
import { isAutopilot, nodeAccount, nodeAccountAsks } from '../../facts/node-account.ts';
import { defineRule, outcome } from '../../model/define.ts';
import { CannotTell } from '../../model/failures.ts';
import { sources } from '../../sources/index.ts';

type Account = { readonly account: string };

const example: Account = { account: 'nodes@shop-prod.iam.gserviceaccount.com' };
const accountParams = ({ account }: Account) => ({ SERVICE_ACCOUNT: account });

const newPool = {
  command: createNodePoolWithAccount,
  params: () => ({}),
  why: {
    en: 'Nodes keep the account with which they were made: a new pool is the way to another one.',
    fr: 'Les nœuds gardent le compte avec lequel ils ont été créés\u00a0: pour en changer, il faut un nouveau pool.',
  },
};

const restore = {
  advice: {
    en: 'A deleted account can be restored for 30 days, if no other took its name; one that is recreated under the same name does not get its roles back.',
    fr: 'Un compte supprimé peut être restauré dans les 30 jours, si aucun autre n’a pris son nom\u00a0; recréé sous le même nom, il ne retrouve pas ses rôles.',
  },
};

const newCluster = {
  advice: {
    en: 'On Autopilot nobody makes node pools: the account is chosen with the cluster. We know of no way to change it later, so ask support before you make a new cluster.',
    fr: 'En mode Autopilot, personne ne crée de pools de nœuds\u00a0: le compte se choisit avec le cluster. Nous ne connaissons pas de moyen d’en changer ensuite\u00a0: demandez au support avant de créer un nouveau cluster.',
  },
};

const deletedText = {
  en: ({ account }: Account) => `${account} does not exist any more`,
  fr: ({ account }: Account) => `${account} n’existe plus`,
};
const noAccountText = {
  en: () => 'the node has no service account, so every registry sees an anonymous request',
  fr: () => 'le nœud n’a pas de compte de service\u00a0: tout registre reçoit une requête anonyme',
};
const notFound = { command: describeServiceAccount, params: accountParams, shows: () => 'NOT_FOUND' };

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
  asks: [...nodeAccountAsks, describeServiceAccount],

  async check({ ask, about, universe }) {
    const { email } = await nodeAccount(ask, universe, about);
    const autopilot = () => isAutopilot(ask, universe, about.cluster);
    if (!email)
      return {
        because: (await autopilot()) ? 'account-not-attached-autopilot' : 'account-not-attached',
        facts: {},
      };
    const reply = await ask.maybe(describeServiceAccount, { SERVICE_ACCOUNT: email });
    if (reply.why === 'not-found')
      return {
        because: (await autopilot()) ? 'account-deleted-autopilot' : 'account-deleted',
        facts: { account: email },
      };
    if (reply.why) throw new CannotTell(reply);
    return {
      because: reply.answer.disabled ? 'account-disabled' : 'account-enabled',
      facts: { account: email },
    };
  },

  onFailure: [
    {
      command: describeServiceAccount,
      failed: ['not-found'],
      concludes: ['account-deleted', 'account-deleted-autopilot'],
    },
    // The cluster's configuration names the service account of its nodes.
    {
      command: describeInstance,
      concludes: ['account-enabled', 'account-deleted', 'account-deleted-autopilot'],
      fallback: describeCluster,
    },
    // Only the remedy depends on the mode; a cluster that cannot be read counts as Standard.
    { command: describeCluster, concludes: ['account-deleted', 'account-not-attached'] },
  ],
  outcomes: {
    'account-enabled': outcome({
      verdict: 'ok',
      text: {
        en: ({ account }: Account) => `${account} exists and is enabled`,
        fr: ({ account }: Account) => `${account} existe et est actif`,
      },
      example,
    }),
    'account-disabled': outcome({
      verdict: 'problem',
      text: {
        en: ({ account }: Account) => `${account} is disabled`,
        fr: ({ account }: Account) => `${account} est désactivé`,
      },
      remedies: [
        {
          command: enableServiceAccount,
          params: accountParams,
          why: {
            en: 'Pulls resume on their own once the account is enabled. Find out first why somebody disabled it.',
            fr: 'Les extractions reprennent d’elles-mêmes une fois le compte activé. Cherchez d’abord pourquoi quelqu’un l’a désactivé.',
          },
        },
      ],
      example,
      evidence: { command: describeServiceAccount, params: accountParams, shows: () => 'disabled: true' },
    }),
    'account-deleted': outcome({
      verdict: 'problem',
      text: deletedText,
      remedies: [restore, newPool],
      example,
      evidence: notFound,
    }),
    'account-deleted-autopilot': outcome({
      verdict: 'problem',
      text: deletedText,
      remedies: [restore, newCluster],
      example,
      evidence: notFound,
    }),
    'account-not-attached': outcome({
      verdict: 'problem',
      text: noAccountText,
      remedies: [newPool],
      example: {},
    }),
    'account-not-attached-autopilot': outcome({
      verdict: 'problem',
      text: noAccountText,
      remedies: [newCluster],
      example: {},
    }),
  },
  sources: [sources.imagePulls, sources.enableServiceAccount, sources.undeleteServiceAccount],
});
