import type { Text } from '../../../base/text.ts';
import { describeCluster } from '../../commands/gcloud/container.ts';
import { describeInstance } from '../../commands/gcloud/instances.ts';
import { type PolicyEffect, troubleshootDownload } from '../../commands/gcloud/policy-troubleshooter.ts';
import { repositoryParamsOf } from '../../facts/image-place.ts';
import { nodeAccount, nodeAccountAsks } from '../../facts/node-account.ts';
import { defineRule, outcome } from '../../model/define.ts';
import { noOutput } from '../../model/no-output.ts';
import { conditionParts } from '../../model/when.ts';
import { sources } from '../../sources/index.ts';
import { refusedPull, unrefusedOutcomes } from './shared/refused-pull.ts';
import { example, type RepositoryPull, repositoryParams, where } from './shared/repository-pull.ts';

/** What denies, as far as its name may be read. */
type Denied = RepositoryPull & { readonly policies: readonly string[] };

/** The kinds of policies of which somebody else has to say what they do. */
type Open = RepositoryPull & { readonly denyPolicies: boolean; readonly accessBoundaries: boolean };

/** As they follow a verb, or begin a sentence. */
function kindsOf({ denyPolicies, accessBoundaries }: Open): Text {
  const en = [denyPolicies && 'deny policies', accessBoundaries && 'principal access boundary policies'];
  const fr = [
    denyPolicies && 'stratégies de refus',
    accessBoundaries && 'stratégies de limite d’accès des comptes principaux',
  ];
  return { en: en.filter(Boolean).join(' and '), fr: fr.filter(Boolean).join(' et ') };
}

const named = (policies: readonly string[]) => (policies.length > 0 ? ` (${policies.join(', ')})` : '');

const byDenyPolicy: Denied = { ...example, policies: ['images-from-ci-only'] };
const byBoundary: Denied = { ...example, policies: ['shop-only'] };
const conditional: Open = { ...example, denyPolicies: true, accessBoundaries: false };
const hidden: Open = { ...example, denyPolicies: true, accessBoundaries: true };

const troubleshootParams = (facts: RepositoryPull) => ({
  ...repositoryParams(facts),
  SERVICE_ACCOUNT: facts.account,
});

