import type { Text } from '../../../../base/text.ts';
import { outcome } from '../../../model/define.ts';
import { noOutput } from '../../../model/no-output.ts';

/** The condition on which a repository does not exist. */
export const repositoryNotFound: Text = {
  en: 'If the command that describes the repository {REPOSITORY} fails with `NOT_FOUND`',
  fr: 'Si la commande qui décrit le dépôt {REPOSITORY} échoue avec `NOT_FOUND`',
};

/** Outcome of the rules that read a repository if it does not exist; `repository-exists` reports the problem. */
export const repositoryMissing = outcome({
  verdict: 'not-applicable',
  when: repositoryNotFound,
  text: {
    en: ({ repository }) => `the repository ${repository} does not exist, so its images cannot be listed`,
    fr: ({ repository }) =>
      `le dépôt ${repository} n’existe pas, donc ses images ne peuvent pas être listées`,
  },
  example: { repository: 'app' },
  output: noOutput.unread,
});
