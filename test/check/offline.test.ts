/** What is known without a cluster and without tools, and what is not. */
import { describe, expect, it, test } from 'vitest';
import { checkReport, checkText, podOf, reportOn, verdictsOn } from '../support/check/run.ts';
import { runPlaybook } from '../support/playbook/in-process.ts';

const cart = 'europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1';
const onS3ns = 'docker.s3nsregistry.fr/s3ns/shop-images/app/cart:2.4.1';

describe('without tools', () => {
  test.each([
    ['https://example.com/cart', 'image-reference: problem (scheme-in-reference)'],
    ['Cart:1', 'image-reference: problem (uppercase-in-reference)'],
    ['"cart:$TAG"', 'image-reference: problem (unexpanded-variable)'],
    ['""', 'image-reference: problem (reference-empty)'],
    ['europe-west9-a-docker.pkg.dev/shop-images/app/cart:1', 'image-reference: problem (location-invalid)'],
    ['k8s.gcr.io/pause:3.2', 'vanished-public-images: not-applicable (registry-frozen-no-failing-pull)'],
    ['docker.io/bitnami/redis:7.2.5', 'vanished-public-images: unknown (image-removal-announced)'],
    ['nginx', 'changing-tag: unknown (tag-not-named)'],
    ['nginx:latest', 'changing-tag: unknown (tag-latest)'],
    [`nginx@sha256:${'4f'.repeat(32)}`, 'changing-tag: ok (digest-fixed)'],
    ['nginx:1.27', 'other-registry: unknown (registry-not-asked)'],
    [cart, 'other-registry: unknown (cluster-cloud-unknown)'],
    [cart, 'image-tag: unknown (not-run)'],
    [cart, 'image-access: unknown (not-run)'],
  ])('%s: %s', async (image, verdict) => {
    const report = await reportOn(podOf(image));
    const [only] = report.images;
    expect(verdictsOn(report, only?.image ?? '')).toContain(verdict);
  });

  test.each([
    [cart, 's3ns', 'node-identity: problem (other-universe-registry)', 1],
    [onS3ns, 'google', 'node-identity: problem (other-universe-registry)', 1],
    [cart, 'google', 'other-registry: ok (own-registry)', 2],
    [onS3ns, 's3ns', 'other-registry: ok (own-registry)', 2],
  ])('%s is seen from %s', async (image, universe, verdict, code) => {
    const report = await reportOn(podOf(image), '--universe', universe);
    expect(verdictsOn(report, image)).toContain(verdict);
    expect(report.exitCode).toBe(code);
    expect(report.target.universe).toBe(universe);
  });

  it('an image whose cloud nobody named is a problem in neither', async () => {
    for (const image of [cart, onS3ns]) {
      const report = await reportOn(podOf(image));
      expect(report.target.universe).toBeNull();
      expect(report.counts).toEqual({ problem: 0, unknown: 1, ok: 0 });
    }
  });

  it('nothing is ok whose registry was not asked', async () => {
    for (const image of [cart, onS3ns, 'nginx:1.27', `nginx@sha256:${'4f'.repeat(32)}`]) {
      const ended = await checkText(podOf(image));
      expect(ended.code).toBe(2);
      expect(ended.stdout).not.toContain('✔');
      expect(ended.stdout).toContain('Because of --offline, neither kubectl nor gcloud was run.');
    }
  });

  it('the same is said where kubectl and gcloud are not installed', async () => {
    const ended = await runPlaybook('check', ['-', '-o', 'json'], { input: podOf(cart) });
    const report = checkReport(ended);
    expect(report.exitCode).toBe(2);
    expect(verdictsOn(report, cart)).toContain('image-reference: ok (reference-valid)');
    expect(report.gaps.map(({ why }) => why)).toContain('tool-missing');
    expect(report.images[0]?.verdict).toBe('unknown');
  });
});

describe('the namespace of an object', () => {
  const named = (namespace: string | null, secret: string) =>
    `apiVersion: v1\nkind: Pod\nmetadata:\n  name: a\n${namespace ? `  namespace: ${namespace}\n` : ''}spec:\n  imagePullSecrets: [{name: ${secret}}]\n  containers:\n    - {name: a, image: "registry.example.com/a:1"}\n`;
  const secretIn = (namespace: string | null, name: string) =>
    `apiVersion: v1\nkind: Secret\nmetadata:\n  name: ${name}\n${namespace ? `  namespace: ${namespace}\n` : ''}`;
  const image = 'registry.example.com/a:1';

  test.each([
    ['its own', named('own', 's'), secretIn('own', 's'), [], 'ok (secret-in-manifests)'],
    ['that of -n', named(null, 's'), secretIn('flag', 's'), ['-n', 'flag'], 'ok (secret-in-manifests)'],
    ['its own before -n', named('own', 's'), secretIn('flag', 's'), ['-n', 'flag'], 'unknown (not-run)'],
    ['default', named(null, 's'), secretIn('default', 's'), [], 'ok (secret-in-manifests)'],
  ])('is %s', async (_, pod, secret, flags, verdict) => {
    const report = await reportOn(`${pod}---\n${secret}`, ...flags);
    expect(verdictsOn(report, image)).toContain(`pull-secret-present: ${verdict}`);
  });

  it('is that of its service account, whose secrets its Pods get', async () => {
    const account = `apiVersion: v1\nkind: ServiceAccount\nmetadata: {name: builder, namespace: own}\nimagePullSecrets: [{name: registry}]\n`;
    const pod = `apiVersion: v1\nkind: Pod\nmetadata: {name: a, namespace: own}\nspec:\n  serviceAccountName: builder\n  containers:\n    - {name: a, image: "${image}"}\n`;
    const report = await reportOn([account, pod, secretIn('own', 'registry')].join('---\n'));
    expect(verdictsOn(report, image)).toContain('pull-secret-present: ok (secret-in-manifests)');
    expect(report.gaps.map(({ what }) => what)).toEqual(['the nodes']);
  });
});
