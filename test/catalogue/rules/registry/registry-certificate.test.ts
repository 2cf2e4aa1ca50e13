import type { ContainerdConfig } from '../../../../src/catalogue/commands/gcloud/container.ts';
import { describeContainerd } from '../../../../src/catalogue/commands/gcloud/container.ts';
import { registryCertificate as rule } from '../../../../src/catalogue/rules/registry/registry-certificate.ts';
import { universes } from '../../../../src/cloud/universes.ts';
import { given, refused } from '../../../support/rules/fake-ask.ts';
import { failed, pullOf } from '../../../support/rules/pulls.ts';
import { rehearse } from '../../../support/rules/rehearse.ts';
import { cart, clusterParams, node } from '../../../support/rules/subjects.ts';

const text = 'registry.example.com/team/cart:1';
const x509 = (rest: string) => failed('tls-x509', `tls: failed to verify certificate: x509: ${rest}`);
const unknownAuthority = x509('certificate signed by unknown authority');
/** The same, of a request. */
const at = (url: string) =>
  failed('tls-x509', `Head "https://${url}": x509: certificate signed by unknown authority`);
const about = pullOf(text, unknownAuthority);

const config = (pool: string | null, ...trusted: readonly string[]): ContainerdConfig => ({
  pool,
  privateAuthorities: trusted.length > 0,
  trusted,
  mirrors: [],
});
const set = (...configs: readonly ContainerdConfig[]) => [given(describeContainerd, clusterParams, configs)];

rehearse(rule, {
  'certificate-authority-unknown': [
    { about, gke: false, world: [], facts: { host: 'registry.example.com' } },
    {
      when: 'of a mirror, whatever registry it stands for',
      about: pullOf('docker.io/team/cart:1', at('mirror.example.com/v2/team/cart/manifests/1?ns=docker.io')),
      gke: false,
      world: [],
      facts: { host: 'mirror.example.com' },
    },
    {
      when: 'on a Windows node, for which the configuration of GKE does not hold',
      about: { ...about, node: { ...node, operatingSystem: 'windows' } },
      world: [],
    },
  ],
  'certificate-authority-unread': [
    {
      about,
      world: [refused(describeContainerd, clusterParams, { why: 'signed-out' })],
      facts: { host: 'registry.example.com', cluster: 'web' },
    },
    {
      when: 'if the cluster is not known',
      about: { ...about, node: { ...node, cluster: { project: null, location: null, name: null } } },
      world: [],
      facts: { cluster: '' },
    },
  ],
  'certificate-authority-not-configured': [
    {
      when: 'on S3NS, whose documentation describes Secret Manager',
      about,
      universe: universes.s3ns,
      world: set(config(null), config('default-pool')),
    },
    {
      about,
      world: set(config(null), config('default-pool')),
      facts: { host: 'registry.example.com', cluster: 'web' },
    },
    {
      when: 'for the pool of the node, though another has one',
      about,
      world: set(config(null), config('default-pool'), config('batch', 'registry.example.com')),
    },
  ],
  'certificate-host-not-configured': [
    { about, world: set(config('default-pool', 'old.example.com')), facts: { trusted: ['old.example.com'] } },
    {
      when: 'by a wildcard, which GKE does not support',
      about,
      world: set(config('default-pool', '*.example.com')),
    },
    {
      when: 'without its port',
      about: pullOf('registry.example.com:5000/team/cart:1', unknownAuthority),
      world: set(config('default-pool', 'registry.example.com')),
    },
  ],
  'certificate-authority-mismatch': [
    { about, world: set(config('default-pool', 'registry.example.com')) },
    {
      when: 'in the cluster configuration, if the pool is not known',
      about: { ...about, node: { ...node, pool: null } },
      world: set(config(null, 'registry.example.com')),
    },
    {
      when: 'in the cluster configuration, which its pool does not override',
      about,
      world: set(config(null, 'registry.example.com'), config('default-pool')),
    },
  ],
  'tls-inspection': [
    { about: pullOf(cart, unknownAuthority), world: [], facts: { host: 'europe-west9-docker.pkg.dev' } },
    { when: 'to Docker Hub', about: pullOf('nginx', unknownAuthority), world: [] },
    {
      when: 'to the host that serves its layers',
      about: pullOf('nginx', at('production.cloudflare.docker.com/registry-v2/blobs/sha256/ab/data')),
      world: [],
    },
    {
      when: 'to a registry of Amazon ECR',
      about: pullOf('123456789012.dkr.ecr.eu-west-1.amazonaws.com/team/cart:1', unknownAuthority),
      world: [],
    },
    { when: 'to one of Azure', about: pullOf('team.azurecr.io/cart:1', unknownAuthority), world: [] },
    {
      when: 'to the host to which a registry redirects (messages B4)',
      about: pullOf(text, at('europe-west9-docker.pkg.dev/v2/a/b/c/manifests/1')),
      world: [],
      facts: { host: 'europe-west9-docker.pkg.dev' },
    },
  ],
  'certificate-name-mismatch': [
    {
      about: pullOf(
        text,
        x509('certificate is valid for a.example.com, b.example.com, not registry.example.com'),
      ),
      world: [],
      facts: { names: 'a.example.com, b.example.com' },
    },
    {
      when: 'if the certificate names are not in the message',
      about: pullOf(
        text,
        x509('certificate is not valid for any names, but wanted to match registry.example.com'),
      ),
      world: [],
      facts: { names: '' },
    },
    {
      when: 'if the certificate has a Common Name only',
      about: pullOf(text, x509('certificate relies on legacy Common Name field, use SANs instead')),
      world: [],
      facts: { names: '' },
    },
  ],
  'certificate-name-mismatch-public': {
    about: pullOf('ghcr.io/team/cart:1', x509('certificate is valid for portal.example.com, not ghcr.io')),
    world: [],
    facts: { names: 'portal.example.com' },
  },
  'other-tls-error': {
    about: pullOf(text, failed('tls-x509', 'remote error: tls: bad certificate')),
    world: [],
  },
  'not-applicable-cause': [
    { about: pullOf(), world: [] },
    {
      when: 'for an expired certificate',
      about: pullOf(text, x509('certificate has expired or is not yet valid')),
      world: [],
    },
  ],
});
