/** IAM service accounts. */
import { defineCommand } from '../../model/define.ts';
import { sources } from '../../sources/index.ts';
import { flag, requiredText } from '../decode.ts';
import { fields } from '../projection.ts';
import { untested } from '../universe-support.ts';

/** An IAM service account. */
export interface IamServiceAccount {
  readonly email: string;
  readonly disabled: boolean;
}

export const describeServiceAccount = defineCommand({
  id: 'gcloud-iam-service-accounts-describe',
  tool: 'gcloud',
  effect: 'reads',
  words: ['iam', 'service-accounts', 'describe', '{SERVICE_ACCOUNT}'],
  ...fields('email,disabled', decodeServiceAccountState),
  purpose: {
    en: 'See whether a service account exists and whether it is disabled. The field disabled is absent while it is enabled.',
    fr: 'Voir si un compte de service existe et s’il est désactivé. Le champ disabled est absent tant que le compte est actif.',
  },
  needs: [{ iam: 'iam.serviceAccounts.get' }],
  on: '{SERVICE_ACCOUNT}',
  universes: untested,
  sources: [sources.enableServiceAccount],
});

/** The API omits `disabled` while it is false. */
export function decodeServiceAccountState(answer: unknown): IamServiceAccount {
  return { email: requiredText(answer, 'email'), disabled: flag(answer, 'disabled') };
}
