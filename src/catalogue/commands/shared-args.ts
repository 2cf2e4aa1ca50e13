/** Arguments that several commands share: one resource, of which each reads other fields. */

/** A cluster. */
export const clusterWords = [
  'container',
  'clusters',
  'describe',
  '{CLUSTER}',
  '--location={CLUSTER_LOCATION}',
  '--project={PROJECT}',
] as const;

/** The instance of a node. */
export const instanceWords = [
  'compute',
  'instances',
  'describe',
  '{NODE}',
  '--zone={NODE_ZONE}',
  '--project={PROJECT}',
] as const;

/** A repository of Artifact Registry. */
export const repositoryWords = [
  'artifacts',
  'repositories',
  'describe',
  '{REPOSITORY}',
  '--location={REPOSITORY_LOCATION}',
  '--project={IMAGE_PROJECT}',
] as const;

/** Where the tags and the versions of an image are. */
export const inRepository = [
  '--package={PACKAGE}',
  '--repository={REPOSITORY}',
  '--location={REPOSITORY_LOCATION}',
  '--project={IMAGE_PROJECT}',
] as const;
