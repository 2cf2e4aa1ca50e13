/** A stand-in can be parsed as the same kind of thing, and two names that agreed still agree. */
import { isIP } from 'node:net';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { standIn } from '../../src/anonymize/kinds.ts';
import { Names } from '../../src/anonymize/names.ts';
import { inRange, isPrivate, vipOf } from '../../src/cloud/addresses.ts';
import { isPublicRegistry } from '../../src/cloud/public-registries.ts';
import { parseReference } from '../../src/cloud/reference.ts';
import { projectOfAccount, universes } from '../../src/cloud/universes.ts';

describe('an address', () => {
  const stays = [
    '199.36.153.8',
    '177.222.88.4/30',
    '169.254.169.254',
    '127.0.0.1',
    '0.0.0.0/0',
    '::/0',
    '::1',
    '10.0.0.0/8',
  ];
  it.each(stays)('%s means the same everywhere', (address) => {
    expect(standIn('range', address, Names.empty())).toBe(address);
  });

  const v4 = fc.ipV4();
  const v6 = fc.ipV6().filter((address) => !/\./.test(address));
  it('stays in its range and out of others, private or public, VIP or not', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(v4, v6), { minLength: 1, maxLength: 8 }),
        fc.array(fc.nat(128)),
        (all, lengths) => {
          const names = Names.empty();
          const written = all.map((address) => standIn('address', address, names));
          for (const [at, address] of all.entries()) {
            const is = written[at] ?? '';
            expect(isIP(is)).toBe(isIP(address));
            expect([isPrivate(is), vipOf(is)?.range]).toEqual([isPrivate(address), vipOf(address)?.range]);
            const length = (lengths[at] ?? 24) % (isIP(address) === 4 ? 33 : 129);
            const range = standIn('range', `${address}/${length}`, names);
            for (const [other, each] of all.entries()) {
              if (isIP(each) === isIP(address))
                expect(inRange(written[other] ?? '', range)).toBe(inRange(each, `${address}/${length}`));
            }
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('a host', () => {
  it.each([
    'docker.io',
    'europe-west9-docker.pkg.dev',
    'eu.gcr.io',
    'restricted.googleapis.com',
    '*.pkg.dev.',
    'localhost:5000',
    '.',
    'registry.k8s.io:443',
  ])('%s is public', (host) => {
    expect(standIn('dns-name', host, Names.empty())).toBe(host);
  });

  it.each([
    ['harbor.intra.acme.fr:5000', /^host-\d\.domain-\d\.domain-\d\.example:5000$/],
    ['acme.azurecr.io', /^host-\d\.azurecr\.io$/],
    ['415104041262.dkr.ecr.eu-west-1.amazonaws.com', /^100000000001\.dkr\.ecr\.eu-west-1\.amazonaws\.com$/],
    ['registry:5000', /^host-\d:5000$/],
    ['acme-docker.pkg.dev', /^location-1-docker\.pkg\.dev$/],
    ['10.20.0.5:5000', /^10\.[\d.]+:5000$/],
    ['bucket.storage.googleapis.com', /^host-\d\.storage\.googleapis\.com$/],
  ])('%s keeps its form, port and public suffix', (host, form) => {
    const written = standIn('host', host, Names.empty());
    expect(written).toMatch(form);
    expect(isPublicRegistry(written)).toBe(isPublicRegistry(host));
  });

  it('stays below the suffix of the same zones', () => {
    const names = Names.empty();
    const all = [
      'harbor.intra.acme.fr.',
      'intra.acme.fr.',
      'acme.fr.',
      'other.fr.',
      '*.acme.fr.',
      'corp.',
      'x.corp.',
      'fr.',
    ];
    for (const each of all) standIn('dns-name', each, names);
    const written = all.map((each) => standIn('dns-name', each, names));
    for (const [at, name] of all.entries())
      for (const [other, suffix] of all.entries())
        expect(written[at]?.endsWith(`.${written[other]}`), `${name} below ${suffix}`).toBe(
          name.endsWith(`.${suffix}`),
        );
  });
});

describe('an image', () => {
  const digest = `sha256:${'ab'.repeat(32)}`;
  it.each([
    'nginx',
    'nginx:latest',
    'bitnami/redis:7',
    'docker.io/library/nginx:1.27',
    `registry.acme.fr:5000/team/cart:2.4.1@${digest}`,
    'europe-west9-docker.pkg.dev/shop-images/app/sub/cart:2.4.1',
    'europe-west9-docker.pkg.dev/example.com/shop/app/cart',
    'eu.gcr.io/shop-images/cart:1',
    'u-france-east1-docker.s3nsregistry.fr/s3ns/shop-images/app/cart:2.4.1',
    'europe-west9-docker.pkg.dev/415104041262/app/cart',
    'europe-west9-docker.pkg.dev/shop-images/cart',
  ])('%s keeps its shape', (image) => {
    const names = Names.empty();
    const [was, is] = [parseReference(image), parseReference(standIn('image', image, names))];
    if (!('reference' in was) || !('reference' in is)) throw new Error('not a reference');
    const place = was.reference.artifactRegistry;
    const { host, universe, artifactRegistry, tag } = is.reference;
    expect(universe?.id).toBe(was.reference.universe?.id);
    expect(host).toBe(standIn('host', was.reference.host, names));
    expect(artifactRegistry?.location).toBe(place?.location);
    expect(artifactRegistry?.project).toBe(place ? standIn('project', place.project, names) : undefined);
    expect(artifactRegistry?.repository).toBe(
      place ? standIn('repository', place.repository, names) : undefined,
    );
    expect(artifactRegistry?.package).toBe(place ? standIn('package', place.package, names) : undefined);
    expect(tag === 'latest').toBe(was.reference.tag === 'latest');
    expect(is.reference.digest === null).toBe(was.reference.digest === null);
    expect(is.reference.digest).not.toBe(digest);
  });

  it.each([
    'https://europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1',
    'europe-west9-docker.pkg.dev/shop-images/app/Search:5.1.8',
    'acme.fr/cart:{{ .Values.tag }}',
    'acme.fr/cart:$TAG',
    'acme.fr/cart :1',
    'acme.fr/s3ns:shop/app/cart:1',
    'acme.fr/cart:1:2',
    'acme.fr/cart@sha256:abc',
    'acme.fr//cart',
    'acme.fr/-cart',
  ])('%s is none, for the same reason', (image) => {
    const written = standIn('image', image, Names.empty());
    expect(written).not.toMatch(/acme|shop|cart|search|2\.4\.1/i);
    expect(parseReference(written)).toEqual(parseReference(image));
  });
});

it.each([
  ['docker.io/bitnami/redis:7.2.5', /^docker\.io\/bitnami\/image-1:v-1$/],
  ['bitnami/minideb:latest', /^bitnami\/minideb:latest$/],
  [
    'gcr.io/tekton-releases/github.com/tektoncd/x:1',
    /^gcr\.io\/tekton-releases\/github\.com\/image-1\/image-2:v-1$/,
  ],
  ['k8s.gcr.io/metrics-server/metrics-server:v0.7.0', /^k8s\.gcr\.io\/image-1\/image-1:v-1$/],
  ['gcr.io/google-containers/pause:3.2', /^gcr\.io\/google-containers\/image-1:v-1$/],
])('%s keeps the place that rules know by name, and no more', (image, form) => {
  expect(standIn('image', image, Names.empty())).toMatch(form);
  expect(standIn('project', 'google-containers', Names.empty())).toBe('google-containers');
});

describe('an account', () => {
  it.each([
    [
      '415104041262-compute@developer.gserviceaccount.com',
      /^1\d{11}-compute@developer\.gserviceaccount\.com$/,
    ],
    [
      'service-415104041262@gcp-sa-artifactregistry.iam.gserviceaccount.com',
      /^service-1\d{11}@gcp-sa-artifactregistry\.iam\.gserviceaccount\.com$/,
    ],
    ['415104041262@cloudservices.gserviceaccount.com', /^1\d{11}@cloudservices\.gserviceaccount\.com$/],
    [
      '415104041262-compute@developer.s3ns-system.iam.gserviceaccount.com',
      /^1\d{11}-compute@developer\.s3ns-system\.iam\.gserviceaccount\.com$/,
    ],
    ['default', /^default$/],
    ['jean@acme.fr', /^account-1@domain-\d\.example$|^account-1@host-\d\.example$/],
  ])('%s keeps its form', (account, form) => {
    expect(standIn('account', account, Names.empty())).toMatch(form);
  });

  it.each([
    ['google', 'nodes@shop-prod.iam.gserviceaccount.com', 'shop-prod'],
    ['google', 'nodes@shop.example.com.iam.gserviceaccount.com', 'example.com:shop'],
    ['s3ns', 'nodes@shop-prod.s3ns.iam.gserviceaccount.com', 's3ns:shop-prod'],
  ] as const)('of %s, %s, belongs to the stand-in of its project', (id, account, project) => {
    const names = Names.empty();
    const written = standIn('account', account, names);
    expect(projectOfAccount(universes[id], written)).toBe(standIn('project', project, names));
    expect(written).not.toMatch(/shop|example\.com/);
  });

  it.each([
    ['allUsers', /^allUsers$/],
    [
      'deleted:serviceAccount:a@shop-prod.iam.gserviceaccount.com?uid=123456789012345678901',
      /^deleted:serviceAccount:account-1@project-1\.iam\.gserviceaccount\.com\?uid=1\d{20}$/,
    ],
    ['projectOwner:shop-prod', /^projectOwner:project-1$/],
    ['domain:acme.fr', /^domain:host-\d\.example$/],
    [
      'serviceAccount:shop-prod.svc.id.goog[shop/runner]',
      /^serviceAccount:project-1\.svc\.id\.goog\[namespace-1\/service-account-1\]$/,
    ],
    ['principalSet://goog/group/ops@acme.fr', /^principalSet:\/\/goog\/group\/text-1$/],
    ['anything', /^member-1$/],
  ])('as a member %s', (member, form) => {
    expect(standIn('member', member, Names.empty())).toMatch(form);
  });
});

it.each([
  ['context', 'gke_shop-prod_europe-west9_web', /^gke_project-1_europe-west9_cluster-1$/],
  ['role', 'roles/artifactregistry.reader', /^roles\/artifactregistry\.reader$/],
  ['role', 'organizations/123456789012/roles/imagePuller', /^organizations\/1\d{11}\/roles\/role-id-1$/],
  ['version', 'v1.34.1-gke.1829001', /^v1\.34\.1-gke\.1829001$/],
  ['version', 'containerd://2.1.4-acme', /^containerd:\/\/2\.1\.4$/],
  ['media-type', 'application/vnd.acme.config+json', /^application\/vnd\.example\+json$/],
  ['location', 'acme-dc1', /^place-x1$/],
  ['uid', '0b1c2d3e-4f50-6172-8394-a5b6c7d8e9f0', /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/],
  ['compute-class', 'billing-nodes', /^class-1$/],
  ['compute-class', 'Scale-Out', /^Scale-Out$/],
  ['firewall-reference', 'network:shop/firewall:deny', /^network:network-1\/firewall:firewall-rule-1$/],
  ['time', 'not a time', /^text-1$/],
] as const)('%s: %s keeps its form', (kind, name, form) => {
  const written = standIn(kind, name, Names.empty());
  expect(written).toMatch(form);
});

it('a Pod is called after the stand-in of its controller', () => {
  const names = Names.empty();
  for (const name of ['cart', 'cart-7c9d8b6f5', 'cart-7c9d8b6f5-x2kqp', 'cartoon-1'])
    standIn('workload', name, names);
  const [app, set, pod, other] = ['cart', 'cart-7c9d8b6f5', 'cart-7c9d8b6f5-x2kqp', 'cartoon-1'].map((name) =>
    standIn('workload', name, names),
  );
  expect(pod?.startsWith(`${set}-`)).toBe(true);
  expect(set?.startsWith(`${app}-`)).toBe(true);
  expect(other?.startsWith(`${app}-`)).toBe(false);
});
