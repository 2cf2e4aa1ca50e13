import type { Entry, Kind } from './model.ts';

/** A page of Google's documentation with its twin at S3NS. */
const both = (path: string): readonly string[] => [
  `https://docs.cloud.google.com${path}`,
  `https://documentation.s3ns.fr${path}`,
];

const link = (id: string, on: string, links: readonly string[], mended: Partial<Entry> = {}): Entry => ({
  id,
  was: 'a link',
  became: 'same',
  on,
  links,
  ...mended,
});

export const links: Kind = {
  kind: 'link target',
  entries: [
    link(
      'Image streaming, troubleshooting',
      'slow',
      both('/kubernetes-engine/docs/troubleshooting/image-streaming'),
    ),
    link('user roles and tasks', 'diagnose', both('/kubernetes-engine/enterprise/docs/concepts/roles-tasks')),
    link('customer care', 'diagnose', [
      'https://docs.cloud.google.com/kubernetes-engine/docs/getting-support',
      'https://support.s3ns.fr/',
    ]),
    link('container images in Artifact Registry', 'not-found', both('/artifact-registry/docs/docker')),
    link('show roles', 'auth', both('/iam/docs/granting-changing-revoking-access')),
    link('gcr.io repositories', 'not-found', [
      'https://docs.cloud.google.com/artifact-registry/docs/transition/setup-gcr-repo',
    ]),
    link('private registry', 'auth', [
      'https://kubernetes.io/docs/tasks/configure-pod-container/pull-image-private-registry/',
    ]),
    link(
      'private certificates',
      'registry',
      both('/kubernetes-engine/docs/how-to/access-private-registries-private-certificates'),
    ),
    link('imagePullSecrets on a Pod', 'auth', [
      'https://kubernetes.io/docs/concepts/containers/images/#specifying-imagepullsecrets-on-a-pod',
    ]),
    link('enable a service account', 'auth', both('/iam/docs/service-accounts-disable-enable')),
    link('repositories in a perimeter', 'auth', both('/artifact-registry/docs/securing-with-vpc-sc')),
    link('metadata server', 'network', both('/compute/docs/troubleshooting/troubleshoot-metadata-server')),
    link('Cloud DNS for GKE', 'network', both('/kubernetes-engine/docs/how-to/cloud-dns')),
    link('Cloud DNS, troubleshooting', 'network', both('/kubernetes-engine/docs/troubleshooting/cloud-dns')),
    link('kube-dns, troubleshooting', 'network', both('/kubernetes-engine/docs/troubleshooting/kube-dns'), {
      because: ['B-28'],
      became: 'corrected',
    }),
    link('Private Google Access', 'network', both('/vpc/docs/configure-private-google-access')),
    link('flow logs', 'network', both('/vpc/docs/access-flow-logs'), {
      because: ['B-04'],
      became: 'corrected',
    }),
    link('private connectivity', 'network', both('/vpc-service-controls/docs/private-connectivity')),
    link('network isolation', 'network', both('/kubernetes-engine/docs/troubleshooting/network-isolation')),
    link('outages', 'slow', ['https://status.cloud.google.com/', 'https://support.s3ns.fr/']),
    link('disk performance', 'slow', both('/kubernetes-engine/docs/troubleshooting/disk-performance')),
    link('Image streaming', 'slow', both('/kubernetes-engine/docs/how-to/image-streaming')),
    link('node accounts without rights', 'slow', both('/kubernetes-engine/docs/troubleshooting/permissions')),
    link('schema 1', 'schema', both('/kubernetes-engine/docs/deprecations/migrate-containerd-2')),
    link('the page itself', 'diagnose', both('/kubernetes-engine/docs/troubleshooting/image-pulls')),
  ],
};
