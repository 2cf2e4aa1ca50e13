import { outcome } from '../../../model/define.ts';

/** Outcome of the rules that read a repository if it does not exist; `repository-exists` reports the problem. */
export const repositoryMissing = outcome({
  verdict: 'not-applicable',
  text: {
    en: ({ repository }) => `there is no repository ${repository} to look into`,
    fr: ({ repository }) => `il n’y a pas de dépôt ${repository} dans lequel chercher`,
  },
  example: { repository: 'app' },
});
