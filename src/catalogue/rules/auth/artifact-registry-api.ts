import { universeOfProject } from '../../../cloud/universes.ts';
import { describeRepository } from '../../commands/gcloud/artifacts.ts';
import { listArtifactRegistryService } from '../../commands/gcloud/projects.ts';
import { enableArtifactRegistry } from '../../commands/shown/iam.ts';
import { defineRule, outcome } from '../../model/define.ts';
import { CannotTell } from '../../model/failures.ts';
import { sources } from '../../sources/index.ts';
import { otherUniverseProject } from './shared/other-cloud.ts';

const example = { project: 'shop-images' };
const imageProject = ({ project }: { readonly project: string }) => ({ IMAGE_PROJECT: project });

export const artifactRegistryApi = defineRule({
  id: 'artifact-registry-api',
  section: 'auth',
  title: { en: 'Artifact Registry API', fr: 'API Artifact Registry' },
  summary: {
    en: 'The API must be enabled in the project of the image, which is not always the project of the cluster.',
    fr: 'L’API doit être activée dans le projet de l’image, qui n’est pas forcément celui du cluster.',
  },
  causes: ['quota-or-api-disabled', 'auth-403'],
  about: 'image-project',
  hosts: 'cloud',
  asks: [listArtifactRegistryService, describeRepository],

  async check({ ask, about: { project, repository, location }, universe }) {
    if (universeOfProject(project).id !== universe.id)
      return { because: 'other-universe-project', facts: { project } };
    const services = await ask.maybe(listArtifactRegistryService, { IMAGE_PROJECT: project });
    if (services.answer)
      return { because: services.answer.length > 0 ? 'api-enabled' : 'api-disabled', facts: { project } };
    if (location) {
      // Without permission to list services, the registry itself can still report a disabled API.
      const params = { IMAGE_PROJECT: project, REPOSITORY: repository, REPOSITORY_LOCATION: location };
      const { why, answer } = await ask.maybe(describeRepository, params);
      if (why === 'api-disabled') return { because: 'api-disabled', facts: { project } };
      if (answer || why === 'not-found') return { because: 'api-enabled', facts: { project } };
    }
    throw new CannotTell(services);
  },

  onFailure: [
    // If the services cannot be listed, the answer of the registry is sufficient.
    {
      command: listArtifactRegistryService,
      concludes: ['api-enabled', 'api-disabled'],
      fallback: describeRepository,
    },
    { command: describeRepository, failed: ['not-found'], concludes: ['api-enabled'] },
    { command: describeRepository, failed: ['api-disabled'], concludes: ['api-disabled'] },
  ],
  outcomes: {
    'api-enabled': outcome({
      verdict: 'ok',
      when: {
        en: 'If the list of enabled services contains `artifactregistry.googleapis.com` (or, if it cannot be read, if the command that describes {REPOSITORY} succeeds or fails with `NOT_FOUND`)',
        fr: 'Si la liste des services activés contient `artifactregistry.googleapis.com` (ou, si elle n’est pas lisible, si la commande qui décrit le dépôt {REPOSITORY} réussit ou échoue avec `NOT_FOUND`)',
      },
      text: {
        en: ({ project }) => `the Artifact Registry API is enabled in ${project}`,
        fr: ({ project }) => `l’API Artifact Registry est activée dans le projet ${project}`,
      },
      example,
      output: {
        command: listArtifactRegistryService,
        params: imageProject,
        shows: () => ['name: artifactregistry.googleapis.com'],
      },
    }),
    'api-disabled': outcome({
      verdict: 'problem',
      when: {
        en: 'If the list of enabled services does not contain `artifactregistry.googleapis.com` (or, if it cannot be read, if the command that describes {REPOSITORY} fails with `SERVICE_DISABLED`)',
        fr: 'Si la liste des services activés ne contient pas `artifactregistry.googleapis.com` (ou, si elle n’est pas lisible, si la commande qui décrit le dépôt {REPOSITORY} échoue avec `SERVICE_DISABLED`)',
      },
      text: {
        en: ({ project }) => `the Artifact Registry API is not enabled in ${project}`,
        fr: ({ project }) => `l’API Artifact Registry n’est pas activée dans le projet ${project}`,
      },
      remedies: [
        {
          command: enableArtifactRegistry,
          params: imageProject,
          why: {
            en: 'It takes a few minutes for the change to take effect.',
            fr: 'Il faut quelques minutes pour que l’activation prenne effet.',
          },
        },
      ],
      example,
      output: {
        command: listArtifactRegistryService,
        params: imageProject,
        lacks: () => 'name: artifactregistry.googleapis.com',
      },
    }),
    'other-universe-project': otherUniverseProject,
  },
  sources: [sources.enableApi],
});
