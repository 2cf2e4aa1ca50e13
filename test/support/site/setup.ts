/** Builds the site once for all tests that read it: `inject('site')`. */
import type { TestProject } from 'vitest/node';
import { buildSite, removeSite } from './build.ts';

export interface BuiltSite {
  readonly folder: string;
  /** The URL at which it is published, with a trailing slash. */
  readonly address: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    siteAddress: string;
    site: BuiltSite;
  }
}

export default async function setup(project: TestProject): Promise<() => void> {
  const address = project.getProvidedContext().siteAddress;
  const folder = await buildSite(address);
  project.provide('site', { folder, address });
  return () => removeSite(folder);
}
