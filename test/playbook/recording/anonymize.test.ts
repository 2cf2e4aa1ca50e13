/** Names inside values that are otherwise the same everywhere. */
import { expect, it } from 'vitest';
import { anonymize } from '../../../src/playbook/recording/anonymize.ts';
import type { Bundle } from '../../../src/playbook/recording/bundle.ts';

it('a custom role loses the project or organization that it is called after, as its command does', () => {
  const binding = (role: string) => ({ role, members: [], conditional: false });
  const answers = [
    {
      command: 'gcloud-projects-get-iam-policy',
      params: { IMAGE_PROJECT: 'shop-images' },
      answer: [
        binding('roles/viewer'),
        binding('projects/shop-images/roles/imagePuller'),
        binding('organizations/123456789012/roles/imagePuller'),
      ],
    },
    {
      command: 'gcloud-iam-roles-describe',
      params: { CUSTOM_ROLE: 'imagePuller', IMAGE_PROJECT: 'shop-images' },
      answer: { downloads: true },
    },
    {
      command: 'gcloud-iam-roles-describe-organization',
      params: { CUSTOM_ROLE: 'imagePuller', ORGANIZATION: '123456789012' },
      answer: { downloads: true },
    },
  ];
  const anonymous = anonymize({ answers } as unknown as Bundle).answers;
  const [policy, ofProject, ofOrganization] = anonymous;
  const roles = (policy?.answer ?? []) as readonly { readonly role: string }[];
  expect(JSON.stringify(anonymous)).not.toMatch(/shop-images|imagePuller|123456789012/);
  expect(roles.map(({ role }) => role)).toEqual([
    'roles/viewer',
    `projects/${ofProject?.params['IMAGE_PROJECT']}/roles/${ofProject?.params['CUSTOM_ROLE']}`,
    `organizations/${ofOrganization?.params['ORGANIZATION']}/roles/${ofOrganization?.params['CUSTOM_ROLE']}`,
  ]);
});

it('an image volume loses its name and its image, and no word of a message', () => {
  const message = 'failed to mount image volume: no data in registry.example.com/models/llama:7b';
  const answers = [
    {
      command: 'kubectl-get-pending-pods',
      params: { NAMESPACE: 'shop' },
      answer: [
        { volumeImages: [{ volume: 'data', image: 'registry.example.com/models/llama:7b' }] },
        { message },
      ],
    },
  ];
  const [listed] = anonymize({ answers } as unknown as Bundle).answers;
  const anonymous = JSON.stringify(listed?.answer);
  expect(anonymous).not.toMatch(/registry\.example\.com|llama|"data"/);
  expect(anonymous).toContain('failed to mount image volume: no data in ');
});

it('a ComputeClass gets one pseudonym everywhere, unless it is one of GKE, which rules know by name', () => {
  const answers = [
    {
      command: 'kubectl-get-node-details',
      params: { NODES: ['a', 'b'] },
      answer: [
        { name: 'a', operatingSystem: 'linux', computeClass: 'billing-nodes' },
        { name: 'b', operatingSystem: 'linux', computeClass: 'Scale-Out' },
      ],
    },
    { command: 'kubectl-get-computeclass', params: { COMPUTE_CLASS: 'billing-nodes' }, answer: {} },
  ];
  const [nodes, read] = anonymize({ answers } as unknown as Bundle).answers;
  const classes = ((nodes?.answer ?? []) as readonly { readonly computeClass: string }[]).map(
    ({ computeClass }) => computeClass,
  );
  expect(classes).toEqual([read?.params['COMPUTE_CLASS'], 'Scale-Out']);
  expect(classes[0]).toBe('class-1');
});

it('an image that its publisher removed keeps the place that rules know by name, and no more', () => {
  const images = [
    'docker.io/bitnami/redis:7.2.5',
    'gcr.io/tekton-releases/github.com/tektoncd/pipeline/cmd/git-init:v0.29.0',
    'k8s.gcr.io/metrics-server/metrics-server:v0.7.0',
  ];
  const answers = [
    {
      command: 'kubectl-get-pending-pods',
      params: { NAMESPACE: 'shop' },
      answer: images.map((image) => ({ image })),
    },
  ];
  const [listed] = anonymize({ answers } as unknown as Bundle).answers;
  const anonymous = JSON.stringify(listed?.answer);
  for (const place of ['docker.io/bitnami/', 'gcr.io/tekton-releases/github.com/', 'k8s.gcr.io/'])
    expect(anonymous).toContain(place);
  expect(anonymous).not.toMatch(/redis|git-init|metrics-server/);
});

it('a host stays one that is read alike: no image becomes one of Docker Hub, and a cloud keeps its domain', () => {
  const images = [
    'registry.internal.shop.fr:5000/team/billing:3.0.2',
    '123456789012.dkr.ecr.eu-west-3.amazonaws.com/team/billing:3.0.2',
    'shopimages.azurecr.io/team/billing:3.0.2',
  ];
  const answers = [
    {
      command: 'kubectl-get-pending-pods',
      params: { NAMESPACE: 'shop' },
      answer: images.map((image) => ({ image })),
    },
  ];
  const [listed] = anonymize({ answers } as unknown as Bundle).answers;
  const hosts = ((listed?.answer ?? []) as readonly { readonly image: string }[]).map(
    ({ image }) => image.split('/')[0],
  );
  expect(hosts).toEqual([
    'host-1.example:5000',
    '100000000002.dkr.ecr.eu-west-3.amazonaws.com',
    'host-3.azurecr.io',
  ]);
});
