/**
 * What ships with the playbooks: the version, the address of the site, recorded clusters, and the line that runs each. In
 * a clone these are its files; a build that makes one file of a playbook puts another module in the place of this one
 * (src/standalone).
 */
import { readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import type { Text } from '../../base/text.ts';

/** A recorded cluster as it ships. */
export interface ShippedScenario {
  readonly title: Text;
  /** The text of its recording. */
  readonly recording: string;
}

/** What ships. */
export interface Shipped {
  readonly version: string;
  /** The day of the build, `2026-11-30`; null in a clone. */
  readonly date: string | null;
  /** The address of the site, if no `SITE_URL` overrides it. */
  readonly homepage: string;
  /** The names of the recorded clusters, sorted. */
  readonly scenarioNames: () => Promise<readonly string[]>;
  readonly readScenario: (name: string) => Promise<ShippedScenario>;
  /** What a person types to run a playbook, by its name. */
  readonly lineOf: (playbook: string) => string;
}

const { version, homepage } = JSON.parse(
  readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'),
) as { readonly version: string; readonly homepage: string };

const folder = new URL('../../../content/scenarios/', import.meta.url);

export const shipped: Shipped = {
  version,
  date: null,
  homepage,
  async scenarioNames() {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name)
      .toSorted();
  },
  async readScenario(name) {
    const read = (file: string) => readFile(new URL(`${name}/${file}`, folder), 'utf8');
    const { title } = JSON.parse(await read('scenario.json')) as { title: Text };
    return { title, recording: await read('bundle.json') };
  },
  lineOf: (playbook) => `npx zx playbooks/${playbook}.mjs`,
};
