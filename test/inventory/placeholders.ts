import type { DefectId } from './model.ts';

/** The names to fill in, and what each is called here: one vocabulary for what had several names (B-08). */
export const placeholders: readonly {
  readonly was: string;
  readonly is: string;
  readonly because?: DefectId;
}[] = [
  { was: 'NAMESPACE', is: 'NAMESPACE' },
  { was: 'POD_NAME', is: 'POD' },
  { was: 'IMAGE_ADDRESS', is: 'IMAGE' },
  { was: 'IMAGE_NAME', is: 'IMAGE' },
  { was: 'CLUSTER_NAME', is: 'CLUSTER' },
  { was: 'LOCATION', is: 'CLUSTER_LOCATION', because: 'B-08' },
  { was: 'CONTROL_PLANE_LOCATION', is: 'CLUSTER_LOCATION', because: 'B-08' },
  { was: 'NODE_NAME', is: 'NODE' },
  { was: 'COMPUTE_ZONE', is: 'NODE_ZONE', because: 'B-08' },
  { was: 'ZONE_NAME', is: 'NODE_ZONE', because: 'B-08' },
  { was: 'NODE_POOL_NAME', is: 'NODE_POOL' },
  { was: 'REPOSITORY_NAME', is: 'REPOSITORY' },
  { was: 'REPOSITORY_LOCATION', is: 'REPOSITORY_LOCATION' },
  { was: 'SERVICE_ACCOUNT_EMAIL', is: 'SERVICE_ACCOUNT' },
  { was: 'SERVICE_ACCOUNT_NAME', is: 'SERVICE_ACCOUNT', because: 'B-07' },
  { was: 'PROJECT_ID', is: 'PROJECT' },
  { was: 'SUBNET_NAME', is: 'SUBNETWORK' },
  { was: 'REGISTRY_ENDPOINT', is: 'REGISTRY_HOST', because: 'B-17' },
];

/** Names that nobody fills in: parts of a message, which the reference of messages shows in capitals, or obsolete. */
export const partsOfMessages: readonly { readonly was: string; readonly shows: string }[] = [
  { was: 'CODE', shows: 'rpc error: code = CODE desc =' },
  { was: 'HOST_NAME', shows: 'pulling from host HOST failed' },
  { was: 'REGISTRY_IP_ADDRESS', shows: 'dial tcp ADDRESS:443: i/o timeout' },
  { was: 'SHA_HASH', shows: 'could not fetch content descriptor sha256:DIGEST' },
];
