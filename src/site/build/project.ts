/**
 * What a build knows of the project: version, day, where the code is and where to report. `repository` and `bugs` in
 * package.json are the only places that name the last two; `REPOSITORY_URL` and `BUGS_URL` override them for one build,
 * as `SITE_URL` does for `homepage`.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { buildDate } from '../../base/build-date.ts';
import { forgeOf } from '../text/forge.ts';
import { isReserved } from './address.ts';

export interface Project {
  readonly version: string;
  /** The day of the build, `2026-12-01`. */
  readonly date: string;
  /** The page of the repository, without a slash at the end; null if package.json does not name it. */
  readonly repository: string | null;
  /** The page for reports; null if package.json does not name it. */
  readonly bugs: string | null;
}

/** The fields of package.json that are read, as npm documents them (docs.npmjs.com/cli/configuring-npm/package-json). */
export interface Manifest {
  readonly version: string;
  readonly repository?: string | { readonly url?: string };
  readonly bugs?: string | { readonly url?: string };
}

/** The project of this build. Throws a clear message if an address or the date is not one. */
export function project(
  environment: NodeJS.ProcessEnv = process.env,
  manifest: Manifest = ownManifest(),
): Project {
  const { REPOSITORY_URL, BUGS_URL } = environment;
  return {
    version: manifest.version,
    date: buildDate(environment),
    repository: webAddress(REPOSITORY_URL || urlOf(manifest.repository), 'REPOSITORY_URL', 'repository'),
    bugs: webAddress(BUGS_URL || urlOf(manifest.bugs), 'BUGS_URL', 'bugs'),
  };
}

/** The page on which a file of the repository is edited, or a folder is read; null for a host whose pages are unknown. */
export function editAddress(repository: string, path: string): string | null {
  const action = /\.\w+$/.test(path) ? 'edit' : 'tree';
  const forge = forgeOf(repository);
  if (forge === 'github') return `${repository}/${action}/HEAD/${path}`;
  return forge === 'gitlab' ? `${repository}/-/${action}/HEAD/${path}` : null;
}

const urlOf = (field: Manifest['repository']): string =>
  (typeof field === 'object' ? field.url : field) ?? '';

/** The page behind an address in one of the forms that package.json takes. A reserved name counts as none. */
function webAddress(named: string, variable: string, field: string): string | null {
  if (named === '') return null;
  const written = named
    .replace(/^(?:github:)?(?=[\w.-]+\/[\w.-]+$)/, 'https://github.com/')
    .replace(/^gitlab:/, 'https://gitlab.com/')
    .replace(/^git@([\w.-]+):/, 'https://$1/')
    .replace(/^(?:git\+)?(?:ssh:\/\/git@|git:\/\/|https:\/\/)/, 'https://');
  const url = URL.parse(written);
  if (url?.protocol !== 'https:' || url.username !== '')
    throw new Error(
      `Not the address of a page: "${named}". Set ${variable}, or ${field} in package.json, to an https URL.`,
    );
  if (isReserved(url.href)) return null;
  return url.href.replace(/\/$/, '').replace(/\.git$/, '');
}

function ownManifest(): Manifest {
  return JSON.parse(readFileSync(join(process.cwd(), 'package.json'), 'utf8')) as Manifest;
}
