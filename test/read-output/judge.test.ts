/** What comes of pastes: an outcome, the next one, a name that is missing, or why nothing can be told. */
import { describe, expect, it } from 'vitest';
import * as yaml from 'yaml';
import { commandLine, type Values } from '../../src/catalogue/commands/template.ts';
import { command, rule } from '../../src/catalogue/index.ts';
import { universes } from '../../src/cloud/universes.ts';
import { judgePasted, type Known } from '../../src/read-output/index.ts';

const names: Values = {
  PROJECT: 'shop-prod',
  CLUSTER: 'web',
  CLUSTER_LOCATION: 'europe-west9',
  NODE: 'gke-web-default-pool-8f3a1c2b-x1k2',
  NODE_ZONE: 'europe-west9-a',
  NAMESPACE: 'shop',
  POD: 'cart-7c9d8b6f5-x2kqp',
  IMAGE: 'europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1',
  IMAGE_PROJECT: 'shop-images',
  REPOSITORY: 'app',
  REPOSITORY_LOCATION: 'europe-west9',
  PACKAGE: 'cart',
};
const denied =
  'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to resolve reference "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": unexpected status from HEAD request to https://europe-west9-docker.pkg.dev/v2/shop-images/app/cart/manifests/2.4.1: 403 Forbidden';

const repository =
  'format: DOCKER\nmode: STANDARD_REPOSITORY\nregistryUri: europe-west9-docker.pkg.dev/shop-images/app';
const instance =
  'serviceAccounts:\n- email: nodes@shop-prod.iam.gserviceaccount.com\n  scopes:\n  - https://www.googleapis.com/auth/cloud-platform';
const reader =
  'bindings:\n- members:\n  - serviceAccount:nodes@shop-prod.iam.gserviceaccount.com\n  role: roles/artifactregistry.reader';

function judged(id: string, texts: Readonly<Record<string, string>>, more: Partial<Known> = {}) {
  const pasted = Object.entries(texts).map(([of, text]) => ({
    command: of,
    names: more.names ?? names,
    text,
  }));
  return judgePasted(rule(id), { names, universe: universes.google, yaml, pasted, ...more });
}

