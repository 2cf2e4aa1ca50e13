/** What an entry of the audit log about a refused request says of this pull. */
import type { Text } from '../../../../base/text.ts';
import type { Remedy } from '../../../model/remedy.ts';

/** The condition that an audit log entry records the refusal of this pull, as a clause that other clauses can precede. */
export const refusing: Text = {
  en: 'a log entry without `dryRun` has {SERVICE_ACCOUNT} as its `principalEmail` (or, while a pull fails, the Artifact Registry service agent of {IMAGE_PROJECT}), or no `principalEmail` while the message says that a policy of the organization refuses the request',
  fr: 'une entrée sans `dryRun` a pour `principalEmail` le compte {SERVICE_ACCOUNT} (ou, pendant qu’une extraction échoue, l’agent de service Artifact Registry du projet {IMAGE_PROJECT}), ou aucun alors que le message indique qu’une stratégie de l’organisation refuse la requête',
};

/** Where entries name only other accounts. */
export const compareTimes: Remedy<unknown> = {
  advice: {
    en: 'Run the command again right after a pull failed. If a new entry of one of these accounts appears after each failure, ask the administrators of the perimeter about it.',
    fr: 'Relancez la commande juste après l’échec d’une extraction. Si une nouvelle entrée d’un de ces comptes apparaît après chaque échec, transmettez cette entrée aux administrateurs du périmètre.',
  },
};
