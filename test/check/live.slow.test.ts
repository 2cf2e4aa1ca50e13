/** `check` with the real kubectl and gcloud, on loopback servers. */
import { describe, expect, test } from 'vitest';
import { checkReport, verdictsOn } from '../support/check/run.ts';
import { sarifProblems } from '../support/check/sarif.ts';
import { changes } from '../support/loopback.ts';
import { runPlaybook } from '../support/playbook/in-process.ts';
import { type Ended, runPlaybook as runProcess } from '../support/playbook/playbook.ts';
import { skipWithout, withRig } from '../support/tools.ts';
import { googleSide } from '../support/world/google.ts';
import { nodeInfo, withNodes, withResource } from '../support/world/modify.ts';
import { shop } from '../support/world/setting.ts';
import { findWorld } from '../support/worlds/index.ts';

const healthy = findWorld('healthy');
const repository = 'projects/shop-images/locations/europe-west9/repositories/app/packages';

/** The healthy world with two images more, of which the registry says for which platforms they are. */
function platformsWorld() {
  const google = googleSide(shop, {
    projectReader: true,
    repositories: [{ name: 'app', images: { cart: ['2.4.1'], search: ['5.1.9'], tools: ['1.0.0'] } }],
  });
  const platforms = { cart: ['amd64', 'arm64'], search: ['arm64'] };
  return Object.entries(platforms).reduce((world, [image, architectures]) => {
    const name = Object.keys(google.resources).find((each) =>
      each.startsWith(`${repository}/${image}/versions/`),
    );
    const version = google.resources[name ?? ''] as { readonly metadata: object };
    const imageManifests = architectures.map((architecture) => ({ os: 'linux', architecture }));
    return withResource(world, name ?? '', { metadata: { ...version.metadata, imageManifests } });
  }, google);
}

const container = (name: string, image: string) => `            - {name: ${name}, image: "${image}"}\n`;
const app = 'europe-west9-docker.pkg.dev/shop-images/app';
const images = {
  good: `${app}/cart:2.4.1`,
  missingTag: `${app}/cart:9.9.9`,
  missingRepository: 'europe-west9-docker.pkg.dev/shop-images/nothing/cart:1.0',
  arm: `${app}/search:5.1.9`,
  unlisted: `${app}/tools:1.0.0`,
  otherCloud: 'docker.s3nsregistry.fr/s3ns/shop-images/app/cart:2.4.1',
  hub: 'nginx:1.27',
};
const cronJob = `apiVersion: batch/v1
kind: CronJob
metadata: {name: nightly, namespace: shop}
spec:
  schedule: "0 3 * * *"
  jobTemplate:
    spec:
      template:
        spec:
          containers:
${Object.entries(images)
  .map(([name, image]) => container(name, image))
  .join('')}`;
const withSecret = `apiVersion: v1
kind: Pod
metadata: {name: billing, namespace: shop}
spec:
  imagePullSecrets: [{name: not-there}]
  containers:
    - {name: billing, image: "registry.example.com/billing:1"}
`;

function play(args: readonly string[], input = cronJob): Promise<Ended & { readonly changes: number }> {
  return withRig({ ...healthy, google: platformsWorld() }, async (rig) => {
    const ended = await runPlaybook('check', ['-', ...args], { env: rig.env, input });
    const requests = [...rig.google.requests, ...rig.kubernetes.requests];
    return { ...ended, changes: changes(requests).length };
  });
}

describe.skipIf(skipWithout('kubectl', 'gcloud'))('check, with the real tools', () => {
  test('tells each image of a CronJob by what the cluster and the registry say', async () => {
    const ended = await play(['-o', 'json']);
    expect({ code: ended.code, changes: ended.changes }).toEqual({ code: 1, changes: 0 });
    const report = checkReport(ended);
    expect(report.gaps).toEqual([]);
    const verdicts = (image: string) => verdictsOn(report, image).join('\n');
    expect(Object.fromEntries(report.images.map(({ image, verdict }) => [image, verdict]))).toEqual({
      [images.good]: 'ok',
      [images.missingTag]: 'problem',
      [images.missingRepository]: 'problem',
      [images.arm]: 'problem',
      [images.unlisted]: 'unknown',
      [images.otherCloud]: 'problem',
      [images.hub]: 'unknown',
    });
    expect(verdicts(images.good)).toContain('image-access: ok (role-granted)');
    expect(verdicts(images.good)).toContain('image-tag: ok (tag-present)');
    expect(verdicts(images.good)).toContain('platforms: ok (platforms-present)');
    expect(verdicts(images.missingTag)).toContain('image-tag: problem (tag-missing)');
    expect(verdicts(images.missingRepository)).toContain('repository-exists: problem (repository-missing)');
    expect(verdicts(images.arm)).toContain('platforms: problem (platform-missing)');
    expect(verdicts(images.unlisted)).toContain('platforms: unknown (platforms-not-listed)');
    expect(verdicts(images.otherCloud)).toContain('node-identity: problem (other-universe-registry)');
    expect(verdicts(images.hub)).toContain('other-registry: unknown (registry-not-asked)');
  });

  test('ends with 0 where everything was read and nothing is wrong', async () => {
    const one = cronJob.split('\n').slice(0, 11).join('\n');
    const ended = await play([], `${one}\n`);
    expect(ended.stdout).toContain(`✔ ${images.good} (ok)`);
    expect(ended.code).toBe(0);
  });

  test('on Arm nodes the image for Arm is right', async () => {
    const kubernetes = withNodes(healthy.kubernetes, nodeInfo({ architecture: 'arm64' }));
    await withRig({ ...healthy, kubernetes, google: platformsWorld() }, async (rig) => {
      const ended = await runPlaybook('check', ['-', '-o', 'json'], { env: rig.env, input: cronJob });
      expect(verdictsOn(checkReport(ended), images.arm)).toContain('platforms: ok (platforms-present)');
    });
  });

  test('a pull secret that is named and missing is found with --inspect-secrets, and unknown without', async () => {
    const image = 'registry.example.com/billing:1';
    const found = await play(['--inspect-secrets', '-o', 'json'], withSecret);
    expect(verdictsOn(checkReport(found), image)).toContain('pull-secret-present: problem (secret-missing)');
    expect(found.stdout).toContain('kubectl create secret generic not-there --namespace=shop');
    const unread = await play(['-o', 'json'], withSecret);
    expect(verdictsOn(checkReport(unread), image)).toContain('pull-secret-present: unknown (opt-in)');
  });

  test('says in SARIF where it is wrong, and in text with the command that shows it, in a process of its own', async () => {
    await withRig({ ...healthy, google: platformsWorld() }, async (rig) => {
      const sarif = await runProcess('check', ['-', '-o', 'sarif'], { env: rig.env, input: cronJob });
      expect(sarifProblems(sarif.stdout)).toEqual([]);
      expect(sarif.code).toBe(1);
      const text = await runProcess('check', ['-', '--lang', 'fr'], { env: rig.env, input: cronJob });
      expect(text.stdout).toMatch(
        /✖ \S+cart:9\.9\.9 \(problème\)\n +dans +<stdin>:12 CronJob\/nightly missingTag\n/,
      );
      expect(text.stdout).toContain('gcloud artifacts tags list --package=cart');
      expect(text.code).toBe(1);
    });
  });
});
