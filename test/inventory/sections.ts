import type { Entry, Kind } from './model.ts';

/** The sections of the page, by what they are about, and where each is here. */
const section = (id: string, on: string, anchor?: string, mended: Partial<Entry> = {}): Entry => ({
  id,
  was: 'a section',
  became: 'same',
  on,
  ...(anchor ? { anchor } : {}),
  ...mended,
});

export const sections: Kind = {
  kind: 'section',
  entries: [
    section('intro', ''),
    section('understand-image-pulls', 'understand'),
    section('image-lifecycle', 'understand', 'image-lifecycle'),
    section('image-hosting-options', 'understand', 'image-hosting'),
    section('diagnose', 'diagnose'),
    section('view-pod-status-events', 'diagnose', 'look'),
    section('status-meanings', 'diagnose', 'statuses'),
    section('event-messages', 'diagnose', 'messages'),
    section('logs-explorer', 'diagnose', 'logs'),
    section('auth', 'auth'),
    section('auth-image-access', 'auth', 'image-access'),
    section('auth-image-access-artifact-registry', 'auth', 'image-access'),
    section('auth-image-access-container-registry', 'not-found', 'gcr-migration', {
      became: 'replaced',
      because: ['B-12'],
    }),
    section('auth-image-access-self-hosted', 'registry', 'registry-certificate'),
    section('auth-image-pull-secret', 'auth', 'image-pull-secret'),
    section('auth-node-sa-active', 'auth', 'node-service-account-active'),
    section('auth-node-scope', 'auth', 'node-access-scopes', { became: 'corrected', because: ['B-19'] }),
    section('auth-vpc-sc', 'auth', 'vpc-service-controls'),
    section('network', 'network'),
    section('network-dns', 'network', 'dns-registry-zone'),
    section('network-firewall', 'network', 'egress-firewall'),
    section('network-external-registry', 'network', 'cloud-nat'),
    section('network-google-apis-timeout', 'network', 'private-google-access'),
    section('image-not-found', 'not-found', 'image-reference'),
    section('slow-or-timeout', 'slow', 'pull-progress'),
    section('architecture', 'architecture', 'image-platform'),
    section('schema-v1', 'schema', 'schema-1-image'),
    section('next-steps', 'diagnose', 'next', { became: 'corrected', because: ['B-36'] }),
  ],
};
