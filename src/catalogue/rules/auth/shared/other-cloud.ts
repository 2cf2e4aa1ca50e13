import { outcome } from '../../../model/define.ts';

/** Outcome of rules about the project of an image if that project is in another universe. */
export const otherUniverseProject = outcome({
  verdict: 'not-applicable',
  text: {
    en: ({ project }) => `${project} is a project of another cloud`,
    fr: ({ project }) => `${project} est un projet d’un autre cloud`,
  },
  example: { project: 'shop-images' },
});