describe('a rule of which outputs were pasted', () => {
  it('asks for the first one if there is none, with its names', async () => {
    expect(await judged('image-access', {})).toMatchObject({
      next: {
        command: { id: 'gcloud-artifacts-repositories-describe' },
        params: { REPOSITORY: 'app', REPOSITORY_LOCATION: 'europe-west9', IMAGE_PROJECT: 'shop-images' },
        byHand: true,
      },
    });
  });

  it('concludes as soon as what is missing cannot change the conclusion', async () => {
    const texts = {
      'gcloud-artifacts-repositories-describe': repository,
      'gcloud-compute-instances-describe': instance,
      'gcloud-artifacts-repositories-get-iam-policy': reader,
    };
    expect(await judged('image-access', texts)).toMatchObject({
      outcome: 'role-granted',
      verdict: 'ok',
      facts: { role: 'roles/artifactregistry.reader', on: 'repository' },
      without: ['SECRET'],
      more: { command: { id: 'gcloud-projects-get-iam-policy' } },
    });
    const { 'gcloud-artifacts-repositories-get-iam-policy': _, ...fewer } = texts;
    expect(await judged('image-access', fewer)).toMatchObject({
      next: { command: { id: 'gcloud-artifacts-repositories-get-iam-policy' } },
    });
  });

  it('takes a refusal for what it is', async () => {
    const text = 'ERROR: (gcloud.artifacts.repositories.describe) NOT_FOUND: Requested entity was not found.';
    expect(await judged('image-access', { 'gcloud-artifacts-repositories-describe': text })).toMatchObject({
      outcome: 'repository-missing',
      verdict: 'problem',
    });
    const forbidden =
      "ERROR: (gcloud.artifacts.repositories.describe) PERMISSION_DENIED: Permission 'artifactregistry.repositories.get' denied on resource";
    const result = await judged('repository-exists', { 'gcloud-artifacts-repositories-describe': forbidden });
    expect(result).toMatchObject({
      cannotTell: { en: expect.stringContaining('artifactregistry.repositories.get') },
    });
  });

  it('names what has to be filled in', async () => {
    const { IMAGE: _, ...without } = names;
    expect(await judged('image-access', {}, { names: without })).toEqual({ missing: ['IMAGE'] });
    const { CLUSTER: _c, NODE: _n, ...noCluster } = names;
    const texts = { 'gcloud-artifacts-repositories-describe': repository };
    expect(await judged('image-access', texts, { names: noCluster })).toEqual({ missing: ['CLUSTER'] });
    expect(await judged('pull-qps', {}, { names: { NAMESPACE: 'shop' }, message: denied })).toEqual({
      missing: ['POD'],
    });
  });

  it('does not take an output for the answer to another question', async () => {
    const id = 'gcloud-artifacts-repositories-describe';
    const pasted = [{ command: id, names: { ...names, REPOSITORY: 'other' }, text: repository }];
    expect(await judged('repository-exists', {}, { pasted })).toMatchObject({ next: { command: { id } } });
    // The line above an output says more than the names of the page.
    const line = commandLine(command(id), { ...names, REPOSITORY: 'app' });
    const labelled = [{ ...pasted[0], command: id, names: {}, text: `$ ${line}\n${repository}\n$ ` }];
    expect(await judged('repository-exists', {}, { pasted: labelled })).toMatchObject({
      outcome: 'repository-present',
    });
    const asOther = [
      {
        command: id,
        names,
        text: `$ ${commandLine(command(id), { ...names, REPOSITORY: 'x' })}\n${repository}`,
      },
    ];
    expect(await judged('repository-exists', {}, { pasted: asOther })).toMatchObject({
      next: { command: { id } },
    });
  });

  it('tells outputs of one command apart by the lines above them', async () => {
    const describeRole = command('gcloud-iam-roles-describe-predefined');
    const roles = [
      ['roles/custom.one', 'storage.objects.get'],
      ['roles/custom.two', 'artifactregistry.repositories.downloadArtifacts'],
    ] as const;
    const policy = roles.map(
      ([role]) => `- members:\n  - serviceAccount:nodes@shop-prod.iam.gserviceaccount.com\n  role: ${role}`,
    );
    const texts = {
      'gcloud-artifacts-repositories-describe': repository,
      'gcloud-compute-instances-describe': instance,
      'gcloud-artifacts-repositories-get-iam-policy': `bindings:\n${policy.join('\n')}`,
      'gcloud-projects-get-iam-policy': 'null',
      'gcloud-projects-get-ancestors-iam-policy': '---\nid: shop-images\npolicy: {}\ntype: project',
      [describeRole.id]: roles
        .map(
          ([role, permission]) =>
            `me@shell:~$ ${commandLine(describeRole, { PREDEFINED_ROLE: role })}\nincludedPermissions:\n- ${permission}\nname: ${role}`,
        )
        .join('\n'),
    };
    expect(await judged('image-access', texts)).toMatchObject({
      outcome: 'role-granted',
      facts: { role: 'roles/custom.two' },
    });
  });

  it('says that an empty list was printed only if something shows it', async () => {
    const id = 'gcloud-services-list';
    const line = commandLine(command(id), names);
    for (const text of ['', '   \n', `$ ${line}\n`])
      expect(await judged('artifact-registry-api', { [id]: text }), text).toMatchObject({
        next: { command: { id } },
      });
    for (const text of ['Listed 0 items.', `$ ${line}\n$ `])
      expect(await judged('artifact-registry-api', { [id]: text }), text).not.toHaveProperty('next');
    const pasted = [{ command: id, names, text: '', nothing: true as const }];
    expect(await judged('artifact-registry-api', {}, { pasted })).not.toHaveProperty('next');
  });

  it('does not run a command for a product that the universe lacks', async () => {
    const result = await judged('deny-policies', {}, { universe: universes.s3ns });
    expect(JSON.stringify(result)).not.toContain('"id":"gcloud-policy-intelligence');
  });

  it('never reads a pull secret with its password', async () => {
    const text =
      'apiVersion: v1\nkind: Secret\nmetadata:\n  name: registry\n  namespace: shop\ntype: kubernetes.io/dockerconfigjson\ndata:\n  .dockerconfigjson: e30=';
    const result = await judged('image-pull-secret', { 'kubectl-get-secret-registries': text });
    expect(result).toMatchObject({ because: { en: expect.stringContaining('password') } });
  });
});

describe('events of two Pods of one name', () => {
  const event = (uid: string, message: string) => ({
    kind: 'Event',
    metadata: { namespace: 'shop', name: 'cart.187d' },
    involvedObject: {
      kind: 'Pod',
      name: 'cart-7c9d8b6f5-x2kqp',
      uid,
      fieldPath: 'spec.containers{cart}',
    },
    source: { host: 'node-1' },
    type: 'Warning',
    reason: 'Failed',
    message,
    count: 1,
    firstTimestamp: '2026-11-03T08:59:00Z',
    lastTimestamp: '2026-11-03T08:59:00Z',
  });
  const list = (...items: readonly unknown[]) => JSON.stringify({ kind: 'List', items });
  const message = 'Failed to pull image "nginx": toomanyrequests: You have reached your pull rate limit';

  it('are distinguished, or nothing is concluded', async () => {
    const id = 'kubectl-get-warning-events';
    const one = list(event('a-1', 'pull QPS exceeded'));
    const result = await judged('pull-qps', { [id]: one }, { message });
    expect(result).toMatchObject({ outcome: 'pull-qps-exceeded', verdict: 'problem' });
    const two = list(event('a-1', 'pull QPS exceeded'), event('b-2', 'Error: ErrImagePull'));
    expect(await judged('pull-qps', { [id]: two }, { message })).toHaveProperty('cannotTell');
  });
});
