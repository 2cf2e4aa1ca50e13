/** The tools that some tests need: what is skipped without them, and where to get them. */
import { spawnSync } from 'node:child_process';
import { chromiumPath } from './site/chromium.ts';

interface OptionalTool {
  readonly name: string;
  readonly skipped: string;
  readonly get: string;
}

export const optionalTools: readonly OptionalTool[] = [
  {
    name: 'chromium',
    skipped: 'the pages in a browser',
    get: 'apt-get install -y chromium, or set CHROMIUM to its path',
  },
  {
    name: 'kubectl',
    skipped: 'the playbooks with the real tools',
    get: 'https://kubernetes.io/docs/tasks/tools/',
  },
  {
    name: 'gcloud',
    skipped: 'the playbooks with the real tools',
    get: 'https://cloud.google.com/sdk/docs/install',
  },
  { name: 'go', skipped: 'krew, which is built from source', get: 'https://go.dev/doc/install' },
  { name: 'zsh', skipped: 'completion in zsh', get: 'apt-get install -y zsh' },
  { name: 'fish', skipped: 'completion in fish', get: 'apt-get install -y fish' },
  {
    name: 'nginx',
    skipped: 'the site behind nginx, with the configuration of hosting/nginx.conf',
    get: 'apt-get install -y nginx-light',
  },
  {
    name: 'unzip',
    skipped: 'the zip of the site, unpacked and opened',
    get: 'apt-get install -y unzip',
  },
  { name: 'ruby', skipped: 'the syntax of the Homebrew formula', get: 'apt-get install -y ruby' },
];

export function isInstalled(tool: string): boolean {
  return tool === 'chromium' ? chromiumPath !== undefined : spawnSync('which', [tool]).status === 0;
}

/** One line for each missing tool, so that skipped tests are visible. */
export function missingTools(names: readonly string[]): readonly string[] {
  return optionalTools
    .filter(({ name }) => names.includes(name) && !isInstalled(name))
    .map(({ name, skipped, get }) => `skipped without ${name}: ${skipped}; to get it: ${get}`);
}
