import { getRepositoryPolicy } from '../../../../src/catalogue/commands/gcloud/artifacts.ts';
import {
  type Binding,
  describeProject,
  getAncestorPolicies,
  getProjectPolicy,
} from '../../../../src/catalogue/commands/gcloud/projects.ts';
import { describePerimeterPolicy } from '../../../../src/catalogue/commands/gcloud/repository-setup.ts';
import { upstreamRepositories as rule } from '../../../../src/catalogue/rules/auth/upstream-repositories.ts';
import { type Given, given, refused } from '../../../support/rules/fake-ask.ts';
import { binds, repository } from '../../../support/rules/registry-policies.ts';
import { rehearse } from '../../../support/rules/rehearse.ts';
import { setUp } from '../../../support/rules/repository-setup.ts';
import { pull } from '../../../support/rules/subjects.ts';
import { unrefused } from '../../../support/rules/unrefused.ts';

const about = pull();
const base = { project: 'shop-base', location: 'europe-west9', repository: 'base' };
const hub = { project: 'shop-images', location: 'europe-west9', repository: 'hub' };
const number = given(describeProject, { PROJECT: 'shop-images' }, { number: '415104041262' });
const account = 'service-415104041262@gcp-sa-artifactregistry.iam.gserviceaccount.com';
const self = `serviceAccount:${account}`;
const virtual = (...upstreams: readonly (typeof base)[]) =>
  setUp(repository, { mode: 'VIRTUAL_REPOSITORY', upstreams });

/** The policies on an upstream, from the repository upwards. */
function policies(
  { project, location, repository: name }: typeof base,
  of: readonly Binding[],
  above: readonly Binding[] = [],
  top: readonly Binding[] = [],
): Given[] {
  const image = { IMAGE_PROJECT: project };
  return [
    given(getRepositoryPolicy, { ...image, REPOSITORY: name, REPOSITORY_LOCATION: location }, of),
    given(getProjectPolicy, image, above),
    given(getAncestorPolicies, image, top),
  ];
}
const reads = binds('roles/artifactregistry.reader', self);
const perimeter = (allows: boolean) =>
  given(
    describePerimeterPolicy,
    { IMAGE_PROJECT: 'shop-images', REPOSITORY_LOCATION: 'europe-west9' },
    { allows },
  );
const remote = setUp(repository, {
  mode: 'REMOTE_REPOSITORY',
  remote: { registry: 'docker.io', signsIn: true },
});

rehearse(rule, {
  ...unrefused,
  'standard-repository': [
    { about, world: [setUp(repository)], facts: { of: 'shop-images/europe-west9/app' } },
    { when: 'of before modes existed', about, world: [setUp(repository, { mode: null })] },
  ],
  'upstream-access-granted': [
    {
      about,
      world: [virtual(base), number, ...policies(base, [reads])],
      facts: { account, upstreams: ['shop-base/europe-west9/base'] },
    },
    {
      when: 'by the role of the service agent, in its own project',
      about,
      world: [
        virtual(hub),
        number,
        ...policies(hub, [], [binds('roles/artifactregistry.serviceAgent', self)]),
      ],
    },
    {
      when: 'although the policies above may not be read',
      about,
      world: [
        virtual(base),
        number,
        ...policies(base, [reads]).slice(0, 2),
        refused(getAncestorPolicies, { IMAGE_PROJECT: 'shop-base' }, { why: 'forbidden' }),
      ],
    },
  ],
  'upstream-access-missing': [
    {
      about,
      world: [virtual(base), number, ...policies(base, [])],
      facts: { account, repository: 'base', project: 'shop-base' },
    },
    {
      when: 'if another account may read',
      about,
      world: [
        virtual(base),
        number,
        ...policies(base, [
          binds('roles/artifactregistry.reader', 'serviceAccount:other@x.iam.gserviceaccount.com'),
        ]),
      ],
    },
    {
      when: 'on each of several',
      about,
      world: [virtual(base, hub), number, ...policies(base, []), ...policies(hub, [])],
      facts: { upstreams: ['shop-base/europe-west9/base', 'shop-images/europe-west9/hub'] },
    },
    {
      when: 'if its roles are for other services',
      about,
      world: [virtual(base), number, ...policies(base, [], [binds('roles/logging.logWriter', self)])],
    },
  ],
  'upstream-access-undetermined': [
    {
      when: 'if another upstream may be read, and may hold the image',
      about,
      world: [virtual(hub, base), number, ...policies(hub, [reads]), ...policies(base, [])],
      facts: { upstreams: ['shop-base/europe-west9/base'], repository: 'base' },
    },
    {
      when: 'by a custom role',
      about,
      world: [virtual(base), number, ...policies(base, [binds('projects/shop-base/roles/virtual', self)])],
    },
    {
      when: 'by a group',
      about,
      world: [
        virtual(base),
        number,
        ...policies(base, [{ ...reads, members: ['group:agents@example.com'] }]),
      ],
    },
    {
      when: 'on a condition',
      about,
      world: [virtual(base), number, ...policies(base, [{ ...reads, conditional: true }])],
    },
  ],
  'upstream-missing': { about, world: [virtual()], facts: { of: 'shop-images/europe-west9/app' } },
  'upstream-blocked-in-perimeter': {
    about,
    world: [remote, perimeter(false)],
    facts: { registry: 'docker.io', signsIn: true },
  },
  'upstream-unread': [
    { about, world: [remote, perimeter(true)], facts: { registry: 'docker.io', signsIn: true } },
    {
      when: 'in a registry of a kind that is not known here',
      about,
      world: [setUp(repository, { mode: 'REMOTE_REPOSITORY' }), perimeter(true)],
      facts: { registry: '', signsIn: false },
    },
  ],
});
