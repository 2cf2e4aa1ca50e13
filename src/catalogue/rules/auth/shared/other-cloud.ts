import { outcome } from '../../../model/define.ts';
import { noOutput } from '../../../model/no-output.ts';
import { conditions } from '../../../model/when.ts';

/** Outcome of rules about the project of an image if that project is in another universe. */
export const otherUniverseProject = outcome({
  verdict: 'not-applicable',
  when: conditions.otherUniverseProject,
  text: {
    en: ({ project }) => `the project ${project} belongs to another cloud`,
    fr: ({ project }) => `le projet ${project} appartient à un autre cloud`,
  },
  example: { project: 'shop-images' },
  output: noOutput.nothingToCheck,
});
