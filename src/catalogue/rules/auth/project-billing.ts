import { universeOfProject } from '../../../cloud/universes.ts';
import { describeBilling } from '../../commands/gcloud/billing.ts';
import { defineRule, outcome } from '../../model/define.ts';
import { noOutput } from '../../model/no-output.ts';
import { conditions } from '../../model/when.ts';
import { sources } from '../../sources/index.ts';
import { otherUniverseProject } from './shared/other-cloud.ts';

const example = { project: 'shop-images' };
const imageProject = ({ project }: { readonly project: string }) => ({ IMAGE_PROJECT: project });

export const projectBilling = defineRule({
  id: 'project-billing',
  section: 'auth',
  title: { en: 'Billing of the project', fr: 'Facturation du projet' },
  summary: {
    en: 'A project without an open billing account cannot use paid services such as Artifact Registry.',
    fr: 'Un projet sans compte de facturation ouvert ne peut pas utiliser les services payants, dont Artifact Registry.',
  },
  causes: ['quota-or-api-disabled', 'auth-403'],
  about: 'image-project',
  asks: [describeBilling],

  async check({ ask, about: { project, failure }, universe }) {
    if (!failure) return { because: 'no-failing-pull', facts: {} };
    if (universeOfProject(project).id !== universe.id)
      return { because: 'other-universe-project', facts: { project } };
    if (failure.cause !== 'auth-403' && failure.cause !== 'quota-or-api-disabled')
      return { because: 'not-applicable-cause', facts: {} };
    const { enabled } = await ask(describeBilling, imageProject({ project }));
    return { because: enabled ? 'billing-enabled' : 'billing-disabled', facts: { project } };
  },

  outcomes: {
    'billing-enabled': outcome({
      verdict: 'ok',
      when: {
        en: 'If `billingEnabled` of the project {IMAGE_PROJECT} is `true`',
        fr: 'Si `billingEnabled` vaut `true` pour le projet {IMAGE_PROJECT}',
      },
      text: {
        en: ({ project }) => `the project ${project} has an open billing account`,
        fr: ({ project }) => `le projet ${project} a un compte de facturation ouvert`,
      },
      example,
      output: { command: describeBilling, params: imageProject, shows: () => ['billingEnabled: true'] },
    }),
    'billing-disabled': outcome({
      verdict: 'problem',
      when: {
        en: 'If `billingEnabled` of the project {IMAGE_PROJECT} is `false` or absent',
        fr: 'Si `billingEnabled` vaut `false` ou est absent pour le projet {IMAGE_PROJECT}',
      },
      text: {
        en: ({ project }) =>
          `the project ${project} has no open billing account, so its paid services are stopped`,
        fr: ({ project }) =>
          `le projet ${project} n’a pas de compte de facturation ouvert\u00a0: ses services payants sont donc arrêtés`,
      },
      remedies: [
        {
          advice: {
            en: 'Ask an owner of the project, or an administrator of the billing account, to reopen the account or to link another one to the project. Everything that the project uses is then charged to that account.',
            fr: 'Demandez à un propriétaire du projet, ou à un administrateur du compte de facturation, de rouvrir ce compte ou d’en associer un autre au projet. Tout ce que le projet consomme est alors facturé sur le compte associé.',
          },
        },
      ],
      example,
      output: { command: describeBilling, params: imageProject, lacks: () => 'billingEnabled: true' },
    }),
    'no-failing-pull': outcome({
      verdict: 'not-applicable',
      when: conditions.noFailingPull,
      text: {
        en: () => 'no pull is refused, so billing does not block any pull',
        fr: () => 'aucune extraction n’est refusée, donc la facturation ne bloque aucune extraction',
      },
      example: {},
      output: noOutput.nothingToCheck,
    }),
    'not-applicable-cause': outcome({
      verdict: 'not-applicable',
      when: {
        en: 'If the message of the Pod mentions neither a refusal (403), nor a disabled API, an exceeded quota or disabled billing',
        fr: 'Si le message du pod ne mentionne ni refus (403), ni API désactivée, ni quota dépassé, ni facturation désactivée',
      },
      text: {
        en: () => 'billing does not explain this message',
        fr: () => 'la facturation n’explique pas ce message',
      },
      example: {},
      output: noOutput.message,
    }),
    'other-universe-project': otherUniverseProject,
  },
  sources: [sources.projectBilling],
});
