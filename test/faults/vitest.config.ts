import { defineConfig } from 'vitest/config';

/** Apart from `npm test`, which tries each fault on one playbook: hundreds of runs take minutes. */
export default defineConfig({
  test: {
    include: ['test/faults/**/*.check.ts'],
    testTimeout: 120_000,
    reporters: ['default', ['json', { outputFile: '.cache/fault-results.json' }]],
  },
});
