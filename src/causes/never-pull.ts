import { type CauseEntry, exact } from './model.ts';

/** The Pod's pull policy is `Never`, and the node does not have the image. */
export const neverPull = {
  id: 'never-pull',
  section: 'node',
  rules: ['never-pull', 'credential-verification'],
  signatures: {
    'not-present-never': exact(/is not present with pull policy of never|\berrimageneverpull\b/),
  },
} as const satisfies CauseEntry;
