import { canary } from '../canary.ts';
import type { Sample } from './sample.ts';

const account = 'nodes@shop-prod.iam.gserviceaccount.com';
const scopes = ['https://www.googleapis.com/auth/cloud-platform'];

const policy: Sample = {
  raw: {
    etag: canary('etag'),
    auditConfigs: [{ service: canary('audit') }],
    bindings: [
      { role: 'roles/artifactregistry.reader', members: [`serviceAccount:${account}`] },
      {
        role: 'roles/owner',
        members: ['group:platform@example.com'],
        condition: { title: canary('title'), expression: canary('expression') },
      },
    ],
  },
  kept: [
    { role: 'roles/artifactregistry.reader', members: [`serviceAccount:${account}`], conditional: false },
    { role: 'roles/owner', members: ['group:platform@example.com'], conditional: true },
  ],
};

export const gcloudAnswers: Readonly<Record<string, Sample>> = {
  'gcloud-container-clusters-describe': {
    raw: {
      name: canary('name'),
      description: canary('description'),
      masterAuth: { clientKey: canary('key'), password: canary('password') },
      autopilot: { enabled: true },
      autoscaling: { autoprovisioningNodePoolDefaults: { serviceAccount: account, oauthScopes: scopes } },
      nodePools: [
        {
          name: 'default-pool',
          autoscaling: { autoprovisioned: true },
          config: {
            serviceAccount: 'default',
            oauthScopes: scopes,
            metadata: { 'startup-script': canary('metadata') },
            labels: { a: canary('label') },
          },
        },
        { name: 'bare' },
      ],
    },
    kept: {
      autopilot: true,
      nodePools: [
        { name: 'default-pool', serviceAccount: 'default', scopes, autoprovisioned: true },
        { name: 'bare', serviceAccount: null, scopes: [], autoprovisioned: false },
      ],
      autoprovisioned: { name: '', serviceAccount: account, scopes, autoprovisioned: false },
    },
  },
  'gcloud-compute-instances-describe': {
    raw: {
      metadata: { items: [{ key: 'kube-env', value: canary('kube-env') }] },
      disks: [{ source: canary('disk') }],
      serviceAccounts: [{ email: account, scopes, other: canary('other') }],
    },
    kept: { account, scopes },
  },
  'gcloud-projects-describe': {
    raw: { projectNumber: '123456789012', name: canary('name'), labels: { a: canary('label') } },
    kept: { number: '123456789012' },
  },
  'gcloud-iam-service-accounts-describe': {
    raw: { email: account, disabled: true, description: canary('description'), oauth2ClientId: canary('id') },
    kept: { email: account, disabled: true },
  },
  'gcloud-iam-service-accounts-get-iam-policy': policy,
  'gcloud-iam-roles-describe': {
    raw: {
      name: 'projects/shop-images/roles/imagePuller',
      title: canary('title'),
      description: canary('description'),
      includedPermissions: [canary('permission'), 'artifactregistry.repositories.downloadArtifacts'],
    },
    kept: { downloads: true },
  },
  'gcloud-iam-roles-describe-organization': {
    raw: {
      name: 'organizations/123456789012/roles/imagePuller',
      title: canary('title'),
      deleted: true,
      includedPermissions: ['artifactregistry.repositories.downloadArtifacts'],
    },
    kept: { downloads: false },
  },
  'gcloud-iam-roles-describe-predefined': {
    raw: {
      name: 'roles/run.builder',
      title: canary('title'),
      stage: 'GA',
      includedPermissions: ['artifactregistry.repositories.downloadArtifacts'],
    },
    kept: { downloads: true },
  },
  'gcloud-artifacts-repositories-describe': {
    raw: {
      format: 'DOCKER',
      mode: 'STANDARD_REPOSITORY',
      registryUri: 'europe-west9-docker.pkg.dev/shop-images/app',
      description: canary('description'),
      remoteRepositoryConfig: { upstreamCredentials: { password: canary('password') } },
    },
    kept: {
      format: 'DOCKER',
      mode: 'STANDARD_REPOSITORY',
      registryUri: 'europe-west9-docker.pkg.dev/shop-images/app',
    },
  },
  'gcloud-artifacts-repositories-get-iam-policy': policy,
  'gcloud-projects-get-iam-policy': policy,
  'gcloud-projects-get-ancestors-iam-policy': {
    raw: [
      {
        id: 'shop-images',
        type: 'project',
        policy: { bindings: [{ role: 'roles/viewer', members: [canary('own')] }] },
      },
      { id: canary('folder'), type: 'folder', policy: policy.raw },
      { id: '1', type: 'organization', policy: {} },
    ],
    kept: policy.kept,
  },
  'gcloud-services-list': {
    raw: [
      {
        config: { name: 'artifactregistry.googleapis.com', title: canary('title') },
        parent: canary('parent'),
      },
    ],
    kept: ['artifactregistry.googleapis.com'],
  },
  'gcloud-logging-read-vpc-service-controls': {
    raw: [
      {
        timestamp: '2026-11-03T08:00:00Z',
        insertId: canary('insert'),
        labels: { a: canary('label') },
        protoPayload: {
          authenticationInfo: { principalEmail: account, principalSubject: canary('subject') },
          requestMetadata: { callerIp: canary('ip') },
          metadata: {
            dryRun: 'true',
            violationReason: 'NO_MATCHING_ACCESS_LEVEL',
            vpcServiceControlsUniqueId: 'gkx8uT_A',
            ingressViolations: [{ source: canary('violation') }],
          },
        },
      },
      { timestamp: '2026-11-03T07:00:00Z' },
    ],
    kept: [
      {
        time: '2026-11-03T08:00:00Z',
        principal: account,
        dryRun: true,
        reason: 'NO_MATCHING_ACCESS_LEVEL',
        uniqueId: 'gkx8uT_A',
      },
      { time: '2026-11-03T07:00:00Z', principal: null, dryRun: false, reason: null, uniqueId: null },
    ],
  },
  'gcloud-logging-read-pull-failures': {
    raw: [
      {
        timestamp: '2026-11-03T05:58:00Z',
        insertId: canary('insert'),
        resource: { labels: { project_id: canary('project') } },
        labels: { a: canary('label') },
        jsonPayload: {
          metadata: { annotations: { a: canary('annotation') } },
          involvedObject: {
            kind: 'Pod',
            namespace: 'shop',
            name: 'cart-1',
            uid: 'uid-of-cart-1',
            fieldPath: 'spec.containers{app}',
          },
          reason: 'Failed',
          message: 'Failed to pull image',
          source: { host: 'node-a' },
        },
      },
      { timestamp: '2026-11-03T05:00:00Z', jsonPayload: { message: canary('of-no-pod') } },
    ],
    kept: [
      {
        namespace: 'shop',
        type: null,
        kind: 'Pod',
        name: 'cart-1',
        uid: 'uid-of-cart-1',
        node: 'node-a',
        container: 'app',
        ephemeral: false,
        reason: 'Failed',
        message: 'Failed to pull image',
        count: 1,
        first: '2026-11-03T05:58:00Z',
        last: '2026-11-03T05:58:00Z',
      },
    ],
  },
  'gcloud-config-list': {
    raw: {
      core: { project: 'shop-prod', universe_domain: 'googleapis.com', account: canary('account') },
      auth: { access_token_file: canary('token-file') },
    },
    kept: { project: 'shop-prod', universeDomain: 'googleapis.com' },
  },
};
