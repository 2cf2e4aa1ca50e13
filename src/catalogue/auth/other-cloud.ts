import { outcome } from '../define.ts';

/** What a rule about the project of an image concludes where that project is not of this cloud. */
export const otherCloud = outcome({
  verdict: 'not-applicable',
  text: {
    en: ({ project }) => `${project} is a project of another cloud`,
    fr: ({ project }) => `${project} est un projet d’un autre cloud`,
  },
  example: { project: 'shop-images' },
});
