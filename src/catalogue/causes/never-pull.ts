import type { Cause } from './model.ts';

/** The Pod forbids the pull that it would need. */
export const neverPull = {
  id: 'never-pull',
  section: 'node',
  rules: ['credential-verification', 'never-pull'],
  signatures: [
    {
      id: 'not-present-never',
      pattern: /is not present with pull policy of never|\berrimageneverpull\b/,
      precision: 'sentence',
    },
  ],
} as const satisfies Cause;
