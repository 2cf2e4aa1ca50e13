import { expect, it } from 'vitest';
import { describeRepository } from '../../../../src/catalogue/commands/gcloud/artifacts.ts';
import { listArtifactRegistryService } from '../../../../src/catalogue/commands/gcloud/projects.ts';
import { artifactRegistryApi as rule } from '../../../../src/catalogue/rules/auth/artifact-registry-api.ts';
import { universes } from '../../../../src/cloud/universes.ts';
import { fakeAsk, given, refused } from '../../../support/rules/fake-ask.ts';
import { read } from '../../../support/rules/read.ts';
import { rehearse } from '../../../support/rules/rehearse.ts';
import { imageProject } from '../../../support/rules/subjects.ts';

const about = imageProject();
const project = { IMAGE_PROJECT: 'shop-images' };
const repository = { ...project, REPOSITORY: 'app', REPOSITORY_LOCATION: 'europe-west9' };
const mayNotList = refused(listArtifactRegistryService, project, { why: 'forbidden' });

rehearse(rule, {
  'api-enabled': [
    {
      about,
      world: [given(listArtifactRegistryService, project, ['artifactregistry.googleapis.com'])],
      facts: { project: 'shop-images' },
    },
    {
      when: 'because its repository can be read, if services may not be listed',
      about,
      world: [
        mayNotList,
        given(describeRepository, repository, { format: 'DOCKER', mode: null, registryUri: null }),
      ],
    },
    {
      when: 'because the repository is not found',
      about,
      world: [mayNotList, refused(describeRepository, repository, { why: 'not-found' })],
    },
  ],
  'other-universe-project': { about, universe: universes.s3ns, world: [], facts: { project: 'shop-images' } },
  'api-disabled': [
    { about, world: [given(listArtifactRegistryService, project, [])] },
    {
      when: 'because the registry says so, if services may not be listed',
      about,
      world: [mayNotList, refused(describeRepository, repository, { why: 'api-disabled' })],
    },
  ],
});

it('names the permission to list services if both commands fail', async () => {
  const forbidden = { why: 'forbidden', permission: 'serviceusage.services.list' } as const;
  const { ask } = fakeAsk([refused(listArtifactRegistryService, project, forbidden)]);
  await expect(
    rule.check({ ask, about: { ...about, location: null }, universe: universes.google, read, gke: true }),
  ).rejects.toMatchObject({ failure: forbidden });
});
