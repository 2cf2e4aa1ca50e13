import { canary } from '../canary.ts';
import type { Sample } from './sample.ts';

const cart = 'projects/shop-images/locations/europe-west9/repositories/app/packages/cart';
const digest = 'sha256:56f0e0ffd21fd380e343ddd2bf344baf58abfa150fe67e17231057a0f046228c';

export const imageAnswers: Readonly<Record<string, Sample>> = {
  'gcloud-artifacts-tags-list': {
    raw: [
      { name: `${cart}/tags/2.4.0`, version: `${cart}/versions/${digest}`, etag: canary('etag') },
      { name: `${cart}/tags/2.4.1`, version: `${cart}/versions/${digest}`, etag: canary('etag') },
    ],
    kept: ['2.4.0', '2.4.1'],
  },
  'gcloud-artifacts-versions-describe': {
    raw: {
      name: `${cart}/versions/${digest}`,
      description: canary('description'),
      metadata: canary('metadata'),
    },
    kept: { digest },
  },
  'gcloud-artifacts-repositories-describe-cleanup': {
    raw: {
      description: canary('description'),
      cleanupPolicyDryRun: true,
      cleanupPolicies: {
        'keep-releases': {
          id: 'keep-releases',
          action: 'KEEP',
          condition: { tagPrefixes: [canary('prefix')] },
        },
        'delete-old': { id: 'delete-old', action: 'DELETE', condition: { olderThan: '2592000s' } },
      },
    },
    kept: { deleting: ['delete-old'], dryRun: true },
  },
  'gcloud-artifacts-settings-describe': {
    raw: { legacyRedirectionState: 'REDIRECTION_FROM_GCR_IO_ENABLED', name: canary('name') },
    kept: { state: 'REDIRECTION_FROM_GCR_IO_ENABLED' },
  },
  'gcloud-container-clusters-describe-containerd': {
    raw: {
      masterAuth: { clientKey: canary('key') },
      nodePoolDefaults: {
        nodeConfigDefaults: {
          containerdConfig: {
            privateRegistryAccessConfig: {
              enabled: true,
              certificateAuthorityDomainConfig: [
                {
                  fqdns: ['registry.example.com', '10.0.0.5:5000'],
                  gcpSecretManagerCertificateConfig: { secretUri: canary('secret') },
                },
              ],
            },
          },
        },
      },
      nodePools: [
        { name: 'default-pool', config: { labels: { a: canary('label') } } },
        {
          name: 'mirrored',
          config: {
            containerdConfig: {
              registryHosts: [
                {
                  server: 'docker.io',
                  hosts: [
                    {
                      host: 'https://mirror.example.com',
                      header: [{ key: 'authorization', value: [canary('header')] }],
                    },
                    {
                      host: 'https://mirror.internal:8443/v2/hub',
                      overridePath: true,
                      ca: [{ gcpSecretManagerSecretUri: canary('authority') }],
                    },
                  ],
                },
              ],
            },
          },
        },
      ],
    },
    kept: [
      {
        pool: null,
        privateAuthorities: true,
        trusted: ['registry.example.com', '10.0.0.5:5000'],
        mirrors: [],
      },
      { pool: 'default-pool', privateAuthorities: false, trusted: [], mirrors: [] },
      {
        pool: 'mirrored',
        privateAuthorities: true,
        trusted: ['mirror.internal:8443'],
        mirrors: [
          {
            server: 'docker.io',
            hosts: ['https://mirror.example.com', 'https://mirror.internal:8443/v2/hub'],
          },
        ],
      },
    ],
  },
  'kubectl-get-pod-creation': {
    raw: {
      metadata: {
        name: canary('name'),
        creationTimestamp: '2026-11-20T09:05:00Z',
        annotations: { a: canary('annotation') },
      },
      spec: { containers: [{ env: [{ name: 'A', value: canary('env') }] }] },
    },
    kept: { created: '2026-11-20T09:05:00Z' },
  },
};
