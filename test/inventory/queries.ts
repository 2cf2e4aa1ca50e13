import type { Kind } from './model.ts';

export const queries: Kind = {
  kind: 'query',
  entries: [
    {
      id: 'events',
      was: 'log_id("events") resource.type="k8s_pod" resource.labels.cluster_name="CLUSTER_NAME" jsonPayload.message=~"Failed to pull image"',
      became: 'same',
      on: 'diagnose',
      anchor: 'logs',
      shows: [
        'log_id("events") resource.type="k8s_pod" resource.labels.cluster_name="CLUSTER" jsonPayload.message=~"Failed to pull image"',
      ],
    },
    {
      id: 'vpc-flows',
      was: 'resource.type="gce_subnetwork", a logName with a Markdown link in it, resource.labels.subnetwork_name="SUBNET_NAME",',
      became: 'replaced',
      because: ['B-03', 'B-04'],
      on: 'network',
      anchor: 'egress-firewall',
      shows: [
        'resource.type="gce_subnetwork" log_id("compute.googleapis.com/firewall") jsonPayload.disposition="DENIED" jsonPayload.connection.dest_port=443',
        { en: 'VPC flow logs do not show it', fr: 'journaux de flux VPC' },
      ],
    },
  ],
};
