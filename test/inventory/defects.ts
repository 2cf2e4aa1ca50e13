/**
 * The defects of the source page, each with how it is dealt with and what proves it. `never` are forms that must stand
 * on no page of the site, in no language; `proof` is a test that would fail if the defect came back.
 */
import type { DefectId } from './model.ts';

export interface Defect {
  readonly id: DefectId;
  /** What is wrong there, in few words. */
  readonly defect: string;
  readonly dealtWith: string;
  readonly never?: readonly (string | RegExp)[];
  /** Files below test/ whose tests prove it, beside the walk over the inventory. */
  readonly proof?: readonly string[];
}

export const defects: readonly Defect[] = [
  {
    id: 'B-01',
    defect: 'kubectl describe without a resource type',
    dealtWith: '`kubectl describe pod POD`; a playbook reads the events by selector',
    never: ['kubectl describe POD_NAME', /kubectl describe POD\b/],
    proof: ['support/worlds.slow.test.ts', 'repository/verification.test.ts'],
  },
  {
    id: 'B-02',
    defect: 'node of a Pod by grep, without namespace',
    dealtWith: 'jsonpath on `.spec.nodeName`, with the namespace',
    never: [/grep "?Node:/],
    proof: ['repository/verification.test.ts'],
  },
  {
    id: 'B-03',
    defect: 'Markdown link and trailing comma in the flow-log query',
    dealtWith: 'the query is gone; queries are data, with `log_id`',
    never: ['compute.googleapis.com%2Fvpc_flows', '](http'],
    proof: ['repository/ids.test.ts'],
  },
  {
    id: 'B-04',
    defect: 'flow logs cannot show a blocking rule',
    dealtWith: 'firewall rules logging instead, and a trap that says why flow logs do not show it',
    never: [/log_id\("compute\.googleapis\.com\/vpc_flows/],
    proof: ['catalogue/rules/network/egress-firewall.test.ts'],
  },
  {
    id: 'B-05',
    defect: 'account of Autopilot by --flatten alone',
    dealtWith: 'one --format with the field, no --flatten',
    never: ['--flatten'],
    proof: ['repository/verification.test.ts', 'catalogue/commands/decoders.test.ts'],
  },
  {
    id: 'B-06',
    defect: 'accounts of pools as a row of lists',
    dealtWith: 'YAML in which pool and account stand together',
    never: ['table(nodePools'],
    proof: ['repository/verification.test.ts', 'catalogue/commands/decoders.test.ts'],
  },
  {
    id: 'B-07',
    defect: '“disabled” search that finds nothing and passes for good',
    dealtWith:
      '`default` is turned into the address by the project number; the account itself is described, in its own project',
    never: [/email:[A-Z_a-z]+ AND disabled/],
    proof: ['catalogue/rules/auth/node-service-account-active.test.ts'],
  },
  {
    id: 'B-08',
    defect: 'four names for two places',
    dealtWith: 'CLUSTER_LOCATION and NODE_ZONE, one vocabulary',
    never: [
      'COMPUTE_ZONE',
      'CONTROL_PLANE_LOCATION',
      'ZONE_NAME',
      'POD_NAME',
      'CLUSTER_NAME',
      'SERVICE_ACCOUNT_EMAIL',
    ],
    proof: ['repository/commands.test.ts'],
  },
  {
    id: 'B-09',
    defect: '“desc” missing in the prefix of messages',
    dealtWith: 'the prefix is whole; the matcher also takes it without `rpc error`',
    never: ['code = CODE = failed'],
    proof: ['match/classify.test.ts'],
  },
  {
    id: 'B-10',
    defect: '“context cancelled”',
    dealtWith: 'shown as the runtime prints it, matched in both spellings, with DeadlineExceeded',
    never: ['context cancelled'],
    proof: ['match/signatures.test.ts'],
  },
  {
    id: 'B-11',
    defect: 'a cancelled pull said to be too large an image',
    dealtWith: 'five minutes without a byte; way and disk first, size after',
    proof: ['catalogue/rules/slow/pull-progress.test.ts'],
  },
  {
    id: 'B-12',
    defect: 'Container Registry and its buckets',
    dealtWith: 'grants go to the repository called after the host; the chapter on gcr.io says what is left',
    never: ['storage.objectViewer', 'gcloud storage ls', 'gs://'],
    proof: ['catalogue/rules/not-found/gcr-migration.test.ts', 'catalogue/rules/auth/image-access.test.ts'],
  },
  {
    id: 'B-13',
    defect: 'what a pull must reach is not listed',
    dealtWith:
      'hosts and APIs are named where the way of a pull is described; the DNS rule checks the registry domain',
    proof: ['catalogue/rules/network/dns-registry-zone.test.ts'],
  },
  {
    id: 'B-14',
    defect: 'the two VIP ranges are swapped',
    dealtWith: 'from universes.ts, in every universe its own; a trap warns of the mix-up',
    never: [
      /199\.36\.153\.4\/30[^.]{0,30}(?:is the private|est la (?:plage )?privée)/,
      /199\.36\.153\.8\/30[^.]{0,30}(?:is the restricted|est la (?:plage )?restreinte)/,
    ],
    proof: ['cloud/universes.test.ts', 'repository/facts-once.test.ts'],
  },
  { id: 'B-15', defect: '::0/0', dealtWith: '`::/0`', never: ['::0/0'] },
  {
    id: 'B-16',
    defect: 'the network called default',
    dealtWith: 'the network is read from the cluster',
    proof: ['catalogue/rules/network/route-to-registry.test.ts'],
  },
  {
    id: 'B-17',
    defect: 'ping and traceroute',
    dealtWith: '`curl` to `/v2/`, and a sentence against the others',
    never: ['ping REGISTRY', 'traceroute REGISTRY'],
  },
  {
    id: 'B-18',
    defect: 'scope looked for at one position',
    dealtWith: 'any scope of the list that allows to read',
    never: ['scopes[0]'],
    proof: ['catalogue/rules/auth/node-access-scopes.test.ts'],
  },
  {
    id: 'B-19',
    defect: 'a missing scope only under 401',
    dealtWith: 'the field decides; the rule stands under 401, 403 and anonymous',
    proof: ['catalogue/rules/auth/node-access-scopes.test.ts'],
  },
  {
    id: 'B-20',
    defect: 'node pool made anew, without saying “Standard”',
    dealtWith: 'not applicable on Autopilot and S3NS; the card says so',
    proof: ['catalogue/rules/auth/node-access-scopes.test.ts'],
  },
  {
    id: 'B-21',
    defect: 'SSH as the only way into a node',
    dealtWith: 'serial output and Cloud Logging first; the SSH lines say where they do not work',
    proof: ['catalogue/rules/network/node-bootstrap.test.ts'],
  },
  {
    id: 'B-22',
    defect: 'a boot message among Pod events',
    dealtWith: 'its own rule, read from the boot log',
    proof: ['catalogue/rules/network/node-bootstrap.test.ts'],
  },
  {
    id: 'B-23',
    defect: 'the part in brackets left out',
    dealtWith: 'shown with `[manifests TAG]`',
    never: [/failed with status code: 40[13]/],
    proof: ['match/signatures.test.ts'],
  },
  {
    id: 'B-24',
    defect: 'messages with a capital',
    dealtWith: 'as printed; matched whatever the case',
    never: ['Failed to authorize:', 'Failed to do request:', 'Failed to copy: http'],
    proof: ['match/classify.test.ts'],
  },
  {
    id: 'B-25',
    defect: 'every wrong architecture said to fail the pull',
    dealtWith: 'two rules: index without a match, single image that starts and ends',
    proof: [
      'catalogue/rules/architecture/image-platform.test.ts',
      'catalogue/rules/architecture/single-architecture.test.ts',
    ],
  },
  {
    id: 'B-26',
    defect: 'output of docker manifest inspect as it was',
    dealtWith:
      'one object or a list, and that Docker calls it experimental; no sample is shown that nobody has run',
  },
  {
    id: 'B-27',
    defect: 'architecture by the name of a machine type',
    dealtWith: 'read from the node; machine types are a hint',
    proof: ['catalogue/rules/architecture/image-platform.test.ts'],
  },
  {
    id: 'B-28',
    defect: 'kube-dns as a cure',
    dealtWith: 'said to play no part, with the reason, and where it does',
    proof: ['catalogue/rules/network/node-resolver.test.ts'],
  },
  {
    id: 'B-29',
    defect: 'sample in the form of records',
    dealtWith: 'no such sample; outputs shown are recorded ones',
    never: ['MACHINE_TYPE: e2'],
  },
  {
    id: 'B-30',
    defect: 'ErrImagePull called unrecoverable',
    dealtWith: 'the last try failed, and the kubelet tries again',
    proof: ['repository/texts.test.ts'],
  },
  {
    id: 'B-31',
    defect: 'one wording of schema 1',
    dealtWith: 'all of them, by version of containerd',
    proof: ['match/signatures.test.ts', 'catalogue/rules/schema/schema-1-image.test.ts'],
  },
  {
    id: 'B-32',
    defect: '“image not found” quoted as a message',
    dealtWith: 'the forms that are printed',
    proof: ['match/signatures.test.ts'],
  },
  {
    id: 'B-33',
    defect: 'old form of “Successfully pulled”',
    dealtWith: 'both forms shown and read; waiting and speed computed',
    proof: ['catalogue/rules/slow/pull-times.test.ts', 'catalogue/rules/slow/serial-pulls.test.ts'],
  },
  {
    id: 'B-34',
    defect: 'pd-ssd everywhere',
    dealtWith: 'not applicable on S3NS and Autopilot',
    proof: ['catalogue/rules/slow/disk-throughput.test.ts'],
  },
  {
    id: 'B-35',
    defect: 'Image streaming to be enabled everywhere',
    dealtWith: 'automatic on Autopilot, a flag on Standard, unknown on S3NS',
    proof: ['catalogue/rules/slow/image-streaming.test.ts'],
  },
  {
    id: 'B-36',
    defect: 'artefacts of the text, empty “next steps”',
    dealtWith: 'own text; every chapter has next steps',
    never: ['S3NSet', 'NAT,Trusted'],
    proof: ['site/content.test.ts'],
  },
];
