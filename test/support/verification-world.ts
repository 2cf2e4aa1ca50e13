/**
 * A world in which every resource exists that the examples of the placeholders name, so that each command has an
 * answer: the shop with its names replaced by the examples, and further resources.
 */
import type { Params } from '../../src/catalogue/model/command.ts';
import { examplesIn } from '../../src/catalogue/verification.ts';
import { type UniverseId, universes } from '../../src/cloud/universes.ts';
import { networkResources } from './verification-network.ts';
import { googleSide } from './world/google.ts';
import { computeClass, identity, podName, pullSecret } from './world/kubernetes.ts';
import type { GoogleWorld, LogEntry, World } from './world/model.ts';
import { nodeName, s3nsShop, shop } from './world/setting.ts';
import { healthy } from './worlds/healthy.ts';
import { s3nsReaderRoleMissing } from './worlds/s3ns-reader-role-missing.ts';

/** With all that no recorded cluster of S3NS has, such as the machines of its nodes: commands are to be answered. */
const onS3ns: World = {
  ...s3nsReaderRoleMissing,
  google: googleSide(s3nsShop, { repositories: [{ name: 'app', images: { cart: ['2.4.0', '2.4.1'] } }] }),
};

export function verificationWorld(universe: UniverseId): World {
  const [setting, base] = universe === 's3ns' ? [s3nsShop, onS3ns] : [shop, healthy];
  const value = text(examplesIn(universe));
  const renamed: readonly (readonly [string, string])[] = [
    [nodeName(setting, setting.pools[0] ?? ''), value('NODE')],
    [setting.zone, value('NODE_ZONE')],
    [podName('cart'), value('POD')],
  ];
  const world = JSON.parse(
    renamed.reduce((json, [from, to]) => json.replaceAll(from, to), JSON.stringify(base)),
  ) as World;
  return {
    ...world,
    kubernetes: {
      ...world.kubernetes,
      objects: [
        ...world.kubernetes.objects,
        pullSecret(setting, value('SECRET'), value('REGISTRY_HOST')),
        computeClass(value('COMPUTE_CLASS'), value('SERVICE_ACCOUNT')),
        warning('Pod', value('POD'), setting.namespace),
        // Events about nodes are in the namespace default.
        warning('Node', value('NODE'), 'default'),
      ],
    },
    google: {
      ...world.google,
      resources: { ...world.google.resources, ...extras(universe) },
      entries: logEntries(value),
    },
  };
}

function text(params: Params): (name: string) => string {
  return (name) => [params[name] ?? ''].flat().join(' ');
}

/** An event that matches the field selectors of the catalogue. */
function warning(kind: string, name: string, namespace: string) {
  const time = new Date().toISOString().replace(/\.\d+Z$/, 'Z');
  return {
    apiVersion: 'v1',
    kind: 'Event',
    metadata: { ...identity(`${name}.1`, namespace), creationTimestamp: time },
    involvedObject: { apiVersion: 'v1', kind, name, ...(kind === 'Pod' ? { namespace } : {}) },
    type: 'Warning',
    reason: 'Failed',
    message: 'Error: ErrImagePull',
    count: 1,
    firstTimestamp: time,
    lastTimestamp: time,
    eventTime: null,
    source: { component: 'kubelet' },
    reportingComponent: 'kubelet',
    reportingInstance: '',
  };
}

