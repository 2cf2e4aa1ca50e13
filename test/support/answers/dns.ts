import { canary } from '../canary.ts';
import type { Sample } from './sample.ts';

const network = 'https://www.googleapis.com/compute/v1/projects/shop-network/global/networks/shop';
const cluster = 'projects/shop-prod/locations/europe-west9/clusters/web';
const secret = { description: canary('description'), metadata: { items: [{ value: canary('metadata') }] } };

export const dnsAnswers: Readonly<Record<string, Sample>> = {
  'gcloud-dns-managed-zones-list': {
    raw: [
      {
        ...secret,
        name: 'registry',
        dnsName: 'PKG.dev.',
        visibility: 'private',
        privateVisibilityConfig: {
          networks: [{ networkUrl: network, kind: canary('kind') }],
          gkeClusters: [{ gkeClusterName: cluster, kind: canary('kind') }],
        },
      },
      { name: 'public', dnsName: 'example.com.', visibility: 'public' },
      {
        name: 'corp',
        dnsName: 'corp.example.',
        visibility: 'private',
        privateVisibilityConfig: { networks: [{ networkUrl: network }] },
        forwardingConfig: { targetNameServers: [{ domainName: canary('name-server') }] },
      },
      {
        name: 'hub',
        dnsName: '.',
        visibility: 'private',
        peeringConfig: { targetNetwork: { networkUrl: network } },
      },
    ],
    kept: [
      {
        name: 'registry',
        suffix: 'pkg.dev.',
        networks: ['shop-network/shop'],
        clusters: ['shop-prod/europe-west9/web'],
        passes: null,
      },
      { name: 'public', suffix: 'example.com.', networks: [], clusters: [], passes: null },
      {
        name: 'corp',
        suffix: 'corp.example.',
        networks: ['shop-network/shop'],
        clusters: [],
        passes: 'forwarding',
      },
      { name: 'hub', suffix: '.', networks: [], clusters: [], passes: 'peering' },
    ],
  },
  'gcloud-dns-record-sets-list': {
    raw: [
      { name: 'pkg.dev.', type: 'A', ttl: 300, rrdatas: ['199.36.153.8'], other: canary('other') },
      { name: 'pkg.dev.', type: 'TXT', ttl: 300, rrdatas: [canary('text')] },
    ],
    kept: [
      { name: 'pkg.dev.', type: 'A', values: ['199.36.153.8'] },
      { name: 'pkg.dev.', type: 'TXT', values: [] },
    ],
  },
  'gcloud-dns-response-policies-list': {
    raw: [
      { ...secret, responsePolicyName: 'internal-names', networks: [{ networkUrl: network }] },
      { responsePolicyName: 'of-the-cluster', gkeClusters: [{ gkeClusterName: cluster }] },
    ],
    kept: [
      { name: 'internal-names', networks: ['shop-network/shop'], clusters: [] },
      { name: 'of-the-cluster', networks: [], clusters: ['shop-prod/europe-west9/web'] },
    ],
  },
  'gcloud-dns-policies-list': {
    raw: [
      {
        ...secret,
        name: 'corporate',
        networks: [{ networkUrl: network }],
        alternativeNameServerConfig: {
          targetNameServers: [
            { ipv4Address: '10.20.0.53', forwardingPath: canary('path') },
            { ipv6Address: 'fd00::53' },
          ],
        },
      },
      { name: 'logging', enableLogging: true, networks: [] },
    ],
    kept: [
      { name: 'corporate', networks: ['shop-network/shop'], nameServers: ['10.20.0.53', 'fd00::53'] },
      { name: 'logging', networks: [], nameServers: [] },
    ],
  },
  'gcloud-dns-response-policies-rules-list': {
    raw: [
      {
        ruleName: canary('rule'),
        dnsName: '*.pkg.dev.',
        localData: { localDatas: [{ name: '*.pkg.dev.', type: 'A', rrdatas: ['10.0.0.5'] }] },
      },
      { dnsName: 'eu.pkg.dev.', behavior: 'bypassResponsePolicy' },
    ],
    kept: [
      {
        name: '*.pkg.dev.',
        passes: false,
        records: [{ name: '*.pkg.dev.', type: 'A', values: ['10.0.0.5'] }],
      },
      { name: 'eu.pkg.dev.', passes: true, records: [] },
    ],
  },
};
