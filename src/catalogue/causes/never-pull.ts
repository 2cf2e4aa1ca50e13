import { type CauseEntry, sentence } from './model.ts';

/** The Pod forbids the pull that it would need. */
export const neverPull = {
  id: 'never-pull',
  section: 'node',
  rules: ['credential-verification', 'never-pull'],
  signatures: {
    'not-present-never': sentence(/is not present with pull policy of never|\berrimageneverpull\b/),
  },
} as const satisfies CauseEntry;
