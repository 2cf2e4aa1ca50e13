/** Outcomes that a reader does not get by pasting: what comes instead, and why. */
interface Differing {
  readonly concluded: string | null;
  readonly because: string;
}

const hanging: Differing = {
  concluded:
    'cannot tell: The pasted message is not about a failed pull: paste one that is, or remove the message to examine the whole namespace.',
  because: 'A pull that hangs has no message: that it began says nothing yet.',
};

export const differing: Readonly<Record<string, Differing>> = {
  'image-pull-secret/key-account-disabled': {
    concluded:
      'cannot tell: this output contains the password of the registry: keep it in your terminal, or run the playbook with --inspect-secrets, because the playbook does not keep the password',
    because: 'A page does not read a Secret with its password.',
  },
  'image-pull-secret/key-account-deleted': {
    concluded:
      'cannot tell: this output contains the password of the registry: keep it in your terminal, or run the playbook with --inspect-secrets, because the playbook does not keep the password',
    because: 'A page does not read a Secret with its password.',
  },
  'vpc-service-controls/perimeter-violation-limited-rules': {
    concluded:
      "cannot tell: the API answered “not found” (Could not fetch resource: - The resource 'projects/s3ns:shop-prod/zones/u-france-east1-b/instances/gk3-web-pool-1-5c0d1f7e-hj4v' was not found)",
    because: 'On Autopilot nobody can read the instance, and no name rules out a ComputeClass.',
  },
  'disk-pressure/disk-full-not-gke': {
    concluded: 'disk-full',
    because: 'No name says that the nodes are not those of GKE; both are a problem.',
  },
  'certificate-time/node-clock-behind': {
    concluded: 'certificate-not-yet-valid',
    because: 'Without the UID of the Pod, its name can be that of a later one; both are a problem.',
  },
  'pull-progress/pull-hanging': hanging,
  'pull-times/node-throughput-low': hanging,
  'pull-times/node-throughput-fair': hanging,
  'pull-times/node-throughput-unknown': hanging,
  'disk-throughput/standard-disk': hanging,
  'image-streaming/streaming-not-enabled': hanging,
};
