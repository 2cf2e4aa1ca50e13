/** The first thing that `--event` has a reader do: the link exists, and the check fits the host. */
import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { locales } from '../../src/base/text.ts';
import { pathAsks } from '../../src/catalogue/facts/path/index.ts';
import { ruleHosts, rules } from '../../src/catalogue/index.ts';
import { explainText } from '../../src/playbook/cli/event.ts';
import { sampled } from '../support/samples.ts';

type Printed = { readonly read: string; readonly rules: readonly string[] };
const plainly = (_style: string, text: string) => text;
const answers = (text: string): readonly Printed[] =>
  JSON.parse(explainText(text, 'en', 'json', plainly as never).output).findings;
const first = (text: string): Printed => answers(text)[0] as Printed;

/** The pages of checks that are written. */
const pages = new Set(
  locales.flatMap((locale) =>
    readdirSync(`content/${locale}`, { recursive: true, encoding: 'utf8' }).flatMap((file) =>
      /[\\/]/.test(file) ? [`${locale}/${file.replaceAll('\\', '/').replace(/\.mdx$/, '/')}`] : [],
    ),
  ),
);

const pull = (image: string, reason: string) =>
  `Failed to pull image "${image}": failed to pull and unpack image "${image}": failed to resolve reference "${image}": ${reason}`;
const atRegistry =
  'failed to do request: Head "https://registry.example.com/v2/a/manifests/1": tls: failed to verify certificate: ';
const anonymous = (host: string) =>
  `failed to authorize: failed to fetch anonymous token: unexpected status from GET request to https://${host}/token?scope=repository%3Ashop%2Fcart%3Apull&service=${host}: 401 Unauthorized`;

