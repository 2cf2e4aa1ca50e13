/** What a button says that can add nothing more to the runbook. Alone, because every page may load it. */
import type { Text } from '../../base/text.ts';

export const runbookFull: Text = {
  en: 'Not added: a runbook holds at most {n} items',
  fr: 'Non ajouté\u00a0: un runbook contient au plus {n} éléments',
};