/** Resources that the shop does not have. */
function extras(universe: UniverseId): GoogleWorld['resources'] {
  const value = text(examplesIn(universe));
  const project = `projects/${value('PROJECT')}`;
  const image = `projects/${value('IMAGE_PROJECT')}`;
  const node = `${project}/zones/${value('NODE_ZONE')}/instances/${value('NODE')}`;
  const repository = `${image}/locations/${value('REPOSITORY_LOCATION')}/repositories/${value('REPOSITORY')}`;
  const keyRing = `projects/${value('KEY_PROJECT')}/locations/${value('KEY_LOCATION')}/keyRings/${value('KEY_RING')}`;
  const key = `${keyRing}/cryptoKeys/${value('KEY')}`;
  const version = `${repository}/packages/${value('PACKAGE')}/versions/${value('DIGEST')}`;
  return {
    ...networkResources(value, universes[universe].universeDomain),
    [`${node}/serialPort`]: {
      contents: 'Started Download and install k8s binaries.\n',
      start: '0',
      next: '44',
    },
    [`${project}/policy`]: {
      name: `${project}/policy`,
      defaultAdmissionRule: {
        evaluationMode: 'PROJECT_SINGLETON_POLICY_ENFORCE',
        enforcementMode: 'ENFORCED_BLOCK_AND_AUDIT_LOG',
      },
    },
    [`${image}/projectSettings`]: {
      name: `${image}/projectSettings`,
      legacyRedirectionState: 'REDIRECTION_FROM_GCR_IO_ENABLED',
    },
    ...Object.fromEntries(
      [
        `${image}/roles/${value('CUSTOM_ROLE')}`,
        `organizations/${value('ORGANIZATION')}/roles/${value('CUSTOM_ROLE')}`,
        value('PREDEFINED_ROLE'),
      ].map((name) => {
        return [name, { name, stage: 'GA', includedPermissions: ['artifactregistry.repositories.get'] }];
      }),
    ),
    [`${repository}/rules/deny-all`]: {
      name: `${repository}/rules/deny-all`,
      action: 'DENY',
      operation: 'DOWNLOAD',
    },
    [`${image}/locations/${value('REPOSITORY_LOCATION')}/vpcscConfig`]: {
      name: `${image}/locations/${value('REPOSITORY_LOCATION')}/vpcscConfig`,
      vpcscPolicy: 'DENY',
    },
    [key]: { name: key, purpose: 'ENCRYPT_DECRYPT' },
    [`${key}/cryptoKeyVersions/1`]: { name: `${key}/cryptoKeyVersions/1`, state: 'ENABLED' },
    [version]: { name: version, createTime: '2025-05-02T08:12:44Z', updateTime: '2025-05-02T08:12:44Z' },
  };
}

/** One log entry for each query of the catalogue that a command reads. */
function logEntries(value: (name: string) => string): LogEntry[] {
  const [imageProject, networkProject] = [value('IMAGE_PROJECT'), value('NETWORK_PROJECT')];
  const namespace = value('NAMESPACE');
  const timestamp = new Date(Date.now() - 60_000).toISOString();
  const type = 'type.googleapis.com/google.cloud.audit.VpcServiceControlAuditMetadata';
  return [
    {
      logName: `projects/${imageProject}/logs/cloudaudit.googleapis.com%2Fpolicy`,
      timestamp,
      severity: 'ERROR',
      resource: { type: 'audited_resource', labels: { project_id: imageProject } },
      protoPayload: {
        serviceName: 'artifactregistry.googleapis.com',
        metadata: { '@type': type, violationReason: 'NO_MATCHING_ACCESS_LEVEL' },
      },
    },
    {
      logName: `projects/${networkProject}/logs/compute.googleapis.com%2Ffirewall`,
      timestamp,
      resource: { type: 'gce_subnetwork', labels: { project_id: networkProject } },
      jsonPayload: {
        disposition: 'DENIED',
        connection: { dest_ip: '203.0.113.9', dest_port: 443 },
        rule_details: { reference: 'network:shop/firewall:deny-egress', direction: 'EGRESS' },
      },
    },
    {
      logName: `projects/${networkProject}/logs/compute.googleapis.com%2Fnat_flows`,
      timestamp,
      resource: {
        type: 'nat_gateway',
        labels: { project_id: networkProject, gateway_name: 'nat', region: value('REGION') },
      },
      jsonPayload: { allocation_status: 'DROPPED', endpoint: { vm_name: value('NODE') } },
    },
    {
      logName: `projects/${value('PROJECT')}/logs/events`,
      timestamp,
      severity: 'WARNING',
      resource: {
        type: 'k8s_pod',
        labels: {
          cluster_name: value('CLUSTER'),
          location: value('CLUSTER_LOCATION'),
          namespace_name: namespace,
        },
      },
      jsonPayload: {
        reason: 'Failed',
        message: `Failed to pull image "${value('IMAGE')}": not found`,
        involvedObject: { kind: 'Pod', namespace, name: value('POD'), fieldPath: 'spec.containers{app}' },
      },
    },
  ];
}