export const denyPolicies = defineRule({
  id: 'deny-policies',
  section: 'auth',
  title: { en: 'Deny and boundary policies', fr: 'Refus et limites d’accès' },
  summary: {
    en: 'IAM deny policies and principal access boundary policies are evaluated before roles. No role can allow what they deny.',
    fr: 'Les stratégies de refus IAM et de limite d’accès des comptes principaux l’emportent sur tous les rôles\u00a0: aucun rôle ne peut autoriser ce qu’elles interdisent.',
  },
  causes: ['auth-403'],
  about: 'image-on-node',
  onlyOnGke: true,
  asks: [troubleshootDownload, ...nodeAccountAsks],

  async check({ ask, about: { image, node, pullSecrets, failure }, universe }) {
    const { place, inapplicable } = refusedPull({ image, failure }, universe);
    if (inapplicable) return inapplicable;
    if (pullSecrets.length > 0)
      return { because: 'pull-secret-account-unknown', facts: { secrets: [...pullSecrets] } };
    const params = repositoryParamsOf(place);
    const pull = {
      repository: params.REPOSITORY,
      location: params.REPOSITORY_LOCATION,
      project: params.IMAGE_PROJECT,
    };
    const { email } = await nodeAccount(ask, universe, node);
    if (!email) return { because: 'account-not-attached', facts: { ...pull, account: '' } };
    const facts = { ...pull, account: email };
    const denials = await ask(troubleshootDownload, { ...params, SERVICE_ACCOUNT: email });
    if (denials.denyPolicies === 'denies')
      return { because: 'denied-by-deny-policy', facts: { ...facts, policies: denials.denying } };
    if (denials.accessBoundaries === 'denies')
      return { because: 'denied-by-access-boundary', facts: { ...facts, policies: denials.bounding } };
    const open = (...effects: readonly PolicyEffect[]) => ({
      ...facts,
      denyPolicies: effects.includes(denials.denyPolicies),
      accessBoundaries: effects.includes(denials.accessBoundaries),
    });
    const all = new Set([denials.denyPolicies, denials.accessBoundaries]);
    if (all.has('hidden') || all.has('unknown'))
      return { because: 'policies-unreadable', facts: open('hidden', 'unknown') };
    return all.has('conditional')
      ? { because: 'policies-undetermined', facts: open('conditional') }
      : { because: 'not-denied-by-policy', facts };
  },

  onFailure: [
    // The cluster's configuration names the service account of its nodes.
    {
      command: describeInstance,
      concludes: ['not-denied-by-policy', 'denied-by-deny-policy'],
      fallback: describeCluster,
    },
  ],
  outcomes: {
    ...unrefusedOutcomes,
    'not-denied-by-policy': outcome({
      verdict: 'ok',
      when: {
        en: 'If `denyAccessState` directly under `denyPolicyExplanation` is `DENY_ACCESS_STATE_NOT_DENIED`, and `principalAccessBoundaryAccessState` is `PAB_ACCESS_STATE_ALLOWED` or `PAB_ACCESS_STATE_NOT_ENFORCED`',
        fr: 'Si `denyAccessState`, directement sous `denyPolicyExplanation`, vaut `DENY_ACCESS_STATE_NOT_DENIED`, et que `principalAccessBoundaryAccessState` vaut `PAB_ACCESS_STATE_ALLOWED` ou `PAB_ACCESS_STATE_NOT_ENFORCED`',
      },
      text: {
        en: (facts: RepositoryPull) =>
          `no deny policy or principal access boundary policy prevents ${facts.account} from downloading from the repository ${where(facts)}`,
        fr: (facts: RepositoryPull) =>
          `aucune stratégie de refus ni de limite d’accès des comptes principaux n’interdit au compte ${facts.account} de télécharger depuis le dépôt ${where(facts)}`,
      },
      example,
      output: {
        command: troubleshootDownload,
        params: troubleshootParams,
        shows: () => ['denyAccessState: DENY_ACCESS_STATE_NOT_DENIED', 'principalAccessBoundaryAccessState:'],
      },
    }),
    'denied-by-deny-policy': outcome({
      verdict: 'problem',
      when: {
        en: 'If `denyAccessState` directly under `denyPolicyExplanation` is `DENY_ACCESS_STATE_DENIED`',
        fr: 'Si `denyAccessState`, directement sous `denyPolicyExplanation`, vaut `DENY_ACCESS_STATE_DENIED`',
      },
      text: {
        en: (facts: Denied) =>
          `a deny policy${named(facts.policies)} prevents ${facts.account} from downloading from the repository ${where(facts)}, whatever roles the account has`,
        fr: (facts: Denied) =>
          `une stratégie de refus${named(facts.policies)} interdit au compte ${facts.account} de télécharger depuis le dépôt ${where(facts)}, quels que soient ses rôles`,
      },
      remedies: [
        {
          advice: {
            en: 'Only an administrator of the deny policies of the organization (roles/iam.denyAdmin) can change this policy. Ask for the narrowest change: add only this account to the exceptions (exceptionPrincipals) of the rule that denies access. The policy protects other resources too, so the rest of it must not change.',
            fr: 'Seul un administrateur des stratégies de refus de l’organisation (roles/iam.denyAdmin) peut modifier cette stratégie. Demandez le changement le plus limité\u00a0: ajouter ce seul compte aux exceptions (exceptionPrincipals) de la règle qui interdit l’accès. La stratégie protège aussi d’autres ressources, donc le reste de la stratégie ne doit pas changer.',
          },
        },
      ],
      example: byDenyPolicy,
      output: {
        command: troubleshootDownload,
        params: troubleshootParams,
        shows: () => ['denyAccessState: DENY_ACCESS_STATE_DENIED'],
      },
    }),
    'denied-by-access-boundary': outcome({
      verdict: 'problem',
      when: {
        en: 'If `principalAccessBoundaryAccessState` is `PAB_ACCESS_STATE_NOT_ALLOWED`, and `denyAccessState` directly under `denyPolicyExplanation` is not `DENY_ACCESS_STATE_DENIED`',
        fr: 'Si `principalAccessBoundaryAccessState` vaut `PAB_ACCESS_STATE_NOT_ALLOWED`, et que `denyAccessState`, directement sous `denyPolicyExplanation`, ne vaut pas `DENY_ACCESS_STATE_DENIED`',
      },
      text: {
        en: (facts: Denied) =>
          `a principal access boundary policy${named(facts.policies)} prevents ${facts.account} from using the resources of the project ${facts.project}, whatever roles the account has`,
        fr: (facts: Denied) =>
          `une stratégie de limite d’accès des comptes principaux${named(facts.policies)} interdit au compte ${facts.account} d’utiliser les ressources du projet ${facts.project}, quels que soient ses rôles`,
      },
      remedies: [
        {
          advice: {
            en: 'Only an administrator of the principal access boundary policies of the organization (roles/iam.principalAccessBoundaryAdmin) can change this policy. Ask for the project of the image to be added to the resources of the policy. Every principal that the policy is bound to then becomes eligible for that project, but this alone gives the principal no role.',
            fr: 'Seul un administrateur des stratégies de limite d’accès de l’organisation (roles/iam.principalAccessBoundaryAdmin) peut modifier cette stratégie. Demandez que le projet de l’image soit ajouté aux ressources de la stratégie. Tous les comptes principaux auxquels la stratégie est liée deviennent alors éligibles à l’accès à ce projet, mais ne reçoivent de ce seul fait aucun rôle.',
          },
        },
        {
          advice: {
            en: 'Another solution is to copy the image to a repository of a project that the policy already includes.',
            fr: 'Une autre solution consiste à copier l’image dans un dépôt d’un projet que la stratégie inclut déjà.',
          },
        },
      ],
      example: byBoundary,
      output: {
        command: troubleshootDownload,
        params: troubleshootParams,
        shows: () => ['principalAccessBoundaryAccessState: PAB_ACCESS_STATE_NOT_ALLOWED'],
      },
    }),
    'policies-undetermined': outcome({
      verdict: 'unknown',
      when: {
        en: 'If `denyAccessState` directly under `denyPolicyExplanation` is `DENY_ACCESS_STATE_UNKNOWN_CONDITIONAL`, and `principalAccessBoundaryAccessState` is `PAB_ACCESS_STATE_ALLOWED` or `PAB_ACCESS_STATE_NOT_ENFORCED`',
        fr: 'Si `denyAccessState`, directement sous `denyPolicyExplanation`, vaut `DENY_ACCESS_STATE_UNKNOWN_CONDITIONAL`, et que `principalAccessBoundaryAccessState` vaut `PAB_ACCESS_STATE_ALLOWED` ou `PAB_ACCESS_STATE_NOT_ENFORCED`',
      },
      text: {
        en: (facts: Open) =>
          `whether ${facts.account} may download from the repository ${where(facts)} depends on a condition in ${kindsOf(facts).en}`,
        fr: (facts: Open) =>
          `le compte ${facts.account} n’a peut-être pas le droit de télécharger depuis le dépôt ${where(facts)}\u00a0: cela dépend d’une condition dans des ${kindsOf(facts).fr}`,
      },
      remedies: [
        {
          advice: {
            en: 'The command of this check prints the condition. Check whether the Resource Manager tags of the project or of the repository meet it.',
            fr: 'La commande de cette vérification affiche la condition. Vérifiez si les tags Resource Manager du projet ou du dépôt la remplissent.',
          },
        },
      ],
      example: conditional,
      output: {
        command: troubleshootDownload,
        params: troubleshootParams,
        shows: () => ['denyAccessState: DENY_ACCESS_STATE_UNKNOWN_CONDITIONAL'],
      },
    }),
    'policies-unreadable': outcome({
      verdict: 'unknown',
      when: {
        en: 'If neither state is a denial, and `principalAccessBoundaryAccessState`, or `denyAccessState` directly under `denyPolicyExplanation`, ends with `UNKNOWN_INFO`, is absent, or has a value that this page does not name',
        fr: 'Si aucun des deux états n’est un refus, et que `denyAccessState`, directement sous `denyPolicyExplanation`, ou `principalAccessBoundaryAccessState` se termine par `UNKNOWN_INFO`, a une autre valeur que celles de cette page, ou est absent',
      },
      text: {
        en: (facts: Open) =>
          `${kindsOf(facts).en} that may apply to ${facts.account} and the repository ${where(facts)} could not be read`,
        fr: (facts: Open) =>
          `des ${kindsOf(facts).fr} qui concernent peut-être le compte ${facts.account} et le dépôt ${where(facts)} n’ont pas pu être lues`,
      },
      remedies: [
        {
          advice: {
            en: 'Ask somebody who has roles/iam.denyReviewer and roles/iam.principalAccessBoundaryViewer on the organization to run the command.',
            fr: 'Demandez à une personne qui a les rôles roles/iam.denyReviewer et roles/iam.principalAccessBoundaryViewer sur l’organisation d’exécuter la commande.',
          },
        },
      ],
      example: hidden,
      output: {
        command: troubleshootDownload,
        params: troubleshootParams,
        shows: ({ denyPolicies, accessBoundaries }) => [
          ...(denyPolicies ? ['denyAccessState:'] : []),
          ...(accessBoundaries ? ['principalAccessBoundaryAccessState:'] : []),
        ],
      },
    }),
    'pull-secret-account-unknown': outcome({
      verdict: 'unknown',
      when: {
        en: 'If the Pod references the pull secret {SECRET}, so that the message does not show which account was refused',
        fr: 'Si le pod indique le secret d’extraction {SECRET}, si bien que le message ne montre pas quel compte a été refusé',
      },
      text: {
        en: ({ secrets }) =>
          `the kubelet tries the pull secret (${secrets.join(', ')}) before the node service account, so it is unknown why the registry refused each of them`,
        fr: ({ secrets }) =>
          `le kubelet essaie le secret d’extraction (${secrets.join(', ')}) avant le compte de service des nœuds\u00a0: impossible de savoir pourquoi le registre a refusé l’un et l’autre`,
      },
      remedies: [
        {
          advice: {
            en: 'Find the account whose key is in the secret, and run the command for that account.',
            fr: 'Trouvez le compte dont la clé est dans le secret, et exécutez la commande pour ce compte.',
          },
        },
      ],
      example: { secrets: ['registry-credentials'] as readonly string[] },
      output: noOutput.podSpecification,
    }),
    'account-not-attached': outcome({
      verdict: 'not-applicable',
      when: {
        en: `If the Pod names no pull secret, and ${conditionParts.noAccount.en}`,
        fr: `Si le pod n’indique aucun secret d’extraction, et que ${conditionParts.noAccount.fr}`,
      },
      text: {
        en: (facts: RepositoryPull) =>
          `the node has no service account, so the registry refused an anonymous request for the repository ${where(facts)}`,
        fr: (facts: RepositoryPull) =>
          `le nœud n’a pas de compte de service\u00a0: le registre a donc refusé une requête anonyme vers le dépôt ${where(facts)}`,
      },
      example: { ...example, account: '' },
      output: noOutput.eachNode,
    }),
  },
  sources: [sources.policyTroubleshooter, sources.denyPolicies, sources.accessBoundaries],
});
