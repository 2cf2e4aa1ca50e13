import { canary } from '../canary.ts';
import type { Sample } from './sample.ts';

const network = 'https://www.googleapis.com/compute/v1/projects/shop-network/global/networks/shop';
const secret = { description: canary('description'), metadata: { items: [{ value: canary('metadata') }] } };

export const dnsAnswers: Readonly<Record<string, Sample>> = {
  'gcloud-dns-managed-zones-list': {
    raw: [
      {
        ...secret,
        name: 'registry',
        dnsName: 'PKG.dev.',
        visibility: 'private',
        privateVisibilityConfig: { networks: [{ networkUrl: network }] },
      },
      { name: 'public', dnsName: 'example.com.', visibility: 'public' },
      {
        name: 'corp',
        dnsName: 'corp.example.',
        visibility: 'private',
        privateVisibilityConfig: { networks: [{ networkUrl: network }] },
        forwardingConfig: { targetNameServers: [{ ipv4Address: '10.1.1.1' }] },
      },
      {
        name: 'hub',
        dnsName: '.',
        visibility: 'private',
        peeringConfig: { targetNetwork: { networkUrl: network } },
      },
    ],
    kept: [
      { name: 'registry', suffix: 'pkg.dev.', networks: ['shop-network/shop'], passes: null },
      { name: 'public', suffix: 'example.com.', networks: [], passes: null },
      { name: 'corp', suffix: 'corp.example.', networks: ['shop-network/shop'], passes: 'forwarding' },
      { name: 'hub', suffix: '.', networks: [], passes: 'peering' },
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
    raw: [{ ...secret, responsePolicyName: 'internal-names', networks: [{ networkUrl: network }] }],
    kept: [{ name: 'internal-names', networks: ['shop-network/shop'] }],
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
