/** Reports at the end of a run what was not run, with the command for it: other suites, and tests with missing tools. */
import type { Reporter, Vitest } from 'vitest/node';
import { missingTools } from './optional-tools.ts';

const suites = {
  slow: 'npm run test:slow: playbooks with the real kubectl and gcloud, every command and playbook under every fault',
  'site-below': 'npm run test:slow: the site under a sub-path, and every page in a browser',
  cluster: 'npm run test:cluster: every playbook on a real API server (the first run builds it)',
  cures:
    'npm run test:cures: every remedy, carried out with the real kubectl and gcloud in a model of the cloud',
  kubelet: 'npm run test:kubelet: what diagnose says of Pods on a real node (needs root and containerd)',
} as const;

/** The tools that each suite uses. */
const tools: Readonly<Record<string, readonly string[]>> = {
  site: ['chromium', 'nginx', 'unzip'],
  'site-below': ['chromium', 'nginx', 'unzip'],
  slow: ['kubectl', 'gcloud'],
  cures: ['kubectl', 'gcloud'],
};

export default class NotRunReporter implements Reporter {
  #vitest?: Vitest;

  onInit(vitest: Vitest): void {
    this.#vitest = vitest;
  }

  onTestRunEnd(): void {
    // Only some files were requested, so that the rest was left out on purpose.
    if (!this.#vitest || process.argv.some((word) => word.startsWith('test/'))) return;
    const ran = this.#vitest.projects.map(({ name }) => name);
    const missing = missingTools(ran.flatMap((name) => tools[name] ?? []));
    const left = Object.entries(suites).flatMap(([name, line]) => (ran.includes(name) ? [] : [line]));
    const lines = [
      ...missing,
      ...(left.length > 0 ? ['Not run here:', ...left.map((line) => `  ${line}`)] : []),
    ];
    if (lines.length > 0) this.#vitest.logger.log(`\n${lines.join('\n')}`);
  }
}
