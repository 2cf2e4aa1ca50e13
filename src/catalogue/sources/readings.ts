/**
 * On which day somebody read which page: of Google Cloud, of S3NS, or, under `google`, one that is the same for both. What
 * was read is a stored copy, which may be older than the page. A source that is not listed here, and has no day where it
 * is declared, was not read.
 */
import type { UniverseId } from '../../cloud/universes.ts';
import { inStoredCopy, type Source } from '../model/source.ts';

/** The sources that were read, by day and by the cloud of the page. */
const readings: Readonly<Record<string, Partial<Record<UniverseId, readonly string[]>>>> = {
  '2026-11-30': {
    google: [
      'artifactRegistryGke',
      'artifactRegistryQuotas',
      'cachedDockerHub',
      'containerd2',
      'containerdConfiguration',
      'containerdHosts',
      'containerdPullProgress',
      'dockerHubLimits',
      'dockerManifest',
      'downloadRules',
      'drain',
      'firewallOrder',
      'flowLogs',
      'gcrRepositories',
      'imageNames',
      'imageStreaming',
      'keyVersions',
      'kubeletCredentialProviders',
      'nameResolutionOrder',
      'natInteractions',
      'nodePoolUpdate',
      'nodeSystemConfiguration',
      'privateCertificates',
      'pullPolicy',
      'pullSecrets',
      'registryDebugging',
      'repositoryKeys',
    ],
    s3ns: [
      'containerdConfiguration',
      'firewallOrder',
      'keyVersions',
      'nameResolutionOrder',
      'natInteractions',
      'privateCertificates',
      'repositoryKeys',
    ],
  },
};

/** The same sources with the days on which they were read. Throws if a reading is of a source that does not exist. */
export function withReadings<T extends Readonly<Record<string, Source>>>(sources: T): T {
  const dated: Record<string, Source> = { ...sources };
  for (const [day, of] of Object.entries(readings)) {
    for (const [universe, names] of Object.entries(of) as [UniverseId, readonly string[]][]) {
      for (const name of names) {
        const source = dated[name];
        if (!source) throw new Error(`No source named ${name}: correct src/catalogue/sources/readings.ts.`);
        dated[name] = inStoredCopy(source, universe, day);
      }
    }
  }
  return dated as T;
}
