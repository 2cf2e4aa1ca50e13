import { defineConfig } from 'vitest/config';

/**
 * Two speeds. `npm test` runs `unit` and `site`; `npm run test:slow` runs `slow` and `site-below`, and `npm run test:all`
 * runs all four. `cluster` and `kubelet`, whose servers are built from source, and `cures` have commands of their own.
 * A file named `*.slow.test.ts` is for `test:slow` and `test:all`.
 */
const site = (address: string, variables: Readonly<Record<string, string>> = {}) => ({
  globalSetup: './test/support/site/setup.ts',
  provide: { siteAddress: address, siteVariables: variables },
});

/** One build knows where its code is and where to report, the other does not. */
const named = {
  REPOSITORY_URL: 'https://github.com/example/pullbook',
  BUGS_URL: 'https://github.com/example/pullbook/issues',
};

export default defineConfig({
  test: {
    reporters: ['default', './test/support/not-run-reporter.ts', 'json'],
    outputFile: { json: '.cache/test-results.json' },
    maxWorkers: '100%',
    // Only against hangs: no test waits for it.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    // The default of a second is a measure of the machine.
    expect: { poll: { timeout: 60_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: [
            'test/**/*.slow.test.ts',
            'test/site/**',
            'test/cluster/**',
            'test/kubelet/**',
            'test/cures/**',
          ],
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'site',
          include: ['test/site/**/*.test.ts'],
          exclude: ['test/**/*.slow.test.ts'],
          ...site('https://pullbook.test/'),
        },
      },
      {
        extends: true,
        test: { name: 'slow', include: ['test/**/*.slow.test.ts'], exclude: ['test/site/**'] },
      },
      {
        extends: true,
        test: {
          name: 'site-below',
          include: ['test/site/**/*.test.ts'],
          // `site` has run these, and nothing in them depends on the address; `axe.slow` has every page of `axe`.
          exclude: [
            'anchors',
            'axe',
            'commands-by-hand',
            'content',
            'crypto',
            'decisions',
            'image-names',
            'inventory',
            'runbook-hostile',
            'runbook-markdown',
            'runbook-round-trip',
            'smoke',
            'source-overlap',
            'text',
            'wording-report',
          ].map((name) => `test/site/${name}.test.ts`),
          ...site('https://pullbook.test/docs/pullbook/', named),
        },
      },
      {
        extends: true,
        test: {
          name: 'cluster',
          include: ['test/cluster/**/*.test.ts'],
          // One cluster at a time.
          fileParallelism: false,
          hookTimeout: 3_600_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'cures',
          include: ['test/cures/**/*.test.ts'],
          // gcloud uses a whole core, and waits some seconds for the operations of GKE.
          maxConcurrency: 4,
        },
      },
      {
        extends: true,
        test: {
          name: 'kubelet',
          include: ['test/kubelet/**/*.test.ts'],
          // One node at a time: each is a whole cluster.
          fileParallelism: false,
          testTimeout: 180_000,
          hookTimeout: 3_600_000,
        },
      },
    ],
  },
});
