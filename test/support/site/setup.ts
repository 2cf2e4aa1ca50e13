/** Builds the site once for all tests that read it: `inject('site')`. */
import type { TestProject } from 'vitest/node';
import { type BuildVariables, buildSite, removeSite } from './build.ts';

export interface BuiltSite {
  readonly folder: string;
  /** The URL at which it is published, with a trailing slash. */
  readonly address: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    siteAddress: string;
    /** What the build is told besides. */
    siteVariables: BuildVariables;
    site: BuiltSite;
  }
}

export default async function setup(project: TestProject): Promise<() => void> {
  const { siteAddress: address, siteVariables } = project.getProvidedContext();
  const folder = await buildSite(address, siteVariables);
  project.provide('site', { folder, address });
  return () => removeSite(folder);
}