describe('the link to read', () => {
  test('exists for every sample', async () => {
    const dead = (await sampled()).flatMap(({ signature, matches }) =>
      matches
        .flatMap((text) => answers(text))
        .map(({ read: link }) => new URL(link).pathname.slice(1) + new URL(link).hash)
        .filter((link) => !/^en\/(?:diagnose\/#cause-[\w-]+|[\w-]+\/)$/.test(link) && !pages.has(link))
        .map((link) => `${signature.id}: ${link}`),
    );
    expect(dead).toEqual([]);
  });
});

describe('the first check', () => {
  test.each([
    ['a pull secret for ghcr.io', pull('ghcr.io/shop/cart:1', anonymous('ghcr.io')), 'image-pull-secret'],
    [
      'the identity for Artifact Registry',
      pull('europe-west9-docker.pkg.dev/a/b/c:1', anonymous('europe-west9-docker.pkg.dev')),
      'node-identity',
    ],
    [
      'the address for Docker Hub',
      pull('docker.io/shop/redis:7.2', 'docker.io/shop/redis:7.2: not found'),
      'image-tag',
    ],
    [
      'the removal for an image that its publisher removed',
      pull('docker.io/bitnami/redis:7.2', 'docker.io/bitnami/redis:7.2: not found'),
      'vanished-public-images',
    ],
    [
      'the removal, where the image names no registry',
      pull(
        'bitnami/etcd',
        'pull access denied, repository does not exist or may require authorization: server message: insufficient_scope: authorization failed',
      ),
      'vanished-public-images',
    ],
    [
      'the removal, where gcr.io refuses',
      'Back-off pulling image "gcr.io/tekton-releases/github.com/tektoncd/pipeline/cmd/git-init:v0.29.0": ErrImagePull: failed to pull and unpack image "gcr.io/tekton-releases/github.com/tektoncd/pipeline/cmd/git-init:v0.29.0": failed to resolve reference "gcr.io/tekton-releases/github.com/tektoncd/pipeline/cmd/git-init:v0.29.0": failed to authorize: failed to fetch oauth token: unexpected status from GET request to https://gcr.io/v2/token?scope=repository%3Atekton-releases%2Fgithub.com%2Ftektoncd%2Fpipeline%2Fcmd%2Fgit-init%3Apull&service=gcr.io: 403 Forbidden',
      'vanished-public-images',
    ],
    [
      'the removal, where only the request names the image',
      'unexpected status from HEAD request to https://gcr.io/v2/kubebuilder/kube-rbac-proxy/manifests/v0.8.0: 404 Not Found',
      'vanished-public-images',
    ],
    [
      'the removal, where Quay asks for credentials',
      pull(
        'quay.io/bitnami/sealed-secrets-controller:v0.17.4',
        'unexpected status from HEAD request to https://quay.io/v2/bitnami/sealed-secrets-controller/manifests/v0.17.4: 401 Unauthorized',
      ),
      'vanished-public-images',
    ],
    [
      'the tag for what Bitnami still publishes',
      pull('docker.io/bitnami/minideb:nosuch', 'docker.io/bitnami/minideb:nosuch: not found'),
      'image-tag',
    ],
    [
      'the tag for Artifact Registry',
      pull('europe-west9-docker.pkg.dev/a/b/c:1', 'europe-west9-docker.pkg.dev/a/b/c:1: not found'),
      'image-tag',
    ],
    [
      'the migration for gcr.io',
      pull('gcr.io/shop-images/cart:1', 'gcr.io/shop-images/cart:1: not found'),
      'gcr-migration',
    ],
    [
      'the way out for Docker Hub',
      pull(
        'docker.io/library/redis:7',
        'failed to do request: Head "https://registry-1.docker.io/v2/library/redis/manifests/7": dial tcp 1.2.3.4:443: i/o timeout',
      ),
      'cloud-nat',
    ],
    [
      'the digest where no tag is named',
      pull(
        `ghcr.io/shop/cart@sha256:${'1'.repeat(64)}`,
        `ghcr.io/shop/cart@sha256:${'1'.repeat(64)}: not found`,
      ),
      'image-digest',
    ],
    [
      'the certificate, where its authority is not known',
      pull('registry.example.com/a:1', `${atRegistry}x509: certificate signed by unknown authority`),
      'registry-certificate',
    ],
    [
      'the clock, where the certificate has expired',
      pull('registry.example.com/a:1', `${atRegistry}x509: certificate has expired or is not yet valid`),
      'certificate-time',
    ],
    [
      'the mirror, where the message names one',
      pull(
        'docker.io/a/b:1',
        'failed to do request: Head "https://mirror.example.com/v2/a/b/manifests/1?ns=docker.io": x509: certificate signed by unknown authority',
      ),
      'registry-mirror',
    ],
    [
      'the mirror, whatever it answered',
      pull(
        'europe-west9-docker.pkg.dev/a/b/c:1',
        'unexpected status from HEAD request to https://mirror.example.com/v2/a/b/c/manifests/1?ns=europe-west9-docker.pkg.dev: 403 Forbidden',
      ),
      'registry-mirror',
    ],
    [
      'an outage, for a server error',
      pull(
        'registry.example.com/a:1',
        'unexpected status from HEAD request to https://registry.example.com/v2/a/manifests/1: 503 Service Unavailable',
      ),
      'registry-outage',
    ],
    [
      'what answers, for a web page',
      pull('registry.example.com/a:1', 'unexpected media type text/html for sha256:9a2b4d504320: not found'),
      'not-a-registry',
    ],
    [
      'the connection for the node itself',
      pull('localhost:5000/shop/cart:1', 'dial tcp [::1]:5000: i/o timeout'),
      'broken-connection',
    ],
    [
      'the start of nodes for one that could not begin',
      'Failed to start Download and install k8s binaries and configurations',
      'node-bootstrap',
    ],
  ])('is %s', (_what, text, rule) => expect(first(text).rules[0]).toBe(rule));

  test('is never one that only knows registries of Google Cloud, for another registry', () => {
    for (const host of ['ghcr.io', 'docker.io', 'registry.example.com:5000'])
      for (const reason of ['403 Forbidden', '401 Unauthorized', '404 Not Found']) {
        const url = `https://${host}/v2/shop/cart/manifests/1`;
        const { rules: offered } = first(
          pull(`${host}/shop/cart:1`, `unexpected status from HEAD request to ${url}: ${reason}`),
        );
        expect(
          offered.filter((id) => id in ruleHosts),
          `${host} ${reason}`,
        ).toEqual([]);
      }
  });

  test('is that of Docker Hub where the image names no registry', () => {
    const denied =
      'pull access denied, repository does not exist or may require authorization: server message: insufficient_scope: authorization failed';
    expect(first(pull('shop-frontend:1.4', denied)).rules).toEqual(['image-pull-secret']);
    expect(first(pull('IMAGE', denied)).rules[0]).toBe('image-access');
  });

  test('is never one of a leg of the way, for the node itself', () => {
    const refused =
      'failed to do request: Head "http://localhost:5000/v2/shop/cart/manifests/1": dial tcp 127.0.0.1:5000: connect: connection refused';
    const legs = rules.filter(({ asks }) => asks === pathAsks).map(({ id }) => id);
    const { rules: offered } = first(pull('localhost:5000/shop/cart:1', refused));
    expect(legs).toHaveLength(5);
    expect(offered.filter((id) => legs.includes(id))).toEqual([]);
  });

  test('keeps what the image needs where another host answered for it', () => {
    const redirected = pull(
      'europe-west9-docker.pkg.dev/a/b/c:1',
      'unexpected status from GET request to https://storage.example.com/blob: 403 Forbidden',
    );
    expect(first(redirected).rules).toContain('image-access');
  });

  test('is limited for rules that exist', () => {
    const ids = rules.map(({ id }) => id);
    expect(Object.keys(ruleHosts).filter((id) => !ids.includes(id))).toEqual([]);
  });
});
