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
    en: 'A project without an open billing account cannot use paid services, and Artifact Registry is one.',
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
        en: ({ project }) => `${project} has an open billing account`,
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
        en: ({ project }) => `${project} has no billing account, or a closed one: its paid services are off`,
        fr: ({ project }) =>
          `le projet ${project} n’a pas de compte de facturation, ou le sien est fermé\u00a0: ses services payants sont arrêtés`,
      },
      remedies: [
        {
          advice: {
            en: 'Ask an owner of the project, or whoever administers the billing account, to open it again or to link another one: everything that the project uses is charged to it from then on.',
            fr: 'Demandez à un propriétaire du projet, ou à qui administre le compte de facturation, de le rouvrir ou d’en associer un autre\u00a0: tout ce que le projet consomme y sera alors facturé.',
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
        en: () => 'no pull is refused, so billing blocks none',
        fr: () => 'aucune extraction n’est refusée\u00a0: la facturation n’en bloque donc aucune',
      },
      example: {},
      output: noOutput.nothingToCheck,
    }),
    'not-applicable-cause': outcome({
      verdict: 'not-applicable',
      when: {
        en: 'If the message of the Pod speaks neither of a refusal (403) nor of an API, a quota or billing that blocks the project',
        fr: 'Si le message du pod ne parle ni d’un refus (403), ni d’une API, d’un quota ou d’une facturation qui bloque le projet',
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
