/** Arguments that several commands share: one resource, different fields. */
export const clusterWords = [
  'container',
  'clusters',
  'describe',
  '{CLUSTER}',
  '--location={CLUSTER_LOCATION}',
  '--project={PROJECT}',
] as const;

export const instanceWords = [
  'compute',
  'instances',
  'describe',
  '{NODE}',
  '--zone={NODE_ZONE}',
  '--project={PROJECT}',
] as const;

export const repositoryWords = [
  'artifacts',
  'repositories',
  'describe',
  '{REPOSITORY}',
  '--location={REPOSITORY_LOCATION}',
  '--project={IMAGE_PROJECT}',
] as const;

/** Location of a tag or a version of an image. */
export const inRepository = [
  '--package={PACKAGE}',
  '--repository={REPOSITORY}',
  '--location={REPOSITORY_LOCATION}',
  '--project={IMAGE_PROJECT}',
] as const;
