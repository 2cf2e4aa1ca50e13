/** The billing of projects. */
import { defineCommand } from '../../model/define.ts';
import { sources } from '../../sources/index.ts';
import { flag, requiredText } from '../decode.ts';
import { fields } from '../projection.ts';
import { untested } from '../universe-support.ts';

export const describeBilling = defineCommand({
  id: 'gcloud-billing-projects-describe',
  tool: 'gcloud',
  effect: 'reads',
  words: ['billing', 'projects', 'describe', '{IMAGE_PROJECT}'],
  ...fields('name,billingEnabled', decodeBilling, null),
  purpose: {
    en: 'See whether the project of the image has an open billing account.',
    fr: 'Voir si le projet de l’image a un compte de facturation ouvert.',
  },
  needs: [{ iam: 'resourcemanager.projects.get' }],
  on: '{IMAGE_PROJECT}',
  universes: untested,
  sources: [sources.projectBilling],
});

/** False with a closed billing account, or with none at all (Cloud Billing REST reference, `ProjectBillingInfo`). */
export function decodeBilling(answer: unknown): { readonly enabled: boolean } {
  requiredText(answer, 'name');
  return { enabled: flag(answer, 'billingEnabled') };
}
