/**
 * Artifact Registry.
 * https://docs.cloud.google.com/artifact-registry/docs/reference/rest/v1/projects.locations.repositories/create
 */
import { create, type WriteMethod } from './model.ts';

export const artifactsWrites: readonly WriteMethod[] = [
  {
    verb: 'POST',
    path: /^v1\/(?<parent>projects\/[^/]+\/locations\/[^/]+)\/repositories$/,
    write: (cloud, { parts: { parent }, query, body }) => {
      const name = `${parent}/repositories/${query.get('repositoryId')}`;
      const resource = { ...body, name };
      return (
        create(cloud, name, resource) ?? {
          name: `${parent}/operations/operation-1`,
          done: true,
          response: {
            '@type': 'type.googleapis.com/google.devtools.artifactregistry.v1.Repository',
            ...resource,
          },
        }
      );
    },
  },
];
