/** Adds up the test counts of the suites of `.ci/run`, from the reports of Vitest in .cache. */
import { readFileSync } from 'node:fs';

const results = ['test', 'slow', 'cluster', 'cures', 'kubelet'].map((suite) =>
  JSON.parse(readFileSync(`.cache/${suite}-results.json`, 'utf8')),
);
const sum = (key) => results.reduce((total, result) => total + result[key], 0);
console.log(`${sum('numPendingTests')} skipped`);
console.log(`${sum('numPassedTests')} passed, ${sum('numFailedTests')} failed`);
