import { outcome } from '../define.ts';

/** What the rules that look into a repository say where there is none; `repository-exists` has the problem. */
export const noRepository = outcome({
  verdict: 'not-applicable',
  text: {
    en: ({ repository }) => `there is no repository ${repository} to look into`,
    fr: ({ repository }) => `il n’y a pas de dépôt ${repository} dans lequel chercher`,
  },
  example: { repository: 'app' },
});
