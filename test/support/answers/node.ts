import { canary, canaryBase64 } from '../canary.ts';
import { gkeNodeLabels, metadata } from './metadata.ts';
import type { Sample } from './sample.ts';

const dockerConfig = (auths: object) => Buffer.from(JSON.stringify({ auths })).toString('base64');
const basic = (user: string, password: string) => Buffer.from(`${user}:${password}`).toString('base64');

const serviceAccount = {
  metadata: metadata('cart', {
    annotations: { 'iam.gke.io/gcp-service-account': canary('account'), other: canary('other') },
  }),
  secrets: [{ name: canary('token-secret') }],
  imagePullSecrets: [{ name: 'registry-credentials' }],
};
const keptServiceAccount = { pullSecrets: ['registry-credentials'], workloadIdentity: true };

export const nodeAnswers: Readonly<Record<string, Sample>> = {
  'kubectl-get-nodes': {
    raw: [
      'NAME     STATUS                     ROLES    AGE   VERSION   GKE-NODEPOOL',
      'node-a   Ready                      <none>   2d    v1.32.1   default-pool',
      'node-b   NotReady                   <none>   2d    v1.32.1   default-pool',
      'node-c   Ready,SchedulingDisabled   <none>   2d    v1.32.1   ',
      '',
    ].join('\n'),
    kept: [
      { name: 'node-a', ready: true, pool: 'default-pool' },
      { name: 'node-b', ready: false, pool: 'default-pool' },
      { name: 'node-c', ready: true, pool: null },
    ],
  },
  'kubectl-get-node-details': {
    raw: {
      items: [
        {
          metadata: metadata('node-a', {
            labels: gkeNodeLabels,
          }),
          spec: { providerID: 'gce://shop-prod/europe-west9-a/node-a', podCIDR: canary('cidr') },
          status: {
            addresses: [{ address: canary('address') }],
            images: [{ names: [canary('image')] }],
            nodeInfo: {
              operatingSystem: 'linux',
              architecture: 'amd64',
              containerRuntimeVersion: 'containerd://1.7.24',
              machineID: canary('machine'),
            },
          },
        },
        {
          metadata: { name: 'node-b', labels: { 'topology.kubernetes.io/zone': 'europe-west9-b' } },
          spec: { providerID: 'kind://docker/node-b' },
        },
      ],
    },
    kept: [
      {
        name: 'node-a',
        project: 'shop-prod',
        zone: 'europe-west9-a',
        pool: 'default-pool',
        computeClass: 'web-nodes',
        bootDiskType: 'pd-balanced',
        streamsImages: true,
        localSsd: true,
        operatingSystem: 'linux',
        architecture: 'amd64',
        containerRuntime: 'containerd://1.7.24',
      },
      {
        name: 'node-b',
        project: null,
        zone: 'europe-west9-b',
        pool: null,
        computeClass: null,
        bootDiskType: null,
        streamsImages: false,
        localSsd: false,
        operatingSystem: null,
        architecture: null,
        containerRuntime: null,
      },
    ],
  },
  'kubectl-get-computeclass': {
    raw: {
      apiVersion: 'cloud.google.com/v1',
      kind: 'ComputeClass',
      metadata: metadata('web-nodes', { generation: 1 }),
      spec: {
        description: canary('description'),
        nodePoolAutoCreation: { enabled: true },
        nodePoolConfig: {
          serviceAccount: 'nodes@shop-prod.iam.gserviceaccount.com',
          imageStreaming: { enabled: false },
          nodeLabels: { team: canary('label') },
        },
        priorities: [{ machineFamily: 'n2', storage: { bootDiskKMSKey: canary('key') } }],
      },
      status: { conditions: [{ message: canary('condition') }] },
    },
    kept: {
      account: 'nodes@shop-prod.iam.gserviceaccount.com',
      streaming: false,
      unchanged: true,
    },
  },
  'kubectl-get-serviceaccount': { raw: serviceAccount, kept: keptServiceAccount },
  'kubectl-get-serviceaccounts-all-namespaces': {
    raw: { kind: 'List', items: [serviceAccount] },
    kept: [{ namespace: 'shop', name: 'cart', ...keptServiceAccount }],
  },
  'kubectl-get-secret': {
    raw: 'NAME                   TYPE                             DATA   AGE\nregistry-credentials   kubernetes.io/dockerconfigjson   1      2d\n',
    kept: { type: 'kubernetes.io/dockerconfigjson' },
  },
  'kubectl-get-secret-registries': {
    raw: {
      metadata: metadata('registry-credentials'),
      type: 'kubernetes.io/dockerconfigjson',
      data: {
        other: canaryBase64('other'),
        '.dockerconfigjson': dockerConfig({
          'registry.example.com': { auth: basic('jo', canary('password')), email: canary('email') },
          'ghcr.io': { username: canary('name'), password: canary('password') },
          'europe-west9-docker.pkg.dev': { auth: basic('oauth2accesstoken', canary('token')) },
          'gcr.io': {
            auth: basic(
              '_json_key',
              JSON.stringify({ client_email: 'robot@p.iam.gserviceaccount.com', private_key: canary('key') }),
            ),
          },
          'eu.gcr.io': { username: '_json_key_base64', password: canaryBase64('key') },
          'empty.example.com': {},
        }),
      },
    },
    kept: {
      registries: [
        { server: 'registry.example.com', user: 'other', account: null },
        { server: 'ghcr.io', user: 'other', account: null },
        { server: 'europe-west9-docker.pkg.dev', user: 'access-token', account: null },
        { server: 'gcr.io', user: 'json-key', account: 'robot@p.iam.gserviceaccount.com' },
        { server: 'eu.gcr.io', user: 'json-key', account: null },
        { server: 'empty.example.com', user: 'none', account: null },
      ],
      usesHelper: false,
    },
  },
};
