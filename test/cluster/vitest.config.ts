import { defineConfig } from 'vitest/config';

/** Apart from `npm test`: the first run builds an API server, which takes minutes. */
export default defineConfig({
  test: {
    include: ['test/cluster/**/*.test.ts'],
    testTimeout: 300_000,
    hookTimeout: 3_600_000,
    reporters: ['default', ['json', { outputFile: '.cache/cluster-results.json' }]],
  },
});
